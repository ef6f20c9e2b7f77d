/** Vietnamese syllables that are read in a minute, silently. */
const SYLLABLES_A_MINUTE = 250;

/**
 * How long a text is: words as newsrooms count them (syllables between spaces), and minutes to
 * read, 0 for none. Marks, photo markers and addresses of links do not count.
 */
export function textFigures(markdown: string): {
  words: number;
  minutes: number;
} {
  const text = markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\]\([^)\s]*\)/g, " ")
    .replace(/^\s*\|?(?:\s*:?-{3,}:?\s*\|?)+\s*$/gm, " ");
  const words = text.match(/[\p{L}\p{N}][^\s|]*/gu)?.length ?? 0;
  return { words, minutes: Math.ceil(words / SYLLABLES_A_MINUTE) };
}
