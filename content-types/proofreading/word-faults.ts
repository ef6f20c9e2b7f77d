import { canonicalTonePlacement } from "../vietnamese/tone-placement.ts";
import type { Fault } from "./fault.ts";
import { MISSPELLINGS, REDUPLICATIONS } from "./word-lists.ts";

const DOUBLED = /(?<!\p{L})(?<word>\p{L}+) +\k<word>(?!\p{L})/giu;

/** Words that stand twice in a row ("của của"), unless they are doubled on purpose. */
export function findDoubledWords(text: string): Fault[] {
  const found: Fault[] = [];
  for (const match of text.matchAll(DOUBLED)) {
    const word = match.groups?.word ?? "";
    if (isReduplication(word, match[0])) continue;
    found.push({
      index: match.index,
      text: match[0],
      reason: `Chữ “${word}” bị lặp.`,
      suggestion: word,
    });
  }
  return found;
}

/** Frequent misspellings of whole phrases. */
export function findMisspellings(text: string): Fault[] {
  const found: Fault[] = [];
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
        index: at,
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
