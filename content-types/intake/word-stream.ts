import { splitGlued } from "../vietnamese/syllable.ts";

/** A word and what stands between it and the word before: `" "`, `", "`, `" - "`. */
export type Word = { text: string; before: string; index: number; end: number };

const WORD = /[\p{L}\d]+(?:[&/'’.-][\p{L}\d]+)*/gu;

/** The words of a text that was made readable. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    words.push({
      text: match[0],
      before: text.slice(end, match.index),
      index: match.index,
      end: match.index + match[0].length,
    });
    end = match.index + match[0].length;
  }
  return words;
}

/** The plain strings of some words, for comparing with tables. */
export function textsOf(
  words: readonly Word[],
  from: number,
  count: number,
): string[] {
  const texts: string[] = [];
  for (let at = from; at < Math.min(from + count, words.length); at++) {
    const word = words[at] as Word;
    if (at > from && !/^ +$/.test(word.before)) break;
    texts.push(word.text);
  }
  return texts;
}

/**
 * A text in which glued words stand apart, for reading names and titles in it. It is never
 * published: the body keeps what the writer wrote.
 */
export function readable(text: string): string {
  return text
    .replace(/\p{L}{5,}/gu, (word) => splitGlued(word)?.join(" ") ?? word)
    .replace(/(?<=\p{L})([,;:])(?=\p{L})/gu, "$1 ")
    .replace(/(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})/gu, ". ")
    .replace(/(?<=\b(?:TS|ThS|Ths|BS|GS|KS|CN|PGS))\.(?=\p{Lu}\p{Ll})/gu, ". ")
    .replace(
      /(?<=\p{Ll})-(?=(?:Bí thư|Phó|Chủ tịch|Giám đốc|Trưởng|Ủy viên|Uỷ viên|Tỉnh ủy|Chánh))/gu,
      " - ",
    )
    .replace(/ {2,}/g, " ");
}

/** What stands from one word to the last before another, marks between them included. */
export function sliceWords(
  source: string,
  words: readonly Word[],
  from: number,
  to: number,
): string {
  return source.slice(words[from]?.index ?? 0, words[to - 1]?.end ?? 0);
}
