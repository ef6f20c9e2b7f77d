import type { Core } from "@strapi/strapi";
import type { IntakeEvent } from "@toa-soan/content-types/intake/article";
import { fold } from "@toa-soan/content-types/vietnamese/fold";
import { editionFrom } from "@toa-soan/content-types/vietnamese/roman";

import { fullDay } from "./full-day.ts";
import { organizationFor } from "./organizations.ts";
import { createDocument, documentsWith } from "./stored.ts";

const PARTS_OF_DAY = {
  sáng: "morning",
  trưa: "noon",
  chiều: "afternoon",
  tối: "evening",
} as const;

/** The event of a name and day, made when missing. */
export async function eventFor(
  strapi: Core.Strapi,
  event: IntakeEvent,
): Promise<string> {
  const startsOn = fullDay(event.startsOn);
  const candidates = await documentsWith<{
    documentId: string;
    name: string;
    startsOn: string | null;
  }>(strapi, "event", event.name);
  const known = candidates.find(
    (candidate) =>
      fold(candidate.name) === fold(event.name) &&
      candidate.startsOn === startsOn,
  );
  if (known) return known.documentId;
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
