import { monthTitle } from "../dates.ts";

/** Links to months, the newest year first. */
export interface YearOfMonths {
  year: string;
  months: { href: string; title: string; number: string }[];
}

/** @param pathOf the address of a month `2026-11`. */
export function monthsByYear(
  months: string[],
  pathOf: (month: string) => string,
): YearOfMonths[] {
  const years = Map.groupBy(months, (month) => month.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({
    year,
    months: ofYear.map((month) => ({
      href: pathOf(month),
      title: monthTitle(month),
      number: String(Number(month.slice(5))),
    })),
  }));
}
