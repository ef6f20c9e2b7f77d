import type { AddressedType } from "@toa-soan/content-types/addresses";
import type { Article } from "@toa-soan/content-types/article";

import type { CalendarQuestions } from "./calendar/answers.ts";
import type { FeedQuestions } from "./feeds/answers.ts";
import type { LibraryQuestions } from "./library/answers.ts";
import type { PeopleQuestions } from "./people/answers.ts";

type Byline = Article["bylines"][number];
type Correction = Article["corrections"][number];
type Update = Article["updates"][number];

/**
 * The named questions that pages ask, and the shapes of their answers. Pages read the archive
 * through these only; whoever renders a page sees which questions it asked.
 *
 * Dates of days are partial ISO dates (`2020`, `2020-07`, `2020-07-23`), instants are ISO 8601 in
 * UTC, months are `2020-07` in Vietnamese time. Lists are newest first unless they say otherwise.
 */
export interface Archive
  extends CalendarQuestions, FeedQuestions, LibraryQuestions, PeopleQuestions {
  /** Masthead and imprint. */
  site(): SiteView;
  /** What the paper says of itself, for the pages that say it. */
  siteTexts(): SiteTexts;
  /** Public sections in the editors' order. */
  sections(): SectionView[];
  section(slug: string): SectionView | null;
  /** What stands on the front page: the editors' choice first, then the newest. */
  front(): Front;
  /** The newest articles of the whole paper. */
  latest(limit: number): ArticleCard[];
  latestIn(sectionSlug: string, limit: number): ArticleCard[];
  /** Months in which a section has articles; only those around one, when it is given. */
  monthsOf(sectionSlug: string, month?: string): string[];
  /** The same with how many there are; for the section's own page, every publish changes it. */
  monthCountsOf(sectionSlug: string): MonthCount[];
  articlesOf(sectionSlug: string, month: string): ArticleCard[];
  article(slug: string): ArticleView | null;
  /** The articles directly before and after an article in its section. */
  neighboursOf(articleSlug: string): {
    newer: ArticleLink | null;
    older: ArticleLink | null;
  };
  /** What readers wrote on an article, oldest first. */
  commentsOn(articleSlug: string): CommentView[];
  event(slug: string): EventView | null;
  coverageOfEvent(slug: string, limit: number): ArticleCard[];
  /**
   * Months in which public events start, only those around one when it is given; events without a
   * month are under `null`, last.
   */
  eventMonths(month?: string): (string | null)[];
  /** Events that start in a month, in order of time. */
  eventsIn(month: string | null): EventCard[];
  /** The day in Vietnam, `2026-11-22`. It changes at midnight and nothing else does. */
  today(): string;
  /** Public topics in the editors' order. */
  topics(): TopicView[];
  topic(slug: string): TopicView | null;
  /** The newest articles on a topic. */
  latestOn(topicSlug: string, limit: number): ArticleCard[];
  /** Months in which a topic has articles; only those around one, when it is given. */
  monthsOn(topicSlug: string, month?: string): string[];
  articlesOn(topicSlug: string, month: string): ArticleCard[];
  /** Slugs of all pages of a type, sorted. */
  slugsOf(type: Exclude<AddressedType, "article">): string[];
  /** The present slug of a document whose public address was once `slug`. */
  movedTo(type: AddressedType, slug: string): string | null;
  /** Every former address with its present one, both as paths, sorted. */
  redirects(): { from: string; to: string }[];
  /** Every address that was public once and names nothing now, as paths, sorted. */
  gone(): string[];
}

export interface SiteView {
  name: string;
  slogan: string | null;
  owner: string | null;
  licence: string | null;
  responsible: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  links: { name: string; url: string }[];
  /** What shared links show of pages without a picture. */
  card: DrawnCard | null;
}

/** Markdown, `""` where the paper wrote nothing. */
export interface SiteTexts {
  about: string;
  contact: string;
  privacy: string;
  accessibility: string;
}

export interface SectionView {
  name: string;
  slug: string;
  description: string | null;
}

