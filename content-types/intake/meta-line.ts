import { findTime } from "../vietnamese/clock-times.ts";
import { findDates, hasYear } from "../vietnamese/dates.ts";
import { fold } from "../vietnamese/fold.ts";
import { isSignedName } from "../vietnamese/names.ts";
import { furnitureKind } from "./furniture.ts";
import { wordCount } from "./lines.ts";
import { isSectionName } from "./section-names.ts";

/** What a line such as "Thời sự | 10:18 23/07/2020" states about its article. */
export type MetaLine = {
  day: string;
  time: string | null;
  /** Labelled as a later change ("Cập nhật: …"). */
  isUpdate: boolean;
  /** Labelled as the publication ("Ngày đăng: …"). */
  isLabelled: boolean;
  section: string | null;
  author: string | null;
};

/** The instant of a date line; a day without time begins at midnight in Vietnam. */
export function instantOf({ day, time }: MetaLine): string {
  return `${day}T${time ?? "00:00"}:00+07:00`;
}

const LONGEST_META = 170;
const UPDATE_LABEL = /cap nhat|sua luc|chinh sua/;
const PUBLICATION_LABEL =
  /ngay dang|dang (?:ngay|luc)|xuat ban|ngay viet|ngay tao|dang tai|phat hanh|ngay gui/;
const LABELS =
  /(?:ngày đăng( tin)?|đăng (?:ngày|lúc|bởi|tải)|xuất bản( lúc| ngày)?|phát hành|ngày (?:viết|tạo|gửi|cập nhật)|cập nhật( lần cuối)?( lúc| ngày| cuối)?|thời gian|hôm nay|ngày|lúc|vào lúc|post(?:ed)?( on)?|múi giờ)\s*:?/giu;
const ZONE = /[([]?\s*(?:GMT|UTC)\s*\+?\s*0?7(?::00)?\s*[)\]]?/gi;
const AUTHOR_LABEL =
  /^(?:tác giả|người viết|viết bởi|bởi|phóng viên|pv|bài|tin|by|thực hiện|biên tập)\s*:\s*/iu;

/**
 * What a dated line above an article's text states, or null when it is not such a line: it must
 * give a full date and beside it nothing but time, zone, section, author and counters.
 */
export function readMetaLine(text: string): MetaLine | null {
  if (text.length > LONGEST_META) return null;
  const date = findDates(text).find(({ day }) => hasYear(day));
  if (!date) return null;
  const folded = fold(text);
  const rest = readRest(text, date);
  if (!rest) return null;
  return {
    day: date.day,
    isUpdate: UPDATE_LABEL.test(folded) && !PUBLICATION_LABEL.test(folded),
    isLabelled: PUBLICATION_LABEL.test(folded),
    ...rest,
  };
}

function readRest(
  text: string,
  date: { index: number; end: number },
): {
  time: string | null;
  section: string | null;
  author: string | null;
} | null {
  const undated = blankOut(text, date);
  // The first time is the publication's even when an update's date and time follow.
  const time = findTime(undated);
  let rest = time ? blankOut(undated, time) : undated;
  for (const other of findDates(rest).reverse()) rest = blankOut(rest, other);
  for (let next = findTime(rest); next; next = findTime(rest))
    rest = blankOut(rest, next);
  const parts = rest
    .replace(ZONE, " | ")
    .split(/\s*(?:[|•·;,()[\]–—'’/]|\s-|-\s|>|»)\s*/)
    .map((part) =>
      part.replace(LABELS, " ").replace(/^[\s:.-]+|[\s:.-]+$/g, ""),
    )
    .filter((part) => /\p{L}/u.test(part) && !isCounter(part));
  if (parts.length > 3) return null;
  let section: string | null = null;
  let author: string | null = null;
  for (const part of parts) {
    if (wordCount(part) > 7) return null;
    if (AUTHOR_LABEL.test(part)) author ??= part.replace(AUTHOR_LABEL, "");
    else if (isSectionName(fold(part))) section ??= part;
    else if (isSignedName(part)) author ??= part;
    else if (
      /^\p{Lu}/u.test(part) &&
      !/ảnh|nguồn|theo|online|điện tử|\.vn/iu.test(part)
    )
      section ??= part;
    else if (!/online|điện tử|\.vn/iu.test(part)) return null;
  }
  return { time: time?.time ?? null, section, author };
}

function blankOut(text: string, span: { index: number; end: number }): string {
  return `${text.slice(0, span.index)} | ${text.slice(span.end)}`;
}

function isCounter(part: string): boolean {
  return (
    furnitureKind(part) !== null ||
    /^(?:số )?(?:lượt|lần)?\s*(?:xem|đọc|truy cập|view|hits)/iu.test(part) ||
    /^(?:thứ|chủ nhật|am|pm)\b/iu.test(part)
  );
}
