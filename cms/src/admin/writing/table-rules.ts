import type TurndownService from "turndown";
import type { Node } from "turndown";

// Between the cells of a row until the table is whole; cannot come from a page.
const NEXT = "\u001f";

/** What stands for a cell while its row is put together, empty ones included. */
export function cellOf(content: string, node: Node): string {
  if (holdsTable(tableOf(node))) return `\n\n${content}\n\n`;
  const words = content
    .trim()
    .replace(/\s*\n\s*/g, " ")
    .replace(/(?<!\\)\|/g, "\\|");
  const span = Number(node.getAttribute("colspan") ?? 1);
  const width = Number.isInteger(span) && span > 0 && span < 50 ? span : 1;
  return words + NEXT.repeat(width);
}

export const isCell = ({ nodeName }: Node) => /^T[DH]$/.test(nodeName);

/**
 * Tables of a page as Markdown: the first row is the head, whether the page says so or not. Tables
 * of one column, and those that hold other tables, only arrange a page: their text stays.
 */
export function addTableRules(turndown: TurndownService): void {
  turndown.addRule("cell", { filter: ["td", "th"], replacement: cellOf });
  turndown.addRule("row", {
    filter: "tr",
    replacement: (content) => `\n${content.trim()}\n`,
  });
  turndown.addRule("table", {
    filter: "table",
    replacement: (content, node) =>
      `\n\n${holdsTable(node) ? content : tableFrom(content)}\n\n`,
  });
}

function tableFrom(content: string): string {
  const lines = content.split("\n").map((line) => line.trim());
  const words = lines.filter((line) => line !== "" && !line.includes(NEXT));
  const rows = lines
    .filter((line) => line.includes(NEXT))
    .map((line) =>
      line
        .split(NEXT)
        .slice(0, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.some(Boolean));
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  if (columns < 2) return [...words, ...rows.flat()].join("\n\n");
  const written = rows.map((cells) =>
    rowOf([...cells, ...Array<string>(columns - cells.length).fill("")]),
  );
  const [head = "", ...body] = written;
  const rule = rowOf(Array<string>(columns).fill("---"));
  return [...words.map((line) => `${line}\n`), head, rule, ...body].join("\n");
}

const rowOf = (cells: string[]) => `| ${cells.join(" | ")} |`;

const tableOf = (node: Node): Node | null =>
  node.nodeName === "TABLE"
    ? node
    : node.parentNode && tableOf(node.parentNode as Node);

const holdsTable = (node: Node | null) =>
  (node?.getElementsByTagName("table").length ?? 0) > 0;
