import type { LineRole } from "./article.ts";
import type { Line } from "./lines.ts";

/** The lines of a text with the roles given so far; a line without one is still to be read. */
export type Page = { lines: readonly Line[]; roles: (LineRole | undefined)[] };

// No paragraph is longer. Such a line is kept as text, but nothing is looked for in it.
const LONGEST_LINE = 20_000;

/** Whether a line is too long to be read. */
export function isOversized({ text }: Line): boolean {
  return text.length > LONGEST_LINE;
}

/** A page with only its blank and its oversized lines marked. */
export function newPage(lines: readonly Line[]): Page {
  return {
    lines,
    roles: lines.map((line) =>
      line.text === "" ? "blank" : isOversized(line) ? "body" : undefined,
    ),
  };
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

/** The lines nothing has been said about yet, in order. */
export function openLines(page: Page): Line[] {
  return page.lines.filter((line) => isOpen(page, line));
}

/** The lines that have a role, in order. */
export function linesWith(page: Page, role: LineRole): Line[] {
  return page.lines.filter((line) => roleOf(page, line) === role);
}
