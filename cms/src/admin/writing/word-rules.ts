import type TurndownService from "turndown";
import type { Node } from "turndown";

/** The `style` of an element without spaces, in small letters. */
export const styleOf = (node: Pick<Node, "getAttribute">) =>
  (node.getAttribute("style") ?? "").replace(/\s/g, "").toLowerCase();

// Word writes lists as paragraphs with their marks as text: `mso-list:l0 level2 lfo1`.
const LIST = /(?:^|;)mso-list:(?!ignore|none|skip)l\d+level(\d+)/;

const isMark = (node: Node) => styleOf(node).includes("mso-list:ignore");

const isHidden = (node: Node) =>
  /(?:^|;)(?:mso-hide:all|display:none|visibility:hidden)/.test(styleOf(node));

/** Lists, smart tags and what Word keeps for itself. */
export function addWordRules(turndown: TurndownService): void {
  turndown.addRule("word-list", {
    filter: (node) => node.nodeName === "P" && LIST.test(styleOf(node)),
    replacement: (content, node) => {
      const level = Number(LIST.exec(styleOf(node))?.[1] ?? 1);
      const indent = "    ".repeat(Math.min(level, 6) - 1);
      return `\n${indent}${markOf(node)} ${content.trim().replace(/\s*\n\s*/g, " ")}\n`;
    },
  });
  turndown.addRule("hidden", {
    filter: (node) => isMark(node) || isHidden(node),
    replacement: () => "",
  });
}

/** `1.` for a numbered item, `-` for any other. */
function markOf(node: Node): string {
  const mark = Array.from(node.getElementsByTagName("span")).find((span) =>
    isMark(span as Node),
  );
  const number = /^[\s\u00a0]*(\d{1,3})[.)]/.exec(mark?.textContent ?? "")?.[1];
  if (number) return `${number}.`;
  return /^[\s\u00a0]*(?:[a-z]|[ivx]+)[.)]/i.test(mark?.textContent ?? "")
    ? "1."
    : "-";
}
