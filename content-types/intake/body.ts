import { wordCount } from "./lines.ts";
import type { IntakeArticle, IntakePhoto } from "./article.ts";
import { isRepeat, type Block } from "./blocks.ts";
import { readCaption } from "./captions.ts";
import { splitDateline } from "./dateline.ts";
import type { LineMarks } from "./line-marks.ts";
import { isOversized } from "./page.ts";
import { escapeMarkdown } from "./markdown.ts";
import { readPullQuote, speakerOf } from "./pull-quotes.ts";

/** The parts of an article that its blocks make. */
export type Body = Pick<
  IntakeArticle,
  "lead" | "dateline" | "body" | "photos" | "subheads" | "pullQuotes"
>;

/** The body, and the block each of its parts was made of; photos are parts as well. */
export type BuiltBody = Body & {
  parts: { markdown: string; blocks: Block[] }[];
};

/** Builds lead, body, photos, subheads and pull quotes from the blocks, in their order. */
export function buildBody(
  blocks: readonly Block[],
  marks: LineMarks = {},
): BuiltBody {
  const built: BuiltBody = {
    parts: [],
    lead: null,
    dateline: null,
    body: "",
    photos: [],
    subheads: [],
    pullQuotes: [],
  };
  const add = (markdown: string, block: Block) =>
    built.parts.push({ markdown, blocks: [block] });
  let caption: Block | null = null;
  let isFirstText = true;
  for (const block of blocks) {
    const above: Block | null = caption;
    caption = null;
    let text = block.text;
    if (
      isFirstText &&
      !block.lines.some(isOversized) &&
      (block.role === "lead" || block.role === "body")
    ) {
      const split = splitDateline(text);
      built.dateline = split.dateline;
      text = split.rest;
      isFirstText = false;
    }
    switch (block.role) {
      case "lead":
        built.lead = text;
        break;
      case "caption":
        caption = block;
        if (above && isRepeat(above, block)) {
          repeatPhoto(built.photos.at(-1), block);
          // A third copy would be a photo of its own again.
          caption = null;
        } else if (above && completes(above, block, built.photos)) break;
        else {
          built.photos.push(photoFrom(block));
          add(`![](photo:${built.photos.length})`, block);
        }
        break;
      case "subhead":
        built.subheads.push(text);
        add(`## ${escapeMarkdown(text)}`, block);
        break;
      case "pull-quote":
        built.pullQuotes.push(quoteFrom(text));
        add(
          text
            .split("\n")
            .map((line) => `> ${escapeMarkdown(line)}`)
            .join("\n>\n"),
          block,
        );
        break;
      case "body":
        addText(built, block, text, marks);
        break;
    }
  }
  built.body = built.parts.map(({ markdown }) => markdown).join("\n\n");
  return built;
}

const LIST = /^ *(?:[-*+]|\d+[.)]) /;
const TABLE = /^\|/;

// Items of a list and rows of a table stand together; everything else is a paragraph of its own.
function addText(
  built: BuiltBody,
  block: Block,
  text: string,
  marks: LineMarks,
): void {
  const marked =
    text === block.text ? marks[numbersOf(block)[0] ?? 0]?.markdown : undefined;
  const last = built.parts.at(-1);
  const above = last?.blocks.at(-1);
  const goesOn =
    marked !== undefined &&
    last !== undefined &&
    above?.role === "body" &&
    (numbersOf(above).at(-1) ?? 0) + 1 === numbersOf(block)[0] &&
    [LIST, TABLE].some((kind) => kind.test(marked) && kind.test(last.markdown));
  if (goesOn) {
    last.markdown += `\n${marked}`;
    last.blocks.push(block);
  } else
    built.parts.push({
      markdown: marked ? withTableHead(marked) : escapeMarkdown(text),
      blocks: [block],
    });
}

// Markdown has no table without a rule below its first row.
function withTableHead(marked: string): string {
  if (!TABLE.test(marked)) return marked;
  const columns = marked.split(/(?<!\\)\|/).length - 2;
  return `${marked}\n|${" --- |".repeat(columns)}`;
}

function repeatPhoto(photo: IntakePhoto | undefined, block: Block): void {
  if (!photo) return;
  const { credit, illustrative } = readCaption(block.text);
  photo.credit ??= credit;
  photo.illustrative ||= illustrative;
  photo.lines.push(...numbersOf(block));
}

function numbersOf(block: Block): number[] {
  return block.lines.map(({ number }) => number);
}

function photoFrom(block: Block): IntakePhoto {
  return { ...readCaption(block.text), lines: numbersOf(block) };
}

// "Ảnh: Lan Anh" alone on a line credits the caption right above it.
function completes(above: Block, block: Block, photos: IntakePhoto[]): boolean {
  const { caption, credit, illustrative } = readCaption(block.text);
  const photo = photos.at(-1);
  const isCreditOnly = caption === "" && wordCount(block.text) <= 14;
  if (!photo || !isCreditOnly || photo.credit !== null) return false;
  if (photo.lines.at(-1) !== numbersOf(above).at(-1)) return false;
  photo.credit = credit;
  photo.illustrative ||= illustrative;
  photo.lines.push(...numbersOf(block));
  return true;
}

function quoteFrom(text: string): IntakeArticle["pullQuotes"][number] {
  const [quote = "", ...attribution] = text.split("\n");
  const read = readPullQuote(quote) ?? { text: quote, speaker: null };
  return attribution.length > 0
    ? { ...read, speaker: speakerOf(attribution.join(" ")) }
    : read;
}
