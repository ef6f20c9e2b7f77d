import type { APIRoute } from "astro";

import { pathParams } from "../../../../archive/routes.ts";
import { ninjsOf } from "../../../exchange/ninjs.ts";
import { contentOf } from "../../../feeds/content.ts";
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
  const address = siteUrl(site);
  const content = contentOf(article, address.href);
  const item = ninjsOf(article, content, archive.site().name, address);
  return new Response(`${JSON.stringify(item)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
};
