import type { FeedFormat } from "@toa-soan/content-types/addresses";

import { atomOf } from "./atom.ts";
import type { FeedDocument, RenewedFeed, StandingItem } from "./document.ts";
import { jsonOf } from "./json.ts";
import { rssOf } from "./rss.ts";

/** How a feed of a format is written, and where its items stand in what was written. */
interface Format {
  write(feed: FeedDocument): string | Promise<string>;
  /** What every item begins with, and nothing else in a feed: quotes and brackets in texts are escaped. */
  open: string;
  between: string;
  /** What follows the last item. */
  end: string;
  /** What stands before the permanent address of an item, which ends like a text. */
  uri: string;
  /** What stands before the instant of its last change. */
  updatedAt: string;
  /** What ends both. */
  textEnd: string;
}

const FORMATS: Record<FeedFormat, Format> = {
  rss: {
    write: rssOf,
    open: "<item>",
    between: "",
    end: "</channel></rss>",
    uri: '<guid isPermaLink="false">',
    updatedAt: "<atom:updated>",
    textEnd: "<",
  },
  atom: {
    write: atomOf,
    open: "<entry>",
    between: "",
    end: "</feed>",
    uri: "<entry><id>",
    updatedAt: "<updated>",
    textEnd: "<",
  },
  json: {
    write: jsonOf,
    open: '{"id":"',
    between: ",",
    end: "]}\n",
    uri: '{"id":"',
    updatedAt: '"date_modified":"',
    textEnd: '"',
  },
};

/** Writes what does not stand already, and puts everything in order. */
export async function written(
  feed: RenewedFeed,
  format: FeedFormat,
): Promise<string | Buffer<ArrayBuffer>> {
  const { write, between } = FORMATS[format];
  const items = feed.items.flatMap((item) => ("markup" in item ? [] : item));
  const text = await write({ ...feed, items });
  if (items.length === feed.items.length) return text;
  const { head, items: anew, end } = cut(Buffer.from(text), format);
  const next = anew.values();
  const markup = feed.items.map((item) =>
    "markup" in item ? item.markup : (next.next().value ?? Buffer.alloc(0)),
  );
  const separator = Buffer.from(between);
  return Buffer.concat([
    head,
    ...markup.flatMap((item, place) => (place > 0 ? [separator, item] : item)),
    end,
  ]);
}

/** The items of a feed that was written, by their permanent addresses. */
export function itemsOf(
  bytes: Buffer,
  format: FeedFormat,
): Map<string, StandingItem> {
  const { uri, updatedAt, textEnd } = FORMATS[format];
  return new Map(
    cut(bytes, format).items.flatMap((markup) => {
      const name = textAfter(uri, markup, textEnd);
      const updated = textAfter(updatedAt, markup, textEnd);
      return name === null || updated === null
        ? []
        : [[name, { updatedAt: updated, markup }]];
    }),
  );
}

/** A text of ASCII in an item, `null` where there is none. */
function textAfter(start: string, item: Buffer, end: string): string | null {
  const at = item.indexOf(start);
  if (at < 0) return null;
  const from = at + start.length;
  return item.toString("latin1", from, item.indexOf(end, from));
}

function cut(bytes: Buffer, format: FeedFormat) {
  const { open, between, end } = FORMATS[format];
  const last = bytes.lastIndexOf(end);
  const starts: number[] = [];
  let at = bytes.indexOf(open);
  while (at >= 0) {
    starts.push(at);
    at = bytes.indexOf(open, at + open.length);
  }
  return {
    head: bytes.subarray(0, starts[0] ?? last),
    items: starts.map((start, place) => {
      const next = starts[place + 1];
      return bytes.subarray(
        start,
        next === undefined ? last : next - between.length,
      );
    }),
    end: bytes.subarray(last),
  };
}
