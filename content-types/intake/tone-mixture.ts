import {
  otherTonePlacement,
  tonePlacement,
} from "../vietnamese/tone-placement.ts";
import type { IntakeOfficial, Suspect } from "./article.ts";
import type { Line } from "./lines.ts";

type Spelling = { word: string; line: number; placement: "old" | "new" };

/**
 * Words that place their tone otherwise than most of the text ("uỷ" among "ủy"), each form once
 * where it first stands. Names of persons keep the spelling their bearers chose.
 */
export function findToneMixture(
  lines: readonly Line[],
  officials: readonly IntakeOfficial[],
): Suspect[] {
  const names = new Set(officials.flatMap(({ name }) => name.split(/\s+/)));
  const spellings: Spelling[] = [];
  for (const { number, text } of lines) {
    for (const [word] of text.matchAll(/\p{L}+/gu)) {
      const placement = tonePlacement(word);
      if (placement && !names.has(word))
        spellings.push({ word, line: number, placement });
    }
  }
  const old = spellings.filter(({ placement }) => placement === "old").length;
  const minority = old * 2 >= spellings.length ? "new" : "old";
  const seen = new Set<string>();
  return spellings
    .filter(({ placement, word }) => {
      const key = word.toLowerCase();
      if (placement !== minority || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map(({ word, line }) => ({
      line,
      text: word,
      reason: `Bài viết lẫn hai cách đặt dấu: “${word}” và “${otherTonePlacement(word)}”.`,
      suggestion: otherTonePlacement(word),
    }));
}
