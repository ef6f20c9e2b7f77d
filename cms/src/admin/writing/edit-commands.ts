import {
  EditorSelection,
  type EditorState,
  type Line,
  type SelectionRange,
  type StateCommand,
  type TransactionSpec,
} from "@codemirror/state";

/** Puts marks around the chosen words, or takes them off; without a choice around the word here. */
export const toggleMark =
  (mark: "**" | "*"): StateCommand =>
  ({ state, dispatch }) => {
    const change = state.changeByRange((range) => {
      const { from, to } = withoutSpaces(state, wordAt(state, range));
      const words = state.sliceDoc(from, to);
      const size = mark.length;
      if (isMarked(state, from, to, mark))
        return {
          changes: [
            { from: from - size, to: from },
            { from: to, to: to + size },
          ],
          range: EditorSelection.range(from - size, to - size),
        };
      const isWithin =
        words.length > 2 * size &&
        isMarked(state, from + size, to - size, mark) &&
        !words.includes("\n");
      const next = isWithin
        ? words.slice(size, -size)
        : words
            .split("\n")
            .map((line) => (line.trim() ? mark + line.trim() + mark : line))
            .join("\n") || mark + mark;
      const isEmpty = words === "";
      return {
        changes: { from, to, insert: next },
        range: isEmpty
          ? EditorSelection.cursor(from + size)
          : EditorSelection.range(from, from + next.length),
      };
    });
    dispatch(state.update(change, { userEvent: "input" }));
    return true;
  };

/** Whether exactly this mark stands around a stretch: two stars are not one. */
function isMarked(state: EditorState, from: number, to: number, mark: string) {
  const starsBefore =
    /\*{0,3}$/.exec(state.sliceDoc(Math.max(0, from - 3), from))?.[0].length ??
    0;
  const starsAfter = /^\*{0,3}/.exec(state.sliceDoc(to, to + 3))?.[0].length;
  const stars = Math.min(starsBefore, starsAfter ?? 0);
  return stars === 3 || stars === mark.length;
}

function wordAt(state: EditorState, range: SelectionRange) {
  return range.empty ? (state.wordAt(range.head) ?? range) : range;
}

function withoutSpaces(
  state: EditorState,
  { from, to }: { from: number; to: number },
) {
  const words = state.sliceDoc(from, to);
  if (words.trim() === "") return { from, to };
  return {
    from: from + words.length - words.trimStart().length,
    to: to - (words.length - words.trimEnd().length),
  };
}

type LinePrefix = "## " | "### " | "> " | "- " | "1. ";

const PREFIXES: Record<"heading" | "quote" | "list", RegExp> = {
  heading: /^#{1,6}\s+/,
  quote: /^>\s?/,
  list: /^\s*(?:[-*+]|\d+[.)])\s+/,
};

/** Begins the chosen lines as headings, quotes or list items, or makes plain lines of them again. */
export const toggleLines =
  (prefix: LinePrefix): StateCommand =>
  ({ state, dispatch }) => {
    const kind = prefix.startsWith("#")
      ? "heading"
      : prefix === "> "
        ? "quote"
        : "list";
    const lines = chosenLines(state);
    const isOn = lines.every(({ text }) => hasPrefix(text, prefix));
    let number = 0;
    const changes = lines.map(({ from, text }) => {
      const old = PREFIXES[kind].exec(text)?.[0] ?? "";
      const next = prefix === "1. " ? `${++number}. ` : prefix;
      return { from, to: from + old.length, insert: isOn ? "" : next };
    });
    const set = state.changes(changes);
    dispatch(
      state.update({
        changes: set,
        selection: state.selection.map(set, 1),
        scrollIntoView: true,
        userEvent: "input",
      }),
    );
    return true;
  };

const hasPrefix = (text: string, prefix: LinePrefix) =>
  prefix === "1. " ? /^\d+[.)]\s/.test(text) : text.startsWith(prefix);

/** Lines with words in the selection; the line of the cursor when there are none. */
function chosenLines(state: EditorState): Line[] {
  const { from, to } = state.selection.main;
  const first = state.doc.lineAt(from).number;
  const last = state.doc.lineAt(to).number;
  const lines = Array.from({ length: last - first + 1 }, (_, index) =>
    state.doc.line(first + index),
  );
  const written = lines.filter(({ text }) => text.trim() !== "");
  return written.length > 0 ? written : lines.slice(0, 1);
}

/** Makes a link of the chosen words; its address is chosen next, to be written over. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  const { from, to } = wordAt(state, state.selection.main);
  const chosen = state.sliceDoc(from, to);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  const words = isAddress || chosen === "" ? "chữ" : chosen;
  const address = isAddress ? chosen : "https://";
  const start = from + words.length + 3;
  dispatch(
    state.update({
      changes: { from, to, insert: `[${words}](${address})` },
      selection: isAddress
        ? { anchor: from + 1, head: from + 1 + words.length }
        : { anchor: start, head: start + address.length },
      userEvent: "input",
    }),
  );
  return true;
};

const TABLE = "| Cột 1 | Cột 2 |\n| --- | --- |\n|  |  |";

export const insertTable: StateCommand = ({ state, dispatch }) => {
  dispatch(state.update(blockAtCursor(state, TABLE)));
  return true;
};

/** The line that stands for the n-th photo of the article. */
export const photoMarker = (number: number) => `![](photo:${number})`;

/**
 * Puts a paragraph of its own at the cursor: after the line where that has words, with an empty
 * line on each side.
 */
export function blockAtCursor(
  state: EditorState,
  block: string,
): TransactionSpec {
  const line = state.doc.lineAt(state.selection.main.head);
  const isEmpty = line.text.trim() === "";
  const at = isEmpty ? line.from : line.to;
  const before = state.sliceDoc(0, at).trimEnd();
  const after = state.sliceDoc(line.to);
  const opening = before === "" ? "" : gap(state.sliceDoc(before.length, at));
  const closing = after.trim() === "" ? "\n\n" : gap(/^\s*/.exec(after)?.[0]);
  return {
    changes: { from: at, to: line.to, insert: opening + block + closing },
    selection: { anchor: at + opening.length + block.length },
    scrollIntoView: true,
    userEvent: "input",
  };
}

/** The line ends that are missing to an empty line. */
const gap = (there = "") =>
  "\n".repeat(Math.max(0, 2 - (there.match(/\n/g)?.length ?? 0)));
