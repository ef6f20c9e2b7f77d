import {
  newsSitemapPath,
  searchPath,
  sitemapIndexPath,
} from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { siteUrl } from "../feeds/site-url.ts";

/** Everything may be read, but what somebody looked for is no page (RFC 9309). */
export const GET: APIRoute = ({ site }) => {
  const sitemaps = [sitemapIndexPath, newsSitemapPath].map(
    (path) => `Sitemap: ${new URL(path, siteUrl(site)).href}\n`,
  );
  return new Response(
    `User-agent: *\nDisallow: ${searchPath}?\n\n${sitemaps.join("")}`,
    { headers: { "Content-Type": "text/plain; charset=utf-8" } },
  );
};
