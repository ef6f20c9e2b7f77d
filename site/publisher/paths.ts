import {
  articlePath,
  eventMonthPath,
  eventPath,
  eventsPath,
  feedPath,
  gonePath,
  homePath,
  notFoundPath,
  officialPath,
  officialsPath,
  searchPath,
  sectionFeedPath,
  sectionMonthPath,
  sectionPath,
} from "@toa-soan/content-types/addresses";
import type { DocumentOf } from "@toa-soan/content-types/content-types";
import { vietnameseMonth } from "@toa-soan/content-types/vietnamese/zone";

import { publishedAt } from "../archive/entries.ts";
import { addressesOf, routeParams } from "../archive/open.ts";
import type { Applied, Store } from "../archive/store.ts";

/** Pages that stand in the tree whatever is published. */
const FIXED_PATHS = [
  homePath,
  notFoundPath,
  gonePath,
  officialsPath,
  eventsPath,
  eventMonthPath(null),
  searchPath,
  feedPath,
  "/_redirects",
  "/_gone",
  "/robots.txt",
];

/** Every path of the site for what the archive holds now. */
export function allPaths(store: Store): string[] {
  const params = (route: Parameters<typeof routeParams>[1]) =>
    routeParams(store, route) as Required<
      Record<"slug" | "section" | "year" | "month", string>
    >[];
  return [
    ...FIXED_PATHS,
    ...params("section").flatMap(({ section }) => [
      sectionPath(section),
      sectionFeedPath(section),
    ]),
    ...params("sectionMonth").map(({ section, year, month }) =>
      sectionMonthPath(section, `${year}-${month}`),
    ),
    ...params("eventMonth").map(({ year, month }) =>
      eventMonthPath(`${year}-${month}`),
    ),
    ...params("article").map(({ slug }) => articlePath(slug)),
    ...params("official").map(({ slug }) => officialPath(slug)),
    ...params("event").map(({ slug }) => eventPath(slug)),
  ];
}

/**
 * The paths that may have come to be with a change. Pages that exist already are found by the
 * questions they asked; only new ones have to be thought of here.
 */
export function pathsOf(store: Store, { type, after }: Applied): string[] {
  if (!after) return [];
  switch (type) {
    case "article": {
      const article = after as DocumentOf["article"];
      const section = article.section
        ? store.document("section", article.section)
        : null;
      const month = vietnameseMonth(publishedAt(article));
      return [
        ...addressesOf(article).map(articlePath),
        ...addressesOf(section).map((slug) => sectionMonthPath(slug, month)),
      ];
    }
    case "section": {
      const section = after as DocumentOf["section"];
      const months = store.sorts("section-months", section.documentId);
      return [
        ...addressesOf(section).flatMap((slug) => [
          sectionPath(slug),
          sectionFeedPath(slug),
        ]),
        ...addressesOf(section).flatMap((slug) =>
          months.map((month) => sectionMonthPath(slug, month)),
        ),
      ];
    }
    case "official":
      return addressesOf(after as DocumentOf["official"]).map(officialPath);
    case "event": {
      const event = after as DocumentOf["event"];
      const month = event.startsOn?.slice(0, 7) ?? "";
      return [
        ...addressesOf(event).map(eventPath),
        ...(month.length === 7 ? [eventMonthPath(month)] : []),
      ];
    }
    default:
      return [];
  }
}

/** The file of a path in the tree: `/su-kien/` is `su-kien/index.html`. */
export const fileOf = (path: string): string =>
  path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);

/** The path of a file in the tree. */
export const pathOfFile = (file: string): string =>
  `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/**
 * When a file of the tree is put in place, among others of one release: what is linked to before
 * what links to it, so that no reader meets a link to a page that is not there yet.
 */
export function releaseOrder(file: string): number {
  if (file.startsWith("_astro/") || file.startsWith("anh/")) return 0;
  if (/^(?:bai-viet|nhan-su|su-kien)\/[^/]+\/index\.html$/.test(file)) return 1;
  if (file.endsWith("/index.html")) return 2;
  return file === "index.html" ? 3 : 4;
}
