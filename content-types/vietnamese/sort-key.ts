import { normalize } from "./fold.ts";

// The Vietnamese alphabet in dictionary order; f, j, w and z are foreign and stand where Latin has them.
const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
// The order of tones in dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const TONE_MARK = /[\u0300\u0309\u0303\u0301\u0323]/;

const END = "00";
const SPACE = "01";
const FIRST_DIGIT = 10;
const FIRST_LETTER = 20;
const OTHER_LETTER = "99";

/**
 * A key that sorts in Vietnamese dictionary order. Letters weigh first (a < ă < â < b …), tones
 * decide between equals. It is made of decimal digits only, two for each letter, because digits
 * are the only characters that SQLite, JavaScript and every collation of PostgreSQL sort alike.
 */
export function sortKey(text: string): string {
  let letters = "";
  let tones = "";
  for (const character of normalize(text).trim().toLowerCase()) {
    const parts = character.normalize("NFD");
    const tone = TONE_MARK.exec(parts)?.[0] ?? "";
    const letter = parts.replace(TONE_MARK, "").normalize("NFC");
    const rank = LETTERS.indexOf(letter);
    if (rank >= 0) {
      letters += FIRST_LETTER + rank;
      tones += TONES.indexOf(tone);
    } else if (/^[0-9]$/.test(letter)) letters += FIRST_DIGIT + Number(letter);
    else if (/^\p{L}$/u.test(letter))
      letters += OTHER_LETTER + String(letter.codePointAt(0)).padStart(6, "0");
    else if (!letters.endsWith(SPACE)) letters += SPACE;
  }
  return letters + END + tones;
}

/**
 * The sort key of a person's name. Vietnamese lists sort by the given name, the last word, and
 * then by the family name and middle names: Chi, Dương, Đình, Hải.
 */
export function personSortKey(name: string): string {
  const words = normalize(name).trim().split(/\s+/);
  const given = words.pop() ?? "";
  return sortKey(given) + END + sortKey(words.join(" "));
}
