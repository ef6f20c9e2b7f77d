import { fold } from "../vietnamese/fold.ts";
import {
  COMMENT_HEADINGS,
  FURNITURE_LABELS,
  FURNITURE_LINES,
  LIST_HEADINGS,
  RELATED_HEADINGS,
  TOOLBAR_PHRASES,
} from "./furniture-patterns.ts";
import { wordCount } from "./lines.ts";

/** What kind of furniture a line is, if it is furniture. */
export type FurnitureKind = "line" | "list" | "related" | "comments" | null;

// Longer lines are prose, even when they begin like an imprint.
const LONGEST_FURNITURE = 220;

/**
 * What a line is by its own wording: a heading that opens a list of other articles, of related
 * ones or of comments, any other piece of page furniture ("line"), or none.
 */
export function furnitureKind(text: string): FurnitureKind {
  if (text.length > LONGEST_FURNITURE) return null;
  if (!/[\p{L}\p{N}]/u.test(text)) return "line";
  const folded = fold(splitCamelCase(text));
  if (RELATED_HEADINGS.test(folded)) return "related";
  if (COMMENT_HEADINGS.test(folded)) return "comments";
  if (LIST_HEADINGS.test(folded)) return "list";
  // An imprint can run on; a sentence that merely begins with such words is prose.
  if (/[.!?…]$/.test(text) && wordCount(text) > 25) return null;
  if (/^©|^®|^\(c\)\s/i.test(text)) return "line";
  if (FURNITURE_LINES.some((pattern) => pattern.test(folded))) return "line";
  const label = /^([^:]{2,60}):/.exec(text)?.[1];
  if (label && FURNITURE_LABELS.test(fold(label))) return "line";
  return isToolbar(folded) ? "line" : null;
}

// "EmailPrintAa": buttons whose labels were copied without the gaps between them.
function splitCamelCase(text: string): string {
  return text.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ");
}

const TOOLBAR_WORDS: ReadonlySet<string> = new Set(
  TOOLBAR_PHRASES.flatMap((phrase) => phrase.split(" ")),
);

function isToolbar(folded: string): boolean {
  const isForeign = (word: string) =>
    !TOOLBAR_WORDS.has(word) && !/^\d+$/.test(word);
  if (folded.split(" ").some(isForeign)) return false;
  let rest = ` ${folded} `;
  for (const phrase of TOOLBAR_PHRASES)
    rest = rest.replaceAll(` ${phrase} `, "  ");
  // Repeats share their space with the neighbour: one more pass finds them.
  for (const phrase of TOOLBAR_PHRASES)
    rest = rest.replaceAll(` ${phrase} `, "  ");
  if (!/[a-z]/.test(folded)) return /^\d{1,5}$/.test(folded);
  return !/[a-z]/.test(rest) && !/\d{5}/.test(rest);
}

/**
 * Whether a line is a text that a program made of the headline for a picture without one:
 * "<headline> ảnh 3", "<headline> - Hình 2", or the bare headline again.
 */
export function isGeneratedAlt(text: string, headline: string): boolean {
  if (text.length > headline.length + 30) return false;
  const folded = fold(text);
  const title = fold(headline);
  if (title.length < 12 || !folded.startsWith(title)) return false;
  return /^(?:(?: (?:anh|hinh|hinh anh|image|photo|picture))? ?\d{1,3})?$/.test(
    folded.slice(title.length),
  );
}
