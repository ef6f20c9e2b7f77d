import { nameKey } from "../vietnamese/names.ts";
import type { Suspect } from "./article.ts";
import type { Line } from "./lines.ts";
import type { Mention } from "./people.ts";
import { missingWord, officesOf } from "./title-key.ts";

/** Titles that lack a word which the same person's title has elsewhere: "Khối Các cơ tỉnh". */
export function findLostTitleWords(
  lines: readonly Line[],
  mentions: readonly Mention[],
): Suspect[] {
  return mentions.flatMap((mention) => {
    const fuller = mentions.flatMap((other) =>
      nameKey(other.name) === nameKey(mention.name)
        ? officesWritten(other.title)
        : [],
    );
    return officesWritten(mention.title).flatMap((office) => {
      const key = officesOf(office)[0] ?? "";
      const whole = fuller.find(
        (other) => missingWord(key, officesOf(other)[0] ?? "") !== null,
      );
      const stands = lines.find(({ number }) => number === mention.line);
      if (!whole || !stands?.text.includes(office)) return [];
      return {
        line: mention.line,
        text: office,
        reason: `Chức vụ có lẽ thiếu chữ so với “${whole}” ở chỗ khác.`,
        suggestion: whole,
      };
    });
  });
}

function officesWritten(title: string | null): string[] {
  return (title ?? "").split(/\s*[,;]\s*/).filter(Boolean);
}
