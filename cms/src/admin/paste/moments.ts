const two = (digits: string | undefined) => (digits ?? "").padStart(2, "0");

const isDay = (year: string, month: string, day: string): boolean => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return (
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day)
  );
};

/** `2020-07-23T14:30:00+07:00` as editors write it: `23/7/2020 14:30`. */
export function shownInstant(instant: string | null): string {
  if (!instant) return "";
  const vietnam = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${shownDay(vietnam.slice(0, 10))} ${vietnam.slice(11, 16)}`;
}

/** What an editor wrote as an instant; `null` for nothing, `undefined` when it is none. */
export function readInstant(shown: string): string | null | undefined {
  const [day = "", time = "00:00", ...rest] = shown.trim().split(/[\s,]+/);
  if (day === "") return null;
  const iso = readDay(day);
  const clock = /^([01]?\d|2[0-3])[:hg]([0-5]\d)?$/.exec(time);
  if (!iso || iso.startsWith("--") || !clock || rest.length > 0)
    return undefined;
  return `${iso}T${two(clock[1])}:${two(clock[2])}:00+07:00`;
}

/** `2020-07-23` as `23/7/2020`, `--07-23` as `23/7`. */
export function shownDay(day: string | null): string {
  if (!day) return "";
  const [year, month, date] = [
    day.startsWith("--") ? null : day.slice(0, 4),
    Number(day.slice(-5, -3)),
    Number(day.slice(-2)),
  ];
  return [date, month, year].filter(Boolean).join("/");
}

/** What an editor wrote as a day; `null` for nothing, `undefined` when it is none. */
export function readDay(shown: string): string | null | undefined {
  if (shown.trim() === "") return null;
  const found = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-]((?:19|20)\d{2}))?$/.exec(
    shown.trim(),
  );
  const [, day = "", month = "", year] = found ?? [];
  if (!found || !isDay(year ?? "2000", month, day)) return undefined;
  return `${year ?? "-"}-${two(month)}-${two(day)}`;
}
