import type { FeedDocument, FeedItem, Publisher } from "./document.ts";
import { text } from "../text.ts";
import { mediaOf } from "./media.ts";
import { xmlOf } from "./xml.ts";

// An empty feed must have a time as well: that of the tag URIs.
const NOTHING_SINCE = "2026-01-01T00:00:00.000Z";

/** Atom (RFC 4287) with Media RSS; archives by RFC 5005, 4, a whole one by 2. */
export function atomOf(feed: FeedDocument): string {
  const { publisher, self, archiveOf, older, newer, hub } = feed;
  // The only archive of a feed holds everything that there is.
  const isWhole = archiveOf !== null && !older && !newer;
  const isPart = archiveOf !== null && !isWhole;
  return xmlOf({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    feed: {
      "@_xmlns": "http://www.w3.org/2005/Atom",
      "@_xmlns:media": "http://search.yahoo.com/mrss/",
      "@_xmlns:fh": archiveOf
        ? "http://purl.org/syndication/history/1.0"
        : undefined,
      "@_xml:lang": "vi",
      "fh:archive": isPart ? "" : undefined,
      "fh:complete": isWhole ? "" : undefined,
      id: feed.id,
      title: feed.title,
      subtitle: feed.description,
      updated: feed.updatedAt ?? NOTHING_SINCE,
      author: { name: publisher.name, email: publisher.editor?.email },
      rights: text.feed.copyright(publisher.name),
      icon: publisher.icons.small,
      link: [
        link("self", self.atom, "application/atom+xml"),
        link("alternate", feed.home, "text/html"),
        ...(hub ? [link("hub", hub)] : []),
        ...(isPart
          ? [link("current", archiveOf.atom, "application/atom+xml")]
          : []),
        ...(older
          ? [link("prev-archive", older.atom, "application/atom+xml")]
          : []),
        ...(newer
          ? [link("next-archive", newer.atom, "application/atom+xml")]
          : []),
      ],
      entry: feed.items.map((item) => entryOf(item, publisher)),
    },
  });
}

const link = (rel: string, href: string, type?: string, length?: number) => ({
  "@_rel": rel,
  "@_type": type,
  "@_href": href,
  "@_length": length,
});

function entryOf(item: FeedItem, publisher: Publisher) {
  const [lead] = item.photos;
  const media = { "media:content": mediaOf(item, publisher) };
  return {
    id: item.id,
    title: item.title,
    published: item.publishedAt,
    updated: item.updatedAt,
    author: item.authors.map((name) => ({ name })),
    category: item.categories.map((name) => ({ "@_term": name })),
    link: [
      link("alternate", item.url, "text/html"),
      ...(lead ? [link("enclosure", lead.url, "image/jpeg", lead.bytes)] : []),
    ],
    ...(item.content === null
      ? // An entry without a text must have a summary (RFC 4287, 4.1.2).
        { summary: item.summary ?? item.title, ...media }
      : {
          content: { "@_type": "html", "#text": item.content },
          ...media,
          // feedparser takes the description of a photo for the summary unless this one is later.
          summary: item.summary ?? undefined,
        }),
  };
}
