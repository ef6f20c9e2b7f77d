import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

import { around } from "../around.ts";
import { changedAt, correctedAt } from "../entries.ts";
import type { Reader } from "../reader.ts";
import { bySlug } from "../by-slug.ts";
import type { Kept } from "../store.ts";
import { articleCard, articleLink, eventCard } from "../views.ts";
import type { CalendarEvent, CalendarQuestions } from "./answers.ts";

type Questions = {
  [Name in keyof CalendarQuestions]: (
    reader: Reader,
    ...args: Parameters<CalendarQuestions[Name]>
  ) => ReturnType<CalendarQuestions[Name]>;
};

export const calendarQuestions: Questions = {
  newsMonths: (reader, month) => around(reader, "news-months", "", month),

  newsDays: (reader, month, day) => around(reader, "news-days", month, day),

  articlesOfDay: (reader, day) =>
    reader
      .documents("article", reader.list("news-on", day, "descending"))
      .map((article) => articleCard(reader, article)),

  // Asked anew every midnight, another answer once a month.
  thisMonth: (reader) => reader.today().slice(0, "2026-11".length),

  monthChanges: (reader) =>
    reader
      .sorts("news-months", "")
      .flatMap((month) =>
        reader
          .newest("changed-in", month, 1)
          .map(({ time }) => ({ month, changedAt: time })),
      ),

  articleChangesIn: (reader, month) =>
    reader
      .documents("article", reader.list("changed-in", month, "descending"))
      .map((article) => ({
        slug: article.slug,
        changedAt: changedAt(article),
        images: reader.documents("photo", article.photos).flatMap((photo) => {
          const image = photo.image && reader.image(photo.documentId);
          if (!image) return [];
          const { key, width, widths } = image.view;
          return { key, width, widths };
        }),
      })),

  correctionYears: (reader) => [...reader.sorts("correction-years", "")],

  correctionsOfYear(reader, year) {
    const ids = new Set(reader.list("corrections-in", year, "descending"));
    return reader
      .documents("article", [...ids])
      .flatMap((article) =>
        article.corrections.flatMap((correction) => {
          const { note } = correction;
          if (!note) return [];
          const instant = correctedAt(article, correction);
          return {
            id: `${article.documentId}/${instant}`,
            correctedAt: instant,
            note,
            article: articleLink(article),
          };
        }),
      )
      .filter((line) => vietnameseTime(line.correctedAt).startsWith(year))
      .sort((one, other) => (one.correctedAt < other.correctedAt ? 1 : -1));
  },

  calendar: (reader, limit) => newestIn(reader, "calendar", "", limit),

  calendarOfHost(reader, organizationSlug, limit) {
    const host = bySlug(reader, "organization", organizationSlug);
    return host
      ? newestIn(reader, "calendar-of-host", host.documentId, limit)
      : [];
  },

  calendarEvent(reader, slug) {
    const event = bySlug(reader, "event", slug);
    const [id] = event
      ? reader.list("calendar-of-event", event.documentId, "ascending", 1)
      : [];
    return event && id ? calendarEvent(reader, event) : null;
  },
};

const newestIn = (reader: Reader, list: string, key: string, limit: number) =>
  reader
    .documents("event", reader.list(list, key, "descending", limit).reverse())
    .map((event) => calendarEvent(reader, event));

function calendarEvent(reader: Reader, event: Kept<"event">): CalendarEvent {
  const parent = reader.document("event", event.parent);
  return {
    ...eventCard(event),
    id: event.documentId,
    startsOn: event.startsOn ?? "",
    summary: event.summary,
    host: reader.document("organization", event.host)?.name ?? null,
    parent: parent && { name: parent.name, edition: parent.edition },
  };
}
