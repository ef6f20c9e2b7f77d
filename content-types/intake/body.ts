import { wordCount } from "./lines.ts";
import type { IntakeArticle, IntakePhoto } from "./article.ts";
import { isRepeat, type Block } from "./blocks.ts";
import { readCaption } from "./captions.ts";
import { splitDateline } from "./dateline.ts";
import { isOversized } from "./page.ts";
import { escapeMarkdown } from "./markdown.ts";
import { readPullQuote, speakerOf } from "./pull-quotes.ts";

/** The parts of an article that its blocks make. */
export type Body = Pick<
  IntakeArticle,
  "lead" | "dateline" | "body" | "photos" | "subheads" | "pullQuotes"
>;

/** Builds lead, body, photos, subheads and pull quotes from the blocks, in their order. */
export function buildBody(blocks: readonly Block[]): Body {
  const built: Body = {
    lead: null,
    dateline: null,
    body: "",
    photos: [],
    subheads: [],
    pullQuotes: [],
  };
  const parts: string[] = [];
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
          parts.push(`![](photo:${built.photos.length})`);
        }
        break;
      case "subhead":
        built.subheads.push(text);
        parts.push(`## ${escapeMarkdown(text)}`);
        break;
      case "pull-quote":
        built.pullQuotes.push(quoteFrom(text));
        parts.push(
          text
            .split("\n")
            .map((line) => `> ${escapeMarkdown(line)}`)
            .join("\n>\n"),
        );
        break;
      case "body":
        parts.push(escapeMarkdown(text));
        break;
    }
  }
  built.body = parts.join("\n\n");
  return built;
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
