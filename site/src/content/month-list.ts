import { monthTitle } from "../dates.ts";
import { text } from "../text.ts";

/** Links to months, the newest year first. */
export interface YearOfMonths {
  year: string;
  months: MonthLink[];
}

export interface MonthLink {
  href: string;
  /** `Tháng 11 năm 2026`. */
  title: string;
  /** `11`. */
  number: string;
  /** `23 bài`, where it is known. */
  count: string | null;
}

/**
 * @param months newest first.
 * @param pathOf the address of a month `2026-11`.
 * @param countOf how many articles a month has.
 */
export function monthsByYear(
  months: string[],
  pathOf: (month: string) => string,
  countOf: (month: string) => number | null = () => null,
): YearOfMonths[] {
  const years = Map.groupBy(months, (month) => month.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({
    year,
    months: ofYear.map((month) => {
      const count = countOf(month);
      return {
        href: pathOf(month),
        title: monthTitle(month),
        number: String(Number(month.slice(5))),
        count: count === null ? null : text.section.articleCount(count),
      };
    }),
  }));
}
