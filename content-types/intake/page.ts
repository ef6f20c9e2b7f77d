import type { LineRole } from "./article.ts";
import type { LineMark, LineMarks, ToldRole } from "./line-marks.ts";
import type { Line } from "./lines.ts";

/** The lines of a text with the roles given so far; a line without one is still to be read. */
export type Page = {
  lines: readonly Line[];
  roles: (LineRole | undefined)[];
  marks: LineMarks;
};

// No paragraph is longer. Such a line is kept as text, but nothing is looked for in it.
const LONGEST_LINE = 20_000;

/** Whether a line is too long to be read. */
export function isOversized({ text }: Line): boolean {
  return text.length > LONGEST_LINE;
}

// Text keeps its place among the blocks; what is told to be anything else is settled at once.
const TEXT_ROLES: readonly ToldRole[] = [
  "lead",
  "body",
  "subhead",
  "pull-quote",
  "caption",
];

/** A page with only its blank and its oversized lines marked, and those an editor spoke of. */
export function newPage(lines: readonly Line[], marks: LineMarks = {}): Page {
  const headline = lines.find(
    ({ number, text }) => text !== "" && marks[number]?.role === "headline",
  );
  return {
    lines,
    marks,
    roles: lines.map((line) => {
      if (line.text === "") return "blank";
      if (isOversized(line)) return "body";
      const told = marks[line.number]?.role;
      if (!told || TEXT_ROLES.includes(told)) return undefined;
      // A second headline is one no more than a second lead.
      return told === "headline" && line !== headline ? undefined : told;
    }),
  };
}

/** What is known of a line beside its words. */
export function markOf(page: Page, line: Line): LineMark {
  return page.marks[line.number] ?? {};
}

/** Whether an editor says that a line is of the text itself, so that nothing else may claim it. */
export function isToldText(page: Page, line: Line): boolean {
  const { role } = markOf(page, line);
  return role !== undefined && TEXT_ROLES.includes(role);
}

/** Gives a line its role. */
export function mark(page: Page, line: Line, role: LineRole): void {
  page.roles[line.number - 1] = role;
}

/** The role of a line so far. */
export function roleOf(page: Page, line: Line): LineRole | undefined {
  return page.roles[line.number - 1];
}

/** Whether nothing has been said about a line yet. */
export function isOpen(page: Page, line: Line): boolean {
  return roleOf(page, line) === undefined;
}

/** The lines nothing has been said about yet, in order; what an editor calls text is spoken for. */
export function openLines(page: Page): Line[] {
  return page.lines.filter(
    (line) => isOpen(page, line) && !isToldText(page, line),
  );
}

/** The lines that have a role, in order. */
export function linesWith(page: Page, role: LineRole): Line[] {
  return page.lines.filter((line) => roleOf(page, line) === role);
}
