import { nameKey } from "../vietnamese/names.ts";
import type { Suspect } from "./article.ts";
import type { Line } from "./lines.ts";
import type { Mention } from "./person-reader.ts";
import { missingWord, officesOf } from "./title-key.ts";

/** Titles that lack a word which the same person's title has elsewhere: "Khối Các cơ tỉnh". */
export function findLostTitleWords(
  lines: readonly Line[],
  mentions: readonly Mention[],
): Suspect[] {
  const written = new Map<string, Map<string, number>>();
  for (const { name, title, line } of mentions) {
    if (title === null) continue;
    const key = nameKey(name);
    const offices = written.get(key) ?? new Map<string, number>();
    written.set(key, offices);
    // The first line of each wording: a defect is reported once.
    for (const office of officesWritten(title))
      if (!offices.has(office)) offices.set(office, line);
  }
  return [...written.values()].flatMap((offices) =>
    [...offices].flatMap(([office, line]) => {
      const key = officesOf(office)[0] ?? "";
      const whole = [...offices.keys()].find(
        (other) => missingWord(key, officesOf(other)[0] ?? "") !== null,
      );
      const stands = lines.find(({ number }) => number === line);
      if (!whole || !stands?.text.includes(office)) return [];
      return {
        line,
        text: office,
        reason: `Chức vụ có lẽ thiếu chữ so với “${whole}” ở chỗ khác.`,
        suggestion: whole,
      };
    }),
  );
}

function officesWritten(title: string | null): string[] {
  return (title ?? "").split(/\s*[,;]\s*/).filter(Boolean);
}
