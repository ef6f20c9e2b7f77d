import { HONORIFICS } from "./honorifics.ts";
import { standsInList, type Group } from "./people-groups.ts";
import { namedPersonLength, titleHeadLength } from "./title-openings.ts";
import { endOfTitle, endOfTitles } from "./title-phrase.ts";
import { FORMER } from "./title-vocabulary.ts";
import { sliceWords, textsOf, type Word } from "./word-stream.ts";
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

/** A person read from some words, and the word after all that belongs to the mention. */
export type FoundPerson = { mention: Omit<Mention, "line">; next: number };

const SPACE = /^ +$/;
const BETWEEN_NAME_AND_TITLE = /^(?: |, | ?[-–—] ?| \(|, ?- ?)$/;

/**
 * The person whose mention begins at `at`: honorific and name, title and name, or a bare name, each
 * with the title behind it. Null when nobody is mentioned there.
 */
export function personAt(
  words: readonly Word[],
  at: number,
  source: string,
  group: Group | null,
): FoundPerson | null {
  const honorificEnd = endOfHonorific(words, at);
  if (honorificEnd > at) {
    const honorific = sliceWords(source, words, at, honorificEnd);
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

// "Bí thư Tỉnh ủy Thái Thanh Quý", "Giám đốc Sở, Tiến sĩ Trần Văn A".
function titledPerson(
  words: readonly Word[],
  at: number,
  source: string,
): FoundPerson | null {
  if (titleHeadLength(words, at) === 0) return null;
  const titleEnd = endOfTitles(words, at);
  // The last title of the row may be the one that the name follows.
  let end = titleEnd;
  const rest = words[end];
  if (
    rest &&
    /^(?:[,;] ?| ?[-–—] ?)$/.test(rest.before) &&
    titleHeadLength(words, end) > 0
  ) {
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
  const title = sliceWords(source, words, at, end);
  const honorific = hasHonorific
    ? sliceWords(source, words, end, honorificEnd)
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
): FoundPerson {
  const name = sliceWords(source, words, at, at + length);
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
    own = sliceWords(source, words, next, end);
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
    sliceWords(source, words, at, end) !== ""
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
