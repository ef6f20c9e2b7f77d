import { fold } from "../vietnamese/fold.ts";
import type { Byline } from "./article.ts";
import { hasPhotoCredit, isScene } from "./captions.ts";
import { splitDateline } from "./dateline.ts";
import { furnitureKind } from "./furniture.ts";
import { endsSentence, wordCount, type Line } from "./lines.ts";
import { instantOf, readMetaLine, type MetaLine } from "./meta-line.ts";
import { isOpen, isToldText, linesWith, mark, type Page } from "./page.ts";
import { isSectionName } from "./section-names.ts";
import { MASTHEAD } from "./furniture-patterns.ts";
import { isOfficeName, readTopSignature } from "./bylines.ts";

/** What stands above the text of an article. */
export type Head = {
  headline: string | null;
  section: string | null;
  publishedAt: string | null;
  byline: Byline | null;
  source: string | null;
};

type Dated = { line: Line; meta: MetaLine };

const LONGEST_SECTION = 6;
const LONGEST_HEAD = 40;

/** Reads headline, section, date and byline from the top of a page and marks those lines. */
export function readHead(page: Page): Head {
  const told = linesWith(page, "headline")[0] ?? null;
  const top = page.lines
    .filter((line) => isOpen(page, line))
    .slice(0, LONGEST_HEAD);
  const dated: Dated[] = [];
  const sections: string[] = [];
  const candidates: Line[] = [];
  let byline: Byline | null = null;
  let source: string | null = null;
  let headline: Line | null = told;

  for (const line of top) {
    if (isToldText(page, line)) break;
    const { text } = line;
    const isBelowTold = told !== null && line.number > told.number;
    const folded = fold(text);
    const meta = readMetaLine(text);
    const crumbs = readBreadcrumb(text);
    const kind = furnitureKind(text);
    if (meta) {
      mark(page, line, "meta");
      dated.push({ line, meta });
      if (meta.section) sections.push(meta.section);
      if (meta.author) byline ??= { name: meta.author, affiliation: null };
    } else if (crumbs) {
      mark(page, line, "meta");
      sections.push(...crumbs);
    } else if (isSectionName(folded) && text.length < 60) {
      mark(page, line, "meta");
      sections.push(text);
    } else if (kind !== null) mark(page, line, "furniture");
    else if (
      candidates.length === 0 &&
      MASTHEAD.test(folded) &&
      looksLikeMasthead(text)
    )
      mark(page, line, "furniture");
    else if (headline && folded === fold(headline.text))
      mark(page, line, "furniture");
    else {
      const isBelow = candidates.length > 0 || isBelowTold;
      const signed = isBelow ? readTopSignature(text) : null;
      if (signed) {
        mark(page, line, signed.byline ? "byline" : "source");
        byline ??= signed.byline;
        source ??= signed.source;
      } else if (isText(text, isBelow) || isBelowTold) break;
      else if (headline && headline !== told && !canBeAbove(headline.text))
        break;
      else {
        candidates.push(line);
        headline = told ?? line;
      }
    }
  }

  headline = told ?? chooseHeadline(candidates, dated) ?? shortOpening(page);
  for (const line of candidates) {
    if (line === headline) mark(page, line, "headline");
    else if (headline && line.number < headline.number) {
      mark(page, line, "meta");
      // A kicker serves as section only when nothing better is given.
      sections.unshift(line.text);
    }
  }
  const published = choosePublished(dated, headline);
  for (const { line, meta } of dated)
    if (isViewClock(line, meta, published, headline))
      mark(page, line, "furniture");
  return {
    headline: headline?.text ?? null,
    section: chooseSection(sections, published),
    publishedAt: published ? instantOf(published.meta) : null,
    byline,
    source,
  };
}

