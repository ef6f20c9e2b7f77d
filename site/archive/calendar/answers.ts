import type {
  ArticleCard,
  ArticleLink,
  EventCard,
  ImageView,
} from "../answers.ts";

/** What pages ask about what was published when. See `Archive` for the forms of dates. */
export interface CalendarQuestions {
  /** Months in which articles were published; only those around one, when it is given. */
  newsMonths(month?: string): string[];
  /**
   * Days of a month on which articles were published, newest first; only those around one, when it
   * is given.
   */
  newsDays(month: string, day?: string): string[];
  /** The articles of a day, newest first. */
  articlesOfDay(day: string): ArticleCard[];
  /** The month in Vietnam, `2026-11`. */
  thisMonth(): string;
  /** When something changed last in the articles of each month, newest month first. */
  monthChanges(): { month: string; changedAt: string }[];
  /** The articles of a month, those first that changed last. */
  articleChangesIn(month: string): ArticleChange[];
  /** Years in which something was corrected, newest first. */
  correctionYears(): string[];
  /** What was corrected in a year, newest first. */
  correctionsOfYear(year: string): CorrectionLine[];
  /** The newest events whose day is known, in order of time. */
  calendar(limit: number): CalendarEvent[];
  /** The same of the events that an organization hosts. */
  calendarOfHost(organizationSlug: string, limit: number): CalendarEvent[];
  /** An event, `null` when its day is not known. */
  calendarEvent(slug: string): CalendarEvent | null;
}

/** An event whose `startsOn` is a day. */
export interface CalendarEvent extends EventCard {
  /** Permanent: survives a new name or slug. */
  id: string;
  startsOn: string;
  summary: string | null;
  /** Name of the organization that hosts it. */
  host: string | null;
  parent: Pick<EventCard, "name" | "edition"> | null;
}

/** What search engines are told of an article. */
export interface ArticleChange {
  slug: string;
  /** When readers were told last of a change, or the article came out. */
  changedAt: string;
  images: Pick<ImageView, "key" | "width" | "widths">[];
}

/** A correction with the article that it corrects. */
export interface CorrectionLine {
  /** Permanent. */
  id: string;
  /** When it was made, or, where that was not noted, when the article was published. */
  correctedAt: string;
  note: string;
  article: ArticleLink;
}
