import type { Core } from "@strapi/strapi";
import type { IntakeEvent } from "@toa-soan/content-types/intake/article";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { Match } from "@toa-soan/content-types/intake/desk-intake";
import { fold } from "@toa-soan/content-types/vietnamese/fold";
import { editionFrom } from "@toa-soan/content-types/vietnamese/roman";

import { dayFirst, fullDay } from "./full-day.ts";
import { organizationFor } from "./organizations.ts";
import { createDocument, documentsWith, MOST_CANDIDATES } from "./stored.ts";

const PARTS_OF_DAY = {
  sáng: "morning",
  trưa: "noon",
  chiều: "afternoon",
  tối: "evening",
} as const;

interface StoredEvent {
  documentId: string;
  slug: string;
  name: string;
  startsOn: string | null;
  place: string | null;
}

/** The event of a name and day, made when missing. */
export async function eventFor(
  strapi: Core.Strapi,
  event: IntakeEvent,
): Promise<string> {
  const { chosen } = await eventCandidates(strapi, event);
  return chosen ?? (await makeEvent(strapi, event));
}

/** The events that an article may mean, and the one that it does mean: of its name and day. */
export async function eventCandidates(
  strapi: Core.Strapi,
  event: IntakeEvent,
): Promise<Match> {
  const startsOn = fullDay(event.startsOn);
  const alike = await documentsWith<StoredEvent>(strapi, "event", event.name);
  const sameDay: StoredEvent[] = startsOn
    ? await strapi.db
        .query(contentTypes.event.uid)
        .findMany({ where: { startsOn }, orderBy: { id: "asc" }, limit: 10 })
    : [];
  const chosen = alike.find(
    (candidate) =>
      fold(candidate.name) === fold(event.name) &&
      candidate.startsOn === startsOn,
  );
  const all = new Map(
    [...(chosen ? [chosen] : []), ...alike, ...sameDay].map((one) => [
      one.documentId,
      one,
    ]),
  );
  return {
    chosen: chosen?.documentId ?? null,
    candidates: [...all.values()]
      .slice(0, MOST_CANDIDATES)
      .map(({ documentId, slug, name, startsOn: day, place }) => ({
        documentId,
        slug,
        label: name,
        details: [day ? dayFirst(day) : null, place].filter(
          (detail) => detail !== null,
        ),
      })),
  };
}

/** Makes an event, and its organizer when missing. */
export async function makeEvent(
  strapi: Core.Strapi,
  event: IntakeEvent,
): Promise<string> {
  const startsOn = fullDay(event.startsOn);
  const edition = /lần thứ\s+(\p{L}+|\d+)/iu.exec(event.name)?.[1];
  const made = await createDocument(strapi, "event", {
    name: event.name,
    edition: edition ? editionFrom(edition) : null,
    startsOn,
    partOfDay: event.partOfDay && PARTS_OF_DAY[event.partOfDay],
    place: event.place,
    host: event.host && (await organizationFor(strapi, event.host)),
  });
  return made.documentId;
}
