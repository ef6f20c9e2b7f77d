import { vietnameseTime } from "./zone.ts";

const DATE = String.raw`(?<date>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})`;
const TIME = String.raw`(?<hour>\d{1,2})\s*(?::|h|giờ)\s*(?<minute>\d{2})?`;
const ENTRY = new RegExp(
  `^(?:${DATE}[\\s,]+${TIME}|${TIME.replace(/<(\w+)>/g, "<$12>")}[\\s,]+(?:ngày\\s+)?${DATE.replace(/<(\w+)>/g, "<$12>")})$`,
  "iu",
);

/**
 * An instant that somebody wrote in Vietnam's time, day first: `27/11/2026 18:30`, `18h30 27/11/2026`,
 * `18 giờ 30 ngày 27/11/2026`. `null` when it is no such time, or none there is.
 */
export function readVietnameseTime(entry: string): string | null {
  const groups = ENTRY.exec(entry.normalize("NFC").trim())?.groups;
  if (!groups) return null;
  const part = (name: string) => groups[name] ?? groups[`${name}2`] ?? "0";
  const two = (name: string) => part(name).padStart(2, "0");
  const local = `${part("year")}-${two("month")}-${two("date")}T${two("hour")}:${two("minute")}:00`;
  const instant = new Date(`${local}+07:00`);
  if (Number.isNaN(instant.getTime())) return null;
  // The 30th of February would silently be the 2nd of March.
  return vietnameseTime(instant) === local ? instant.toISOString() : null;
}

/** `27/11/2026 18:30`, Vietnam's time of an instant as `readVietnameseTime` reads it. */
export function writeVietnameseTime(instant: string | Date): string {
  const [day = "", time = ""] = vietnameseTime(instant).split("T");
  return `${day.split("-").reverse().join("/")} ${time.slice(0, 5)}`;
}
