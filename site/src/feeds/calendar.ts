import { eventPath } from "@toa-soan/content-types/addresses";
import { isOnCalendar } from "@toa-soan/content-types/partial-date";
import { timeFrom } from "@toa-soan/content-types/vietnamese/clock-times";
import { normalize } from "@toa-soan/content-types/vietnamese/fold";
import ical, {
  escape,
  ICalCalendarMethod,
  ICalEventTransparency,
  type ICalEventData,
} from "ical-generator";

import type { CalendarEvent } from "../../archive/calendar/answers.ts";
import { eventName } from "../content/event-line.ts";
import { eventTime } from "../dates.ts";
import { text } from "../text.ts";

/** So many events are in a calendar that many subscribers load again and again. */
export const CALENDAR_LENGTH = 300;

const PRODUCT = {
  company: "Toa Soan",
  product: "Lich su kien",
  language: "VI",
};
const REFRESH_SECONDS = 6 * 60 * 60;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Subscription {
  title: string;
  /** Path of the page whose events they are. */
  home: string;
  /** Path of the calendar itself. */
  path: string;
}

/**
 * Events as iCalendar (RFC 5545; name, source and refresh interval after RFC 7986). Equal events
 * give equal bytes: nothing comes from the clock.
 *
 * @param subscription of a calendar that readers subscribe to; one event is added to one of theirs.
 */
export function calendarResponse(
  events: CalendarEvent[],
  site: URL,
  subscription: Subscription | null = null,
): Response {
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    events: events.map((event) => entryOf(event, site)),
    ...(subscription && {
      // Unlike the texts of an event, ical-generator writes this one as it is.
      name: escape(plain(subscription.title), false),
      url: new URL(subscription.home, site).href,
      source: new URL(subscription.path, site).href,
      ttl: REFRESH_SECONDS,
    }),
  });
  // Every line ends with CRLF; ical-generator leaves the last one open.
  return new Response(`${calendar.toString()}\r\n`, {
    headers: { "Content-Type": "text/calendar; charset=utf-8" },
  });
}

function entryOf(event: CalendarEvent, site: URL): ICalEventData {
  const url = new URL(eventPath(event.slug), site).href;
  return {
    // RFC 7986 allows any name that nobody else gives; the year of a tag URI would need a comma.
    id: `event-${encodeURIComponent(event.id)}@${site.hostname}`,
    // When it was written is not known, and the clock would make other bytes at every build.
    stamp: dayAt(event.startsOn),
    ...spanOf(event),
    summary: plain(eventName(event)),
    ...(event.place ? { location: plain(event.place) } : {}),
    description: plain(descriptionOf(event, url)),
    categories: [{ name: text.event.title }],
    url,
    // That something takes place in the province leaves its readers free.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/**
 * Whole days, or the instant at which it starts where that is known; how long that lasts never is.
 * In UTC, which needs no description of Vietnam's time zone.
 */
function spanOf({
  startsOn,
  endsOn,
  startsAt,
  partOfDay,
}: CalendarEvent): Pick<ICalEventData, "start" | "end" | "allDay"> {
  const isLonger =
    endsOn?.length === startsOn.length &&
    endsOn > startsOn &&
    isOnCalendar(endsOn);
  const time = startsAt && !isLonger ? timeFrom(startsAt, partOfDay) : null;
  if (time) return { start: new Date(`${startsOn}T${time}:00+07:00`) };
  const last = dayAt(isLonger ? endsOn : startsOn);
  return {
    start: dayAt(startsOn),
    // The first day after it.
    end: new Date(last.getTime() + DAY_MS),
    allDay: true,
  };
}

/** What the page says, for calendars that show little else. */
function descriptionOf(event: CalendarEvent, url: string): string {
  const { summary, host, parent } = event;
  const words = text.event;
  const facts = [
    `${words.when}: ${eventTime(event)}`,
    host && `${words.host}: ${host}`,
    parent && `${words.parent}: ${eventName(parent)}`,
    `${text.calendar.details}: ${url}`,
  ];
  return [summary && `${summary}\n`, ...facts]
    .filter((line) => line)
    .join("\n");
}

const dayAt = (day: string) => new Date(`${day}T00:00:00Z`);

/** Without what RFC 5545 forbids in texts, and without the spaces that only lines on pages need. */
const plain = (words: string) => normalize(words).replaceAll("\u00a0", " ");
