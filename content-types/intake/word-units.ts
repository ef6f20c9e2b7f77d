import { canonicalTonePlacement } from "../vietnamese/tone-placement.ts";

/** A table of phrases, found by their first word. Keys are lower case, tones in the old place. */
export type Units = ReadonlySet<string>;

const firstWords = new WeakMap<Units, ReadonlySet<string>>();

function firstWordsOf(units: Units): ReadonlySet<string> {
  const known = firstWords.get(units);
  if (known) return known;
  const built = new Set([...units].map((unit) => unit.split(" ")[0] ?? ""));
  firstWords.set(units, built);
  return built;
}

// Few words of the language make up most of a text: their keys are worth keeping.
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

/** The form in which a word is compared with tables. */
function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = canonicalTonePlacement(word.toLowerCase());
  if (keys.size < MOST_KEYS) keys.set(word, key);
  return key;
}

/** Whether any unit of the table begins with a word. */
export function beginsUnit(word: string, units: Units): boolean {
  return firstWordsOf(units).has(keyOf(word));
}

/** How many of `words`, from the first on, are one unit of the table, the longest; 0 when none. */
export function unitLength(
  words: readonly string[],
  units: Units,
  longest = 6,
): number {
  const first = words[0];
  if (first === undefined || !firstWordsOf(units).has(keyOf(first))) return 0;
  const parts = words.slice(0, longest).map(keyOf);
  for (let length = parts.length; length > 0; length--)
    if (units.has(parts.slice(0, length).join(" "))) return length;
  return 0;
}
