import { articlePath, homePath } from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { siteUrl } from "../../feeds/site-url.ts";
import { sitemapResponse } from "../../sitemap/urlset.ts";

// https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
const MOST_NEWS = 1_000;

/**
 * The articles of today and yesterday, thus never older than two days. After two quiet days the
 * newest article stands alone, as no news any more: Google asks for that, and the protocol's
 * schema forbids an empty sitemap.
 */
export const GET: APIRoute = ({ locals: { archive }, site }) => {
  const today = archive.today();
  const paper = archive.site().name;
  const news = [today, dayBefore(today)]
    .flatMap((day) => archive.articlesOfDay(day))
    .slice(0, MOST_NEWS);
  if (news.length > 0)
    return sitemapResponse(
      news.map(({ slug, publishedAt, headline }) => ({
        path: articlePath(slug),
        news: { paper, publishedAt, title: headline },
      })),
      siteUrl(site),
    );
  const [newest] = archive.latest(1);
  const path = newest ? articlePath(newest.slug) : homePath;
  return sitemapResponse([{ path }], siteUrl(site));
};

function dayBefore(day: string): string {
  const before = new Date(day);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
