import type { LineMarks } from "@toa-soan/content-types/intake/line-marks";
import {
  MarkedText,
  type ParagraphKind,
  type Run,
} from "@toa-soan/content-types/intake/marked-text";
import { webAddress } from "@toa-soan/content-types/intake/web-address";

import { saysBold } from "../writing/markdown-from-html.ts";

const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const SKIPPED = new Set(
  "head script style noscript template iframe svg button select input textarea".split(
    " ",
  ),
);

/**
 * What the HTML of a clipboard says, as lines with marks; `null` when it says no more than plain
 * text does, which is then read as the import reads it. The HTML is never shown.
 */
export function textOfHtml(
  html: string,
): { text: string; marks: LineMarks } | null {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const reader = new HtmlReader();
  reader.read(body);
  const { text, marks } = reader.marked;
  return Object.keys(marks).length > 0 ? { text, marks } : null;
}

class HtmlReader {
  readonly marked = new MarkedText();

  /** Reads an element's blocks; words between them make paragraphs of their own. */
  read(element: Element, kind: ParagraphKind = { is: "text" }): void {
    let runs: Run[] = [];
    const flush = () => {
      this.marked.addParagraph(runs, kind);
      runs = [];
    };
    for (const node of element.childNodes)
      if (node instanceof Element && hasBlock(node)) {
        flush();
        this.#readBlock(node, kind);
      } else runs.push(...runsOf(node));
    flush();
  }

  #readBlock(element: Element, kind: ParagraphKind): void {
    const name = element.localName;
    if (SKIPPED.has(name)) return;
    if (name === "table" && !isLayout(element)) this.#readTable(element);
    else if (name === "ul" || name === "ol") this.#readList(element, kind);
    else this.read(element, kindOf(element, kind));
  }

  #readList(list: Element, outer: ParagraphKind): void {
    const level = outer.is === "item" ? outer.level + 1 : 0;
    let number = list.localName === "ol" ? 1 : null;
    for (const item of list.children) {
      this.read(item, { is: "item", level, number });
      if (number !== null) number++;
    }
  }

  #readTable(table: Element): void {
    this.marked.addTable(
      [...table.querySelectorAll("tr")].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    );
  }
}

const hasBlock = (element: Element): boolean =>
  SKIPPED.has(element.localName) ||
  BLOCKS.has(element.localName) ||
  [...element.children].some(hasBlock);

// Pages are laid out by tables; what has pictures or one column holds no figures.
const isLayout = (table: Element): boolean =>
  table.querySelector("img, table, p + p") !== null ||
  [...table.querySelectorAll("tr")].every((row) => row.children.length < 2);

function kindOf(element: Element, outer: ParagraphKind): ParagraphKind {
  const name = element.localName;
  // Word's own headings come as such, or as paragraphs of these classes.
  if (/^h[1-6]$/.test(name) || /MsoHeading/i.test(element.className))
    return { is: "heading" };
  if (name === "figcaption" || /MsoCaption/i.test(element.className))
    return { is: "caption" };
  return outer;
}

type Look = Omit<Run, "text">;

function runsOf(node: Node, look: Look = { isBold: false }): Run[] {
  if (node instanceof Text)
    return [{ text: node.data.replace(/\s+/g, " "), ...look }];
  if (!(node instanceof Element) || SKIPPED.has(node.localName)) return [];
  if (node.localName === "br") return [{ text: "\n", ...look }];
  const href =
    node.localName === "a" ? webAddress(node.getAttribute("href") ?? "") : null;
  const inside: Look = {
    ...look,
    isBold: saysBold(node) ?? look.isBold,
    ...(href && { href }),
  };
  return [...node.childNodes].flatMap((child) => runsOf(child, inside));
}
