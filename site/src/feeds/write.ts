import type { FeedFormat } from "@toa-soan/content-types/addresses";

import { atomOf } from "./atom.ts";
import type { FeedDocument, RenewedFeed } from "./document.ts";
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
  /** Where an item says its permanent address. */
  id: RegExp;
}

const FORMATS: Record<FeedFormat, Format> = {
  rss: {
    write: rssOf,
    open: "<item>",
    between: "",
    end: "</channel></rss>",
    id: /<guid isPermaLink="false">([^<]*)</,
  },
  atom: {
    write: atomOf,
    open: "<entry>",
    between: "",
    end: "</feed>",
    id: /^<entry><id>([^<]*)</,
  },
  json: {
    write: jsonOf,
    open: '{"id":"',
    between: ",",
    end: "]}\n",
    id: /^\{"id":"([^"]*)"/,
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
): Map<string, Buffer> {
  const { id } = FORMATS[format];
  return new Map(
    cut(bytes, format).items.flatMap((item) => {
      const name = id.exec(item.toString("latin1"))?.[1];
      return name === undefined ? [] : [[name, item]];
    }),
  );
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
