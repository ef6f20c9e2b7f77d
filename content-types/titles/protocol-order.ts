import type { FindingMaker } from "../proofreading/finding-maker.ts";
import type { FieldText, Finding } from "../proofreading/finding.ts";
import type { NamedPerson } from "./named-people.ts";

/** Somebody in a text whose rank on the day of the article is known, or not (`null`). */
export interface Ranked {
  person: NamedPerson;
  name: string;
  rank: number | null;
  /** The office that gives the rank. */
  title: string | null;
}

const BETWEEN =
  /^[\s,;:–-]*(?:(?:và|cùng)\s+)?(?:(?:các|hai|ba)\s+)?(?:(?:đồng chí|ông|bà|đ\/c)\s*)?[\s,;:]*$/iu;
const ATTENDANCE =
  /(?<!\p{L})(?:dự|tham dự|có mặt|chủ trì|chủ tọa|chủ toạ|tham gia|đại biểu|đoàn chủ tịch|thành phần)(?!\p{L})/iu;

/** Lists of those present in which somebody of a higher rank stands behind one of a lower. */
export function findProtocolFaults(
  maker: FindingMaker,
  texts: readonly FieldText[],
  people: readonly Ranked[],
): Finding[] {
  return texts.flatMap(({ field, text }) =>
    listsIn(
      text,
      people.filter(({ person }) => person.field === field),
    ).flatMap((list) => judgeList(maker, field, text, list)),
  );
}

function listsIn(text: string, people: Ranked[]): Ranked[][] {
  const lists: Ranked[][] = [];
  for (const next of people) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const between =
      last && text.slice(last.person.mention.end, next.person.mention.start);
    if (
      list &&
      between !== undefined &&
      BETWEEN.test(between) &&
      !between.includes("\n")
    )
      list.push(next);
    else lists.push([next]);
  }
  return lists.filter(
    (list) => list.length > 1 && ATTENDANCE.test(sentenceOf(text, list)),
  );
}

function sentenceOf(text: string, list: readonly Ranked[]): string {
  const start = list[0]?.person.mention.start ?? 0;
  const end = list.at(-1)?.person.mention.end ?? 0;
  const before = /[^.!?\n]*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^[^.!?\n]*/u.exec(text.slice(end))?.[0] ?? "";
  return before + after;
}

function judgeList(
  maker: FindingMaker,
  field: string,
  text: string,
  list: readonly Ranked[],
): Finding[] {
  const known = list.filter(({ rank }) => rank !== null);
  const wrongAt = known.findIndex(
    ({ rank }, at) => at > 0 && Number(rank) < Number(known[at - 1]?.rank),
  );
  const higher = known[wrongAt];
  const lower = known[wrongAt - 1];
  if (!higher || !lower) return [];
  const start = list[0]?.person.mention.start ?? 0;
  const end = list.at(-1)?.person.mention.end ?? 0;
  const sorted = sortedList(text, list);
  return [
    maker.make({
      group: "titles",
      rule: "protocol-order",
      field,
      start,
      end,
      about: list.map(({ name }) => name).join(", "),
      reason: `${higher.name} (${higher.title ?? ""}) có thứ bậc cao hơn ${lower.name} (${lower.title ?? ""}) nhưng đứng sau trong danh sách.`,
      fixes: sorted === null ? [] : [{ label: "Xếp lại", replacement: sorted }],
    }),
  ];
}

/** The same list by rank, marks between the people left as they are; null when a rank is unknown. */
function sortedList(text: string, list: readonly Ranked[]): string | null {
  if (list.some(({ rank }) => rank === null)) return null;
  // A title that stands once for all stays in front; it is outside of each mention.
  const words = list
    .toSorted((one, other) => Number(one.rank) - Number(other.rank))
    .map(({ person }) => text.slice(person.mention.start, person.mention.end));
  const first = list[0]?.person.mention.start ?? 0;
  const isCapital = /^\p{Lu}/u.test(text.charAt(first));
  return list
    .map(({ person }, at) => {
      const next = list[at + 1];
      const between = next
        ? text.slice(person.mention.end, next.person.mention.start)
        : "";
      const own = words[at] ?? "";
      const isName = own.startsWith(list[at]?.name ?? "\n");
      return (isName ? own : withCase(own, at === 0 && isCapital)) + between;
    })
    .join("");
}

// "Đồng chí" opens the sentence and "đồng chí" goes on; names and offices keep their capitals.
const withCase = (words: string, isFirst: boolean) =>
  words.replace(/^(?:đồng chí|ông|bà|nguyên)(?!\p{L})/iu, (word) =>
    isFirst
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : word.charAt(0).toLowerCase() + word.slice(1),
  );
