import type { TypeName } from "./type-name.ts";

/** The public addresses of the site, in one place. All are paths from the root. */
export const homePath = "/";
export const notFoundPath = "/404.html";
/** What readers see at an address that was public once and names nothing now. */
export const gonePath = "/da-go/";
export const officialsPath = "/nhan-su/";
/** Everybody, sorted by given name. */
export const officialsByNamePath = "/nhan-su/theo-ten/";
/** Who held which office, for the script that asks for one day. */
export const officesPath = "/nhan-su/chuc-vu.json";
/** Who held which office on a day, by year without a script. */
export const officesByDayPath = "/nhan-su/theo-ngay/";
export const organizationsPath = "/co-quan/";
export const topicsPath = "/chu-de/";
export const eventsPath = "/su-kien/";
export const documentsPath = "/van-ban/";
export const photosPath = "/thu-vien-anh/";
export const latestPath = "/moi-nhat/";
/** About the paper and its site. */
export const aboutPath = "/gioi-thieu/";
/** How others may use what the paper publishes. */
export const reusePath = `${aboutPath}#dung-lai`;
export const contactPath = "/lien-he/";
export const privacyPath = "/quyen-rieng-tu/";
export const accessibilityPath = "/kha-nang-tiep-can/";
export const correctionsPath = "/dinh-chinh/";
export const feedsPath = "/rss/";
export const siteMapPath = "/so-do-trang/";
export const searchPath = "/tim-kiem/";
/** All feeds for programs to import (OPML 2.0). */
export const feedListPath = "/rss/nguon-tin.opml";
/** All events whose day is known, as iCalendar. */
export const eventsCalendarPath = "/su-kien/lich.ics";
/** Where readers come after they sent a comment, and when it could not be taken. */
export const commentReceivedPath = "/y-kien/da-nhan/";
export const commentRefusedPath = "/y-kien/chua-nhan/";

/** For machines: docs/decisions/0014-files-for-machines.md. */
export const sitemapIndexPath = "/sitemap.xml";
export const newsSitemapPath = "/sitemap/tin-moi.xml";
export const robotsPath = "/robots.txt";
export const securityPath = "/.well-known/security.txt";
export const manifestPath = "/site.webmanifest";

export const articlePath = (slug: string) => `/bai-viet/${slug}/`;
/** The article in the form in which papers exchange news. */
export const articleNinjsPath = (slug: string) =>
  `${articlePath(slug)}${NINJS_FILE}`;
export const NINJS_FILE = "ninjs.json";
export const officialPath = (slug: string) => `/nhan-su/${slug}/`;
/** Who held which office in a year. */
export const officesOfYearPath = (year: string) =>
  `/nhan-su/theo-ngay/${year}/`;
export const officialYearPath = (slug: string, year: string) =>
  `/nhan-su/${slug}/${year}/`;
export const organizationPath = (slug: string) => `/co-quan/${slug}/`;
export const topicPath = (slug: string) => `/chu-de/${slug}/`;
/** @param month `2026-11`, gives `/chu-de/chuyen-doi-so/2026/11/`. */
export const topicMonthPath = (slug: string, month: string) =>
  `/chu-de/${slug}/${month.replace("-", "/")}/`;
export const documentPath = (slug: string) => `/van-ban/${slug}/`;
/** @param year `2026`; `null` gives the page of documents without a date. */
export const documentYearPath = (year: string | null) =>
  `/van-ban/nam/${year ?? "khong-ro"}/`;
/** @param type slug of a type of document: `nghi-quyet`. */
export const documentTypePath = (type: string) => `/van-ban/loai/${type}/`;
/** @param issuer slug of an organization, or of the name of one that has no page. */
export const documentIssuerPath = (issuer: string) =>
  `/van-ban/co-quan/${issuer}/`;
export const eventPath = (slug: string) => `/su-kien/${slug}/`;
/** What stood in the feed of an event in a year. There is no page here. */
export const eventYearPath = (slug: string, year: string) =>
  `/su-kien/${slug}/${year}/`;
/** Stands in addresses for the year `""`. */
export const UNKNOWN_YEAR = "khong-ro";
/** The same of an organization; `""` is a year that is not known. */
export const organizationYearPath = (slug: string, year: string) =>
  `/co-quan/${slug}/${year || UNKNOWN_YEAR}/`;
export const eventCalendarPath = (slug: string) =>
  `/su-kien/${slug}/su-kien.ics`;
/** The events that an organization hosts. */
export const organizationCalendarPath = (slug: string) =>
  `/co-quan/${slug}/lich.ics`;
