import { getRssString } from "@astrojs/rss";
import { articlePath } from "@toa-soan/content-types/addresses";
import { normalize } from "@toa-soan/content-types/vietnamese/fold";

import type { ArticleView } from "../../archive/answers.ts";
import { escapeHtml } from "../content/markdown.ts";
import { contentOf } from "./content.ts";

interface Feed {
  title: string;
  description: string;
  site: URL;
  /** Path of the page whose news the feed carries. */
  home: string;
  /** Path of the feed itself. */
  path: string;
  /** Newest first. */
  articles: ArticleView[];
}

/** How many articles a feed carries. */
export const FEED_LENGTH = 50;

/** An RSS feed with full texts. Equal articles give equal bytes: nothing comes from the clock. */
export async function feedResponse(feed: Feed): Promise<Response> {
  const { title, description, site, home, path, articles } = feed;
  const changedAt = articles.flatMap(changesOf).sort().at(-1);
  const xml = await getRssString({
    title,
    description,
    site: new URL(home, site),
    xmlns: {
      atom: "http://www.w3.org/2005/Atom",
      dc: "http://purl.org/dc/elements/1.1/",
    },
    customData: [
      "<language>vi</language>",
      changedAt &&
        `<lastBuildDate>${new Date(changedAt).toUTCString()}</lastBuildDate>`,
      `<atom:link href="${escapeHtml(new URL(path, site).href)}" rel="self" type="application/rss+xml"/>`,
    ]
      .filter((part) => part)
      .join(""),
    items: articles.map((article) => itemOf(article, site)),
  });
  return new Response(readable(xml), {
    headers: { "Content-Type": "application/rss+xml; charset=utf-8" },
  });
}

function itemOf(article: ArticleView, site: URL) {
  const { id, slug, headline, lead, publishedAt, section, bylines } = article;
  const authors = bylines.flatMap(({ name }) => name ?? []).join(", ");
  return {
    title: headline,
    link: new URL(articlePath(slug), site).href,
    ...(lead ? { description: lead } : {}),
    pubDate: new Date(publishedAt),
    content: contentOf(article, site.href),
    ...(section ? { categories: [section.name] } : {}),
    ...(authors ? { author: authors } : {}),
    // A tag URI (RFC 4151) names the article whatever its address becomes. The year says when the
    // name was given out by the site's owner and never changes.
    customData: `<guid isPermaLink="false">tag:${site.hostname},2026:article/${escapeHtml(id)}</guid>`,
  };
}

/**
 * `author` would need an e-mail address. dc:creator holds the names, yet as custom data
 * @astrojs/rss would turn a name of digits into a number, so the finished element is renamed;
 * inside texts `<` is always escaped. Control characters pass @astrojs/rss and break XML.
 */
const readable = (xml: string) =>
  normalize(xml).replaceAll(/<(\/?)author>/g, "<$1dc:creator>");

const changesOf = ({
  publishedAt,
  lastUpdatedAt,
  corrections,
}: ArticleView): string[] =>
  [
    publishedAt,
    lastUpdatedAt,
    ...corrections.map(({ correctedAt }) => correctedAt),
  ].flatMap((instant) => (instant ? new Date(instant).toISOString() : []));
