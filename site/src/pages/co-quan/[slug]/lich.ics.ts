import {
  organizationCalendarPath,
  organizationPath,
} from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { pathParams } from "../../../../archive/routes.ts";
import { CALENDAR_LENGTH, calendarResponse } from "../../../feeds/calendar.ts";
import { siteUrl } from "../../../feeds/site-url.ts";
import { movedOrMissing } from "../../../moved.ts";
import { text } from "../../../text.ts";

export const getStaticPaths = () =>
  pathParams("organizationCalendar").map((params) => ({ params }));

/** A former address keeps giving the calendar: subscribers follow no page that leads on. */
export const GET: APIRoute = ({ locals: { archive }, params, site }) => {
  const asked = params["slug"] ?? "";
  const slug = archive.movedTo("organization", asked) ?? asked;
  const events = archive.calendarOfHost(slug, CALENDAR_LENGTH);
  const [first] = events;
  if (!first) return movedOrMissing(null, site);
  return calendarResponse(events, siteUrl(site), {
    title: text.calendar.title(first.host, archive.site().name),
    home: organizationPath(slug),
    path: organizationCalendarPath(slug),
  });
};
