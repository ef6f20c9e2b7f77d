import {
  aboutPath,
  accessibilityPath,
  articlePath,
  commentReceivedPath,
  commentRefusedPath,
  contactPath,
  correctionsOfPath,
  correctionsPath,
  documentIssuerPath,
  documentPath,
  documentsPath,
  documentTypePath,
  documentYearPath,
  eventCalendarPath,
  eventMonthPath,
  eventPath,
  eventsCalendarPath,
  eventsPath,
  eventYearPath,
  FEED_FILES,
  feedListPath,
  feedsPath,
  gonePath,
  homePath,
  latestOnPath,
  latestPath,
  manifestPath,
  newsSitemapPath,
  NINJS_FILE,
  notFoundPath,
  officesByDayPath,
  officesOfYearPath,
  officesPath,
  officialPath,
  officialsByNamePath,
  officialsPath,
  officialYearPath,
  organizationCalendarPath,
  organizationPath,
  organizationsPath,
  organizationYearPath,
  photosOnPath,
  photosPath,
  privacyPath,
  robotsPath,
  searchPath,
  sectionMonthPath,
  sectionPath,
  securityPath,
  siteMapPath,
  sitemapIndexPath,
  sitemapPath,
  topicMonthPath,
  topicPath,
  topicsPath,
  UNKNOWN_YEAR,
  type AddressedType,
} from "@toa-soan/content-types/addresses";

import type { Entry } from "./entries.ts";
import { openStore } from "./open.ts";
import type { Applied, Store } from "./store.ts";

const feedFiles = Object.values(FEED_FILES);
/** The sitemaps of what is no article; one for each type of which there may be many. */
export const SITEMAP_PARTS = [
  "trang",
  "nhan-su",
  "co-quan",
  "su-kien",
  "van-ban",
] as const;

/** Pages that stand in the tree whatever is published. */
export const FIXED_PATHS = [
  homePath,
  notFoundPath,
  gonePath,
  officialsPath,
  officialsByNamePath,
  officesByDayPath,
  officesPath,
  organizationsPath,
  topicsPath,
  eventsPath,
  eventMonthPath(null),
  documentsPath,
  documentYearPath(null),
  photosPath,
  photosOnPath(null),
  latestPath,
  correctionsPath,
  aboutPath,
  contactPath,
  privacyPath,
  accessibilityPath,
  feedsPath,
  siteMapPath,
  searchPath,
  commentReceivedPath,
  commentRefusedPath,
  ...feedFiles.flatMap((file) => [homePath + file, correctionsPath + file]),
  feedListPath,
  "/_redirects",
  "/_gone",
  "/_headers",
  robotsPath,
  securityPath,
  manifestPath,
  sitemapIndexPath,
  newsSitemapPath,
  ...SITEMAP_PARTS.map(sitemapPath),
];

/** One page of a route: its address, and the params that Astro reads out of it. */
interface RoutePage {
  path: string;
  params: Record<string, string>;
}

/**
 * A kind of page of which the archive says how many there are: every place in some lists (see
 * entries.ts) makes one. So pages that come to be with a change need no rule of their own: they
 * are where the changed document stands.
 */
interface Route {
  lists: readonly string[];
  /**
   * The key of the lists is the id of such a document; there is a page under each of its
   * addresses, the former ones included.
   */
  owner: AddressedType | null;
  /** @param key slug of the owner where there is one. @returns null for a place without a page. */
  page(key: string, sort: string): RoutePage | null;
  /** Names of the files at the address of each page; the page itself without any. */
  files?: readonly string[];
}

/** A page at every address, present or former, of each document of a type. */
const ofDocuments = (
  type: AddressedType,
  path: (slug: string) => string,
  param = "slug",
): Route => ({
  lists: [`${type}-slug`, `${type}-former-slug`],
  owner: null,
  page: (slug) => ({ path: path(slug), params: { [param]: slug } }),
});

/** A page for each different sort of a list, for example a month. */
const ofSorts = (
  list: string,
  page: (sort: string) => RoutePage | null,
): Route => ({ lists: [list], owner: null, page: (_, sort) => page(sort) });

