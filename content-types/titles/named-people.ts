import { findPeople, isOfficial } from "../intake/people.ts";
import type { FoundPerson } from "../intake/person-reader.ts";
import { officeKey } from "../intake/title-key.ts";
import { titleHeadLength } from "../intake/title-openings.ts";
import { FORMER } from "../intake/title-vocabulary.ts";
import { readWords } from "../intake/word-stream.ts";
import { plainForm, type PlainForm } from "../proofreading/plain-form.ts";
import type { FieldText } from "../proofreading/finding.ts";

/** An office beside a name. Offsets count in the text of the field. */
export interface WrittenOffice {
  text: string;
  start: number;
  end: number;
  key: string;
  /** "nguyên", "cựu" stands before it. */
  isFormer: boolean;
  /** A "nguyên" before an office further ahead may mean this one too. */
  isPerhapsFormer: boolean;
  /** It is said once of several people. */
  isShared: boolean;
  /** It names what it is an office of: "Giám đốc Sở Nội vụ", not "Giám đốc". */
  isWhole: boolean;
}

/** One place where a person is named. */
export interface NamedPerson {
  field: string;
  name: string;
  /** Of the name. */
  start: number;
  end: number;
  /** Of everything that is said of the person there. */
  mention: { start: number; end: number };
  /** The whole title as written, of the group and the person's own. */
  title: string | null;
  honorific: string | null;
  offices: WrittenOffice[];
  /** An office or a form of address says that it is an official. */
  isOfficial: boolean;
  /** What stands before the mention in its sentence. */
  sentenceBefore: string;
}

/** The people named in some texts, in order, wherever their names stand whole. */
export function namedPeople(texts: readonly FieldText[]): NamedPerson[] {
  return texts.flatMap(({ field, text }) => {
    const form = plainForm(text, field === "body");
    return [...form.plain.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) =>
      findPeople(line).map((person) =>
        placed(field, line, index, form, person),
      ),
    );
  });
}

function placed(
  field: string,
  line: string,
  offset: number,
  form: PlainForm,
  found: { mention: FoundPerson["mention"]; start: number; end: number },
): NamedPerson {
  const { mention, start, end } = found;
  const at = (index: number) => form.at(offset + index);
  const nameStart = line.indexOf(mention.name, startOfName(line, found));
  const nameEnd = nameStart + mention.name.length;
  return {
    field,
    name: mention.name,
    start: at(nameStart),
    end: at(nameEnd),
    mention: { start: at(start), end: at(end) },
    title: mention.title,
    honorific: mention.honorific,
    offices: pieces(line, found, nameStart, nameEnd)
      .flatMap((piece) => officesIn(line, piece))
      .map((office) => ({
        ...office,
        start: at(office.start),
        end: at(office.end),
      })),
    isOfficial: isOfficial(mention),
    sentenceBefore: /[^.!?;]*$/u.exec(line.slice(0, start))?.[0] ?? "",
  };
}

// The name of a ward can be a person's too: the person stands behind the title.
function startOfName(
  line: string,
  { mention, start, end }: Parameters<typeof placed>[4],
): number {
  const title = mention.title ?? "";
  const own = line.slice(start, end);
  let length = title.length;
  while (length > 0 && !own.startsWith(title.slice(0, length))) length--;
  const isBefore = length > 0 && /\s/.test(own.charAt(length));
  return isBefore ? start + length : start;
}

interface Piece {
  start: number;
  end: number;
  isShared: boolean;
}

/** Where the parts of a title stand: before the name, behind it, or once for a group. */
function pieces(
  line: string,
  { mention, start, end }: Parameters<typeof placed>[4],
  nameStart: number,
  nameEnd: number,
): Piece[] {
  const { title } = mention;
  if (title === null) return [];
  const behind = line.slice(nameEnd, end);
  let ownLength = 0;
  while (
    ownLength < Math.min(behind.length, title.length) &&
    behind.at(-1 - ownLength) === title.at(-1 - ownLength)
  )
    ownLength++;
  const own = behind
    .slice(behind.length - ownLength)
    .replace(/^[^\p{L}]+/u, "");
  const found: Piece[] = own
    ? [{ start: end - own.length, end, isShared: false }]
    : [];
  const rest = title
    .slice(0, title.length - own.length)
    .replace(/[,\s]+$/u, "");
  if (rest === "") return found;
  const before = line.slice(start, nameStart).indexOf(rest);
  const restStart =
    before >= 0 ? start + before : line.lastIndexOf(rest, start);
  if (restStart < 0) return found;
  return [
    { start: restStart, end: restStart + rest.length, isShared: before < 0 },
    ...found,
  ];
}

function officesIn(
  line: string,
  { start, end, isShared }: Piece,
): WrittenOffice[] {
  const title = line.slice(start, end);
  const words = readWords(title);
  const bounds: { first: number; last: number }[] = [];
  let first = 0;
  for (let at = 1; at <= words.length; at++) {
    const word = words[at];
    const isJoint = word?.text.toLowerCase() === "kiêm";
    const isNext =
      word !== undefined &&
      /[,;–—-]/.test(word.before) &&
      titleHeadLength(words, at) > 0;
    if (word && !isJoint && !isNext) continue;
    if (at > first) bounds.push({ first, last: at - 1 });
    first = isJoint ? at + 1 : at;
  }
  let hasFormer = false;
  return bounds.flatMap(({ first: from, last: to }) => {
    const begin = words[from]?.index ?? 0;
    const finish = words[to]?.end ?? title.length;
    const text = title.slice(begin, finish);
    const isFormer = FORMER.test(text);
    const isPerhapsFormer = hasFormer && !isFormer;
    hasFormer ||= isFormer;
    return {
      text,
      start: start + begin,
      end: start + finish,
      key: officeKey(text),
      isFormer,
      isPerhapsFormer,
      isShared,
      isWhole: to - from + 1 > titleHeadLength(words, from),
    };
  });
}
