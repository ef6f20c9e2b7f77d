import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

import type { GroupingList } from "../entries.ts";
import { newestOf, placed } from "../newest.ts";
import type { Reader } from "../reader.ts";
import type { Placed } from "../store.ts";
import type { FeedKind } from "./answers.ts";

/** Where the articles of a kind of feed stand. The id is that of its document, `""` for the paper. */
interface Source {
  /** Newest first, at most `limit`. */
  newest(reader: Reader, id: string, limit: number): Placed[];
  /** Ids, newest first; `null` when there is no such period. */
  articlesIn(reader: Reader, id: string, period: string): string[] | null;
  /** The newest period, or the newest before another one. */
  periodBefore(reader: Reader, id: string, period?: string): string | null;
  /** The oldest period after another one. */
  periodAfter(reader: Reader, id: string, period: string): string | null;
  /** The period of an article of some time, `null` when the time alone does not say it. */
  periodOf(time: string): string | null;
}

const someOf = (ids: string[]) => (ids.length > 0 ? ids : null);

/**
 * @param all list of all articles. @param groups list of the periods. @param within list of the
 * articles of one period. @param length of a period's name.
 */
const listed = (
  all: string,
  groups: GroupingList,
  within: string,
  length: number,
): Source => ({
  newest: (reader, id, limit) => reader.newest(all, id, limit),
  articlesIn: (reader, id, period) =>
    someOf(reader.list(within, `${id} ${period}`, "descending")),
  periodBefore: (reader, id, period) => reader.groupBefore(groups, id, period),
  periodAfter: (reader, id, period) => reader.groupAfter(groups, id, period),
  periodOf: (time) => vietnameseTime(time).slice(0, length),
});

const monthOf = (day: string) => day.slice(0, "2026-11".length);

// By day: a month of the whole paper would be written anew with every publish.
const paper: Source = {
  newest: (reader, _, limit) => reader.newest("latest", "", limit),
  articlesIn: (reader, _, day) =>
    someOf(reader.list("news-on", day, "descending")),
  periodBefore(reader, _, day) {
    const before = (month?: string) =>
      reader.groupBefore("news-months", "", month);
    let month = day === undefined ? before() : monthOf(day);
    while (month !== null) {
      const found = reader.groupBefore("news-days", month, day);
      if (found !== null) return found;
      month = before(month);
    }
    return null;
  },
  periodAfter(reader, _, day) {
    let month: string | null = monthOf(day);
    while (month !== null) {
      const found = reader.groupAfter("news-days", month, day);
      if (found !== null) return found;
      month = reader.groupAfter("news-months", "", month);
    }
    return null;
  },
  periodOf: (time) => vietnameseTime(time).slice(0, "2026-11-22".length),
};

/**
 * What an organization did: articles about the events that it hosts, and those that cite its
 * documents. They stand in the year of the event or document, which the article does not say.
 * Articles that attest who held its offices stand with the newest, and in the last such year until
 * they were published.
 */
const organization: Source = {
  newest(reader, id, limit) {
    const coverage = [
      ...coverageOf(
        reader,
        "event",
        reader.list("events-of-host", id, "descending", limit),
        limit,
      ),
      ...coverageOf(
        reader,
        "document",
        reader.list("documents-of-issuer", id, "descending", limit),
        limit,
      ),
    ];
    return newestOf([...coverage, ...attesting(reader, id)]).slice(0, limit);
  },
  articlesIn(reader, id, year) {
    const years = reader.sorts("organization-years", id);
    if (!years.includes(year)) return null;
    const events = reader
      .documents("event", reader.list("events-of-host", id, "descending"))
      .filter(({ startsOn }) => yearOf(startsOn) === year);
    const documents = reader
      .documents(
        "document",
        reader.list("documents-of-issuer", id, "descending"),
      )
      .filter(({ issuedOn }) => yearOf(issuedOn) === year);
    const attested = attesting(reader, id).filter(({ time }) => {
      const published = vietnameseTime(time).slice(0, 4);
      const place =
        years.find((each) => each <= published) ?? years.at(-1) ?? "";
      return place === year;
    });
    return newestOf([
      ...coverageOf(reader, "event", idsOf(events)),
      ...coverageOf(reader, "document", idsOf(documents)),
      ...attested,
    ]).map(({ id }) => id);
  },
  periodBefore: (reader, id, year) =>
    reader.groupBefore("organization-years", id, year),
  periodAfter: (reader, id, year) =>
    reader.groupAfter("organization-years", id, year),
  periodOf: () => null,
};

/** The year of a partial date, `""` when it is not known. */
const yearOf = (date: string | null) => (date ?? "").slice(0, 4);

const idsOf = (documents: { documentId: string }[]) =>
  documents.map(({ documentId }) => documentId);

/** The articles about events, or those that cite documents. */
const coverageOf = (
  reader: Reader,
  type: "event" | "document",
  ids: string[],
  limit?: number,
): Placed[] =>
  ids.flatMap((id) => reader.newest(`coverage-of-${type}`, id, limit));

/** The articles that attest who held an organization's offices. */
const attesting = (reader: Reader, id: string): Placed[] =>
  placed(
    reader,
    reader
      .documents("position", reader.list("positions-of", id, "ascending"))
      .flatMap(({ documentId }) =>
        reader.documents(
          "term",
          reader.list("terms-of-position", documentId, "descending"),
        ),
      )
      .flatMap(({ evidence }) => evidence ?? []),
  );

export const SOURCES: Record<FeedKind, Source> = {
  paper,
  organization,
  section: listed("latest-in", "section-months", "section-month", 7),
  topic: listed("coverage-of-topic", "topic-months", "topic-month", 7),
  official: listed(
    "coverage-of-official",
    "coverage-years",
    "coverage-of-official-in",
    4,
  ),
  event: listed(
    "coverage-of-event",
    "event-coverage-years",
    "coverage-of-event-in",
    4,
  ),
};
