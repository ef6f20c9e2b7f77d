import type { Suspect } from "./article.ts";
import type { Line } from "./lines.ts";

const DOUBLED =
  /(?<![\p{L}\d.,!?…])[\p{L}\d.,!?…]{0,40}(?:""|““|””|"”|”"|“"|"“)/gu;

/** Quotation marks that are doubled, of two kinds in one pair, or without their partner. */
export function findQuotationFaults({ number, text }: Line): Suspect[] {
  const found: Suspect[] = [];
  const add = (fragment: string, reason: string, suggestion: string | null) =>
    found.push({ line: number, text: fragment, reason, suggestion });

  const doubled = [...text.matchAll(DOUBLED)];
  for (const [fragment] of doubled)
    add(
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
        add(
          around(text, match.index),
          "Dấu đóng ngoặc kép không có dấu mở.",
          null,
        );
        continue;
      }
      open = { mark, index: match.index };
      continue;
    }
    if (mark === "“") {
      // Quotes inside quotes open anew; of a straight one only the opening is left over.
      if (open.mark === '"')
        add(
          around(text, open.index),
          "Dấu mở ngoặc kép không có dấu đóng.",
          null,
        );
      open = { mark, index: match.index };
      continue;
    }
    if (open.mark === "“" ? mark === '"' : mark === "”") {
      const fragment = text.slice(open.index, match.index + 1);
      add(
        fragment,
        "Dấu mở và dấu đóng ngoặc kép không cùng kiểu.",
        `“${fragment.slice(1, -1)}”`,
      );
    }
    open = null;
  }
  if (open) {
    const fragment = around(text, open.index);
    add(fragment, "Dấu mở ngoặc kép không có dấu đóng.", null);
  }
  return found;
}

function around(text: string, index: number): string {
  const before = /\S*$/u.exec(text.slice(0, index))?.[0] ?? "";
  const after = /^\S*/u.exec(text.slice(index))?.[0] ?? "";
  return before + after;
}
