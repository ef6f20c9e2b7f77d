import { canonicalTonePlacement } from "../vietnamese/tone-placement.ts";
import type { Suspect } from "./article.ts";
import type { Line } from "./lines.ts";
import { MISSPELLINGS, REDUPLICATIONS } from "./suspect-words.ts";

const DOUBLED = /(?<!\p{L})(?<word>\p{L}+) +\k<word>(?!\p{L})/giu;

/** Words that stand twice in a row ("của của") and frequent misspellings. */
export function findWordFaults({ number, text }: Line): Suspect[] {
  const found: Suspect[] = [];
  for (const match of text.matchAll(DOUBLED)) {
    const word = match.groups?.word ?? "";
    if (isReduplication(word, match[0])) continue;
    found.push({
      line: number,
      text: match[0],
      reason: `Chữ “${word}” bị lặp.`,
      suggestion: word,
    });
  }
  const lower = canonicalTonePlacement(text.toLowerCase());
  for (const [wrong, right] of MISSPELLINGS) {
    for (
      let at = lower.indexOf(wrong);
      at >= 0;
      at = lower.indexOf(wrong, at + 1)
    ) {
      const isWhole =
        !/\p{L}/u.test(lower[at - 1] ?? "") &&
        !/\p{L}/u.test(lower[at + wrong.length] ?? "");
      if (!isWhole) continue;
      const fragment = text.slice(at, at + wrong.length);
      found.push({
        line: number,
        text: fragment,
        reason: `“${fragment}” có lẽ viết sai chính tả.`,
        suggestion: likeCase(right, fragment),
      });
    }
  }
  return found;
}

function isReduplication(word: string, pair: string): boolean {
  if (REDUPLICATIONS.has(word.toLowerCase())) return true;
  const [first = "", second = ""] = pair.split(/ +/);
  // Names: "Thanh Thanh", "Na Na"; numerals: "XX XX"; and a sentence word before a name.
  return (
    /^\p{Lu}/u.test(second) || (first !== second && /^\p{Lu}/u.test(second))
  );
}

function likeCase(right: string, fragment: string): string {
  return /^\p{Lu}/u.test(fragment)
    ? right.charAt(0).toUpperCase() + right.slice(1)
    : right;
}
