import type { Span } from "@toa-soan/content-types/titles/join-terms";

import type {
  ArticleCard,
  ArticleLink,
  DocumentView,
  EventCard,
  PhotoView,
} from "../answers.ts";

/** What pages ask about people, offices and organizations. See `Archive` for the forms of dates. */
export interface PeopleQuestions {
  /** Everybody who is public, sorted by given name. */
  officials(): OfficialCard[];
  official(slug: string): OfficialView | null;
  /** The newest articles that name an official, at most `limit`. */
  coverageOfOfficial(slug: string, limit: number): OfficialCoverage[];
  /** Years in which articles name an official; only those around one, when it is given. */
  coverageYearsOf(slug: string, year?: string): string[];
  coverageOfOfficialIn(slug: string, year: string): OfficialCoverage[];
  /** Photos that show an official, those of the newest day first. */
  photosOfOfficial(slug: string, limit: number): PhotoView[];
  /** Events in which an official takes part, newest first. */
  eventsOfOfficial(slug: string, limit: number): OfficialEvent[];
  /** Everybody who holds or held an office, in protocol order. */
  offices(): OfficeGroup[];
  /** The same from what is known of a year and the years before it. */
  officesUntil(year: string): OfficeGroup[];
  /** Years of which it is known who held an office, newest first. */
  officeYears(): string[];
  /** All organizations in protocol order, each before its parts. */
  organizations(): OrganizationLine[];
  organization(slug: string): OrganizationView | null;
}

export interface OfficialLink {
  slug: string;
  name: string;
  /** What tells namesakes apart. */
  distinction: string | null;
}

export interface OfficialCard extends OfficialLink {
  /** The highest office that is not known to have ended, or the last one. */
  office: string | null;
  /** That office is known to have ended. */
  isFormer: boolean;
}

export interface OfficialView extends OfficialLink {
  honorific: string | null;
  otherNames: string[];
  portrait: PhotoView | null;
  /** Markdown. */
  biography: string;
  /** Newest first; offices without any date last. */
  tenures: OfficialTenure[];
}

/** A span with what stands behind it. */
export interface Tenure extends Span {
  notes: string[];
  /** Oldest first. */
  evidence: { on: string | null; article: ArticleLink }[];
}

export interface OfficialTenure extends Tenure {
  title: string;
  organization: OrganizationLink | null;
}

/** Somebody in an office. */
export interface Holding extends Span {
  official: OfficialLink;
}

export interface Office<Held extends Holding = Holding> {
  title: string;
  /** Who holds it before who held it, newest first. */
  holdings: Held[];
}

/** The offices of one organization by rank; offices of none stand under `null`, last. */
export interface OfficeGroup {
  organization: OrganizationLink | null;
  offices: Office[];
}

/** An article that names an official, with what it says of them. */
export interface OfficialCoverage {
  article: ArticleCard;
  /** As the article wrote it on its day. */
  titleAsWritten: string | null;
  isFormer: boolean;
  capacity: string | null;
}

export interface OfficialEvent {
  event: EventCard;
  capacity: string | null;
}

export interface OrganizationLink {
  slug: string;
  name: string;
}

export interface OrganizationLine extends OrganizationLink {
  /** How many organizations it is below, 0 for one without a public parent. */
  depth: number;
  dissolvedOn: string | null;
}

export interface OrganizationView extends OrganizationLink {
  shortNames: string[];
  parent: OrganizationLink | null;
  children: OrganizationLink[];
  successor: OrganizationLink | null;
  predecessors: OrganizationLink[];
  foundedOn: string | null;
  dissolvedOn: string | null;
  /** By rank. */
  offices: Office<Holding & Tenure>[];
  /** The newest documents that it issued. */
  documents: DocumentView[];
  /** The newest events that it hosts. */
  events: EventCard[];
  /** Of one of its events at least the day is known. */
  hasCalendar: boolean;
  /** The newest articles about these events and documents, or that attest its offices. */
  coverage: ArticleCard[];
}
