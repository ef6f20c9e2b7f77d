import type { Fault } from "./fault.ts";

const DOUBLED =
  /(?<![\p{L}\d.,!?…])[\p{L}\d.,!?…]{0,40}(?:""|““|””|"”|”"|“"|"“)/gu;

/** Quotation marks that are doubled, of two kinds in one pair, or without their partner. */
export function findQuotationFaults(text: string): Fault[] {
  const found: Fault[] = [];
  const add = (
    index: number,
    fragment: string,
    reason: string,
    suggestion: string | null,
  ) => found.push({ index, text: fragment, reason, suggestion });
  const addAround = (index: number, reason: string) => {
    const before = /\S*$/u.exec(text.slice(0, index))?.[0] ?? "";
    const after = /^\S*/u.exec(text.slice(index))?.[0] ?? "";
    add(index - before.length, before + after, reason, null);
  };

  const doubled = [...text.matchAll(DOUBLED)];
  for (const { 0: fragment, index } of doubled)
    add(
      index,
      fragment,
      "Dấu ngoặc kép bị lặp.",
      fragment.replace(/["“”]{2}/u, (pair) =>
        pair.charAt(pair.startsWith('"') ? 1 : 0),
      ),
    );
  // One of each doubled pair is put aside, so that the rest can be paired.
  const rest = text.replace(/(["“”])["“”]/gu, "$1 ");
  let open: { mark: string; index: number } | null = null;
  for (const match of rest.matchAll(/["“”]/gu)) {
    const mark = match[0];
    if (open === null) {
      if (mark === "”") {
        addAround(match.index, "Dấu đóng ngoặc kép không có dấu mở.");
        continue;
      }
      open = { mark, index: match.index };
      continue;
    }
    if (mark === "“") {
      // Quotes inside quotes open anew; of a straight one only the opening is left over.
      if (open.mark === '"')
        addAround(open.index, "Dấu mở ngoặc kép không có dấu đóng.");
      open = { mark, index: match.index };
      continue;
    }
    if (open.mark === "“" ? mark === '"' : mark === "”") {
      const fragment = text.slice(open.index, match.index + 1);
      add(
        open.index,
        fragment,
        "Dấu mở và dấu đóng ngoặc kép không cùng kiểu.",
        `“${fragment.slice(1, -1)}”`,
      );
    }
    open = null;
  }
  if (open) addAround(open.index, "Dấu mở ngoặc kép không có dấu đóng.");
  return found;
}
