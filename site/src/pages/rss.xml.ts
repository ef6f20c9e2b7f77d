import { feedPath, homePath } from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { FEED_LENGTH, feedResponse } from "../feeds/feed.ts";
import { siteUrl } from "../feeds/site-url.ts";
import { text } from "../text.ts";

export const GET: APIRoute = ({ locals: { archive }, site }) => {
  const { name, slogan } = archive.site();
  return feedResponse({
    title: text.feed.title(name, null),
    description: slogan ?? name,
    site: siteUrl(site),
    home: homePath,
    path: feedPath,
    articles: archive.feed(null, FEED_LENGTH),
  });
};
