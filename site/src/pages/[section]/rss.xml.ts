import {
  sectionFeedPath,
  sectionPath,
} from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { pathParams } from "../../../archive/routes.ts";
import { FEED_LENGTH, feedResponse } from "../../feeds/feed.ts";
import { siteUrl } from "../../feeds/site-url.ts";
import { movedOrMissing } from "../../moved.ts";
import { text } from "../../text.ts";

export const getStaticPaths = () =>
  pathParams("sectionFeed").map((params) => ({ params }));

/** A former address keeps giving the feed: readers of feeds follow no page that leads on. */
export const GET: APIRoute = ({ locals: { archive }, params, site }) => {
  const asked = params["section"] ?? "";
  const slug = archive.movedTo("section", asked) ?? asked;
  const section = archive.section(slug);
  if (!section) return movedOrMissing(null, site);
  const paper = archive.site().name;
  return feedResponse({
    title: text.feed.title(paper, section.name),
    description:
      section.description ?? text.section.description(section.name, paper),
    site: siteUrl(site),
    home: sectionPath(slug),
    path: sectionFeedPath(slug),
    articles: archive.feed(slug, FEED_LENGTH),
  });
};
