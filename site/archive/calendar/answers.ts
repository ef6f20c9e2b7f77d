import type { ArticleCard, ArticleLink } from "../answers.ts";

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
  /** Years in which something was corrected, newest first. */
  correctionYears(): string[];
  /** What was corrected in a year, newest first. */
  correctionsOfYear(year: string): CorrectionLine[];
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
