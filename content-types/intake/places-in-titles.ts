import { SURE_FAMILY_NAMES } from "../vietnamese/family-names.ts";
import { PROVINCES } from "../vietnamese/place-names.ts";
import { titleHeadLength } from "./title-openings.ts";
import { NAMED_AFTER } from "./title-vocabulary.ts";
import { textsOf, type Word } from "./word-stream.ts";

/**
 * How many words from `at` name a place or school inside a title and no person: "phường Trần Phú",
 * "Trường Chính trị Trần Phú", "thành phố Vinh". `previous` is the word before; 0 when none do.
 */
export function placeLength(
  words: readonly Word[],
  at: number,
  previous: string,
): number {
  const texts = textsOf(words, at, 8);
  if (PROVINCES.has(texts.slice(0, 2).join(" "))) return 2;
  const before = previous.toLowerCase();
  const isUnit = UNITS.has(before);
  if (!isUnit && !isInstitution(words, at, previous)) return 0;
  let capitals = 0;
  while (/^\p{Lu}\p{Ll}/u.test(texts[capitals] ?? "")) {
    if (capitals > 0 && titleHeadLength(words, at + capitals) > 0) break;
    capitals++;
  }
  if (capitals === 0) return 0;
  const hasPersonAt = (offset: number) =>
    SURE_FAMILY_NAMES.has(texts[offset] ?? "") && offset + 2 <= capitals;
  // "UBND tỉnh Lê Hải", "UBND huyện Trần Văn Hùng"; but "phường Trần Hưng Đạo" is a ward.
  if (
    isUnit &&
    hasPersonAt(0) &&
    (before === "tỉnh" || capitals >= 3 || isHead(words[at - 2]))
  )
    return hasPersonAt(2) ? 2 : 0;
  for (const offset of [2, 3, 1]) if (hasPersonAt(offset)) return offset;
  return isUnit ? Math.min(capitals, 2) : capitals;
}

// "Trưởng thôn Hồ Tùng": the place has no name here, the person has.
function isHead(word: Word | undefined): boolean {
  return word?.text.toLowerCase() === "trưởng";
}

// "Trường Chính trị Trần Phú" bears a name, "Bộ Chính trị Trần Văn A" is followed by one.
function isInstitution(
  words: readonly Word[],
  at: number,
  previous: string,
): boolean {
  if (previous === "trị") return words[at - 3]?.text === "Trường";
  return previous === "Trường" || NAMED_AFTER.has(previous.toLowerCase());
}

const UNITS = new Set(
  "tỉnh huyện xã quận phố trấn tp thôn bản xóm làng ấp ty viện".split(" "),
);
