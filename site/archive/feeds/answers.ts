import type { ArticleView } from "../answers.ts";

/** Whose news a feed carries. */
export type FeedKind =
  "paper" | "section" | "topic" | "official" | "organization" | "event";

/**
 * What feeds ask. The slug of the whole paper is `""`. Periods are those of the pages beside which
 * the archives of a feed stand: days of the paper, months of a section or a topic, years of an
 * official, an event or an organization; `""` is a year that is not known.
 */
export interface FeedQuestions {
  /** `null` when nothing public stands at the slug. */
  feedSubject(kind: FeedKind, slug: string): FeedSubject | null;
  feed(kind: FeedKind, slug: string): NewestArticles;
  /** Ids of the articles of a period, newest first; `null` when the feed has no such period. */
  feedIn(kind: FeedKind, slug: string, period: string): string[] | null;
  /** The periods directly before and after one in which the feed may have articles. */
  feedAround(
    kind: FeedKind,
    slug: string,
    period: string,
  ): { older: string | null; newer: string | null };
  /** An article by its id: a feed that lists it need not read it. */
  feedEntry(id: string): FeedEntry | null;
  feedArticle(id: string): FeedArticle | null;
}

/** An article with its text as feeds carry it; they show nobody's name but the writers'. */
export type FeedArticle = FeedEntry &
  Pick<ArticleView, "body" | "dateline" | "sourceCredit" | "corrections">;

export interface FeedSubject {
  /** Permanent; `""` for the whole paper. */
  id: string;
  /** `null` for the whole paper. */
  name: string | null;
  /** Of an event. */
  edition: number | null;
  description: string | null;
}

export interface NewestArticles {
  /** Their ids, newest first. */
  articles: string[];
  /** The period that holds the first article which is too old for the feed. */
  older: string | null;
}

/** What a feed says of an article besides its text. */
export type FeedEntry = Pick<
  ArticleView,
  | "id"
  | "slug"
  | "headline"
  | "lead"
  | "publishedAt"
  | "changedAt"
  | "bylines"
  | "section"
  | "topics"
  | "photos"
>;
