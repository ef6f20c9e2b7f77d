import { fold } from "../vietnamese/fold.ts";
import { editionFrom, romanFrom } from "../vietnamese/roman.ts";
import type { Passage, PlacedFault } from "./fault.ts";

/** The event that an article reports. */
export interface ReportedEvent {
  name: string;
  edition: number | null;
}

const EDITION =
  /(?<body>(?:[Đđ]ại hội|[Hh]ội nghị|[Hh]ội thi|[Hh]ội thao|[Ll]iên hoan|[Gg]iải|[Ll]ễ hội|[Cc]uộc thi|[Kk]ỳ họp)[^.;:“”"!?\d]{0,80}?)[\s,]+(?<written>(?:lần thứ|thứ)\s+(?<number>[IVXLC]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))(?![\p{L}\d])/gu;

interface Told {
  passage: number;
  index: number;
  text: string;
  body: string;
  number: number;
}

/**
 * Editions of the reported event that contradict each other: what headline, lead and the event
 * itself say. Further down an article speaks of earlier ones rightly, so that nothing is compared
 * there.
 *
 * @param passages of the headline and the lead only.
 */
export function findEventEditions(
  passages: readonly Passage[],
  event: ReportedEvent | null,
): PlacedFault[] {
  const told = passages.flatMap(({ text }, passage) => {
    const own = [...text.matchAll(EDITION)].flatMap((match) =>
      toldBy(match, passage),
    );
    // Two editions in one passage are told on purpose.
    return own.length === 1 ? own : [];
  });
  const known = event && editionOf(event);
  return told.flatMap((each, at): PlacedFault[] => {
    const rival = known && isSame(known.body, each.body) ? known : null;
    const earlier = told
      .slice(0, at)
      .find((other) => isSame(other.body, each.body));
    const number = rival?.number ?? earlier?.number;
    if (number === undefined || number === each.number) return [];
    return [
      {
        passage: each.passage,
        index: each.index,
        text: each.text,
        reason: rival
          ? `Sự kiện của bài ghi “${rival.written}”.`
          : `${passages[earlier?.passage ?? 0]?.name ?? ""} viết “${earlier?.text ?? ""}” cho cùng sự kiện.`,
        suggestion: rival?.written ?? earlier?.text ?? null,
      },
    ];
  });
}

function toldBy(match: RegExpExecArray, passage: number): Told[] {
  const { body = "", written = "", number = "" } = match.groups ?? {};
  const edition = editionFrom(number);
  return edition === null
    ? []
    : [
        {
          passage,
          index: match.index + match[0].length - written.length,
          text: written,
          body: fold(body),
          number: edition,
        },
      ];
}

function editionOf({ name, edition }: ReportedEvent) {
  const [match] = name.matchAll(EDITION);
  const [told] = match ? toldBy(match, 0) : [];
  if (told) return { ...told, written: told.text };
  return edition === null
    ? null
    : {
        body: fold(name),
        number: edition,
        written: `lần thứ ${romanFrom(edition)}`,
      };
}

// "Đại hội Đảng bộ tỉnh" is short for "Đại hội Đại biểu Đảng bộ tỉnh Tân An" no more than for
// another's: only the same words, or a beginning of three and more of them, mean one event.
const isSame = (one: string, other: string) =>
  one === other ||
  (Math.min(one.split(" ").length, other.split(" ").length) > 3 &&
    (one.startsWith(`${other} `) || other.startsWith(`${one} `)));
