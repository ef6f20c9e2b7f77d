import {
  UNKNOWN_YEAR,
  type FeedFormat,
} from "@toa-soan/content-types/addresses";
import type { APIRoute, GetStaticPaths } from "astro";
import { WEBSUB_HUB } from "astro:env/server";

import { pathParams } from "../../archive/routes.ts";
import { FORMATS } from "../content/feed-links.ts";
import { movedOrMissing } from "../moved.ts";
import { atomOf } from "./atom.ts";
import type { FeedDocument } from "./document.ts";
import { jsonOf } from "./json.ts";
import { feedOf } from "./make.ts";
import { patternsOfFeeds } from "./routes.ts";
import { rssOf } from "./rss.ts";
import { siteUrl } from "./site-url.ts";

const PATTERNS = patternsOfFeeds();

const WRITERS: Record<
  FeedFormat,
  (feed: FeedDocument) => string | Promise<string>
> = { rss: rssOf, atom: atomOf, json: jsonOf };

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
  const { archive } = locals;
  const { kind, format, isArchive } = asked;
  const address = params["section"] ?? params["slug"] ?? "";
  const slug =
    kind === "paper" || kind === "corrections"
      ? ""
      : (archive.movedTo(kind, address) ?? address);
  const feed = feedOf(kind, slug, isArchive ? periodOf(params) : null, {
    archive,
    site: siteUrl(site),
    hub: WEBSUB_HUB ?? null,
  });
  if (!feed) return movedOrMissing(null, site);
  return new Response(await WRITERS[format](feed), {
    headers: { "Content-Type": `${FORMATS[format].type}; charset=utf-8` },
  });
};

function periodOf({ year, month, day }: Record<string, string | undefined>) {
  const period = [year, month, day].filter((part) => part).join("-");
  return period === UNKNOWN_YEAR ? "" : period;
}
