import type { Fault } from "./fault.ts";

const PARTNER = new Map([
  [")", "("],
  ["]", "["],
]);

/** Round and square brackets without their partner in a paragraph: `(khóa XI`. */
export function findBracketFaults(text: string): Fault[] {
  const found: Fault[] = [];
  const open: { mark: string; index: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()[\]]/g)) {
    const partner = PARTNER.get(mark);
    if (!partner) open.push({ mark, index });
    else if (open.at(-1)?.mark === partner) open.pop();
    // "a)", "1)" count the items of a list.
    else if (!/(?:^|[\s;,])(?:\p{L}|\d{1,2})$/u.test(text.slice(0, index)))
      found.push(lone(text, index, `Dấu “${mark}” không có dấu mở.`));
  }
  return [
    ...found,
    ...open.map(({ mark, index }) =>
      lone(text, index, `Dấu “${mark}” không có dấu đóng.`),
    ),
  ];
}

function lone(text: string, index: number, reason: string): Fault {
  const before = /\S*$/u.exec(text.slice(0, index))?.[0] ?? "";
  const after = /^\S*/u.exec(text.slice(index))?.[0] ?? "";
  return {
    index: index - before.length,
    text: before + after,
    reason,
    suggestion: null,
  };
}
