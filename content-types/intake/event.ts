import { findDates, type FoundDate } from "../vietnamese/dates.ts";
import type { IntakeEvent } from "./article.ts";
import {
  EVENT_KINDS,
  EVENT_NAME_END,
  HELD_BEFORE,
  HELD_BEHIND,
  LONGEST_EVENT_NAME,
  LOOSE_KINDS,
  NOT_HOST,
  PLACE_OPENING,
} from "./event-words.ts";
import { wordCount } from "./lines.ts";
import { titleHeadLength } from "./title-openings.ts";
import { readWords } from "./word-stream.ts";

const KIND = new RegExp(`(?<!\\p{L})(?:${EVENT_KINDS})(?!\\p{L})`, "giu");
const PART_OF_DAY =
  /(?<!\p{L})(?<part>sáng|trưa|chiều|tối)(?:\s+(?:nay|qua|mai|cùng ngày|ngày|thứ \p{L}+))*[\s,(]*(?=\d|ngày|$|[,)]|nay)/iu;
const TODAY = /(?<!\p{L})(?:hôm nay|(?:sáng|trưa|chiều|tối) nay)(?!\p{L})/iu;

/** Gives a day without year its year, if the text tells it. */
export type CompleteDay = (day: string) => string;

/**
 * The event that the opening of an article reports, or null. Only a gathering with a name of its
 * own counts, told with a verb of holding or with its day.
 *
 * @param today the day of publication, for "sáng nay" without a date; null when unknown.
 */
export function readEvent(
  paragraphs: readonly string[],
  completeDay: CompleteDay,
  today: string | null,
): IntakeEvent | null {
  const sentences = paragraphs.flatMap(splitSentences);
  for (const sentence of sentences) {
    const named = findName(sentence);
    if (!named) continue;
    const timed = [sentence, ...sentences].find(
      (one) => dateIn(one) !== null || TODAY.test(one),
    );
    const date = timed ? dateIn(timed) : null;
    const isToday = timed !== undefined && TODAY.test(timed);
    return {
      name: named.name,
      startsOn: date ? completeDay(date.day) : isToday ? today : null,
      partOfDay: partOfDayIn(timed ?? sentence),
      place: placeIn(sentence) ?? (timed ? placeIn(timed) : null),
      host: hostIn(sentence, named.index, named.end),
    };
  }
  return null;
}

/** The sentences of a paragraph; "TS. Trần" and dates do not end one. */
export function splitSentences(text: string): string[] {
  return text.split(/(?<=[\p{Ll}\d”")][.!?…])\s+(?=[\p{Lu}“"])/u);
}

function findName(
  sentence: string,
): { name: string; index: number; end: number } | null {
  for (const match of sentence.matchAll(KIND)) {
    const before = sentence.slice(0, match.index);
    const rest = sentence.slice(match.index);
    const length = nameLength(rest, match[0].length);
    const name = rest.slice(0, length).trim();
    const isHeld =
      HELD_BEFORE.test(before) || HELD_BEHIND.test(rest.slice(length));
    if (!isHeld) continue;
    const words = wordCount(name);
    if (words > LONGEST_EVENT_NAME) continue;
    if (words < wordCount(match[0]) + (LOOSE_KINDS.test(name) ? 2 : 1))
      continue;
    if (/^chương trình (?:hành động|công tác|mục tiêu)/iu.test(name)) continue;
    return { name, index: match.index, end: match.index + length };
  }
  return null;
}

