import { FAMILY_NAMES, SURE_FAMILY_NAMES } from "./family-names.ts";
import { PERSON_LIKE_PLACES, PROVINCES } from "./place-names.ts";
import { isSyllable } from "./syllable.ts";
import { canonicalTonePlacement } from "./tone-placement.ts";

const LONGEST_NAME = 5;

/** Whether a word could be part of a person's name: one capitalised Vietnamese syllable. */
export function isNameWord(word: string): boolean {
  if (!/^\p{Lu}\p{Ll}*$/u.test(word)) return false;
  return word.length === 1
    ? /^[YÝỶA-Z]$/u.test(word)
    : isSyllableOrEthnic(word);
}

// Highland names have syllables of their own: Kpă, Ksor, Hmông, Moong, H'Hen.
function isSyllableOrEthnic(word: string): boolean {
  return isSyllable(word) || FAMILY_NAMES.has(word);
}

/**
 * How many of `words`, from the first on, make a person's name: a family name and one to four more
 * capitalised syllables; 0 when they do not begin with a name. `isAnchored` says that an honorific
 * or a title stands beside it, which lets rarer family names pass.
 */
export function nameLength(
  words: readonly string[],
  isAnchored: boolean,
): number {
  const family = words[0] ?? "";
  if (!isNameWord(family)) return 0;
  const known = isAnchored ? FAMILY_NAMES : SURE_FAMILY_NAMES;
  if (!known.has(family)) return 0;
  let length = 1;
  while (length < LONGEST_NAME && isNameWord(words[length] ?? "")) length++;
  if (length < 2) return 0;
  return isPlace(words.slice(0, length)) ? 0 : length;
}

function isPlace(words: readonly string[]): boolean {
  const pair = words.slice(0, 2).join(" ");
  return (
    PERSON_LIKE_PLACES.has(words.join(" ")) ||
    ((PERSON_LIKE_PLACES.has(pair) || PROVINCES.has(pair)) && words.length < 4)
  );
}

/** The key under which two spellings of one name are the same: "Thuý Hoà" and "THÚY HÒA". */
export function nameKey(name: string): string {
  return canonicalTonePlacement(name.normalize("NFC").toLowerCase())
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Whether a short line can be the name somebody signs with: two to five capitalised syllables
 * ("Thanh Lê"), capitals ("NGUYỄN VĂN A"), initials ("T.H", "P.V") or a pen name with a desk.
 */
export function isSignedName(text: string): boolean {
  if (/^\p{Lu}\.\s?\p{Lu}(?:\.\s?\p{Lu})?\.?$/u.test(text)) return true;
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > LONGEST_NAME) return false;
  return words.every((word) => {
    const capitalised =
      word.length > 1 && word === word.toUpperCase()
        ? word.slice(0, 1) + word.slice(1).toLowerCase()
        : word;
    return isNameWord(capitalised);
  });
}
