import {
  correctionsOfPath,
  correctionsPath,
  eventPath,
  eventYearPath,
  FEED_FORMATS,
  feedPath,
  homePath,
  latestOnPath,
  officialPath,
  officialYearPath,
  organizationPath,
  organizationYearPath,
  sectionMonthPath,
  sectionPath,
  topicMonthPath,
  topicPath,
  type FeedFormat,
} from "@toa-soan/content-types/addresses";

import type { FeedKind } from "../../archive/feeds/answers.ts";
import type { RouteName } from "../../archive/routes.ts";

/** The feed of the corrections carries corrections, all others carry articles. */
export type AnyFeedKind = FeedKind | "corrections";

/** The pages beside which a kind of feed stands. */
interface FeedPages {
  /** @param slug `""` for the whole paper. @param period `""` for the newest. */
  path: (slug: string, period: string) => string;
  /** Pattern of their path, as Astro writes patterns. */
  pattern: string;
  /** `null` when there is one such page. */
  route: RouteName | null;
}

/** Where each kind of feed stands, and its archives. */
export const FEEDS: Record<
  AnyFeedKind,
  { newest: FeedPages; archive: FeedPages }
> = {
  paper: {
    newest: { path: () => homePath, pattern: "/", route: null },
    archive: {
      path: (_, day) => latestOnPath(day),
      pattern: "/moi-nhat/[year]/[month]/[day]/",
      route: "paperFeedArchive",
    },
  },
  section: {
    newest: { path: sectionPath, pattern: "/[section]/", route: "sectionFeed" },
    archive: {
      path: sectionMonthPath,
      pattern: "/[section]/[year]/[month]/",
      route: "sectionFeedArchive",
    },
  },
  topic: {
    newest: { path: topicPath, pattern: "/chu-de/[slug]/", route: "topicFeed" },
    archive: {
      path: topicMonthPath,
      pattern: "/chu-de/[slug]/[year]/[month]/",
      route: "topicFeedArchive",
    },
  },
  official: {
    newest: {
      path: officialPath,
      pattern: "/nhan-su/[slug]/",
      route: "officialFeed",
    },
    archive: {
      path: officialYearPath,
      pattern: "/nhan-su/[slug]/[year]/",
      route: "officialFeedArchive",
    },
  },
  organization: {
    newest: {
      path: organizationPath,
      pattern: "/co-quan/[slug]/",
      route: "organizationFeed",
    },
    archive: {
      path: organizationYearPath,
      pattern: "/co-quan/[slug]/[year]/",
      route: "organizationFeedArchive",
    },
  },
  event: {
    newest: {
      path: eventPath,
      pattern: "/su-kien/[slug]/",
      route: "eventFeed",
    },
    archive: {
      path: eventYearPath,
      pattern: "/su-kien/[slug]/[year]/",
      route: "eventFeedArchive",
    },
  },
  corrections: {
    newest: {
      path: () => correctionsPath,
      pattern: "/dinh-chinh/",
      route: null,
    },
    archive: {
      path: (_, year) => correctionsOfPath(year),
      pattern: "/dinh-chinh/[year]/",
      route: "correctionFeedArchive",
    },
  },
};

/** One pattern of addresses, and which feeds stand there. */
interface FeedPattern {
  kind: AnyFeedKind;
  pages: FeedPages;
  format: FeedFormat;
  isArchive: boolean;
}

/** The patterns of the addresses of all feeds, as Astro writes patterns. */
export function patternsOfFeeds(): Map<string, FeedPattern> {
  const kinds = Object.keys(FEEDS) as AnyFeedKind[];
  return new Map(
    kinds.flatMap((kind) =>
      [false, true].flatMap((isArchive) => {
        const pages = FEEDS[kind][isArchive ? "archive" : "newest"];
        return FEED_FORMATS.filter(
          (format) => !isArchive || format !== "rss",
        ).map((format) => [
          feedPath(pages.pattern, format),
          { kind, pages, format, isArchive },
        ]);
      }),
    ),
  );
}
