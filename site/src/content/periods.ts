import { capitalized, monthTitle, namedDate } from "../dates.ts";

/**
 * The pages beside a month or day in a list of them.
 *
 * @param periods newest first.
 */
export function neighboursIn(
  periods: string[],
  period: string,
  pathOf: (period: string) => string,
) {
  const place = periods.indexOf(period);
  const linkTo = (other: string | undefined) =>
    other === undefined ? null : { href: pathOf(other), title: titleOf(other) };
  return {
    older: place < 0 ? null : linkTo(periods[place + 1]),
    newer: linkTo(periods[place - 1]),
  };
}

const titleOf = (period: string) =>
  period.length === 7 ? monthTitle(period) : capitalized(namedDate(period));
