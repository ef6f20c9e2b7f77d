import { fold } from "../vietnamese/fold.ts";
import {
  hasPhotoCredit,
  isPlainScene,
  isScene,
  readCaption,
} from "./captions.ts";
import { isGeneratedAlt } from "./furniture.ts";
import { endsSentence, wordCount, type Line } from "./lines.ts";
import { isOpen, isOversized, isToldText, markOf, type Page } from "./page.ts";
import { isAttribution, readPullQuote } from "./pull-quotes.ts";

/** A paragraph of the article: one line, or several that were broken by width only. */
export type Block = {
  lines: Line[];
  text: string;
  role: "lead" | "caption" | "subhead" | "pull-quote" | "body";
  /** An editor says so. */
  isTold: boolean;
};

const LONGEST_LEAD = 130;
const SHORTEST_LEAD = 12;
const LONGEST_SUBHEAD = 24;
const LONGEST_HEADING = 40;
// A subhead's text stands near below it, with some photos between at most.
const NEAR = 12;
const LONGEST_BARE_CAPTION = 60;

/** The remaining lines of a page as blocks, each with its role. */
export function readBlocks(page: Page, headline: string | null): Block[] {
  const blocks = joinBrokenLines(
    page,
    page.lines.filter((line) => isOpen(page, line) || isOversized(line)),
  );
  const readable = blocks.filter(
    ({ lines: [line] }) => line === undefined || !isOversized(line),
  );
  markCaptions(readable, page, headline);
  const absorbed = markQuotes(readable);
  markSubheads(readable, page);
  markLead(readable);
  return blocks.filter((block) => !absorbed.has(block));
}

// Text from mail and PDF is broken by width: such a line goes on in lower case right below.
function joinBrokenLines(page: Page, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const told = ({ number }: Line) => page.marks[number]?.role;
  for (const line of lines) {
    const last = blocks.at(-1);
    const above = last?.lines.at(-1);
    const goesOn =
      above !== undefined &&
      above.number + 1 === line.number &&
      told(above) === told(line) &&
      markOf(page, line).markdown === undefined &&
      markOf(page, above).markdown === undefined &&
      above.text.length >= 50 &&
      /[\p{L}\d,]$/u.test(above.text) &&
      /^\p{Ll}/u.test(line.text);
    if (last && goesOn) {
      last.lines.push(line);
      last.text += ` ${line.text}`;
    } else
      blocks.push({
        lines: [line],
        text: line.text,
        ...toldRole(page, line, blocks),
      });
  }
  return blocks;
}

function toldRole(
  page: Page,
  line: Line,
  above: readonly Block[],
): Pick<Block, "role" | "isTold"> {
  const { role } = markOf(page, line);
  if (!isToldText(page, line) || isOversized(line))
    return { role: "body", isTold: false };
  // An article has one lead: what is called so again is text.
  const isSecondLead =
    role === "lead" && above.some((block) => block.role === "lead");
  return {
    role: isSecondLead ? "body" : (role as Block["role"]),
    isTold: true,
  };
}

