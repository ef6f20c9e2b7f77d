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
export const contactPath = "/lien-he/";
export const privacyPath = "/quyen-rieng-tu/";
export const accessibilityPath = "/kha-nang-tiep-can/";
export const correctionsPath = "/dinh-chinh/";
export const feedsPath = "/rss/";
export const siteMapPath = "/so-do-trang/";
export const searchPath = "/tim-kiem/";
export const feedPath = "/rss.xml";
/** Where readers come after they sent a comment, and when it could not be taken. */
export const commentReceivedPath = "/y-kien/da-nhan/";
export const commentRefusedPath = "/y-kien/chua-nhan/";

export const articlePath = (slug: string) => `/bai-viet/${slug}/`;
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
export const sectionPath = (slug: string) => `/${slug}/`;
export const sectionFeedPath = (slug: string) => `/${slug}/rss.xml`;

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

/** The file of a drawn card, in the folder `/anh/`. */
export const cardFile = (key: string) => `the-${key}.png`;

export const cardPath = (file: string) => `/anh/${file}`;

/** The file that comes with a document, at an address of its own. */
export const documentFilePath = (file: string) => `/tep/${file}`;

export const renditionPath = (...rendition: Parameters<typeof renditionFile>) =>
  `/anh/${renditionFile(...rendition)}`;

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
