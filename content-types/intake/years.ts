import { findDates, hasYear, inYear, nearestDay } from "../vietnamese/dates.ts";

/**
 * Completes days without a year. The day of publication tells it best; else a single year that the
 * text gives with the same month ("trong tháng 4/2021", "22/9/1954 - 22/9/2022"). Dates of papers
 * ("Kế hoạch số … ngày 31/10/2019") tell nothing about the day of the news.
 */
export function dayCompleter(
  text: string,
  publishedOn: string | null,
): (day: string) => string {
  const stated = statedMonths(text);
  return (day) => {
    if (hasYear(day)) return day;
    if (publishedOn) return nearestDay(day, publishedOn) ?? day;
    const month = day.slice(2, 4);
    const years = stated.get(month);
    if (!years || years.size === 0) return day;
    const latest = Math.max(...years);
    return isUnambiguous(text, years, latest)
      ? (inYear(day, latest) ?? day)
      : day;
  };
}

// An anniversary names the founding year too: "(22/9/1954 - 22/9/2022)".
function isUnambiguous(
  text: string,
  years: ReadonlySet<number>,
  latest: number,
): boolean {
  if (years.size === 1) return true;
  const jubilee = new RegExp(
    `/(?:19|20)\\d{2}\\s*[-–—]\\s*\\d{1,2}/\\d{1,2}/${latest}`,
  );
  return years.size === 2 && jubilee.test(text);
}

const PAPER =
  /(?:-[\p{Lu}]{2,}|\/[\p{Lu}]{2,}|số \d+)\S*\s*,?\s*(?:ngày\s*)?$/u;
const MONTH =
  /tháng\s+(?<m>0?[1-9]|1[0-2])(?:\/|-|\s*năm\s*)(?<y>(?:19|20)\d{2})(?!\d)/giu;

function statedMonths(text: string): Map<string, Set<number>> {
  const months = new Map<string, Set<number>>();
  const add = (month: string, year: number) =>
    months.set(month, (months.get(month) ?? new Set()).add(year));
  for (const { day, index } of findDates(text)) {
    const isPaper = PAPER.test(text.slice(Math.max(0, index - 40), index));
    if (hasYear(day) && !isPaper) add(day.slice(5, 7), Number(day.slice(0, 4)));
  }
  for (const { groups = {} } of text.matchAll(MONTH))
    add((groups.m ?? "").padStart(2, "0"), Number(groups.y));
  return months;
}
