/** Dates and times as readers see them; zone and names of days come from the language rules. */
import { PARTS_OF_DAY } from "@toa-soan/content-types/parts-of-day";
import {
  weekdayName,
  weekdayOf,
} from "@toa-soan/content-types/vietnamese/dates";
import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

import type { EventCard } from "../archive/answers.ts";
import { text } from "./text.ts";

/** Keeps a word and its number on one line. */
const NBSP = "\u00a0";

interface DayParts {
  year: string;
  month: string | undefined;
  day: string | undefined;
}

/** `23/7/2020`, `7/2020` or `2020`. */
function numericDate(partial: string): string {
  const { year, month, day } = partsOf(partial);
  return [day, month, year].filter((part) => part !== undefined).join("/");
}

/** `ngày 23/7/2020`, `tháng 7/2020` or `năm 2020`. */
export function namedDate(partial: string): string {
  const { month, day } = partsOf(partial);
  const unit = day ? "ngày" : month ? "tháng" : "năm";
  return `${unit}${NBSP}${numericDate(partial)}`;
}

/** `tháng 7 năm 2020`. @param month `2020-07`. */
export function monthName(month: string): string {
  const { year, month: number = "" } = partsOf(month);
  return `tháng${NBSP}${number} năm${NBSP}${year}`;
}

/** `Tháng 7 năm 2020`. */
export const monthTitle = (month: string) => capitalized(monthName(month));

/** `Thứ Năm, 23/7/2020`. @param day `2020-07-23`. */
export const dayTitle = (day: string) =>
  `${weekdayName(weekdayOf(day))}, ${numericDate(day)}`;

/** The day of an instant in Vietnam, `23/7/2020`. */
export const dayOf = (instant: string) =>
  numericDate(vietnameseTime(instant).slice(0, 10));

/** The clock in Vietnam at an instant, `14:31`. */
export const clockOf = (instant: string) =>
  vietnameseTime(instant).slice(11, 16);

/** Time and day of an instant in Vietnam, `14:31 23/7/2020`. */
export const timeAndDayOf = (instant: string) =>
  `${clockOf(instant)}${NBSP}${dayOf(instant)}`;

/**
 * A span of days with what both ends share written once: `9–11/3/2020`, `28/2–2/3/2020`,
 * `30/12/2020–2/1/2021`.
 */
function dateRange(startsOn: string, endsOn: string | null): string {
  if (endsOn === null || endsOn === startsOn) return numericDate(startsOn);
  const start = partsOf(startsOn);
  const end = partsOf(endsOn);
  const shared =
    start.year !== end.year || !start.day || !end.day
      ? 0
      : start.month === end.month
        ? 2
        : 1;
  const first = numericDate(startsOn).split("/");
  return `${first.slice(0, first.length - shared).join("/")}–${numericDate(endsOn)}`;
}

/** When an event takes place: `Chiều 19/9/2022, 14 giờ`, `Thứ Hai, 19/9/2022`, `Tháng 7/2020`. */
export function eventTime(
  event: Pick<EventCard, "startsOn" | "endsOn" | "partOfDay" | "startsAt">,
): string {
  const { startsOn, endsOn, partOfDay, startsAt } = event;
  if (startsOn === null) return text.event.dateUnknown;
  const isOneDay = endsOn === null || endsOn === startsOn;
  const range = dateRange(startsOn, endsOn);
  const start =
    !isOneDay || partOfDay === null
      ? isOneDay && startsOn.length === 10
        ? dayTitle(startsOn)
        : isOneDay
          ? capitalized(namedDate(startsOn))
          : range
      : `${PARTS_OF_DAY[partOfDay]}${NBSP}${range}`;
  return startsAt ? `${start}, ${startsAt}` : start;
}

export const capitalized = (words: string) =>
  words.charAt(0).toUpperCase() + words.slice(1);

function partsOf(partial: string): DayParts {
  const [year = "", month, day] = partial
    .split("-")
    .map((part) => part.replace(/^0/, ""));
  return { year, month, day };
}
