import { SURE_FAMILY_NAMES } from "../vietnamese/family-names.ts";
import { nameLength } from "../vietnamese/names.ts";
import { canonicalTonePlacement } from "../vietnamese/tone-placement.ts";
import { TITLE_HEADS } from "./title-vocabulary.ts";
import { textsOf, type Word } from "./word-stream.ts";
import { beginsUnit, unitLength } from "./word-units.ts";

/** How many words from `at` begin a title ("nguyên Phó Bí thư" is 4), 0 when none does. */
export function titleHeadLength(words: readonly Word[], at: number): number {
  const opening = words[at]?.text ?? "";
  const prefix = PREFIXES.has(opening.toLowerCase()) ? 1 : 0;
  if (prefix === 0 && !beginsUnit(opening, TITLE_HEADS)) return 0;
  const texts = textsOf(words, at, 6);
  const head = unitLength(texts.slice(prefix), TITLE_HEADS, 5);
  return head > 0 ? prefix + head : 0;
}

const PREFIXES = new Set(["nguyên", "cựu", "quyền"]);

/** Whether `at` begins a person's name that stands right behind a title or an honorific. */
export function namedPersonLength(
  words: readonly Word[],
  at: number,
  hasHonorific: boolean,
): number {
  const texts = textsOf(words, at, 6);
  const family = texts[0] ?? "";
  if (!hasHonorific && !SURE_FAMILY_NAMES.has(family)) return 0;
  let length = nameLength(texts, true);
  if (length === 0 && hasHonorific) length = lengthOfRareName(texts);
  // A name ends where a title begins: "Nguyễn Văn Thể Ủy viên Trung ương Đảng".
  for (let cut = 2; cut < length; cut++)
    if (titleHeadLength(words, at + cut) > 0) return cut;
  const next = words[at + length];
  // "Đoàn Chủ tịch", "Văn Phòng tỉnh": the last syllable goes with the lower-case one after it.
  if (length === 2 && next && titleHeadLength(words, at + 1) > 0) return 0;
  return length;
}

// After an honorific any two to four capitalised syllables are a name, except the name of an office.
function lengthOfRareName(texts: readonly string[]): number {
  let length = 0;
  while (length < 5 && /^\p{Lu}[\p{Ll}']*$/u.test(texts[length] ?? ""))
    length++;
  if (length < 2 || length > 4) return 0;
  const key = canonicalTonePlacement(texts.slice(0, 2).join(" ").toLowerCase());
  return TITLE_HEADS.has(key) ||
    /^(?:ban|đoàn|hội|ủy|tỉnh|thường|đảng|đại|chính|trung|lãnh)\s/.test(key)
    ? 0
    : length;
}
