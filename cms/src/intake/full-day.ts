/** A day with its year, `null` for one whose year the text does not tell (`--07-23`). */
export const fullDay = (day: string | null): string | null =>
  day?.startsWith("--") ? null : day;

/** `2020-07-23`, `2020-07` or `2020` as people here write it: `23/7/2020`. */
export const dayFirst = (day: string): string =>
  day
    .split("-")
    .reverse()
    .map((part) => part.replace(/^0/, ""))
    .join("/");
