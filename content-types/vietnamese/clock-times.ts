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
