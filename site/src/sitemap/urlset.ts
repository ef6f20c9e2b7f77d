import { normalize } from "@toa-soan/content-types/vietnamese/fold";
import { withVietnameseOffset } from "@toa-soan/content-types/vietnamese/zone";

import { escapeHtml } from "../content/markdown.ts";

/** One address in a sitemap. Paths are from the root, instants ISO 8601. */
export interface SitemapUrl {
  path: string;
  changedAt?: string;
  /** Paths of its pictures. */
  images?: string[];
  news?: { paper: string; publishedAt: string; title: string };
}

/** More the protocol does not allow in one file; no list of ours comes near it. */
const MOST_URLS = 50_000;
const SCHEMAS = "http://www.google.com/schemas";

/**
 * A sitemap (https://www.sitemaps.org/protocol.html) with Google's extensions for pictures and
 * news. It must not be empty: the protocol's schema asks for one address at least.
 */
export function sitemapResponse(urls: SitemapUrl[], site: URL): Response {
  const namespaces = [
    ' xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    urls.some(({ images }) => images?.length) &&
      ` xmlns:image="${SCHEMAS}/sitemap-image/1.1"`,
    urls.some(({ news }) => news) &&
      ` xmlns:news="${SCHEMAS}/sitemap-news/0.9"`,
  ].filter((namespace) => namespace);
  const entries = urls
    .slice(0, MOST_URLS)
    .map((url) => element("url", urlParts(url, site)));
  return xmlResponse(
    `<urlset${namespaces.join("")}>\n${entries.join("\n")}\n</urlset>`,
  );
}

/** A list of sitemaps. */
export function sitemapIndexResponse(
  sitemaps: Pick<SitemapUrl, "path" | "changedAt">[],
  site: URL,
): Response {
  const entries = sitemaps.map((sitemap) =>
    element("sitemap", urlParts(sitemap, site)),
  );
  return xmlResponse(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</sitemapindex>`,
  );
}

function urlParts({ path, changedAt, images, news }: SitemapUrl, site: URL) {
  const address = (of: string) => escapeHtml(new URL(of, site).href);
  return [
    element("loc", [address(path)]),
    changedAt ? element("lastmod", [withVietnameseOffset(changedAt)]) : "",
    ...(images ?? []).map((image) =>
      element("image:image", [element("image:loc", [address(image)])]),
    ),
    news
      ? element("news:news", [
          element("news:publication", [
            element("news:name", [escapeHtml(news.paper)]),
            element("news:language", ["vi"]),
          ]),
          element("news:publication_date", [
            withVietnameseOffset(news.publishedAt),
          ]),
          element("news:title", [escapeHtml(news.title)]),
        ])
      : "",
  ];
}

const element = (name: string, parts: string[]) =>
  `<${name}>${parts.join("")}</${name}>`;

const xmlResponse = (root: string) =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${normalize(root)}\n`, {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
