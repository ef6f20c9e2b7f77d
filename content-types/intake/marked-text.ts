import type { LineMark, LineMarks } from "./line-marks.ts";
import { escapeMarkdown } from "./markdown.ts";

/** Some characters of a paragraph that look the same all along. */
export type Run = {
  text: string;
  isBold: boolean;
  /** Where they lead, fit for Markdown (`webAddress`). */
  href?: string;
};

/** What a paragraph of a page or a Word file is beside its words. */
export type ParagraphKind =
  | { is: "text" }
  | { is: "title" }
  | { is: "heading" }
  | { is: "caption" }
  /** `level` counts from 0, `number` from 1. */
  | { is: "item"; level: number; number: number | null };

/**
 * Collects what a formatted text says as plain lines, as `parseArticle` reads them, with marks for
 * what plain lines cannot say.
 */
export class MarkedText {
  readonly #lines: string[] = [];
  readonly marks: LineMarks = {};

  get text(): string {
    return this.#lines.join("\n");
  }

  /** The number that the next line will have. */
  get nextLine(): number {
    return this.#lines.length + 1;
  }

  /** Adds a paragraph; line breaks inside it make lines of their own. Empty ones add nothing. */
  addParagraph(runs: readonly Run[], kind: ParagraphKind = { is: "text" }) {
    for (const line of splitAtBreaks(runs)) {
      const text = plain(line);
      if (text === "") continue;
      const mark = markFor(line, text, kind);
      if (kind.is === "text" || !this.#endsWithItem()) this.#addGap();
      this.#add(text, mark);
    }
  }

  /** Adds the rows of a table, the first being its head. */
  addTable(rows: readonly (readonly string[])[]) {
    const width = Math.max(0, ...rows.map((row) => row.length));
    this.#addGap();
    for (const row of rows) {
      const cells = Array.from({ length: width }, (_, at) =>
        (row[at] ?? "").replace(/\s+/g, " ").trim(),
      );
      if (cells.every((cell) => cell === "")) continue;
      this.#add(cells.filter(Boolean).join(" | "), {
        markdown: `| ${cells.map(escapeMarkdown).join(" | ")} |`,
      });
    }
  }

  #endsWithItem(): boolean {
    return this.marks[this.#lines.length]?.markdown !== undefined;
  }

  // Paragraphs that touch would be joined like lines broken by width.
  #addGap() {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "")
      this.#lines.push("");
  }

  #add(text: string, mark: LineMark) {
    this.#lines.push(text);
    if (Object.keys(mark).length > 0) this.marks[this.#lines.length] = mark;
  }
}

const plain = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .trim();

function markFor(
  runs: readonly Run[],
  text: string,
  kind: ParagraphKind,
): LineMark {
  if (kind.is === "title") return { role: "headline" };
  if (kind.is === "heading") return { isHeading: true };
  if (kind.is === "caption") return { role: "caption" };
  const markdown = inlineMarkdown(runs);
  if (kind.is === "item") {
    const sign = kind.number === null ? "-" : `${kind.number}.`;
    return { markdown: `${"    ".repeat(kind.level)}${sign} ${markdown}` };
  }
  return markdown === escapeMarkdown(text) ? {} : { markdown };
}

/**
 * Markdown of a line: escaped, with its links, and bold where a part of it is bold; a line all in
 * bold is plain.
 */
function inlineMarkdown(runs: readonly Run[]): string {
  const told = runs.filter(({ text }) => text.trim() !== "");
  const isAllBold = told.every(({ isBold }) => isBold);
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isBlank = run.text.trim() === "";
    if (isBlank && !last) continue;
    const isBold = isBlank ? last?.isBold === true : run.isBold && !isAllBold;
    const href = isBlank ? last?.href : run.href;
    if (last?.isBold === isBold && last.href === href) last.text += run.text;
    else
      joined.push({
        text: last ? run.text : run.text.trimStart(),
        isBold,
        ...(href && { href }),
      });
  }
  // Only the beginning of the whole line can be taken for the sign of a list or a heading.
  if (joined.length === 1 && !joined[0]?.href && !joined[0]?.isBold)
    return escapeMarkdown(plain(runs));
  return joined.map(markdownOf).join("").replace(/\s+/g, " ").trim();
}

/** The signs of Markdown touch the words; spaces stand outside. */
function markdownOf({ text, isBold, href }: Run): string {
  const [, before = "", words = "", after = ""] =
    /^(\s*)(.*?)(\s*)$/su.exec(escapeMarkdown(text)) ?? [];
  if (words === "") return before + after;
  const linked = href ? `[${words}](${href})` : words;
  return `${before}${isBold ? `**${linked}**` : linked}${after}`;
}

function splitAtBreaks(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, ...look } of runs) {
    const [first = "", ...others] = text.split("\n");
    lines.at(-1)?.push({ text: first, ...look });
    for (const other of others) lines.push([{ text: other, ...look }]);
  }
  return lines;
}
