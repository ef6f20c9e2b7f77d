import { formatNewsDate } from "@toa-soan/content-types/vietnamese/dates";
import { typeset } from "@toa-soan/content-types/vietnamese/typography";
import { withVietnameseOffset } from "@toa-soan/content-types/vietnamese/zone";

import type { ArticleView } from "../../archive/answers.ts";
import { text } from "../text.ts";

/** An instant for `<time>`: for machines and as papers print it. */
export interface NewsTime {
  datetime: string;
  label: string;
}

export const newsTimeOf = (instant: string): NewsTime => ({
  datetime: withVietnameseOffset(instant),
  label: typeset(formatNewsDate(instant)).replace(" (", "\u00a0("),
});

/** What an article's readers are told of when it changed and how. */
export interface ChangeHistory {
  published: NewsTime;
  /** The newest change, `null` when there was none. */
  updated: NewsTime | null;
  /** Newest first, down to the first publication; empty without a change. */
  entries: { time: NewsTime; note: string }[];
}

export function changeHistoryOf(
  article: Pick<
    ArticleView,
    "publishedAt" | "lastUpdatedAt" | "updateNote" | "updates" | "corrections"
  >,
): ChangeHistory {
  const { publishedAt, lastUpdatedAt, updateNote } = article;
  const words = text.article.history;
  const told = [
    ...article.updates.map(({ changedAt, note }) => ({ at: changedAt, note })),
    ...article.corrections.map(({ correctedAt, note }) => ({
      at: correctedAt,
      note: note && words.correction(note),
    })),
  ].flatMap(({ at, note }) => (at && note ? [{ at, note }] : []));
  const changes = told.some(({ at }) => isSame(at, lastUpdatedAt))
    ? told
    : [
        ...told,
        ...(lastUpdatedAt
          ? [{ at: lastUpdatedAt, note: updateNote ?? words.changed }]
          : []),
      ];
  changes.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const [newest] = changes;
  return {
    published: newsTimeOf(publishedAt),
    updated: newest ? newsTimeOf(newest.at) : null,
    entries: newest
      ? [...changes, { at: publishedAt, note: words.first }].map(
          ({ at, note }) => ({ time: newsTimeOf(at), note: typeset(note) }),
        )
      : [],
  };
}

const isSame = (one: string, other: string | null) =>
  other !== null && Date.parse(one) === Date.parse(other);
