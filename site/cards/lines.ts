/** A text in the lines in which it is set. */
export interface SetText {
  /** In pixels. */
  size: number;
  lines: string[][];
}

interface Room {
  /** Of a text, in em. */
  widthOf: (text: string) => number;
  /** Pixels. */
  width: number;
  height: number;
  /** Of a line, in em. */
  lineHeight: number;
  /** In pixels, largest first. */
  sizes: readonly number[];
  mostLines: number;
}

const ELLIPSIS = "…";

/**
 * Sets a text as large as its room allows, in lines as even as may be. What has no room in the
 * smallest size ends with an ellipsis.
 *
 * @returns words by line, as they stand after one another with spaces between.
 */
export function setText(text: string, room: Room): SetText {
  const words = text.split(" ");
  for (const size of room.sizes) {
    const width = room.width / size;
    if (words.some((word) => room.widthOf(word) > width)) continue;
    const lines = fill(words, width, room);
    if (lines.length <= linesOf(room, size))
      return { size, lines: balanced(words, lines, width, room) };
  }
  const size = room.sizes.at(-1) ?? 0;
  const width = room.width / size;
  const pieces = words.flatMap((word) =>
    room.widthOf(word) <= width
      ? [word]
      : word.split("\u00a0").flatMap((part) => split(part, width, room)),
  );
  const lines = fill(pieces, width, room);
  const most = linesOf(room, size);
  if (lines.length > most) {
    lines.length = most;
    lines[most - 1] = shortened(lines[most - 1] ?? [], width, room);
  }
  return { size, lines };
}

const linesOf = ({ height, lineHeight, mostLines }: Room, size: number) =>
  Math.min(mostLines, Math.floor(height / (size * lineHeight)));

/** Words in lines of at most a width in em. */
function fill(words: string[], width: number, { widthOf }: Room): string[][] {
  const space = widthOf(" ");
  const lines: string[][] = [];
  let left = 0;
  for (const word of words) {
    const needed = widthOf(word);
    const line = lines.at(-1);
    if (line && space + needed <= left) {
      line.push(word);
      left -= space + needed;
    } else {
      lines.push([word]);
      left = width - needed;
    }
  }
  return lines;
}

/** The same words in as many lines, the longest of them as short as it can be. */
function balanced(
  words: string[],
  lines: string[][],
  width: number,
  room: Room,
): string[][] {
  const isEnough = (narrow: number) =>
    words.every((word) => room.widthOf(word) <= narrow) &&
    fill(words, narrow, room).length === lines.length;
  let [enough, tooNarrow] = [width, width / 2];
  while (enough - tooNarrow > 0.05) {
    const middle = (enough + tooNarrow) / 2;
    if (isEnough(middle)) enough = middle;
    else tooNarrow = middle;
  }
  return fill(words, enough, room);
}

/** A word in pieces that lines can hold. */
function split(word: string, width: number, { widthOf }: Room): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let left = 0;
  for (const letter of word) {
    const needed = widthOf(letter);
    if (pieces.length > 0 && needed <= left) {
      pieces.push((pieces.pop() ?? "") + letter);
      left -= needed;
    } else {
      pieces.push(letter);
      left = width - needed;
    }
  }
  return pieces;
}

/** As much of a line as has room with an ellipsis behind it. */
function shortened(line: string[], width: number, { widthOf }: Room): string[] {
  let text = line.join(" ");
  for (;;) {
    text = text.replace(/[\s\p{P}]+$/u, "");
    if (widthOf(text + ELLIPSIS) <= width) return (text + ELLIPSIS).split(" ");
    const space = text.lastIndexOf(" ");
    text = space > 0 ? text.slice(0, space) : [...text].slice(0, -1).join("");
  }
}
