import { normalize } from "../vietnamese/fold.ts";

/** One line of the input, numbered from 1. `text` is NFC, trimmed, with plain spaces only. */
export type Line = { number: number; text: string };

// Word and web pages put these where a reader sees a space.
const ODD_SPACES =
  /[\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
// Soft hyphens, zero-width characters, direction marks and byte order marks show nothing.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

// Gaps between columns. No longer ones are needed to report that spaces are doubled.
const LONG_GAP = / {9,}/g;

/**
 * The lines of a text, whatever its line ends, spaces and Unicode form. Repeated spaces inside a
 * line stay, so that they can be reported.
 */
export function splitLines(text: string): Line[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => ({
    number: index + 1,
    text: normalize(
      line
        .replace(INVISIBLE, "")
        .replace(ODD_SPACES, " ")
        .replace(LONG_GAP, "        "),
    ).trim(),
  }));
}

/** The words of a text, by spaces. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return wordsOf(text).length;
}

/** Whether a line ends as sentences do. Closing quotes and brackets after the mark are allowed. */
export function endsSentence(text: string): boolean {
  return /[.!?…;:][”"’»)\]]*$/.test(text);
}
