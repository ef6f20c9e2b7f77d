import type { Byline, Intake } from "./article.ts";
import { readBlocks, type Block } from "./blocks.ts";
import { buildBody, type BuiltBody } from "./body.ts";
import { readSignature, type Signature } from "./bylines.ts";
import { splitDateline } from "./dateline.ts";
import { mergeDocuments, readDocuments } from "./documents.ts";
import { readEvent } from "./event.ts";
import { readHead } from "./head.ts";
import type { LineMarks } from "./line-marks.ts";
import { splitLines, type Line } from "./lines.ts";
import { mergeOfficials } from "./officials.ts";
import { isOversized, linesWith, mark, newPage, type Page } from "./page.ts";
import { readPeople } from "./people.ts";
import { findSuspects } from "./suspects.ts";
import { markFurniture, readLateDate, readRelated, readTail } from "./tail.ts";
import { dayCompleter } from "./years.ts";

// An event is told at the opening: later gatherings are mentioned, not reported.
const EVENT_BLOCKS = 5;

/**
 * Reads an article as it was copied from a page. Never throws; what the text does not state is
 * null or empty, and every line of it has a role in the result.
 */
export function parseArticle(text: string): Intake {
  const { article, roles } = readArticle(text);
  return { article, roles };
}

/** An article as read, and what the reading went by. */
export type Reading = Intake & {
  lines: readonly Line[];
  marks: LineMarks;
  blocks: readonly Block[];
  parts: BuiltBody["parts"];
};

/**
 * Reads an article as `parseArticle` does, which knows no marks.
 *
 * @param marks what is known of the lines beside their words, an editor's corrections included.
 */
export function readArticle(text: string, marks: LineMarks = {}): Reading {
  const lines = splitLines(text);
  const page = newPage(lines, marks);
  const told = readToldSignatures(page);
  const head = readHead(page);
  markFurniture(page, head.headline);
  const publishedAt = head.publishedAt ?? readLateDate(page);
  const tail = readTail(page);
  const blocks = readBlocks(page, head.headline);
  for (const block of blocks)
    for (const line of block.lines) mark(page, line, block.role);

  const body = buildBody(blocks, marks);
  const textual = textLines(page).filter((line) => !isOversized(line));
  const mentions = textual.flatMap((line) =>
    readPeople(line.text, line.number),
  );
  const officials = mergeOfficials(mentions);
  const related = linesWith(page, "related");
  const toldText = textual.map((line) => line.text).join("\n");
  const today = publishedAt?.slice(0, 10) ?? null;
  return {
    article: {
      headline: head.headline,
      section: head.section,
      publishedAt,
      lead: body.lead,
      dateline: body.dateline,
      byline: told.byline ?? chooseByline(head.byline, tail.byline),
      sourceCredit: told.source ?? tail.source ?? head.source,
      body: body.body,
      photos: body.photos,
      subheads: body.subheads,
      pullQuotes: body.pullQuotes,
      officials,
      event: readEvent(opening(blocks), dayCompleter(toldText, today), today),
      documents: mergeDocuments(
        textual.flatMap((line) => readDocuments(line.text)),
      ),
      related: readRelated(related),
      furniture: linesWith(page, "furniture").map(({ number }) => number),
      suspects: findSuspects({
        article: [...textual, ...linesWith(page, "meta")].sort(
          (a, b) => a.number - b.number,
        ),
        related,
        officials,
        mentions,
      }),
    },
    roles: page.roles.map((role) => role ?? "body"),
    lines,
    marks,
    blocks,
    parts: body.parts,
  };
}

// What an editor calls a signature is one, in whatever form it stands.
function readToldSignatures(page: Page): Signature {
  const told: Signature = { byline: null, source: null };
  for (const line of linesWith(page, "byline")) {
    const read = readSignature(line.text);
    told.byline ??= read?.byline ?? { name: line.text, affiliation: null };
    told.source ??= read?.source ?? null;
  }
  for (const line of linesWith(page, "source"))
    told.source ??= readSignature(line.text)?.source ?? line.text;
  return told;
}

function textLines(page: Page): Line[] {
  return (
    ["headline", "lead", "caption", "subhead", "pull-quote", "body"] as const
  )
    .flatMap((role) => linesWith(page, role))
    .sort((a, b) => a.number - b.number);
}

function opening(blocks: readonly Block[]): string[] {
  return blocks
    .filter(({ role }) => role === "lead" || role === "body")
    .slice(0, EVENT_BLOCKS)
    .map(({ text }, at) => (at === 0 ? splitDateline(text).rest : text));
}

// The signature below the text says more than a name in the date line.
function chooseByline(
  top: Byline | null,
  bottom: Byline | null,
): Byline | null {
  return bottom ?? top;
}
