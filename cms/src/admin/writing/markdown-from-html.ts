import { webAddress } from "@toa-soan/content-types/intake/web-address";
import TurndownService, { type Node } from "turndown";

import { addTableRules, cellOf, isCell } from "./table-rules.ts";
import { addWordRules, styleOf } from "./word-rules.ts";

const NEVER_TEXT = [
  "head",
  "title",
  "style",
  "script",
  "noscript",
  "template",
  "xml",
  "svg",
  "math",
  "img",
  "picture",
  "video",
  "audio",
  "canvas",
  "iframe",
  "object",
  "form",
  "input",
  "button",
  "select",
  "textarea",
  "hr",
  "del",
];

/**
 * What a page or Word puts on the clipboard, as the Markdown of the site: headings, lists, links,
 * tables, quotes, bold and italic stay, all else goes. No HTML is left, no picture, and no link
 * but to the web, an e-mail address or a telephone.
 *
 * @param html `text/html` of the clipboard.
 * @returns Markdown in NFC without spaces that do not break, `""` when there is no text.
 */
export function markdownFromHtml(html: string): string {
  const turndown = new TurndownService({
    headingStyle: "atx",
    emDelimiter: "*",
    codeBlockStyle: "fenced",
    blankReplacement: (_: string, node: Node) =>
      isCell(node) ? cellOf("", node) : node.isBlock ? "\n\n" : "",
  });
  turndown.addRule("never text", {
    filter: NEVER_TEXT,
    replacement: () => "",
  });
  addTextRules(turndown);
  addTableRules(turndown);
  // Rules that were added last are asked first.
  addWordRules(turndown);
  return tidy(turndown.turndown(fragmentOf(html)));
}

function addTextRules(turndown: TurndownService): void {
  turndown.addRule("heading", {
    filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
    replacement: (content, { nodeName }) => {
      // The page's own first heading is the article's headline.
      const marks = Number(nodeName[1]) <= 2 ? "##" : "###";
      const words = content.replace(/\s*\n\s*/g, " ").replaceAll("**", "");
      return words.trim() === "" ? "" : `\n\n${marks} ${words.trim()}\n\n`;
    },
  });
  turndown.addRule("emphasis", {
    filter: ["b", "strong", "i", "em", "cite", "span", "font"],
    replacement: (content, node) =>
      wrapped(wrapped(content, "*", isItalic(node)), "**", isBold(node)),
  });
  turndown.addRule("link", {
    filter: "a",
    replacement: (content, node) => {
      const words = content.replace(/\s*\n\s*/g, " ");
      const address = webAddress(node.getAttribute("href") ?? "");
      if (!address || words.trim() === "") return content;
      const [, before = "", inner = "", after = ""] =
        /^(\s*)(.*?)(\s*)$/.exec(words) ?? [];
      return `${before}[${inner}](${address})${after}`;
    },
  });
  turndown.addRule("item", {
    filter: "li",
    replacement: (content, node) => {
      const words = content.trim().replace(/\n\s*\n/g, "\n");
      return `\n${bulletOf(node)} ${words.replace(/\n/g, "\n    ")}\n`;
    },
  });
  turndown.addRule("code", {
    filter: ["code", "pre", "kbd", "samp"],
    replacement: (content, node) =>
      node.nodeName === "PRE" ? `\n\n${content}\n\n` : content,
  });
  turndown.addRule("quote", {
    filter: "blockquote",
    replacement: (content) => {
      const words = content.trim().replace(/\n{3,}/g, "\n\n");
      return words === "" ? "" : `\n\n${words.replace(/^/gm, "> ")}\n\n`;
    },
  });
}

/** `2.` in a numbered list, `-` in any other. */
function bulletOf(node: Node): string {
  const list = node.parentNode as Node | null;
  if (list?.nodeName !== "OL") return "-";
  const items = Array.from(list.children).filter(
    ({ nodeName }) => nodeName === "LI",
  );
  const first = Number(list.getAttribute("start") ?? 1) || 1;
  return `${first + items.indexOf(node)}.`;
}

const HEAVY = /(?:^|;)font-weight:(bold|bolder|[6-9]00)/;
const LIGHT = /(?:^|;)font-weight:(normal|lighter|[1-5]00)/;

/** Google Docs wraps everything in a `b` that is not bold, and says by style what is. */
function isBold(node: Node): boolean {
  return !isInHeading(node) && saysBold(node) === true;
}

/** Whether an element makes its words bold or plain; `null` when it says nothing of that. */
export function saysBold(node: Pick<Node, "nodeName" | "getAttribute">) {
  const style = styleOf(node);
  if (HEAVY.test(style)) return true;
  if (LIGHT.test(style)) return false;
  return /^(?:B|STRONG)$/.test(node.nodeName) ? true : null;
}

function isItalic(node: Node): boolean {
  const style = styleOf(node);
  if (/^(?:I|EM|CITE)$/.test(node.nodeName))
    return !/font-style:normal/.test(style);
  return /(?:^|;)font-style:(?:italic|oblique)/.test(style);
}

function isInHeading(node: Node): boolean {
  const parent = node.parentNode as Node | null;
  return (
    parent !== null && (/^H[1-6]$/.test(parent.nodeName) || isInHeading(parent))
  );
}

/** Each paragraph by itself, without the spaces at its ends: marks must touch the words. */
function wrapped(content: string, mark: string, isMarked: boolean): string {
  if (!isMarked) return content;
  return content
    .split(/(\n\s*\n)/)
    .map((part) => {
      const [, before = "", inner = "", after = ""] =
        /^(\s*)([\s\S]*?)(\s*)$/.exec(part) ?? [];
      const isDone =
        inner === "" ||
        (inner.startsWith(mark) && inner.endsWith(mark) && mark === "**");
      return isDone ? part : `${before}${mark}${inner}${mark}${after}`;
    })
    .join("");
}

/** What was chosen on the page; browsers on Windows mark it inside a whole document. */
function fragmentOf(html: string): string {
  const chosen =
    /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html);
  return (chosen?.[1] ?? html).replace(/<\?xml[^>]*>/gi, "");
}

const tidy = (markdown: string) =>
  markdown
    .normalize("NFC")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    // Two breaks in a row are how many pages part paragraphs.
    .replace(/(?: {2,}\n\s*){2,}/g, "\n\n")
    // Word ends one bold run and begins the next in the middle of a sentence.
    .replace(/\*\*( ?)\*\*/g, "$1")
    .replace(/[ \t]+$/gm, (spaces) => (spaces === "  " ? spaces : ""))
    .replace(/^[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
