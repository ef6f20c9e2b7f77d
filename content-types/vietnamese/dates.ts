/**
 * Dates as Vietnamese papers write them. A day is `2020-07-23`, or `--07-23` when its year is not
 * known; an instant is `2020-07-23T10:18:00+07:00`.
 */

/** A date found in a text. `index` and `end` delimit it there, its weekday included. */
export type FoundDate = {
  day: string;
  /** 0 for Sunday to 6 for Saturday, when a weekday stands before the date. */
  weekday: number | null;
  index: number;
  end: number;
};

const WEEKDAY_NAMES = [
  "Chủ Nhật",
  "Thứ Hai",
  "Thứ Ba",
  "Thứ Tư",
  "Thứ Năm",
  "Thứ Sáu",
  "Thứ Bảy",
] as const;

const WEEKDAY =
  "(?<weekday>(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\\s*nhật|cn)(?!\\p{L}))";
const NUMERIC =
  "(?<d>0?[1-9]|[12]\\d|3[01])(?<sep>[/.-])(?<m>0?[1-9]|1[0-2])(?:\\k<sep>(?<y>(?:19|20)\\d{2}))?";
const SPELLED =
  "(?<d2>0?[1-9]|[12]\\d|3[01])\\s+tháng\\s+(?<m2>0?[1-9]|1[0-2])(?:\\s*(?:,|năm)\\s*(?<y2>(?:19|20)\\d{2}))?";
const ISO =
  "(?<y3>(?:19|20)\\d{2})-(?<m3>0[1-9]|1[0-2])-(?<d3>0[1-9]|[12]\\d|3[01])";

const DATE = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?:${WEEKDAY}[\\s,(]*(?:ngày\\s+)?)?(?:${ISO}|${SPELLED}|${NUMERIC})(?![\\p{L}\\d%/])(?![-.,]\\d)`,
  "giu",
);

/**
 * Every date in a text. Days without a year are only taken with "/" ("7/4"), after "ngày" or a
 * part of the day, or as "7 tháng 4", because "3.4" and "7-4" are numbers as often.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const group = match.groups ?? {};
    const year = group.y ?? group.y2 ?? group.y3;
    const month = Number(group.m ?? group.m2 ?? group.m3);
    const date = Number(group.d ?? group.d2 ?? group.d3);
    if (!isRealDate(Number(year ?? 2000), month, date)) continue;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (!year && group.sep && group.sep !== "/" && !DAY_AHEAD.test(before))
      continue;
    found.push({
      day: `${year ?? "-"}-${two(month)}-${two(date)}`,
      weekday: group.weekday ? weekdayFrom(group.weekday) : null,
      index: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

const DAY_AHEAD = /(?:ngày|sáng|trưa|chiều|tối|đêm|nay|hôm)[\s(]+$/iu;

function isRealDate(year: number, month: number, date: number): boolean {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** The weekday, 0 for Sunday, that "Thứ Tư", "thứ 4" or "Chủ nhật" names. */
function weekdayFrom(name: string): number {
  const last = name.trim().toLowerCase().split(/\s+/).at(-1) ?? "";
  if (/^[2-7]$/.test(last)) return Number(last) - 1;
  const rank = ["hai", "ba", "tư", "năm", "sáu", "bảy"].indexOf(
    last.replace("bẩy", "bảy"),
  );
  return rank + 1;
}

/** The weekday of a full day, 0 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** "Thứ Tư" for 3; 0 is "Chủ Nhật". */
export function weekdayName(weekday: number): string {
  return WEEKDAY_NAMES[weekday] ?? "";
}

/** Whether a day tells its year. */
export function hasYear(day: string): boolean {
  return !day.startsWith("--");
}

/** A day with the given year in place of its own or of none; null when that year lacks the day. */
export function inYear(day: string, year: number): string | null {
  const [month, date] = day.slice(-5).split("-").map(Number);
  if (!month || !date || !isRealDate(year, month, date)) return null;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

/** The day of that month and date that lies nearest to a full day; null only for 29 February. */
export function nearestDay(day: string, to: string): string | null {
  const year = Number(to.slice(0, 4));
  const target = Date.parse(to.slice(0, 10));
  return [year, year - 1, year + 1]
    .flatMap((candidate) => inYear(day, candidate) ?? [])
    .reduce<string | null>(
      (best, next) =>
        best !== null &&
        Math.abs(Date.parse(best) - target) <=
          Math.abs(Date.parse(next) - target)
          ? best
          : next,
      null,
    );
}

/**
 * An instant as papers print it, in Vietnam's time whatever the zone of `instant`:
 * `"Thứ Tư, 13/3/2024 14:31 (GMT+7)"`.
 */
export function formatNewsDate(instant: string): string {
  const local = new Date(Date.parse(instant) + VIETNAM_OFFSET);
  const day = `${local.getUTCDate()}/${local.getUTCMonth() + 1}/${local.getUTCFullYear()}`;
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
  return `${weekdayName(local.getUTCDay())}, ${day} ${time} (GMT+7)`;
}

// Vietnam has had no other offset since 1975 and no summer time.
const VIETNAM_OFFSET = 7 * 60 * 60 * 1000;