function markCaptions(
  blocks: Block[],
  page: Page,
  headline: string | null,
): void {
  const hasCredits = blocks.some(({ text }) => hasPhotoCredit(text));
  blocks.forEach((block, at) => {
    const { text } = block;
    const next = blocks[at + 1];
    const isRepeated = next !== undefined && isRepeat(block, next);
    const isCaption =
      hasPhotoCredit(text) ||
      (hasCredits ? isPlainScene(text) : isScene(text)) ||
      (isRepeated && wordCount(text) <= LONGEST_BARE_CAPTION) ||
      (followsAlt(block, page, headline) &&
        wordCount(text) <= LONGEST_BARE_CAPTION);
    if (block.isTold) return;
    if (isCaption) block.role = "caption";
    if (isCaption && isRepeated && !next.isTold) next.role = "caption";
  });
  // A credit alone on its line belongs to the short line right above it.
  blocks.forEach((block, at) => {
    const above = blocks[at - 1];
    const isBareCredit =
      /^\(?\s*(?:nguồn\s+)?ảnh(?!\p{L})/iu.test(block.text) &&
      hasPhotoCredit(block.text);
    if (
      isBareCredit &&
      block.role === "caption" &&
      above?.isTold === false &&
      above.role === "body" &&
      wordCount(above.text) <= 40 &&
      !/^[-+*•–]|[.!?]\s+\p{Lu}|:/u.test(above.text) &&
      at > 1 &&
      (above.lines.at(-1)?.number ?? 0) + 1 === block.lines[0]?.number
    )
      above.role = "caption";
  });
}

/** Whether two neighbouring blocks are one caption that was copied twice. */
export function isRepeat(block: Block, next: Block): boolean {
  const [one, other] = [readCaption(block.text), readCaption(next.text)];
  if (Math.abs(one.caption.length - other.caption.length) > 4) return false;
  // Sites put the caption in the picture's alternative text too, without the credit.
  if (one.credit && other.credit && one.credit !== other.credit) return false;
  return (
    wordCount(one.caption) >= 2 && fold(one.caption) === fold(other.caption)
  );
}

function followsAlt(
  block: Block,
  page: Page,
  headline: string | null,
): boolean {
  let number = (block.lines[0]?.number ?? 1) - 1;
  while (number > 0 && page.roles[number - 1] === "blank") number--;
  const above = page.lines[number - 1];
  return (
    above !== undefined &&
    page.roles[number - 1] === "furniture" &&
    headline !== null &&
    isGeneratedAlt(above.text, headline)
  );
}

// Gives back the attributions that went into the quotes above them.
function markQuotes(blocks: Block[]): Set<Block> {
  const absorbed = new Set<Block>();
  blocks.forEach((block, at) => {
    if (block.role !== "body" || block.isTold) return;
    if (!readPullQuote(block.text)) return;
    block.role = "pull-quote";
    const next = blocks[at + 1];
    const isBare = readPullQuote(block.text)?.speaker === null;
    if (
      isBare &&
      next?.role === "body" &&
      !next.isTold &&
      isAttribution(next.text)
    ) {
      block.lines.push(...next.lines);
      block.text += `\n${next.text}`;
      absorbed.add(next);
      blocks.splice(at + 1, 1);
    }
  });
  return absorbed;
}

// A subhead announces the paragraphs below it; several short lines in a row are a list.
function markSubheads(blocks: Block[], page: Page): void {
  blocks.forEach((block, at) => {
    if (block.role !== "body" || block.isTold) return;
    if (wasHeading(block, page)) block.role = "subhead";
    if (isMarked(block, page) || !looksLikeSubhead(block.text)) return;
    const below = blocks
      .slice(at + 1, at + 1 + NEAR)
      .filter(({ role }) => role !== "caption");
    const [first, second] = below;
    if (!first) return;
    const announces =
      isProse(first) ||
      (looksLikeSubhead(first.text) &&
        second !== undefined &&
        isProse(second) &&
        isHigher(block.text, first.text));
    if (announces) block.role = "subhead";
  });
}

function wasHeading({ lines: [line], text }: Block, page: Page): boolean {
  const isHeading = line !== undefined && markOf(page, line).isHeading === true;
  return isHeading && wordCount(text) <= LONGEST_HEADING;
}

// An item of a list or a row of a table is no heading, however short.
function isMarked({ lines: [line] }: Block, page: Page): boolean {
  return line !== undefined && markOf(page, line).markdown !== undefined;
}

function looksLikeSubhead(text: string): boolean {
  const words = wordCount(text);
  if (words > LONGEST_SUBHEAD || words < 2) return false;
  if (!/^[\p{Lu}\d“"]/u.test(text)) return false;
  if (/\?[”"]?$/.test(text))
    return (
      words <= 14 &&
      !/(?<!\p{L})(?:ông|bà|anh|chị|đồng chí|thưa|xin)(?!\p{L})|^(?:PV|P\.V|Phóng viên)/iu.test(
        text,
      )
    );
  return !endsSentence(text) && !/[,–—-]$/.test(text);
}

// "I. …" above "1. …", or a title above a numbered part.
function isHigher(upper: string, lower: string): boolean {
  return (
    /^(?:[IVX]+|[A-Z]|\d+)[.)]/.test(lower) ||
    /^(?:[IVX]+|[A-Z])[.)]/.test(upper)
  );
}

function isProse({ text, role }: Block): boolean {
  if (role === "pull-quote") return true;
  const words = wordCount(text);
  return words >= 30 || (words >= 8 && endsSentence(text));
}

// The lead stands first, before any photo, and the article goes on behind it.
function markLead(blocks: Block[]): void {
  const [first, ...others] = blocks;
  if (blocks.some(({ role }) => role === "lead")) return;
  if (!first || first.role !== "body" || first.isTold) return;
  const words = wordCount(first.text);
  const goesOn = others.some(({ role }) => role !== "caption");
  if (words >= SHORTEST_LEAD && words <= LONGEST_LEAD && goesOn)
    first.role = "lead";
}
