import { EVERYDAY, HONORIFICS } from "./honorifics.ts";
import {
  endOfTitle,
  endOfTitles,
  namedPersonLength,
  titleHeadLength,
} from "./title-phrase.ts";
import { FORMER } from "./title-vocabulary.ts";
import { readable, readWords, textsOf, type Word } from "./word-stream.ts";
import { unitLength } from "./word-units.ts";

/** One place where a person is named. */
export type Mention = {
  name: string;
  title: string | null;
  /** The title is a group's and the person's own put together, so it stands nowhere verbatim. */
  composed: boolean;
  former: boolean;
  honorific: string | null;
  line: number;
};

/** "các đồng chí …": what each person in the list behind it shares. `start` is its first word. */
type Group = { title: string | null; honorific: string | null; start: number };
type Found = { mention: Omit<Mention, "line">; next: number };

const SPACE = /^ +$/;
const BETWEEN_NAME_AND_TITLE = /^(?: |, | ?[-–—] ?| \(|, ?- ?)$/;

/** The people named in a paragraph, with title and honorific as they stand there. */
export function readPeople(text: string, line: number): Mention[] {
  const source = readable(text);
  const words = readWords(source);
  const mentions: Mention[] = [];
  let group: Group | null = null;
  let at = 0;
  while (at < words.length) {
    if (group && endsGroup(words, at)) group = null;
    const opened = openGroup(words, at, source);
    if (opened) {
      group = opened.group;
      at = opened.next;
      continue;
    }
    const found = personAt(words, at, source, group);
    if (found) {
      mentions.push({ ...found.mention, line });
      at = found.next;
      continue;
    }
    // A title without a name: its words must not be read again as a shorter title of someone.
    at = titleHeadLength(words, at) > 0 ? endOfTitle(words, at) : at + 1;
  }
  return mentions;
}

/** Whether a text opens with a person: honorific and name, title and name, or name and title. */
export function opensWithPerson(text: string): boolean {
  const source = readable(text);
  const words = readWords(source);
  if (words[0]?.before !== "") return false;
  const found = personAt(words, 0, source, null);
  return (
    found !== null &&
    (found.mention.honorific !== null || found.mention.title !== null)
  );
}

const GROUP_WORDS = new Set(["các", "hai", "ba", "bốn", "những"]);

// "các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: …", "các ông, bà: …", "các Phó Chủ tịch UBND tỉnh: …"
function openGroup(
  words: readonly Word[],
  at: number,
  source: string,
): { group: Group | null; next: number } | null {
  if (!GROUP_WORDS.has(words[at]?.text.toLowerCase() ?? "")) return null;
  let next = at + 1;
  const honorificLength = unitLength(textsOf(words, next, 6), HONORIFICS);
  const honorific = honorificLength
    ? slice(source, words, next, next + honorificLength)
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
    title = slice(source, words, next, end);
    next = end;
  } else if (!honorific) return null;
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

function personAt(
  words: readonly Word[],
  at: number,
  source: string,
  group: Group | null,
): Found | null {
  const honorificEnd = endOfHonorific(words, at);
  if (honorificEnd > at) {
    const honorific = slice(source, words, at, honorificEnd);
    const byTitle = SPACE.test(words[honorificEnd]?.before ?? "")
      ? titledPerson(words, honorificEnd, source)
      : null;
    if (byTitle)
      return { ...byTitle, mention: { ...byTitle.mention, honorific } };
    const length = namedPersonLength(words, honorificEnd, true);
    return length > 0 &&
      /^(?: |\. ?|: )$/.test(words[honorificEnd]?.before ?? "")
      ? personFrom(words, honorificEnd, length, source, group, honorific)
      : null;
  }
  const titled = titledPerson(words, at, source);
  if (titled) return titled;
  const inList = standsInList(words, at, group);
  const length = namedPersonLength(words, at, inList);
  return length > 0
    ? personFrom(words, at, length, source, inList ? group : null, null)
    : null;
}

// In a list each name follows a mark or "và"; elsewhere in the sentence it is not one of the group.
function standsInList(
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

function endsGroup(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (/[.!?…]/.test(word.before)) return true;
  const key = textsOf(words, at, 2).join(" ").toLowerCase();
  return /^(?:đồng chí|đại diện|lãnh đạo|cùng|dự|tham dự|về phía)(?!\p{L})/u.test(
    key,
  );
}

// "Bí thư Tỉnh ủy Thái Thanh Quý", "Giám đốc Sở, Tiến sĩ Trần Văn A".
function titledPerson(
  words: readonly Word[],
  at: number,
  source: string,
): Found | null {
  if (titleHeadLength(words, at) === 0) return null;
  const titleEnd = endOfTitles(words, at);
  // The last title of the row may be the one that the name follows.
  let end = titleEnd;
  const rest = words[end];
  if (rest && /^[,;] ?$/.test(rest.before) && titleHeadLength(words, end) > 0) {
    const last = endOfTitle(words, end);
    if (SPACE.test(words[last]?.before ?? "")) end = last;
  }
  const next = words[end];
  if (!next) return null;
  const honorificEnd = endOfHonorific(words, end);
  const hasHonorific = honorificEnd > end;
  const separator = hasHonorific ? /^(?: |, | [-–] )$/ : /^ $/;
  if (!separator.test(next.before)) return null;
  const length = namedPersonLength(words, honorificEnd, hasHonorific);
  if (length === 0 || !/^(?: |\. ?)$/.test(words[honorificEnd]?.before ?? ""))
    return null;
  const title = slice(source, words, at, end);
  const honorific = hasHonorific
    ? slice(source, words, end, honorificEnd)
    : null;
  const after = personFrom(
    words,
    honorificEnd,
    length,
    source,
    null,
    honorific,
  );
  const full = after.mention.title ? `${title}, ${after.mention.title}` : title;
  return {
    mention: { ...after.mention, title: full, former: FORMER.test(title) },
    next: after.next,
  };
}

function personFrom(
  words: readonly Word[],
  at: number,
  length: number,
  source: string,
  group: Group | null,
  honorific: string | null,
): Found {
  const name = slice(source, words, at, at + length);
  let next = at + length;
  let own: string | null = null;
  next += appointmentLength(words, next);
  const follower = words[next];
  if (
    follower &&
    BETWEEN_NAME_AND_TITLE.test(follower.before) &&
    titleHeadLength(words, next) > 0 &&
    !startsOtherPerson(words, next, source)
  ) {
    const end = endOfTitles(words, next);
    own = slice(source, words, next, end);
    next = end;
  }
  const title = [group?.title, own].filter(Boolean).join(", ") || null;
  return {
    mention: {
      name,
      title,
      composed: Boolean(group?.title && own),
      former: FORMER.test(own ?? title ?? ""),
      honorific: honorific ?? group?.honorific ?? null,
    },
    next,
  };
}

// "ông A giữ chức Chủ tịch …", "bà B được bầu làm Bí thư …": the office is told by a verb.
function appointmentLength(words: readonly Word[], at: number): number {
  const verb =
    /^(?:tiếp tục )?(?:được (?:bầu|bổ nhiệm|điều động|phân công)(?: tiếp tục)? )?(?:giữ chức vụ|giữ chức|giữ vị trí|làm)(?= )/u.exec(
      textsOf(words, at, 9).join(" ") + " ",
    );
  if (!verb || !SPACE.test(words[at]?.before ?? "")) return 0;
  const length = verb[0].split(" ").length;
  return titleHeadLength(words, at + length) > 0 ? length : 0;
}

// "… Trần Văn A, Bí thư Huyện ủy Lê Thị B": the title belongs to the second person.
function startsOtherPerson(
  words: readonly Word[],
  at: number,
  source: string,
): boolean {
  return (
    /^, $/.test(words[at]?.before ?? "") && titledDirectly(words, at, source)
  );
}

function titledDirectly(
  words: readonly Word[],
  at: number,
  source: string,
): boolean {
  const end = endOfTitle(words, at);
  return (
    SPACE.test(words[end]?.before ?? "") &&
    namedPersonLength(words, end, false) > 0 &&
    slice(source, words, at, end) !== ""
  );
}

/** Where the forms of address from `at` end: "đồng chí Đại tá, TS" is one row. */
function endOfHonorific(words: readonly Word[], at: number): number {
  let end = at;
  for (;;) {
    const length = unitLength(textsOf(words, end, 6), HONORIFICS);
    if (length === 0) return end;
    if (end > at && !/^(?: |, |\. ?|; )$/.test(words[end]?.before ?? ""))
      return end;
    end += length;
  }
}

function slice(
  source: string,
  words: readonly Word[],
  from: number,
  to: number,
): string {
  return source.slice(words[from]?.index ?? 0, words[to - 1]?.end ?? 0);
}

/** Whether a mention alone makes an official: an office, or a form of address that implies one. */
export function isOfficial({ title, honorific }: Mention): boolean {
  if (title !== null) return true;
  return honorific !== null && !EVERYDAY.has(honorific.toLowerCase());
}
