import { articlePath } from "@toa-soan/content-types/addresses";

import type { PhotoView } from "../../archive/answers.ts";
import type { CorrectionLine } from "../../archive/calendar/answers.ts";
import type { FeedArticle, FeedEntry } from "../../archive/feeds/answers.ts";
import { escapeHtml, outsideBody } from "../content/markdown.ts";
import { creditOf, largestOf } from "../content/picture.ts";
import { tagUri } from "../exchange/tag-uri.ts";
import { withoutLabel } from "../structured/creator.ts";
import { text } from "../text.ts";
import { contentOf } from "./content.ts";
import type { FeedItem, FeedPhoto } from "./document.ts";

// Many feeds carry the same articles, and the publisher shares its answers.
const known = new WeakMap<FeedArticle, FeedItem>();

/** An article with its whole text. */
export function fullItemOf(article: FeedArticle, site: URL): FeedItem {
  const found = known.get(article);
  if (found) return found;
  // An article of a headline alone says that.
  const content =
    contentOf(article, site.href) || `<p>${escapeHtml(article.headline)}</p>`;
  const short = itemOf(article, site);
  const item = {
    ...short,
    content,
    summary:
      short.summary ?? beginningOf(article.body, site) ?? article.headline,
  };
  known.set(article, item);
  return item;
}

const SUMMARY_LENGTH = 240;

/** The first words of a Markdown text, for articles without a lead. */
function beginningOf(body: string, site: URL): string | null {
  const { words: all } = outsideBody(body, site.href);
  const words = all.replace(/\s+/g, " ").trim();
  if (words.length <= SUMMARY_LENGTH) return words || null;
  return `${words.slice(0, words.lastIndexOf(" ", SUMMARY_LENGTH))} …`;
}

/** What names the item of an article for good. */
export const articleUri = (id: string, site: URL) =>
  tagUri(site, `article/${id}`);

/** An article without its text. */
export function itemOf(article: FeedEntry, site: URL): FeedItem {
  const { id, slug, headline, lead, section, topics, bylines } = article;
  return {
    id: articleUri(id, site),
    url: new URL(articlePath(slug), site).href,
    title: headline,
    summary: lead,
    content: null,
    publishedAt: instant(article.publishedAt),
    updatedAt: article.changedAt,
    authors: bylines.flatMap(({ name }) => name ?? []),
    categories: [...(section ? [section] : []), ...topics].map(
      ({ name }) => name,
    ),
    photos: article.photos.flatMap((photo) => photoOf(photo, site)),
  };
}

export function correctionItemOf(
  { id, correctedAt, note, article }: CorrectionLine,
  site: URL,
): FeedItem {
  const url = new URL(articlePath(article.slug), site).href;
  const at = instant(correctedAt);
  return {
    id: tagUri(site, `correction/${id}`),
    url,
    title: text.feed.correction(article.headline),
    summary: note,
    content: `<p>${escapeHtml(note)}</p>\n<p><a href="${escapeHtml(url)}">${escapeHtml(article.headline)}</a></p>`,
    publishedAt: at,
    updatedAt: at,
    authors: [],
    categories: [],
    photos: [],
  };
}

function photoOf(photo: PhotoView, site: URL): FeedPhoto[] {
  const largest = largestOf(photo);
  if (!photo.image || !largest) return [];
  const { path, width, height } = largest;
  return [
    {
      url: new URL(path, site).href,
      bytes: photo.image.bytes,
      width,
      height,
      caption: photo.caption,
      // The label is the caption's; the element says already that it is a credit.
      rights: creditOf(photo),
      credit: photo.credit === null ? null : withoutLabel(photo.credit) || null,
    },
  ];
}

const instant = (time: string) => new Date(time).toISOString();
