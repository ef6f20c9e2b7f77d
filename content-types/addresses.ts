import type { TypeName } from "./type-name.ts";

/** The public addresses of the site, in one place. All are paths from the root. */
export const homePath = "/";
export const notFoundPath = "/404.html";
/** What readers see at an address that was public once and names nothing now. */
export const gonePath = "/da-go/";
export const officialsPath = "/nhan-su/";
export const eventsPath = "/su-kien/";
export const searchPath = "/tim-kiem/";
export const feedPath = "/rss.xml";

export const articlePath = (slug: string) => `/bai-viet/${slug}/`;
export const officialPath = (slug: string) => `/nhan-su/${slug}/`;
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

/** The file of one rendition of a photo, in the folder `/anh/`. */
export const renditionFile = (
  key: string,
  width: number,
  format: "webp" | "jpg",
) => `${key}-${width}.${format}`;

export const renditionPath = (...rendition: Parameters<typeof renditionFile>) =>
  `/anh/${renditionFile(...rendition)}`;

/** The types whose documents have a page of their own. */
export type AddressedType = Extract<
  TypeName,
  "section" | "article" | "official" | "event"
>;

/** The path of a document that has a page of its own. */
export const pathOf: Record<AddressedType, (slug: string) => string> = {
  section: sectionPath,
  article: articlePath,
  official: officialPath,
  event: eventPath,
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
    "anh",
    "rss",
    "404",
  ],
  event: ["khong-ro-ngay"],
};
