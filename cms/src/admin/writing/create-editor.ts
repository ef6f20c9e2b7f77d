import {
  defaultKeymap,
  history,
  historyKeymap,
  redo,
  undo,
} from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import {
  defaultHighlightStyle,
  syntaxHighlighting,
} from "@codemirror/language";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";

import { insertLink, toggleLines, toggleMark } from "./edit-commands.ts";
import { markdownFromHtml } from "./markdown-from-html.ts";

const KEYS = keymap.of([
  { key: "Mod-b", run: toggleMark("**") },
  { key: "Mod-i", run: toggleMark("*") },
  { key: "Mod-k", run: insertLink },
  { key: "Mod-Alt-2", run: toggleLines("## ") },
  { key: "Mod-Alt-3", run: toggleLines("### ") },
  { key: "Mod-Shift-z", run: redo },
  ...historyKeymap,
  ...defaultKeymap,
]);

const LOOK = EditorView.theme({
  "&": { fontSize: "1.6rem", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "1.65" },
  ".cm-content": { padding: "16px 0", minHeight: "32rem" },
  ".cm-line": { padding: "0 16px" },
  // Headings and links are told by weight and colour.
  ".cm-line span": { textDecoration: "none" },
  ".cm-cursor": { borderLeftColor: "currentColor" },
});

/** Headings, lists, links and tables of what is pasted stay; the rest goes. */
const pasteAsMarkdown = EditorView.domEventHandlers({
  paste(event, view) {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const text = html && !view.state.readOnly ? markdownFromHtml(html) : "";
    if (text === "") return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(text), {
      userEvent: "input.paste",
      scrollIntoView: true,
    });
    return true;
  },
});

/** An editor of Markdown in the page. */
export interface Editor {
  view: EditorView;
  /** Takes a text from outside, unless it is the editor's own. */
  setText: (text: string) => void;
  setReadOnly: (isReadOnly: boolean) => void;
}

/**
 * Makes an editor of Markdown. Input methods are the browser's business: while one composes a
 * word, nothing is written into the editor from outside.
 *
 * @param onText told the whole text whenever it changes.
 */
export function createEditor(
  parent: HTMLElement,
  options: {
    text: string;
    label: string;
    describedBy: string;
    onText: (text: string) => void;
  },
): Editor {
  let known = options.text;
  const readOnly = new Compartment();
  const locked = (isReadOnly: boolean): Extension => [
    EditorState.readOnly.of(isReadOnly),
    EditorView.editable.of(!isReadOnly),
  ];
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        KEYS,
        history(),
        markdown({ base: markdownLanguage }),
        syntaxHighlighting(defaultHighlightStyle),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": options.label,
          "aria-describedby": options.describedBy,
          spellcheck: "false",
          lang: "vi",
        }),
        placeholder("Viết hoặc dán bài vào đây…"),
        LOOK,
        pasteAsMarkdown,
        readOnly.of(locked(false)),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged) return;
          known = state.doc.toString();
          options.onText(known);
        }),
      ],
    }),
  });
  return {
    view,
    setText(text) {
      if (text === known || view.composing) return;
      known = text;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
      });
    },
    setReadOnly: (isReadOnly) =>
      view.dispatch({ effects: readOnly.reconfigure(locked(isReadOnly)) }),
  };
}

export { redo, undo };