/** A page for each different sort of the list that a document of a type has as its own. */
const ofSortsOf = (
  owner: AddressedType,
  list: string,
  page: (slug: string, sort: string) => RoutePage | null,
): Route => ({ lists: [list], owner, page });

/** A page for each list of a name. */
const ofKeys = (list: string, page: (key: string) => RoutePage): Route => ({
  lists: [list],
  owner: null,
  page,
});

const issuerPage = (issuer: string): RoutePage => ({
  path: documentIssuerPath(issuer),
  params: { issuer },
});

/** @param date month or day. */
const latestPage = (date: string): RoutePage => ({
  path: latestOnPath(date),
  params: dateParams(date),
});
const photosPage = (date: string): RoutePage => ({
  path: photosOnPath(date),
  params: dateParams(date),
});

/** The formats in which archives of feeds stand: one that takes RFC 5005, and JSON Feed's own. */
const archiveFiles = [FEED_FILES.atom, FEED_FILES.json];

/** Files that stand at the address of every page of a route. */
const beside = (route: Route, files: readonly string[]): Route => ({
  ...route,
  files,
});

const pageRoutes = {
  // The same answers give both.
  article: beside(ofDocuments("article", articlePath), ["", NINJS_FILE]),
  sitemapMonth: ofSorts("news-months", (month) => ({
    path: sitemapPath(month),
    params: { name: month },
  })),
  official: ofDocuments("official", officialPath),
  officialYear: ofSortsOf("official", "coverage-years", (slug, year) => ({
    path: officialYearPath(slug, year),
    params: { slug, year },
  })),
  officesOfYear: ofSorts("office-years", (year) => ({
    path: officesOfYearPath(year),
    params: { year },
  })),
  organization: ofDocuments("organization", organizationPath),
  organizationCalendar: ofSortsOf(
    "organization",
    "calendar-of-host",
    (slug) => ({ path: organizationCalendarPath(slug), params: { slug } }),
  ),
  topic: ofDocuments("topic", topicPath),
  topicMonth: ofSortsOf("topic", "topic-months", (slug, month) => ({
    path: topicMonthPath(slug, month),
    params: { slug, ...dateParams(month) },
  })),
  document: ofDocuments("document", documentPath),
  documentYear: ofSorts("document-years", (year) =>
    // Documents without a year have a fixed page.
    year === "" ? null : { path: documentYearPath(year), params: { year } },
  ),
  documentType: ofKeys("documents-of-type", (type) => ({
    path: documentTypePath(type),
    params: { type },
  })),
  documentIssuer: {
    ...ofKeys("documents-of-issuer", issuerPage),
    owner: "organization",
  },
  documentIssuerByName: ofKeys("documents-by-name", issuerPage),
  photoMonth: ofSorts("photo-months", photosPage),
  photoDay: ofSorts("photo-days", photosPage),
  latestMonth: ofSorts("news-months", latestPage),
  latestDay: ofSorts("news-days", latestPage),
  correctionYear: ofSorts("correction-years", (year) => ({
    path: correctionsOfPath(year),
    params: { year },
  })),
  event: ofDocuments("event", eventPath),
  eventsCalendar: ofSorts("calendar", () => ({
    path: eventsCalendarPath,
    params: {},
  })),
  eventCalendar: ofSortsOf("event", "calendar-of-event", (slug) => ({
    path: eventCalendarPath(slug),
    params: { slug },
  })),
  eventMonth: ofSorts("event-months", (month) =>
    // Events without a month have a fixed page.
    month === ""
      ? null
      : { path: eventMonthPath(month), params: dateParams(month) },
  ),
  section: ofDocuments("section", sectionPath, "section"),
  sectionMonth: ofSortsOf("section", "section-months", (section, month) => ({
    path: sectionMonthPath(section, month),
    params: { section, ...dateParams(month) },
  })),
} satisfies Record<string, Route>;

