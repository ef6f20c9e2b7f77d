import type { Byline, IntakeArticle } from "./article.ts";
import { isOrganization, readSignature, type Signature } from "./bylines.ts";
import { hasPhotoCredit, isScene } from "./captions.ts";
import { furnitureKind, isGeneratedAlt } from "./furniture.ts";
import { endsSentence, wordCount, type Line } from "./lines.ts";
import { instantOf, readMetaLine } from "./meta-line.ts";
import { mark, openLines, type Page } from "./page.ts";

/** What stands below the text of an article. */
export type Tail = { byline: Byline | null; source: string | null };

const SIGNATURE_LINES = 5;

/** Marks every remaining piece of furniture, lists of other articles and comments included. */
export function markFurniture(page: Page, headline: string | null): void {
  for (const line of openLines(page))
    if (headline && isGeneratedAlt(line.text, headline))
      mark(page, line, "furniture");
  const lines = openLines(page);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const kind = furnitureKind(line.text);
    if (kind === null) {
      const inline =
        INLINE_RELATED.test(line.text) && wordCount(line.text) <= 40;
      if (inline) mark(page, line, "related");
      continue;
    }
    mark(page, line, "furniture");
    if (kind === "line") continue;
    const end = endOfBlock(lines, index + 1, kind === "comments");
    const role = kind === "related" ? "related" : "furniture";
    for (const inside of lines.slice(index + 1, end)) mark(page, inside, role);
    index = end - 1;
  }
}

/** ">> Headline", "Xem thêm: Headline" in the middle of an article. */
const INLINE_RELATED =
  /^(?:>{1,3}|»{1,2}|›{1,2}|►|▶|☛|(?:xem thêm|đọc thêm|mời đọc|mời xem|tin liên quan|bài liên quan|đọc tiếp|>>\s*xem thêm)\s*:)\s*(?=\S)/iu;

/** A related headline without the sign or label before it. */
export function withoutRelatedLabel(text: string): string {
  return text
    .replace(INLINE_RELATED, "")
    .replace(INLINE_RELATED, "")
    .replace(/^[-–•*+]\s+/, "")
    .trim();
}

/**
 * Where a block of other articles ends: after its headlines and, under each, at most one teaser.
 * Two paragraphs in a row, or one that the signature follows, are the article going on.
 */
function endOfBlock(
  lines: readonly Line[],
  start: number,
  isComments: boolean,
): number {
  let at = start;
  while (at < lines.length) {
    const text = lines[at]?.text ?? "";
    if (furnitureKind(text) !== null) return at;
    if (!isParagraph(text)) {
      if (closesArticle(lines, at) || hasPhotoCredit(text)) return at;
      at++;
      continue;
    }
    let run = at;
    while (run < lines.length && isParagraph(lines[run]?.text ?? "")) run++;
    if (isComments && run - at < 4 && !closesArticle(lines, run)) {
      at = run;
      continue;
    }
    const standsUnderHeadline = at > start;
    if (run - at > 1 || !standsUnderHeadline || closesArticle(lines, run))
      return at;
    at = run;
  }
  return at;
}

// Only a signature with nothing but furniture below it closes an article.
function closesArticle(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || !readSignature(line.text)) return false;
  return lines
    .slice(at + 1, at + 4)
    .every(
      ({ text }) =>
        furnitureKind(text) !== null ||
        readSignature(text) !== null ||
        isOrganization(text),
    );
}

function isParagraph(text: string): boolean {
  return endsSentence(text) && wordCount(text) >= 14;
}

const DATE_LINES = 4;

/**
 * The publication that portals print below the text, "Ngày đăng: 12/5/2022", as an instant; its
 * line is marked. A bare day there may be anything: it needs a label or a time.
 */
export function readLateDate(page: Page): string | null {
  for (const line of openLines(page).slice(1).slice(-DATE_LINES)) {
    const meta = readMetaLine(line.text);
    if (!meta || (!meta.isLabelled && !meta.isUpdate && !meta.time)) continue;
    mark(page, line, "meta");
    return instantOf(meta);
  }
  return null;
}

/** Reads byline and source from the last lines of the article and marks them. */
export function readTail(page: Page): Tail {
  const tail: Tail = { byline: null, source: null };
  dropDebris(page);
  const lines = openLines(page);
  for (let read = 0; read < SIGNATURE_LINES; read++) {
    const line = lines.at(-1 - read);
    // The last line left is the article itself.
    if (!line || read === lines.length - 1) break;
    if (hasPhotoCredit(line.text) || isScene(line.text)) break;
    const above = lines.at(-2 - read);
    const signature = readSignature(line.text);
    if (signature) {
      if (!takeSignature(tail, signature)) break;
      mark(page, line, signature.byline ? "byline" : "source");
      continue;
    }
    const name = above && readSignature(above.text)?.byline;
    if (tail.byline || !name || !isOrganization(line.text)) break;
    tail.byline = { ...name, affiliation: name.affiliation ?? line.text };
    mark(page, line, "byline");
    mark(page, above, "byline");
    read++;
  }
  return tail;
}

// Sites that sign twice name more people above: "Lan Anh - Minh Hà" over "Lan Anh".
function takeSignature(tail: Tail, { byline, source }: Signature): boolean {
  if (tail.byline && byline && !byline.name.includes(tail.byline.name))
    return false;
  tail.byline = byline ?? tail.byline;
  tail.source ??= source;
  return true;
}

const DEBRIS_LINES = 3;

// Short scraps below the signature are buttons that no table knows.
function dropDebris(page: Page): void {
  const lines = openLines(page);
  for (let below = 1; below <= DEBRIS_LINES; below++) {
    const line = lines.at(-1 - below);
    const scraps = lines.slice(-below);
    if (!line || below >= lines.length - 1) return;
    const areScraps = scraps.every(({ text }) => isScrap(text));
    if (!areScraps) return;
    if (
      readSignature(line.text)?.byline &&
      !isOrganization(scraps[0]?.text ?? "")
    ) {
      for (const scrap of scraps) mark(page, scrap, "furniture");
      return;
    }
  }
}

function isScrap(text: string): boolean {
  return (
    wordCount(text) <= 6 &&
    !endsSentence(text) &&
    !readSignature(text) &&
    !hasPhotoCredit(text) &&
    !isScene(text)
  );
}

/** The related articles that the marked lines list: headlines, each with its teaser. */
export function readRelated(lines: readonly Line[]): IntakeArticle["related"] {
  const related: IntakeArticle["related"] = [];
  for (const { text } of lines) {
    const last = related.at(-1);
    if (last && last.teaser === null && isParagraph(text)) last.teaser = text;
    else related.push({ headline: withoutRelatedLabel(text), teaser: null });
  }
  return related;
}
