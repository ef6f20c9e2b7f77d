import { feedPath } from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { feedGroupsOf } from "../../content/feed-list.ts";

import { siteUrl } from "../../feeds/site-url.ts";
import { xmlOf } from "../../feeds/xml.ts";
import { text } from "../../text.ts";

/** All feeds as a list that readers of feeds import (OPML 2.0, http://opml.org/spec2.opml). */
export const GET: APIRoute = ({ locals: { archive }, site }) => {
  const base = siteUrl(site);
  const address = (path: string) => new URL(path, base).href;
  const paper = archive.site().name;
  const xml = xmlOf({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    opml: {
      "@_version": "2.0",
      head: { title: text.feed.list(paper) },
      body: {
        outline: feedGroupsOf(archive).map(({ name, feeds }) => ({
          "@_text": name,
          outline: feeds.map(({ name, page }) => ({
            "@_type": "rss",
            "@_text": name,
            "@_xmlUrl": address(feedPath(page, "rss")),
            "@_htmlUrl": address(page),
            "@_language": "vi",
          })),
        })),
      },
    },
  });
  return new Response(xml, {
    headers: { "Content-Type": "text/x-opml; charset=utf-8" },
  });
};
