/**
 * Of all periods, those around one: the newer one, itself and the older one. A page that needs no
 * more asks for no more, or a new month would make the pages of all months anew.
 *
 * @param periods newest first. @param period all of them are wanted without one; none are there
 * around one that is not among them.
 */
export function around<Period extends string | null>(
  periods: readonly Period[],
  period?: Period,
): Period[] {
  if (period === undefined) return [...periods];
  const place = periods.indexOf(period);
  return place < 0 ? [] : periods.slice(Math.max(0, place - 1), place + 2);
}
