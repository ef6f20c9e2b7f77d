import { HONORIFICS } from "./honorifics.ts";
import { namedPersonLength, titleHeadLength } from "./title-openings.ts";
import { endOfTitles } from "./title-phrase.ts";
import { sliceWords, textsOf, type Word } from "./word-stream.ts";
import { unitLength } from "./word-units.ts";

/** "các đồng chí …": what each person in the list behind it shares. `start` is its first word. */
export type Group = {
  title: string | null;
  honorific: string | null;
  start: number;
};

const SPACE = /^ +$/;
const GROUP_WORDS = new Set(["các", "hai", "ba", "bốn", "những"]);

/**
 * Reads the opening of a group: "các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: …", "các ông, bà: …",
 * "các Phó Chủ tịch UBND tỉnh: …". A collective without names has no group; null when nothing of
 * the kind begins at `at`.
 */
export function openGroup(
  words: readonly Word[],
  at: number,
  source: string,
): { group: Group | null; next: number } | null {
  if (!GROUP_WORDS.has(words[at]?.text.toLowerCase() ?? "")) return null;
  let next = at + 1;
  const honorificLength = unitLength(textsOf(words, next, 6), HONORIFICS);
  const honorific = honorificLength
    ? sliceWords(source, words, next, next + honorificLength)
    : null;
  next += honorificLength;
  if (
    honorific === "ông" &&
    /^[,/] ?$/.test(words[next]?.before ?? "") &&
    words[next]?.text === "bà"
  )
    next++;
  let title: string | null = null;
  if (
    SPACE.test(words[next]?.before ?? "") &&
    titleHeadLength(words, next) > 0
  ) {
    const end = endOfTitles(words, next);
    title = sliceWords(source, words, next, end);
    next = end;
  } else if (!honorific) return null;
  // "các đồng chí nguyên Bí thư Huyện ủy qua các thời kỳ: …"
  if (title !== null) next = listStart(words, next) ?? next;
  const follower = words[next];
  if (!follower) return { group: null, next };
  const isOpen =
    /:/.test(follower.before) ||
    (SPACE.test(follower.before) && namedPersonLength(words, next, true) > 0);
  const group = isOpen
    ? { title, honorific: honorific?.toLowerCase() ?? null, start: next }
    : null;
  return { group, next };
}

const LONGEST_REMARK = 7;

function listStart(words: readonly Word[], from: number): number | null {
  for (let at = from; at < from + LONGEST_REMARK; at++) {
    const before = words[at]?.before ?? "";
    if (/^ ?: ?$/.test(before)) return at;
    if (!SPACE.test(before)) return null;
  }
  return null;
}

/** Whether a name stands in the group's list: behind a mark or "và", not later in the sentence. */
export function standsInList(
  words: readonly Word[],
  at: number,
  group: Group | null,
): boolean {
  if (!group) return false;
  return (
    at === group.start ||
    /[:;,]/.test(words[at]?.before ?? "") ||
    words[at - 1]?.text === "và"
  );
}

/** Whether the list of a group is over at a word. */
export function endsGroup(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (/[.!?…]/.test(word.before)) return true;
  const key = textsOf(words, at, 2).join(" ").toLowerCase();
  return /^(?:đồng chí|đại diện|lãnh đạo|cùng|dự|tham dự|về phía)(?!\p{L})/u.test(
    key,
  );
}
