import {
  correctionsPath,
  homePath,
  pathOf,
} from "@toa-soan/content-types/addresses";

/** The file of a path in the tree: `/su-kien/` is `su-kien/index.html`. */
export const fileOf = (path: string): string =>
  path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);

/** The path of a file in the tree. */
export const pathOfFile = (file: string): string =>
  `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

// Sections are lists of articles, so they wait for these; theirs is the only folder named by a slug.
const DOCUMENT_PAGE = new RegExp(
  `^(?:${Object.values(pathOf)
    .map((path) => path("[^/]+"))
    .filter((path) => !path.startsWith("/["))
    .join("|")})$`,
);

const FEED = new RegExp(
  `^(?:${[
    homePath,
    correctionsPath,
    ...(["section", "topic", "official", "organization", "event"] as const).map(
      (type) => pathOf[type]("[^/]+"),
    ),
  ].join("|")})(?:rss\\.xml|atom\\.xml|feed\\.json)$`,
);

/** Whether a path is that of a feed with what is newest; those of a month or year are archives. */
export const isFeed = (path: string): boolean => FEED.test(path);

/**
 * When a file of the tree is put in place, among others of one release: what is linked to before
 * what links to it, so that no reader meets a link to a page that is not there yet.
 */
export function releaseOrder(file: string): number {
  if (/^(?:_astro|anh|tep)\/|\.ics$/.test(file)) return 0;
  if (DOCUMENT_PAGE.test(pathOfFile(file))) return 1;
  if (file.endsWith("/index.html")) return 2;
  return file === "index.html" ? 3 : 4;
}
