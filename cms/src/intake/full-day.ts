/** A day with its year, `null` for one whose year the text does not tell (`--07-23`). */
export const fullDay = (day: string | null): string | null =>
  day?.startsWith("--") ? null : day;
