import { text } from "../text.ts";
import type { FeedItem, Publisher } from "./document.ts";

/** The photos of an item as Media RSS (https://www.rssboard.org/media-rss), in RSS and in Atom. */
export const mediaOf = ({ photos }: FeedItem, publisher: Publisher) =>
  photos.map(({ url, bytes, width, height, caption, credit, rights }) => ({
    "@_url": url,
    "@_type": "image/jpeg",
    "@_medium": "image",
    "@_fileSize": bytes,
    "@_width": width,
    "@_height": height,
    "media:description": plain(caption),
    "media:credit": credit
      ? { "@_role": "photographer", "#text": credit }
      : undefined,
    "media:copyright": rights ?? text.feed.copyright(publisher.name),
  }));

const plain = (words: string) =>
  words ? { "@_type": "plain", "#text": words } : undefined;
