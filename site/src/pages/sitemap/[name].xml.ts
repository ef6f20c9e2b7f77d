import { articlePath } from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { pathParams, SITEMAP_PARTS } from "../../../archive/routes.ts";
import { largestAddress } from "../../content/picture.ts";
import { siteUrl } from "../../feeds/site-url.ts";
import { movedOrMissing } from "../../moved.ts";
import { pathsOfPart } from "../../sitemap/parts.ts";
import { sitemapResponse } from "../../sitemap/urlset.ts";

export const getStaticPaths = () => [
  ...SITEMAP_PARTS.map((name) => ({ params: { name } })),
  ...pathParams("sitemapMonth").map((params) => ({ params })),
];

/** The articles of a month, or the pages of a part of the site. */
export const GET: APIRoute = ({ locals: { archive }, params, site }) => {
  const name = params["name"] ?? "";
  const paths = pathsOfPart(name, archive);
  if (paths)
    return sitemapResponse(
      paths.map((path) => ({ path })),
      siteUrl(site),
    );
  const articles = archive.articleChangesIn(name);
  if (articles.length === 0) return movedOrMissing(null, site);
  return sitemapResponse(
    articles.map(({ slug, changedAt, images }) => ({
      path: articlePath(slug),
      changedAt,
      images: images.map(largestAddress),
    })),
    siteUrl(site),
  );
};
