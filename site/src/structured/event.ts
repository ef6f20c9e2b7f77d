import {
  eventPath,
  officialPath,
  organizationPath,
} from "@toa-soan/content-types/addresses";
import type { Event, Person } from "schema-dts";

import type {
  EventCard,
  EventView,
  MentionView,
  PhotoView,
} from "../../archive/answers.ts";
import { eventName } from "../content/event-line.ts";
import { titleInArticle } from "../content/people.ts";
import { capitalized } from "../dates.ts";
import { imagesOf } from "./image.ts";
import { addressOf, some, type Base, type Data } from "./script.ts";

/** An event with when and where it is, as other pages name it. */
export const eventCardOf = (event: EventCard, base: Base) =>
  ({
    "@type": "Event",
    name: eventName(event),
    url: addressOf(eventPath(event.slug), base),
    startDate: startOf(event) ?? undefined,
    endDate: event.endsOn ?? undefined,
    location: event.place
      ? { "@type": "Place", name: event.place, address: event.place }
      : undefined,
  }) satisfies Event;

/** @param photos those that its page shows. */
export function eventOf(
  event: EventView,
  photos: PhotoView[],
  base: Base,
): Data<Event> {
  const { host, parent, participants } = event;
  return {
    ...eventCardOf(event, base),
    // "Scheduled" says that it takes or took place on its day.
    eventStatus: event.startsOn
      ? "https://schema.org/EventScheduled"
      : undefined,
    description: event.summary ?? undefined,
    organizer: host
      ? {
          "@type": "Organization",
          name: host.name,
          url: addressOf(organizationPath(host.slug), base),
        }
      : undefined,
    attendee: some(
      participants.map((participant) => {
        const person = personInTextOf(participant, base);
        const { capacity } = participant;
        return capacity
          ? {
              "@type": "Role" as const,
              roleName: capitalized(capacity),
              attendee: person,
            }
          : person;
      }),
    ),
    // The page names it only.
    superEvent: parent
      ? {
          "@type": "Event",
          name: eventName(parent),
          url: addressOf(eventPath(parent.slug), base),
        }
      : undefined,
    subEvent: some(
      event.parts
        .filter(({ slug }) => slug !== event.slug)
        .map((part) => eventCardOf(part, base)),
    ),
    image: imagesOf(photos, base),
  };
}

/** Somebody with the title of the day. */
export function personInTextOf(
  mention: Omit<MentionView, "honorific" | "capacity">,
  base: Base,
): Data<Person> {
  const title = titleInArticle(mention);
  return {
    "@type": "Person",
    name: mention.official.name,
    url: addressOf(officialPath(mention.official.slug), base),
    jobTitle: title ? capitalized(title) : undefined,
  };
}

/** `14 giờ`, `7 giờ 30`, `7h30`, `07:30` of a known day, in Vietnam's time. */
const CLOCK = /^(\d{1,2})(?:\s*giờ|h|:)(?:\s*(\d{2})(?:\s*phút)?)?$/iu;

function startOf({ startsOn, startsAt }: EventCard): string | null {
  const [, hour = "", minute = "00"] = CLOCK.exec(startsAt?.trim() ?? "") ?? [];
  const isClock = hour !== "" && Number(hour) < 24 && Number(minute) < 60;
  return startsOn?.length === 10 && isClock
    ? `${startsOn}T${hour.padStart(2, "0")}:${minute}:00+07:00`
    : startsOn;
}