// A name in quotation marks runs to the closing one, whatever stands between.
function nameLength(rest: string, kind: number): number {
  const stop = EVENT_NAME_END.exec(rest.slice(kind));
  const end = stop ? kind + stop.index : rest.length;
  const quote = /[“"«]/.exec(rest.slice(0, end));
  if (!quote) return end;
  const close = /[”"»]/.exec(rest.slice(quote.index + 1));
  if (!close) return quote.index;
  const closed = quote.index + 1 + close.index + 1;
  return closed < end ? end : closed;
}

// "từ ngày 22 - 24/11", "hai ngày 5 và 6/5": the first day, with the month of the last.
const RANGE =
  /(?<![\d/])(?<first>\d{1,2})(?:\s*[-–,]\s*|\s+(?:và|đến)\s+(?:ngày\s+)?)\d{1,2}[/-](?<rest>\d{1,2}(?:[/-]\d{4})?)(?![\d/-])/gu;

function dateIn(sentence: string): FoundDate | null {
  const dates = findDates(
    sentence.replace(RANGE, (range, first: string, rest: string) =>
      `${first}/${rest.replace("-", "/")}`.padEnd(range.length),
    ),
  );
  const afterPart = PART_OF_DAY.exec(sentence);
  const near = dates.find(
    ({ index }) =>
      afterPart !== null &&
      index >= afterPart.index &&
      index <= afterPart.index + afterPart[0].length + 8,
  );
  if (near) return near;
  const told = dates.find(({ index }) =>
    /(?:^|,\s|\s)(?:trong\s(?:hai|ba|\d)\sngày|từ ngày|ngày|vào|hôm nay|trong ngày)[\s,(]*$/iu.test(
      sentence.slice(0, index),
    ),
  );
  // A day behind the number of a paper is the paper's.
  if (
    !told ||
    /\d\/\p{Lu}|-\p{Lu}{2}|số \d/u.test(
      sentence.slice(Math.max(0, told.index - 30), told.index),
    )
  )
    return null;
  return told.index < 60 ? told : null;
}

function partOfDayIn(sentence: string): IntakeEvent["partOfDay"] {
  const part = PART_OF_DAY.exec(sentence)?.groups?.part?.toLowerCase();
  return part === "sáng" ||
    part === "trưa" ||
    part === "chiều" ||
    part === "tối"
    ? part
    : null;
}

function placeIn(sentence: string): string | null {
  for (const match of sentence.matchAll(PLACE_OPENING)) {
    const rest = sentence.slice(match.index + match[0].length);
    const segments = rest.split(/,\s+/);
    const parts = [cutPlace(segments[0] ?? "")];
    const isWhole = parts[0] === segments[0];
    for (const segment of isWhole ? segments.slice(1) : []) {
      if (
        !/^(?:xã|phường|thị trấn|huyện|thị xã|thành phố|TP|quận|tỉnh)\.?\s/u.test(
          segment,
        )
      )
        break;
      const part = cutPlace(segment);
      parts.push(part);
      if (part !== segment) break;
    }
    const place = parts.join(", ");
    if (place !== "" && wordCount(place) <= 20) return place;
  }
  return null;
}

function cutPlace(text: string): string {
  const stop =
    /(?<!TP)\.|[;:(“"]|\s[-–—]\s|\s(?:đã|diễn ra|tổ chức|khai mạc|được|do|với|để|nhằm|vào|có|sẽ|chính thức|và các|trong|từ|ngày \d|sáng|chiều)(?!\p{L})/u.exec(
      text,
    );
  return (stop ? text.slice(0, stop.index) : text).trim();
}

function hostIn(sentence: string, start: number, end: number): string | null {
  const by =
    /^[^.;]{0,60}?(?<!\p{L})do\s+(\p{Lu}[^.;,]*?)\s+(?:đăng cai |chủ trì )?(?:tổ chức|chủ trì)/u.exec(
      sentence.slice(end),
    );
  if (by?.[1]) return by[1];
  const before =
    /^(.*?)\s+(?:(?:đã|sẽ|vừa|long trọng|trọng thể|trang trọng|chủ trì)\s+)*(?:tổ chức|khai mạc|tiến hành|đăng cai)(?:\s(?:thành công|long trọng|trọng thể|trang trọng|buổi|phiên|cuộc|khai mạc|bế mạc))*\s*$/su.exec(
      sentence.slice(0, start),
    );
  if (!before?.[1]) return null;
  const segments = before[1].split(/,\s+/);
  let host = "";
  for (const segment of segments.reverse()) {
    // "BCH Đảng bộ tỉnh khóa XIX, nhiệm kỳ 2020-2025 tổ chức"
    if (host === "" && /^(?:nhiệm kỳ|khó?a|khoá)\s/iu.test(segment)) continue;
    const isOrganizer =
      /^\p{Lu}/u.test(segment) &&
      !NOT_HOST.test(segment) &&
      titleHeadLength(readWords(segment), 0) === 0;
    if (!isOrganizer) break;
    host = host ? `${segment}, ${host}` : segment;
  }
  return host || hostAfterDate(segments[0] ?? "");
}

// "Chiều ngày 03/11/2023 UBND tỉnh tổ chức": no comma between the day and the organizer.
function hostAfterDate(segment: string): string | null {
  const date = findDates(segment).at(-1);
  const rest = date ? segment.slice(date.end).replace(/^[\s),]+/, "") : "";
  return /^\p{Lu}/u.test(rest) && !NOT_HOST.test(rest) ? rest : null;
}
