import type { FeedFormat } from "@toa-soan/content-types/addresses";

/** A feed or one of its archives, in no format. Addresses are absolute, instants ISO 8601 in UTC. */
export interface FeedDocument {
  /** Permanent. */
  id: string;
  title: string;
  description: string;
  /** The page whose news it carries. */
  home: string;
  self: Record<FeedFormat, string>;
  publisher: Publisher;
  /** The newest change of anything in it, `null` when it is empty. */
  updatedAt: string | null;
  /** Where new items are told of (WebSub), if anywhere. */
  hub: string | null;
  /** The feed to which an archive belongs; `null` for a feed itself. */
  archiveOf: Record<FeedFormat, string> | null;
  /** The archive of what is older. */
  older: Record<FeedFormat, string> | null;
  /** Of an archive: the one of what is newer. */
  newer: Record<FeedFormat, string> | null;
  /** Newest first. */
  items: FeedItem[];
}

/** A feed of which some items stand already, in the same words and in one of the formats. */
export interface RenewedFeed extends Omit<FeedDocument, "items"> {
  /** Newest first. */
  items: (FeedItem | StandingItem)[];
}

export interface StandingItem {
  updatedAt: string;
  markup: Buffer;
}

export interface Publisher {
  name: string;
  /** Address of the site. */
  home: string;
  /** As the imprint says. */
  editor: { name: string; email: string } | null;
  /** Addresses of square pictures, of 192 and 512 pixels. */
  icons: { small: string; large: string };
}

export interface FeedItem {
  /** Permanent: it survives a new headline or slug. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string | null;
  /** HTML; `null` in archives that carry no texts. */
  content: string | null;
  publishedAt: string;
  updatedAt: string;
  authors: string[];
  categories: string[];
  photos: FeedPhoto[];
}

export interface FeedPhoto {
  url: string;
  bytes: number;
  width: number;
  height: number;
  caption: string;
  credit: string | null;
  /** The line that readers see; `null` where a photo says nobody. */
  rights: string | null;
}
