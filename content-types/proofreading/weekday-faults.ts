import {
  findDates,
  hasYear,
  nearestDay,
  weekdayName,
  weekdayOf,
} from "../vietnamese/dates.ts";
import type { Fault } from "./fault.ts";

const NEAR_DAYS = 45;

/**
 * Dates whose weekday is not the one the calendar has.
 *
 * @param near the day of the article, `2020-07-23`: a date without a year is the one near it.
 */
export function findWeekdayFaults(
  text: string,
  near: string | null = null,
): Fault[] {
  const found: Fault[] = [];
  for (const { day: written, weekday, index, end } of findDates(text)) {
    const day = hasYear(written) ? written : near && dayNear(written, near);
    if (weekday === null || !day || weekdayOf(day) === weekday) continue;
    const fragment = text.slice(index, end);
    const right = weekdayName(weekdayOf(day));
    found.push({
      index,
      text: fragment,
      reason: `Ngày này là ${right}, không phải ${weekdayName(weekday)}.`,
      suggestion: fragment.replace(
        /^(?:thứ\s+[\p{L}\d]+|chủ\s*nhật|cn)/iu,
        right,
      ),
    });
  }
  return found;
}

function dayNear(written: string, near: string): string | null {
  const day = nearestDay(written, near);
  const distance = day && Math.abs(Date.parse(day) - Date.parse(near));
  return distance !== null && Number(distance) <= NEAR_DAYS * 86_400_000
    ? day
    : null;
}