export interface Front {
  lead: ArticleCard | null;
  featured: ArticleCard[];
  latest: ArticleCard[];
}

export interface ArticleCard {
  slug: string;
  headline: string;
  kicker: string | null;
  lead: string | null;
  section: SectionLink | null;
  publishedAt: string;
  /** The first photo, `null` when the article has none. */
  photo: PhotoView | null;
}

export interface MonthCount {
  month: string;
  articles: number;
}

export interface ArticleLink {
  slug: string;
  headline: string;
}

export interface SectionLink {
  name: string;
  slug: string;
}

export interface TopicLink {
  name: string;
  slug: string;
}

export interface TopicView extends TopicLink {
  description: string | null;
}

/** A picture of words, drawn for shared links; in pixels. */
export interface DrawnCard {
  path: string;
  width: number;
  height: number;
}

export interface PhotoView {
  caption: string;
  credit: string | null;
  altText: string | null;
  isIllustrative: boolean;
  /** `null` when only the caption is known. */
  image: ImageView | null;
}

export interface ImageView {
  /** Content hash: renditions are `/anh/<key>-<width>.webp` and `.jpg`. */
  key: string;
  /** Size of the upright original in pixels. */
  width: number;
  height: number;
  /** Widths of the renditions in pixels, ascending. */
  widths: number[];
  /** Size of the widest JPEG rendition. */
  bytes: number;
  /** What stands in its place until it is loaded: numbers of `TONES` in `photos/tones.ts`. */
  tones?: { top: number; bottom: number };
  /** Sizes of `/anh/<key>-<width>x<height>.jpg`, cropped to 16:9, 4:3 and 1:1 in this order. */
  crops?: { width: number; height: number }[];
  /** Where the subject is, in percent from the left and the top. */
  focalPoint: { x: number; y: number } | null;
}

export interface ArticleView extends ArticleCard {
  /** Permanent: survives a new headline or slug. */
  id: string;
  dateline: string | null;
  /** Markdown with photo markers: `![](photo:2)` stands for `photos[1]`. */
  body: string;
  bylines: Byline[];
  sourceCredit: string | null;
  photos: PhotoView[];
  /** What shared links show of an article that lists no photo. */
  card: DrawnCard | null;
  event: EventCard | null;
  mentions: MentionView[];
  documents: DocumentView[];
  topics: TopicLink[];
  related: ArticleCard[];
  corrections: Correction[];
  /** When readers were told last of a change, or it came out. */
  changedAt: string;
  lastUpdatedAt: string | null;
  updateNote: string | null;
  /** Oldest first, as far as readers were told of them. */
  updates: Update[];
}

/** What a reader wrote and an editor approved. */
export interface CommentView {
  /** Permanent. */
  id: string;
  name: string;
  text: string;
  sentAt: string | null;
}

export interface MentionView {
  official: { name: string; slug: string };
  /** As the article wrote it on its day. */
  titleAsWritten: string | null;
  honorific: string | null;
  isFormer: boolean;
  capacity: string | null;
}

export interface DocumentView {
  slug: string;
  title: string;
  type: string | null;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  file: FileView | null;
}

/** A file that readers can download. */
export interface FileView {
  /** Path from the root. */
  path: string;
  bytes: number;
}

export interface EventCard {
  slug: string;
  name: string;
  edition: number | null;
  startsOn: string | null;
  endsOn: string | null;
  partOfDay: "morning" | "noon" | "afternoon" | "evening" | null;
  startsAt: string | null;
  place: string | null;
}

export interface EventView extends EventCard {
  summary: string | null;
  host: { name: string; slug: string } | null;
  parent: EventCard | null;
  /** Events that are part of it, in order of time. */
  parts: EventCard[];
  /** Documents that articles about it cite. */
  documents: DocumentView[];
  participants: {
    official: { name: string; slug: string };
    /** As an article about the event wrote it. */
    titleAsWritten: string | null;
    isFormer: boolean;
    capacity: string | null;
  }[];
}