/** Whether a line belongs to the text itself, so that the head ends before it. */
function isText(text: string, isBelowHeadline: boolean): boolean {
  const words = wordCount(text);
  if (splitDateline(text).dateline !== null) return true;
  // Headlines too tell of people doing things: only below one such a line is a caption.
  if (hasPhotoCredit(text) || (isBelowHeadline && isScene(text))) return true;
  if (words >= 45) return true;
  if (/[?!][”"’»)]*$/.test(text)) return words >= 30;
  return endsSentence(text) && words >= 10;
}

// Sections, kickers and mastheads stand above headlines.
function canBeAbove(text: string): boolean {
  return wordCount(text) <= LONGEST_SECTION || isOfficeName(text);
}

// A short line is a section or a kicker when a longer headline stands below it.
function chooseHeadline(candidates: Line[], dated: Dated[]): Line | null {
  const [first, ...others] = candidates;
  if (!first) return null;
  if (!canBeAbove(first.text)) return first;
  const longer = others.find(
    ({ text }) =>
      (wordCount(text) > wordCount(first.text) || isOfficeName(first.text)) &&
      wordCount(text) >= 5 &&
      !isOfficeName(text),
  );
  const dateBetween = dated.some(
    ({ line }) =>
      line.number > first.number &&
      others.some((other) => line.number < other.number),
  );
  return longer ?? (dateBetween ? (others[0] ?? first) : first);
}

// A text that opens with a short sentence and has nothing above it: that sentence is its headline.
function shortOpening(page: Page): Line | null {
  const [first, second] = page.lines.filter((line) => isOpen(page, line));
  if (!first || !second || isToldText(page, first)) return null;
  const isShort = wordCount(first.text) <= 25 && !/[.!?]\s/.test(first.text);
  return isShort && splitDateline(first.text).dateline === null ? first : null;
}

function looksLikeMasthead(text: string): boolean {
  const words = wordCount(text);
  if (text === text.toUpperCase()) return words <= 12;
  return (
    words <= 7 &&
    /^(?:Báo|Tạp chí|Cổng|Trang|Đài|[\p{L}\d]+)\s(?:(?:điện tử|thông tin điện tử|Phát thanh.*|[Oo]nline)\s?)?(?:\p{Lu}|tỉnh|$)/u.test(
      text,
    )
  );
}

function readBreadcrumb(text: string): string[] | null {
  const parts = text
    .split(/\s*(?:[>»›→|]|\s\/|\/\s)\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2 || text.length > 250) return null;
  const names = parts.filter(
    (part) => !/^(?:trang chu|home|trang nhat)$/.test(fold(part)),
  );
  const startsAtHome = names.length < parts.length;
  const known = names.filter((part) => isSectionName(fold(part)));
  if (!startsAtHome && known.length < names.length) return null;
  const sections = names.filter((part) => wordCount(part) <= 7);
  return sections.slice(-1);
}

function choosePublished(dated: Dated[], headline: Line | null): Dated | null {
  const distance = ({ line }: Dated) =>
    Math.abs(line.number - (headline?.number ?? 0));
  const rank = ({ meta }: Dated) =>
    (meta.isLabelled ? 4 : 0) + (meta.isUpdate ? 0 : 2) + (meta.time ? 1 : 0);
  return (
    [...dated].sort(
      (a, b) =>
        rank(b) - rank(a) ||
        distance(a) - distance(b) ||
        b.line.number - a.line.number,
    )[0] ?? null
  );
}

// Sites print today's date at the very top: the day somebody copied the page, not the article's.
function isViewClock(
  line: Line,
  meta: MetaLine,
  published: Dated | null,
  headline: Line | null,
): boolean {
  return (
    published !== null &&
    published.line !== line &&
    !meta.isUpdate &&
    !meta.isLabelled &&
    (meta.day !== published.meta.day || meta.time !== published.meta.time) &&
    line.number < (headline?.number ?? Infinity)
  );
}

// A menu names many sections and says nothing about the article.
function chooseSection(
  sections: string[],
  published: Dated | null,
): string | null {
  const stated = published?.meta.section ?? null;
  if (stated && isSectionName(fold(stated))) return stated;
  const known = sections.filter((name) => isSectionName(fold(name)));
  if (known.length > 3) return null;
  return known.at(-1) ?? stated ?? sections.at(-1) ?? null;
}
