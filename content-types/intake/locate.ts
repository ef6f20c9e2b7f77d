import type { Line } from "./lines.ts";

/**
 * A stretch of one line, as `splitLines` gives the line: `start` is the first character (UTF-16),
 * `end` the one behind the last.
 */
export type Range = { line: number; start: number; end: number };

type Character = { line: number; index: number };

/**
 * Where some words stand in lines that follow each other, one range a line; empty when they stand
 * nowhere verbatim. Only spaces may differ: titles are read with glued words apart, and a paragraph
 * may be broken over several lines.
 */
export function locate(lines: readonly Line[], words: string): Range[] {
  const wanted = words.replace(/\s+/g, "");
  if (wanted === "") return [];
  let text = "";
  const places: Character[] = [];
  for (const line of lines)
    for (let index = 0; index < line.text.length; index++) {
      const character = line.text.charAt(index);
      if (/\s/.test(character)) continue;
      text += character;
      places.push({ line: line.number, index });
    }
  const start = wholeWordAt(text, wanted, places);
  if (start < 0) return [];
  const ranges: Range[] = [];
  for (const { line, index } of places.slice(start, start + wanted.length)) {
    const last = ranges.at(-1);
    if (last?.line === line) last.end = index + 1;
    else ranges.push({ line, start: index, end: index + 1 });
  }
  return ranges;
}

/** The first line that has some words, as `locate` finds them. */
export function locateInOne(lines: readonly Line[], words: string): Range[] {
  for (const line of lines) {
    const found = locate([line], words);
    if (found.length > 0) return found;
  }
  return [];
}

// "26" is not meant where "126" stands: a place between spaces or marks is better.
function wholeWordAt(
  text: string,
  wanted: string,
  places: readonly Character[],
): number {
  const first = text.indexOf(wanted);
  for (let at = first; at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (
      isGap(text, places, at, wanted.charAt(0)) &&
      isGap(text, places, end, wanted.charAt(wanted.length - 1))
    )
      return at;
  }
  return first;
}

function isGap(
  text: string,
  places: readonly Character[],
  at: number,
  own: string,
): boolean {
  const [before, after] = [places[at - 1], places[at]];
  if (!before || !after || !/[\p{L}\d]/u.test(own)) return true;
  const touches =
    before.line === after.line && before.index + 1 === after.index;
  return (
    !touches ||
    !/[\p{L}\d]/u.test(text.charAt(at - 1)) ||
    !/[\p{L}\d]/u.test(text.charAt(at))
  );
}