export const sectionPath = (slug: string) => `/${slug}/`;
export const ICON_SIZES = [192, 512] as const;
type IconSize = (typeof ICON_SIZES)[number];

/** The paper's mark as a square picture. @param size its side in pixels. */
export const iconPath = (size: IconSize) => `/icon-${size}.png`;

/** The same with room around it, so that it may be cut to any shape. */
export const maskableIconPath = (size: IconSize) =>
  `/icon-maskable-${size}.png`;

/** The formats of feeds: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1. */
export const FEED_FILES = {
  rss: "rss.xml",
  atom: "atom.xml",
  json: "feed.json",
} as const;

export type FeedFormat = keyof typeof FEED_FILES;
export const FEED_FORMATS = Object.keys(FEED_FILES) as FeedFormat[];

/** The feed that stands beside a page: that of `/thoi-su/` is `/thoi-su/rss.xml`. */
export const feedPath = (page: string, format: FeedFormat) =>
  `${page}${FEED_FILES[format]}`;

/** @param month `2026-11`, gives `/thoi-su/2026/11/`. */
export const sectionMonthPath = (slug: string, month: string) =>
  `/${slug}/${month.replace("-", "/")}/`;

/** @param month `2026-11`, gives `/su-kien/2026/11/`; `null` gives the page of events without a date. */
export const eventMonthPath = (month: string | null) =>
  month === null
    ? "/su-kien/khong-ro-ngay/"
    : `/su-kien/${month.replace("-", "/")}/`;

/** @param month `2026-11`, gives `/moi-nhat/2026/11/`; a day `2026-11-22` gives its own page. */
export const latestOnPath = (monthOrDay: string) =>
  `/moi-nhat/${monthOrDay.replaceAll("-", "/")}/`;

/** The same for the photo library; `null` gives the page of photos without a date. */
export const photosOnPath = (monthOrDay: string | null) =>
  `/thu-vien-anh/${monthOrDay?.replaceAll("-", "/") ?? "khong-ro-ngay"}/`;

/** @param year `2026`. */
export const correctionsOfPath = (year: string) => `/dinh-chinh/${year}/`;

/** The file of one rendition of a photo, in the folder `/anh/`. */
export const renditionFile = (
  key: string,
  width: number,
  format: "webp" | "jpg",
) => `${key}-${width}.${format}`;

/** The same for a part of a photo, cropped to a shape. @param size in pixels. */
export const cropFile = (
  key: string,
  { width, height }: { width: number; height: number },
) => `${key}-${width}x${height}.jpg`;
/** The file of a drawn card, in the folder `/anh/`. */
export const cardFile = (key: string) => `the-${key}.png`;

export const cardPath = (file: string) => `/anh/${file}`;

/** The file that comes with a document, at an address of its own. */
export const documentFilePath = (file: string) => `/tep/${file}`;

export const renditionPath = (...rendition: Parameters<typeof renditionFile>) =>
  `/anh/${renditionFile(...rendition)}`;

export const cropPath = (...crop: Parameters<typeof cropFile>) =>
  `/anh/${cropFile(...crop)}`;

/** The types whose documents have a page of their own. */
export type AddressedType = Extract<
  TypeName,
  | "section"
  | "article"
  | "official"
  | "organization"
  | "topic"
  | "event"
  | "document"
>;

/** @param name month `2026-11` of articles, or a part of the other pages. */
export const sitemapPath = (name: string) => `/sitemap/${name}.xml`;

/** The path of a document that has a page of its own. */
export const pathOf: Record<AddressedType, (slug: string) => string> = {
  section: sectionPath,
  article: articlePath,
  official: officialPath,
  organization: organizationPath,
  topic: topicPath,
  event: eventPath,
  document: documentPath,
};

/** Slugs that would hide another page of the site. */
export const RESERVED_SLUGS: Partial<Record<TypeName, readonly string[]>> = {
  section: [
    "bai-viet",
    "nhan-su",
    "su-kien",
    "co-quan",
    "van-ban",
    "chu-de",
    "thu-vien-anh",
    "moi-nhat",
    "tim-kiem",
    "da-go",
    "y-kien",
    "anh",
    "tep",
    "rss",
    "sitemap",
    "gioi-thieu",
    "lien-he",
    "quyen-rieng-tu",
    "kha-nang-tiep-can",
    "dinh-chinh",
    "so-do-trang",
    "404",
  ],
  event: ["khong-ro-ngay"],
  document: ["nam", "loai", "co-quan"],
  official: ["theo-ten", "theo-ngay"],
};
