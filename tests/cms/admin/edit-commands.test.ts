import { EditorState, type StateCommand } from "@codemirror/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  blockAtCursor,
  insertLink,
  insertTable,
  photoMarker,
  toggleLines,
  toggleMark,
} from "../../../cms/src/admin/writing/edit-commands.ts";
import { textFigures } from "../../../cms/src/admin/writing/text-figures.ts";

/** A text with the selection between `[` and `]`, or the cursor at `|`. */
function stateOf(text: string): EditorState {
  const from = text.search(/[‹¦]/);
  const to = text.indexOf("›");
  return EditorState.create({
    doc: text.replace(/[‹›¦]/g, ""),
    selection: { anchor: from, head: to < 0 ? from : to - 1 },
  });
}

function textOf(state: EditorState): string {
  const { from, to, empty } = state.selection.main;
  const doc = state.doc.toString();
  return empty
    ? `${doc.slice(0, from)}¦${doc.slice(from)}`
    : `${doc.slice(0, from)}‹${doc.slice(from, to)}›${doc.slice(to)}`;
}

function run(command: StateCommand, text: string | EditorState): EditorState {
  let state = typeof text === "string" ? stateOf(text) : text;
  command({ state, dispatch: (transaction) => (state = transaction.state) });
  return state;
}

describe("a mark", () => {
  it.each<[string, "**" | "*", string, string]>([
    ["goes around the chosen words", "**", "một ‹hai› ba", "một ‹**hai**› ba"],
    [
      "leaves the spaces at its ends out",
      "*",
      "một‹ hai ›ba",
      "một ‹*hai*› ba",
    ],
    ["goes around the word at the cursor", "**", "một h¦ai", "một ‹**hai**›"],
    ["waits for words where there are none", "**", "một ¦", "một **¦**"],
    ["comes off words that have it", "**", "một **‹hai›**", "một ‹hai›"],
    ["comes off with its stars chosen", "*", "‹*hai*›", "‹hai›"],
    ["goes around each of several lines", "*", "‹a\n\nb›", "‹*a*\n\n*b*›"],
    ["joins the other one", "*", "**‹hai›**", "**‹*hai*›**"],
    ["comes off the other one alone", "**", "***‹hai›***", "*‹hai›*"],
  ])("%s", (_, mark, before, after) => {
    expect(textOf(run(toggleMark(mark), before))).toBe(after);
  });

  it("comes off again by the same key", () => {
    const words = fc.stringMatching(/^[a-zà-ỹ]{1,8}( [a-zà-ỹ]{1,8}){0,3}$/);
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom("**" as const, "*" as const),
        (before, chosen, mark) => {
          const text = `${before} ‹${chosen}› x`;
          const once = run(toggleMark(mark), text);
          expect(textOf(run(toggleMark(mark), once))).toBe(text);
        },
      ),
    );
  });
});

describe("the beginning of lines", () => {
  it.each<[string, Parameters<typeof toggleLines>[0], string, string]>([
    ["makes a heading", "## ", "Tít¦", "## Tít"],
    ["makes a smaller heading of one", "### ", "## Tít¦", "### Tít"],
    ["makes plain text of a heading", "## ", "## Tít¦", "Tít"],
    ["quotes every line that has words", "> ", "‹a\n\nb›", "> a\n\n> b"],
    ["makes a list of lines", "- ", "‹a\nb›", "- a\n- b"],
    ["numbers the lines of a list", "1. ", "‹- a\n- b›", "1. a\n2. b"],
    ["takes the numbers off again", "1. ", "‹1. a\n2. b›", "a\nb"],
    ["opens a list on an empty line", "- ", "a\n¦", "a\n- "],
  ])("%s", (_, prefix, before, after) => {
    expect(run(toggleLines(prefix), before).doc.toString()).toBe(after);
  });
});

describe("what is inserted", () => {
  it.each([
    ["xem ‹trang›", "xem [trang](‹https://›)"],
    ["‹https://a.example/x›", "[‹chữ›](https://a.example/x)"],
    ["¦", "[chữ](‹https://›)"],
  ])("a link at %s is %s", (before, after) => {
    expect(textOf(run(insertLink, before))).toBe(after);
  });

  it.each([
    ["", "![](photo:1)\n\n"],
    ["¦", "![](photo:1)\n\n"],
    ["Một.¦", "Một.\n\n![](photo:1)\n\n"],
    ["Một.\n¦\nHai.", "Một.\n\n![](photo:1)\n\nHai."],
    ["Mộ¦t.\n\nHai.", "Một.\n\n![](photo:1)\n\nHai."],
    ["Một.\n\n¦", "Một.\n\n![](photo:1)\n\n"],
  ])("a photo in %j makes %j", (before, after) => {
    const state = before === "" ? EditorState.create() : stateOf(before);
    const next = state.update(blockAtCursor(state, photoMarker(1))).state;
    expect(next.doc.toString()).toBe(after);
  });

  it("a table stands by itself", () => {
    expect(run(insertTable, "Một.¦").doc.toString()).toContain(
      "Một.\n\n| Cột 1 | Cột 2 |\n| --- | --- |",
    );
  });
});

describe("the figures of a text", () => {
  it.each([
    ["", 0, 0],
    ["một hai ba", 3, 1],
    ["## Tít\n\n**đậm** [chữ](https://a.example/x-y) ![](photo:2)", 3, 1],
    ["| A | B |\n| --- | --- |\n| 1 | 2 |", 4, 1],
    [Array(501).fill("chữ").join(" "), 501, 3],
  ])("%j has %i words and takes %i minutes", (text, words, minutes) => {
    expect(textFigures(text)).toEqual({ words, minutes });
  });
});
