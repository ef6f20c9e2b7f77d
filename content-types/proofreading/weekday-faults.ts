import {
  findDates,
  hasYear,
  weekdayName,
  weekdayOf,
} from "../vietnamese/dates.ts";
import type { Fault } from "./fault.ts";

/** Dates whose weekday is not the one the calendar has. */
export function findWeekdayFaults(text: string): Fault[] {
  const found: Fault[] = [];
  for (const { day, weekday, index, end } of findDates(text)) {
    if (weekday === null || !hasYear(day) || weekdayOf(day) === weekday)
      continue;
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
