import type { APIRoute } from "astro";

import { pathParams } from "../../../../archive/routes.ts";
import { ninjsOf } from "../../../exchange/ninjs.ts";
import { siteUrl } from "../../../feeds/site-url.ts";
import { movedOrMissing } from "../../../moved.ts";

export const getStaticPaths = () =>
  pathParams("article").map((params) => ({ params }));

/** A former address keeps giving the article: programs follow no page that leads on. */
export const GET: APIRoute = ({ locals: { archive }, params, site }) => {
  const slug = params["slug"] ?? "";
  const now = archive.article(slug) ? slug : archive.movedTo("article", slug);
  const article = now === null ? null : archive.article(now);
  if (!article) return movedOrMissing(null, site);
  const item = ninjsOf(article, archive.site().name, siteUrl(site));
  return new Response(`${JSON.stringify(item)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
};
