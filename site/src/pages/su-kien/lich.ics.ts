import {
  eventsCalendarPath,
  eventsPath,
} from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { CALENDAR_LENGTH, calendarResponse } from "../../feeds/calendar.ts";
import { siteUrl } from "../../feeds/site-url.ts";
import { movedOrMissing } from "../../moved.ts";
import { text } from "../../text.ts";

export const GET: APIRoute = ({ locals: { archive }, site }) => {
  const events = archive.calendar(CALENDAR_LENGTH);
  // A calendar without anything in it is none (RFC 5545, section 3.4).
  if (events.length === 0) return movedOrMissing(null, site);
  return calendarResponse(events, siteUrl(site), {
    title: text.calendar.title(null, archive.site().name),
    home: eventsPath,
    path: eventsCalendarPath,
  });
};
