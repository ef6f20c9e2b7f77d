import { DOCUMENT_TYPES } from "./document-types.ts";
import { HONORIFICS } from "./honorifics.ts";
import { placeLength } from "./places-in-titles.ts";
import { namedPersonLength, titleHeadLength } from "./title-openings.ts";
import {
  JOINED_NOUNS,
  NOT_STOPS,
  OFFICE_GOES_ON,
  OFFICE_VERBS,
  OFFICE_WORDS,
  TITLE_STOPS,
} from "./title-vocabulary.ts";
import { TITLE_NOUNS } from "./title-nouns.ts";
import { textsOf, type Word } from "./word-stream.ts";
import { unitLength } from "./word-units.ts";

const LONGEST_TITLE = 32;
const SPACE = /^ +$/;
const LIST_SEPARATOR = /^(?:[,;] ?| [-–—] ?| ?\+ )$/;

/**
 * Where the single title that begins at `at` ends (exclusive). It runs to its right end: not past
 * a verb, a name, an honorific or a mark, but through "và", commas and dashes inside the name of
 * an office.
 */
export function endOfTitle(
  words: readonly Word[],
  at: number,
  looksAhead = true,
): number {
  let end = at + Math.max(1, titleHeadLength(words, at));
  while (end < words.length && end - at < LONGEST_TITLE) {
    const word = words[end] as Word;
    const previous = words[end - 1] as Word;
    if (!SPACE.test(word.before)) {
      if (!officeGoesOn(words, end)) break;
      end++;
      continue;
    }
    const place = placeLength(words, end, previous.text);
    if (place > 0) {
      end += place;
      continue;
    }
    if (/^(?:và|cùng)$/.test(word.text)) {
      if (!joinsOffice(words, end + 1, looksAhead)) break;
      const joined = textsOf(words, end + 1, 4);
      end +=
        1 +
        Math.max(
          1,
          unitLength(joined, TITLE_NOUNS, 4),
          unitLength(joined, JOINED_NOUNS, 2),
        );
      continue;
    }
    if (isStop(words, end, previous.text)) break;
    const noun = unitLength(textsOf(words, end, 4), TITLE_NOUNS, 4);
    if (noun > 1) {
      end += noun;
      continue;
    }
    if (noun === 0 && isComplete(words, at, end) && isLooseWord(words, end))
      break;
    if (namedPersonLength(words, end, false) > 0) break;
    if (titleHeadLength(words, end) > 1 && /^(?:nguyên|cựu)$/i.test(word.text))
      break;
    end++;
  }
  return end;
}

// Verbs are too many to list: behind an office that is named in capitals, a lower-case word goes on
// with the title only as the second half of a compound or as a noun that offices have.
function isLooseWord(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? "";
  const previous = words[at - 1]?.text ?? "";
  if (!/^\p{Ll}/u.test(word)) return false;
  if (previous === "Khối") return true;
  if (previous === "Đảng") return !/^(?:ủy|uỷ|bộ|đoàn|viên)$/u.test(word);
  return !/^\p{Lu}\p{Ll}/u.test(previous);
}

function isComplete(words: readonly Word[], at: number, end: number): boolean {
  return words
    .slice(at + titleHeadLength(words, at), end)
    .some(({ text }) => /^\p{Lu}/u.test(text));
}

