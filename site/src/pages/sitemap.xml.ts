import { sitemapPath } from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { SITEMAP_PARTS } from "../../archive/routes.ts";
import { siteUrl } from "../feeds/site-url.ts";
import { sitemapIndexResponse } from "../sitemap/urlset.ts";

/** All sitemaps but that of the news, which robots.txt names beside this one. */
export const GET: APIRoute = ({ locals: { archive }, site }) =>
  sitemapIndexResponse(
    [
      ...SITEMAP_PARTS.map((part) => ({ path: sitemapPath(part) })),
      ...archive.monthChanges().map(({ month, changedAt }) => ({
        path: sitemapPath(month),
        changedAt,
      })),
    ],
    siteUrl(site),
  );
