import {
  eventPath,
  FEED_FORMATS,
  feedPath,
  officialPath,
  sectionPath,
  topicPath,
  type FeedFormat,
} from "@toa-soan/content-types/addresses";

import type { ArticleView } from "../../archive/answers.ts";
import { text } from "../text.ts";
import { eventName } from "./event-line.ts";

/** The feeds that stand beside a page. */
export interface FeedBeside {
  /** What they are about; `null` for the whole paper. */
  name: string | null;
  /** Path of that page. */
  page: string;
}

/** What stands in the head of a page for programs that look for feeds. */
interface FeedLink {
  type: string;
  title: string;
  href: string;
}

/** Names of the formats as readers know them, and their types. */
export const FORMATS: Record<FeedFormat, { name: string; type: string }> = {
  rss: { name: "RSS", type: "application/rss+xml" },
  atom: { name: "Atom", type: "application/atom+xml" },
  json: { name: "JSON Feed", type: "application/feed+json" },
};

/** The feeds beside a page in every format, for readers to choose. */
export const feedFilesOf = (page: string) =>
  FEED_FORMATS.map((format) => ({
    ...FORMATS[format],
    href: feedPath(page, format),
  }));

/** @param own get a link in every format. @param others get one. @param paper the paper's name. */
export const feedLinksOf = (
  own: FeedBeside[],
  others: FeedBeside[],
  paper: string,
): FeedLink[] => [
  ...own.flatMap((feed) =>
    FEED_FORMATS.map((format) => linkTo(feed, format, paper)),
  ),
  ...others.map((feed) => linkTo(feed, "rss", paper)),
];

function linkTo({ name, page }: FeedBeside, format: FeedFormat, paper: string) {
  const title = text.feed.title(paper, name);
  return {
    type: FORMATS[format].type,
    title: format === "rss" ? title : `${title} (${FORMATS[format].name})`,
    href: feedPath(page, format),
  };
}

/** The feeds of everything that an article is filed under or names. */
export const feedsOfArticle = ({
  section,
  event,
  topics,
  mentions,
}: ArticleView): FeedBeside[] => [
  ...(section ? [{ name: section.name, page: sectionPath(section.slug) }] : []),
  ...(event ? [{ name: eventName(event), page: eventPath(event.slug) }] : []),
  ...topics.map(({ name, slug }) => ({ name, page: topicPath(slug) })),
  ...mentions.map(({ official: { name, slug } }) => ({
    name,
    page: officialPath(slug),
  })),
];
