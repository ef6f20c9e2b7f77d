import { bySlug } from "../by-slug.ts";
import type { Reader } from "../reader.ts";
import { articleEntry } from "../views.ts";
import type { FeedKind, FeedQuestions, FeedSubject } from "./answers.ts";
import { SOURCES } from "./sources.ts";

/** How many articles a feed carries before its archives begin. */
const NEWEST = 50;

type Questions = {
  [Name in keyof FeedQuestions]: (
    reader: Reader,
    ...args: Parameters<FeedQuestions[Name]>
  ) => ReturnType<FeedQuestions[Name]>;
};

export const feedQuestions: Questions = {
  feedSubject: subjectOf,

  feed(reader, kind, slug) {
    const subject = subjectOf(reader, kind, slug);
    if (!subject) return { articles: [], older: null };
    const { id } = subject;
    const source = SOURCES[kind];
    const articles = source.newest(reader, id, NEWEST + 1);
    const tooOld = articles[NEWEST];
    return {
      articles: articles.slice(0, NEWEST).map(({ id }) => id),
      older: tooOld
        ? (source.periodOf(tooOld.time) ?? source.periodBefore(reader, id))
        : null,
    };
  },

  feedIn(reader, kind, slug, period) {
    const subject = subjectOf(reader, kind, slug);
    return subject && SOURCES[kind].articlesIn(reader, subject.id, period);
  },

  feedAround(reader, kind, slug, period) {
    const subject = subjectOf(reader, kind, slug);
    const source = SOURCES[kind];
    return {
      older: subject && source.periodBefore(reader, subject.id, period),
      newer: subject && source.periodAfter(reader, subject.id, period),
    };
  },

  feedEntry(reader, id) {
    const article = reader.document("article", id);
    return article && articleEntry(reader, article);
  },

  feedArticle(reader, id) {
    const article = reader.document("article", id);
    return (
      article && {
        ...articleEntry(reader, article),
        body: reader.body(id),
        dateline: article.dateline,
        sourceCredit: article.sourceCredit,
        corrections: article.corrections,
      }
    );
  },
};

/** What the documents that have feeds may say of themselves. */
interface Described {
  documentId: string;
  name: string;
  edition?: number | null;
  description?: string | null;
}

function subjectOf(
  reader: Reader,
  kind: FeedKind,
  slug: string,
): FeedSubject | null {
  if (kind === "paper")
    return { id: "", name: null, edition: null, description: null };
  const document: Described | null = bySlug(reader, kind, slug);
  if (!document) return null;
  const { documentId, name, edition = null, description = null } = document;
  return { id: documentId, name, edition, description };
}
