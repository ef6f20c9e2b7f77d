import { eventPath } from "@toa-soan/content-types/addresses";
import { romanFrom } from "@toa-soan/content-types/vietnamese/roman";

import type { EventCard } from "../../archive/answers.ts";
import { eventTime } from "../dates.ts";
import { text } from "../text.ts";

/** An event in a list. */
export interface EventLine {
  href: string;
  name: string;
  /** For `<time datetime>`; null when nothing is known. */
  startsOn: string | null;
  when: string;
  place: string | null;
}

/** `Đại hội Đảng bộ tỉnh lần thứ XIX`; a name that tells its edition stays as it is. */
export function eventName({
  name,
  edition,
}: Pick<EventCard, "name" | "edition">) {
  const roman = edition === null ? "" : romanFrom(edition);
  if (roman === "" || /lần thứ/iu.test(name)) return name;
  return `${name} ${text.event.edition(roman)}`;
}

export const eventLineOf = (event: EventCard): EventLine => ({
  href: eventPath(event.slug),
  name: eventName(event),
  startsOn: event.startsOn,
  when: eventTime(event),
  place: event.place,
});
