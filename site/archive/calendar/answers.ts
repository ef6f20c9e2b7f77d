import type { ArticleCard, ArticleLink, ImageView } from "../answers.ts";

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
  /** When it was made, or, where that was not noted, when the article was published. */
  correctedAt: string;
  note: string;
  article: ArticleLink;
}
