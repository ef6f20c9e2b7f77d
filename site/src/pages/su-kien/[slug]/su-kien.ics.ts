import type { APIRoute } from "astro";

import { pathParams } from "../../../../archive/routes.ts";
import { calendarResponse } from "../../../feeds/calendar.ts";
import { siteUrl } from "../../../feeds/site-url.ts";
import { movedOrMissing } from "../../../moved.ts";

export const getStaticPaths = () =>
  pathParams("eventCalendar").map((params) => ({ params }));

/** A former address keeps giving the event: calendars follow no page that leads on. */
export const GET: APIRoute = ({ locals: { archive }, params, site }) => {
  const asked = params["slug"] ?? "";
  const event = archive.calendarEvent(archive.movedTo("event", asked) ?? asked);
  return event
    ? calendarResponse([event], siteUrl(site))
    : movedOrMissing(null, site);
};