/** The routes whose pages depend on what is published. */
export const routes = {
  ...pageRoutes,
  sectionFeed: beside(pageRoutes.section, feedFiles),
  topicFeed: beside(pageRoutes.topic, feedFiles),
  officialFeed: beside(pageRoutes.official, feedFiles),
  organizationFeed: beside(pageRoutes.organization, feedFiles),
  eventFeed: beside(pageRoutes.event, feedFiles),
  paperFeedArchive: beside(pageRoutes.latestDay, archiveFiles),
  sectionFeedArchive: beside(pageRoutes.sectionMonth, archiveFiles),
  topicFeedArchive: beside(pageRoutes.topicMonth, archiveFiles),
  officialFeedArchive: beside(pageRoutes.officialYear, archiveFiles),
  correctionFeedArchive: beside(pageRoutes.correctionYear, archiveFiles),
  organizationFeedArchive: beside(
    ofSortsOf("organization", "organization-years", (slug, year) => ({
      path: organizationYearPath(slug, year),
      params: { slug, year: year === "" ? UNKNOWN_YEAR : year },
    })),
    archiveFiles,
  ),
  eventFeedArchive: beside(
    ofSortsOf("event", "event-coverage-years", (slug, year) => ({
      path: eventYearPath(slug, year),
      params: { slug, year },
    })),
    archiveFiles,
  ),
} satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** @param date month `2026-11` or day `2026-11-22`. */
function dateParams(date: string): Record<string, string> {
  const [year = "", month = "", day] = date.split("-");
  return day === undefined ? { year, month } : { year, month, day };
}

/** Params of all pages of a route, former addresses included, for `getStaticPaths`. */
export function pathParams(name: RouteName): Record<string, string>[] {
  const pages = pagesOf(openStore(), routes[name]);
  // Files at one address have the same params.
  return [
    ...new Map(
      pages.map(({ params }) => [JSON.stringify(params), params]),
    ).values(),
  ];
}

/**
 * Every path of the site for what the archive holds now. Years, months, days and articles come in
 * the order of time, whatever their routes: pages of one time show much the same documents.
 */
export const allPaths = (store: Store): string[] => [
  ...FIXED_PATHS,
  ...Object.values<Route>(routes)
    .flatMap((route) => pagesOf(store, route))
    .sort((one, other) =>
      one.sort < other.sort ? -1 : Number(one.sort > other.sort),
    )
    .map(({ path }) => path),
];

/**
 * The paths that may have come to be with a change. Pages that exist already are found by the
 * questions they asked; only new ones are thought of here.
 */
export const newPathsOf = (store: Store, applied: Applied): string[] =>
  Object.values<Route>(routes).flatMap((route) =>
    newPagesOf(store, route, applied).map(({ path }) => path),
  );

function pagesOf(
  store: Store,
  route: Route,
): (RoutePage & Pick<Entry, "sort">)[] {
  const pages = route.lists.flatMap((list) =>
    store
      .places(list)
      .flatMap(({ key, sort }) =>
        pagesAt(store, route, key, sort).map((page) => ({ ...page, sort })),
      ),
  );
  // A slug may be one document's and another's former one.
  return [...new Map(pages.map((page) => [page.path, page])).values()];
}

function newPagesOf(
  store: Store,
  route: Route,
  { type, documentId, after, entries }: Applied,
): RoutePage[] {
  const entered = entries
    .filter(({ name }) => route.lists.includes(name))
    .flatMap(({ key, sort }) => pagesAt(store, route, key, sort));
  if (type !== route.owner || !after) return entered;
  const owned = route.lists.flatMap((list) =>
    store
      .sorts(list, documentId)
      .flatMap((sort) => pagesAt(store, route, documentId, sort)),
  );
  return [...entered, ...owned];
}

function pagesAt(
  store: Store,
  route: Route,
  key: string,
  sort: string,
): RoutePage[] {
  const keys = route.owner
    ? addressesOf(store.document(route.owner, key))
    : [key];
  const pages = keys.flatMap((each) => route.page(each, sort) ?? []);
  return pages.flatMap(({ path, params }) =>
    (route.files ?? [""]).map((file) => ({ path: path + file, params })),
  );
}

/** The slug of a document and those that it had in public before. */
function addressesOf(document: object | null): string[] {
  if (!document || !("formerSlugs" in document)) return [];
  const { slug, formerSlugs } = document as {
    slug: string;
    formerSlugs: string[];
  };
  return [slug, ...formerSlugs];
}
