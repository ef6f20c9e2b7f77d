import type { AddressedType } from "@toa-soan/content-types/addresses";
import type { Article } from "@toa-soan/content-types/article";

type Byline = Article["bylines"][number];
type Correction = Article["corrections"][number];

/**
 * The named questions that pages ask, and the shapes of their answers. Pages read the archive
 * through these only; whoever renders a page sees which questions it asked.
 *
 * Dates of days are partial ISO dates (`2020`, `2020-07`, `2020-07-23`), instants are ISO 8601 in
 * UTC, months are `2020-07` in Vietnamese time. Lists are newest first unless they say otherwise.
 */
export interface Archive {
  /** Masthead and imprint. */
  site(): SiteView;
  /** Public sections in the editors' order. */
  sections(): SectionView[];
  section(slug: string): SectionView | null;
  /** What stands on the front page: the editors' choice first, then the newest. */
  front(): Front;
  /** The newest articles of the whole paper. */
  latest(limit: number): ArticleCard[];
  latestIn(sectionSlug: string, limit: number): ArticleCard[];
  /** Months in which a section has articles. */
  monthsOf(sectionSlug: string): string[];
  articlesOf(sectionSlug: string, month: string): ArticleCard[];
  article(slug: string): ArticleView | null;
  /** Organizations in their order, each with the people who hold or held its offices. */
  officialsByOrganization(): OfficialGroup[];
  /** Everybody who is public, sorted by given name. */
  officials(): OfficialCard[];
  official(slug: string): OfficialView | null;
  /** Articles that name an official, at most `limit`. */
  coverageOfOfficial(slug: string, limit: number): ArticleCard[];
  event(slug: string): EventView | null;
  coverageOfEvent(slug: string, limit: number): ArticleCard[];
  /** Months in which public events start; events without a month are under `null`, last. */
  eventMonths(): (string | null)[];
  /** Events that start in a month, in order of time. */
  eventsIn(month: string | null): EventCard[];
  /** The newest articles with everything a feed carries; of the whole paper for `null`. */
  feed(sectionSlug: string | null, limit: number): ArticleView[];
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
  /** Markdown. */
  about: string;
  links: { name: string; url: string }[];
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

export interface SectionLink {
  name: string;
  slug: string;
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
  event: EventCard | null;
  mentions: MentionView[];
  documents: DocumentView[];
  topics: string[];
  related: ArticleCard[];
  corrections: Correction[];
  lastUpdatedAt: string | null;
  updateNote: string | null;
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
  title: string;
  type: string | null;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
}

export interface OfficialCard {
  slug: string;
  name: string;
  distinction: string | null;
  /** Title of the newest public term that is not known to have ended, or the last one. */
  office: string | null;
  /** That term is known to have ended. */
  isFormer: boolean;
}

export interface OfficialGroup {
  organization: string;
  /** In protocol order; who holds several offices there stands at the highest one. */
  holders: OfficeHolder[];
}

/** Somebody with an office of one organization. */
export interface OfficeHolder {
  slug: string;
  name: string;
  distinction: string | null;
  office: string;
  isFormer: boolean;
}

export interface OfficialView {
  slug: string;
  name: string;
  honorific: string | null;
  otherNames: string[];
  distinction: string | null;
  portrait: PhotoView | null;
  /** Markdown. */
  biography: string;
  /** Newest first; terms without any date last. */
  terms: TermView[];
}

export interface TermView {
  title: string;
  organization: string | null;
  startedOn: string | null;
  endedOn: string | null;
  /** Known to have ended, though perhaps not when. */
  isFormer: boolean;
  note: string | null;
  /** The day on which the evidence shows the person in office. */
  attestedOn: string | null;
  evidence: { slug: string; headline: string } | null;
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
  host: string | null;
  parent: { name: string; slug: string } | null;
  participants: {
    official: { name: string; slug: string };
    capacity: string | null;
  }[];
}
