import type { PARTS_OF_DAY } from "../parts-of-day.ts";

/** A time of day found in a text, as `HH:MM`. */
export type FoundTime = { time: string; index: number; end: number };

const TIME =
  /(?<![\d/.,:-])(?<h>[01]?\d|2[0-3])(?::(?<m>[0-5]\d)(?::[0-5]\d)?|\s?(?:h|g|giờ)\s?(?<m2>[0-5]\d)?(?:\s?phút)?(?!\p{L}))['’′]?(?:\s*(?<half>AM|PM|SA|CH)(?!\p{L}))?(?![\d:])/giu;

/** The first time of day in a text: "10:18", "14:31'", "9h15", "08 giờ 15 phút", "3:20 PM". */
export function findTime(text: string): FoundTime | null {
  for (const match of text.matchAll(TIME)) {
    const group = match.groups ?? {};
    const half = group.half?.toUpperCase();
    const hour = Number(group.h) % (half ? 12 : 24);
    const hours = half === "PM" || half === "CH" ? hour + 12 : hour;
    return {
      time: `${String(hours).padStart(2, "0")}:${group.m ?? group.m2 ?? "00"}`,
      index: match.index,
      end: match.index + match[0].length,
    };
  }
  return null;
}

/** The hours that papers count to a part of the day. */
const HOURS: Record<keyof typeof PARTS_OF_DAY, [first: number, last: number]> =
  {
    morning: [0, 11],
    noon: [10, 14],
    afternoon: [12, 18],
    evening: [17, 23],
  };

/**
 * The time that words give and nothing else, as `HH:MM`: "14 giờ", and "2 giờ" too when the part
 * of the day is the afternoon.
 *
 * @returns null when the words say more, or another part of the day.
 */
export function timeFrom(
  words: string,
  partOfDay: keyof typeof PARTS_OF_DAY | null,
): string | null {
  const written = words.normalize("NFC").trim();
  const found = findTime(written);
  if (found?.index !== 0 || found.end !== written.length) return null;
  const [first, last] = partOfDay ? HOURS[partOfDay] : [0, 23];
  const [hour = 0, minute = 0] = found.time.split(":").map(Number);
  const hours = [hour, hour + 12].find((each) => each >= first && each <= last);
  return hours === undefined
    ? null
    : [hours, minute].map((part) => String(part).padStart(2, "0")).join(":");
}