function isStop(words: readonly Word[], at: number, previous: string): boolean {
  const texts = textsOf(words, at, 3);
  const first = texts[0] ?? "";
  if (unitLength(texts, ADDRESSES) > 0) return true;
  if (/^\p{Lu}/u.test(first) || /^\d{1,4}$/.test(first)) return false;
  if (unitLength(texts, NOT_STOPS, 3) > 1) return false;
  const length = unitLength(texts, TITLE_STOPS, 2);
  if (length === 0)
    return (
      /^(?:các|những|cho|mỗi|một số)$/.test(first) &&
      !/^(?:khối|ban|quan|đoàn)$/iu.test(previous)
    );
  // "Sở Thông tin", "Phòng Hướng dẫn": the second half of a capitalised compound.
  const compound = `${previous.toLowerCase()} ${first}`;
  if (
    /^\p{Lu}/u.test(previous) &&
    (TITLE_STOPS.has(compound) || NOT_STOPS.has(compound))
  )
    return false;
  const stop = texts.slice(0, length).join(" ").toLowerCase();
  return !(OFFICE_VERBS.has(stop) && OFFICE_WORDS.has(previous.toLowerCase()));
}

const ADDRESSES: ReadonlySet<string> = new Set(
  [...HONORIFICS].filter((unit) =>
    /^(?:đồng chí|đ\/c|ông|bà|gs|pgs|ts|ths|(?:đại|thượng|trung|thiếu) (?:tướng|tá))/.test(
      unit,
    ),
  ),
);

const PAPERS: ReadonlySet<string> = new Set(
  DOCUMENT_TYPES.map((type) => type.toLowerCase()),
);

// "Sở Văn hóa, Thể thao và Du lịch", "Phòng Tài chính - Kế hoạch".
function officeGoesOn(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const texts = textsOf(words, at, 3);
  if (!/^\p{Lu}/u.test(word.text) || titleHeadLength(words, at) > 0)
    return false;
  if (namedPersonLength(words, at, false) > 0) return false;
  if (/^(?: [-–] ?|[-–] | & )$/.test(word.before)) return true;
  return word.before === ", " && OFFICE_GOES_ON.test(texts.join(" "));
}

// "và" inside an office: "Sở Khoa học và Công nghệ", "các cơ quan và doanh nghiệp tỉnh".
function joinsOffice(
  words: readonly Word[],
  at: number,
  looksAhead: boolean,
): boolean {
  const word = words[at];
  if (!word || !SPACE.test(word.before)) return false;
  const texts = textsOf(words, at, 4);
  if (unitLength(texts, HONORIFICS) > 0) return false;
  if (unitLength(texts, PAPERS, 2) > 0) return false;
  if (namedPersonLength(words, at, false) > 0) return false;
  // Looking ahead once is enough; nested, a row of titles would be read again and again.
  if (titleHeadLength(words, at) > 0)
    return looksAhead && !leadsToPerson(words, at);
  return /^\p{Lu}/u.test(word.text) || unitLength(texts, JOINED_NOUNS, 2) > 0;
}

/** Whether the title at `at` is the one of a person who is named right after it. */
export function leadsToPerson(words: readonly Word[], at: number): boolean {
  const end = endOfTitle(words, at, false);
  const next = words[end];
  if (!next) return false;
  if (SPACE.test(next.before)) {
    if (namedPersonLength(words, end, false) > 0) return true;
    return (
      unitLength(textsOf(words, end, 6), HONORIFICS) > 0 &&
      personFollows(words, end)
    );
  }
  return false;
}

function personFollows(words: readonly Word[], at: number): boolean {
  const length = unitLength(textsOf(words, at, 6), HONORIFICS);
  return namedPersonLength(words, at + length, true) > 0;
}

/**
 * Where a row of titles of one person ends, "Tỉnh ủy viên, Bí thư Đảng ủy Khối". A title after
 * the mark that belongs to the next person named is left alone.
 */
export function endOfTitles(words: readonly Word[], at: number): number {
  let end = endOfTitle(words, at);
  for (;;) {
    const next = words[end];
    if (!next) return end;
    const isJoined = /^(?:kiêm)$/i.test(next.text) && SPACE.test(next.before);
    const start = isJoined ? end + 1 : end;
    if (!isJoined && !LIST_SEPARATOR.test(next.before)) return end;
    if (titleHeadLength(words, start) === 0 || leadsToPerson(words, start))
      return end;
    end = endOfTitle(words, start);
  }
}
