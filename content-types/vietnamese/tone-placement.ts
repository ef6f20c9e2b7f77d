/** Pairs of the two ways to place a tone: "hòa" (old) and "hoà" (new), "ủy" and "uỷ". */
const PAIRS: readonly (readonly [string, string])[] = [
  ["òa", "oà"],
  ["óa", "oá"],
  ["ỏa", "oả"],
  ["õa", "oã"],
  ["ọa", "oạ"],
  ["òe", "oè"],
  ["óe", "oé"],
  ["ỏe", "oẻ"],
  ["õe", "oẽ"],
  ["ọe", "oẹ"],
  ["ùy", "uỳ"],
  ["úy", "uý"],
  ["ủy", "uỷ"],
  ["ũy", "uỹ"],
  ["ụy", "uỵ"],
];
const OLD_TO_NEW = new Map(PAIRS);
const NEW_TO_OLD = new Map(PAIRS.map(([old, fresh]) => [fresh, old]));

// The rhyme must be open (hoàn has one spelling only), and in "quý" the u belongs to the onset.
const OLD = /(?<![qQ])([òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/iu;
const NEW = /(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu;

/** Where a syllable places its tone, or null where both ways are the same. */
export function tonePlacement(syllable: string): "old" | "new" | null {
  if (OLD.test(syllable)) return "old";
  return NEW.test(syllable) ? "new" : null;
}

/** The other spelling of a syllable: "hoà" for "hòa" and back, letter case kept. */
export function otherTonePlacement(syllable: string): string {
  return syllable.replace(tonePlacement(syllable) === "old" ? OLD : NEW, swap);
}

/**
 * A text with every tone in the old place (hòa, ủy): the spelling for keys and for matching. Text
 * that is published keeps its writer's spelling.
 */
export function canonicalTonePlacement(text: string): string {
  return text.replace(NEW_EVERYWHERE, swap);
}

const NEW_EVERYWHERE = new RegExp(NEW.source, "giu");

function swap(rhyme: string): string {
  const lower = rhyme.toLowerCase();
  const other = NEW_TO_OLD.get(lower) ?? OLD_TO_NEW.get(lower) ?? lower;
  return [...other]
    .map((letter, index) =>
      isUpper(rhyme[index]) ? letter.toUpperCase() : letter,
    )
    .join("");
}

function isUpper(letter = ""): boolean {
  return letter !== letter.toLowerCase();
}
