import { getRssString } from "@astrojs/rss";

import { escapeHtml } from "../content/markdown.ts";
import { text } from "../text.ts";
import type { FeedDocument, FeedItem } from "./document.ts";
import { mediaOf } from "./media.ts";
import { childrenOf, withoutControls } from "./xml.ts";

// What @astrojs/rss has no words for stands in its place in the end: as custom data it would be
// parsed and written again, which makes the number 7 of a person's name "007".
const EXTENSION = "<extension/>";

/** RSS 2.0 (https://www.rssboard.org/rss-specification) with atom, content, dc, dcterms, media. */
export async function rssOf(feed: FeedDocument): Promise<string> {
  const xml = await getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.home,
    xmlns: {
      // @astrojs/rss declares it by itself, but only for items that it writes.
      content: "http://purl.org/rss/1.0/modules/content/",
      atom: "http://www.w3.org/2005/Atom",
      dc: "http://purl.org/dc/elements/1.1/",
      dcterms: "http://purl.org/dc/terms/",
      media: "http://search.yahoo.com/mrss/",
    },
    customData: EXTENSION,
    items: feed.items.map((item) => itemOf(item)),
  });
  const extensions = [
    channelExtension(feed),
    ...feed.items.map((item) => itemExtension(item, feed)),
  ];
  const parts = xml.split(EXTENSION);
  return withoutControls(
    parts.map((part, place) => part + (extensions[place] ?? "")).join(""),
  );
}

function itemOf({ id, url, title, summary, content, ...item }: FeedItem) {
  const [lead] = item.photos;
  return {
    title,
    link: url,
    // A description is HTML, a title is not.
    ...(summary === null ? {} : { description: escapeHtml(summary) }),
    ...(content === null ? {} : { content }),
    pubDate: new Date(item.publishedAt),
    categories: item.categories,
    ...(lead
      ? { enclosure: { url: lead.url, length: lead.bytes, type: "image/jpeg" } }
      : {}),
    customData: `<guid isPermaLink="false">${escapeHtml(id)}</guid>${EXTENSION}`,
  };
}

function channelExtension(feed: FeedDocument): string {
  const { title, home, self, updatedAt, hub, publisher } = feed;
  const { editor, icons } = publisher;
  return childrenOf({
    language: "vi",
    copyright: text.feed.copyright(publisher.name),
    ...(editor ? { managingEditor: `${editor.email} (${editor.name})` } : {}),
    ...(updatedAt ? { lastBuildDate: new Date(updatedAt).toUTCString() } : {}),
    image: { url: icons.small, title, link: home },
    "atom:link": [
      link("self", self.rss, "application/rss+xml"),
      ...(hub ? [link("hub", hub)] : []),
      // RFC 5005, 4: archives are Atom documents.
      ...(feed.older
        ? [link("prev-archive", feed.older.atom, "application/atom+xml")]
        : []),
    ],
  });
}

const link = (rel: string, href: string, type?: string) => ({
  "@_href": href,
  "@_rel": rel,
  "@_type": type,
});

const itemExtension = (item: FeedItem, { publisher }: FeedDocument) =>
  childrenOf({
    "dc:creator": item.authors,
    "dcterms:modified": item.updatedAt,
    "atom:updated": item.updatedAt,
    "media:content": mediaOf(item, publisher),
  });
