import {
  UNKNOWN_YEAR,
  type FeedFormat,
} from "@toa-soan/content-types/addresses";
import type { APIRoute, GetStaticPaths } from "astro";
import { WEBSUB_HUB } from "astro:env/server";

import type { Earlier } from "../../archive/earlier.ts";
import { pathParams } from "../../archive/routes.ts";
import { FORMATS } from "../content/feed-links.ts";
import { movedOrMissing } from "../moved.ts";
import { feedOf, type Sources } from "./make.ts";
import { patternsOfFeeds } from "./routes.ts";
import { siteUrl } from "./site-url.ts";
import { itemsOf, written } from "./write.ts";

const PATTERNS = patternsOfFeeds();

export const getStaticPaths: GetStaticPaths = ({ routePattern }) => {
  const route = PATTERNS.get(routePattern)?.pages.route;
  return route ? pathParams(route).map((params) => ({ params })) : [];
};

/**
 * Every feed in every format. A former address keeps giving the feed: readers of feeds follow no
 * page that leads on.
 */
export const GET: APIRoute = async ({ locals, params, routePattern, site }) => {
  const asked = PATTERNS.get(routePattern);
  if (!asked) throw new Error(`Không có nguồn tin nào ở ${routePattern}.`);
  const { archive, earlier } = locals;
  const { kind, format, isArchive } = asked;
  const address = params["section"] ?? params["slug"] ?? "";
  const slug =
    kind === "paper" || kind === "corrections"
      ? ""
      : (archive.movedTo(kind, address) ?? address);
  const feed = feedOf(kind, slug, isArchive ? periodOf(params) : null, {
    archive,
    standing: standingIn(earlier, format),
    site: siteUrl(site),
    hub: WEBSUB_HUB ?? null,
  });
  if (!feed) return movedOrMissing(null, site);
  return new Response(await written(feed, format), {
    headers: { "Content-Type": `${FORMATS[format].type}; charset=utf-8` },
  });
};

/** The articles that stand in a feed as they would be written again. */
function standingIn(
  earlier: Earlier | undefined,
  format: FeedFormat,
): Sources["standing"] {
  // An item names the paper.
  const bytes = earlier?.isAsBefore("site") ? earlier.bytes() : null;
  const items = bytes && itemsOf(bytes, format);
  return (uri, question, id) => {
    const item = items?.get(uri);
    return item && earlier?.isAsBefore(question, id) ? item : null;
  };
}

function periodOf({ year, month, day }: Record<string, string | undefined>) {
  const period = [year, month, day].filter((part) => part).join("-");
  return period === UNKNOWN_YEAR ? "" : period;
}
