/** `2020`, `2020-07` or `2020-07-23`. */
export const PARTIAL_DATE =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const BY_SIGNS = /^(?:(?:(\d{1,2})[\s/.-]+)?(\d{1,2})[\s/.-]+)?(\d{4})$/;
const BY_WORDS =
  /^(?:(?:(?:ngày\s+)?(\d{1,2})\s+)?tháng\s+(\d{1,2})(?:\s*[,/]\s*|\s+))?(?:năm\s+)?(\d{4})$/iu;

/**
 * A day, month or year as editors write it (`23/7/2020`, `7-2020`, `2020`, `ngày 23 tháng 7 năm
 * 2020`, `2020-07-23`), in the stored form. `null` when it is no date of the calendar.
 */
export function readPartialDate(written: string): string | null {
  const text = written.normalize("NFC").trim();
  const numbers = text.replace(/^ngày\s+(?=\d+\D+\d+\D)/iu, "");
  const dayFirst = BY_SIGNS.exec(numbers) ?? BY_WORDS.exec(text);
  const yearFirst = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  const [day, month, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [yearFirst?.[3], yearFirst?.[2], yearFirst?.[1]];
  if (!year) return null;
  const stored = [year, month?.padStart(2, "0"), day?.padStart(2, "0")]
    .filter((part) => part !== undefined)
    .join("-");
  return isOnCalendar(stored) ? stored : null;
}

/** A stored date as editors write it, day first: `23/07/2020`, `07/2020`, `2020`. */
export const writePartialDate = (stored: string): string =>
  stored.split("-").reverse().join("/");

/** Whether a date in the stored form is one that the calendar has, unlike 30 February. */
export function isOnCalendar(date: string): boolean {
  if (!PARTIAL_DATE.test(date)) return false;
  if (date.length < 10) return true;
  const day = new Date(`${date}T00:00:00Z`);
  return day.toISOString().startsWith(date);
}

/** The first day that a partial date can mean: `2020` gives `2020-01-01`. */
export const earliestDay = (date: string): string =>
  `${date}${"-01-01".slice(date.length - 4)}`;

/** A day not before the last one that a partial date can mean, to compare with: `2020-02-31`. */
export const latestDay = (date: string): string =>
  `${date}${"-12-31".slice(date.length - 4)}`;

/** A partial date in words: "ngày 23/7/2020", "tháng 7/2020", "năm 2020". */
export function dateInWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return `năm ${year}`;
  const rest = `${Number(month)}/${year}`;
  return day ? `ngày ${Number(day)}/${rest}` : `tháng ${rest}`;
}
