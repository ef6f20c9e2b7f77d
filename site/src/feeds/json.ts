import { normalize } from "@toa-soan/content-types/vietnamese/fold";

import type { FeedDocument, FeedItem } from "./document.ts";
import { text } from "../text.ts";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonOf = (feed: FeedDocument): string =>
  `${clean({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    next_url: feed.older?.json,
    icon: feed.publisher.icons.large,
    favicon: feed.publisher.icons.small,
    authors: [{ name: feed.publisher.name, url: feed.publisher.home }],
    language: "vi",
    hubs: feed.hub ? [{ type: "WebSub", url: feed.hub }] : undefined,
    items: feed.items.map(itemOf),
  })}\n`;

/** What JSON has other signs for, but for the end of a line, a tab and a quote. */
const ESCAPED_CONTROL = /\\[bfru]/;

/** As JSON, all texts in it without control characters and in NFC. */
function clean(values: object): string {
  const json = JSON.stringify(values);
  // Hardly any feed has something to go, and a look at each of its texts takes longer than to write
  // them.
  if (!ESCAPED_CONTROL.test(json) && normalize(json) === json) return json;
  return JSON.stringify(values, (_, value: unknown) =>
    typeof value === "string" ? normalize(value) : value,
  );
}

const itemOf = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  // An item must have a text.
  ...(item.content === null
    ? { content_text: item.summary ?? item.title }
    : { content_html: item.content }),
  summary: item.summary ?? undefined,
  image: item.photos[0]?.url,
  date_published: item.publishedAt,
  date_modified: item.updatedAt,
  authors:
    item.authors.length > 0
      ? item.authors.map((name) => ({ name }))
      : undefined,
  tags: item.categories.length > 0 ? item.categories : undefined,
  attachments:
    item.photos.length > 0
      ? item.photos.map(({ url, bytes, caption, credit }) => ({
          url,
          mime_type: "image/jpeg",
          title: [caption, credit && text.photo.credit(credit)]
            .filter((part) => part)
            .join(" "),
          size_in_bytes: bytes,
        }))
      : undefined,
});
