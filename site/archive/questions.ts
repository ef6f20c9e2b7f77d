import type { AddressedType } from "@toa-soan/content-types/addresses";
import { pathOf } from "@toa-soan/content-types/addresses";

import type { Archive } from "./answers.ts";
import { around } from "./around.ts";
import { bySlug } from "./by-slug.ts";
import { calendarQuestions } from "./calendar/questions.ts";
import { feedQuestions } from "./feeds/questions.ts";
import { libraryQuestions } from "./library/questions.ts";
import { peopleQuestions } from "./people/questions.ts";
import type { Reader } from "./reader.ts";
import {
  articleCard,
  articleLink,
  articleView,
  documentView,
  drawnCard,
  eventCard,
  sectionView,
  topicView,
} from "./views.ts";

const LATEST_ON_FRONT = 30;
const FEATURED_ON_FRONT = 5;

type Questions = {
  [Name in keyof Archive]: (
    reader: Reader,
    ...args: Parameters<Archive[Name]>
  ) => ReturnType<Archive[Name]>;
};

/** How each named question is answered. Answers are plain data, equal for equal archives. */
export const questions: Questions = {
  ...calendarQuestions,
  ...feedQuestions,
  ...libraryQuestions,
  ...peopleQuestions,

  site(reader) {
    const site = settings(reader);
    return {
      name: site?.name ?? "Tòa Soạn",
      slogan: site?.slogan ?? null,
      owner: site?.owner ?? null,
      licence: site?.licence ?? null,
      responsible: site?.responsible ?? null,
      address: site?.address ?? null,
      phone: site?.phone ?? null,
      email: site?.email ?? null,
      links: (site?.links ?? []).flatMap(({ name, url }) =>
        name && url ? webLink(name, url) : [],
      ),
      card: site && drawnCard(reader, "site", site.documentId),
    };
  },

  siteTexts(reader) {
    const site = settings(reader);
    return {
      about: site?.about ?? "",
      contact: site?.contact ?? "",
      privacy: site?.privacy ?? "",
      accessibility: site?.accessibility ?? "",
    };
  },

  sections: (reader) =>
    reader
      .documents("section", reader.list("sections", "", "ascending"))
      .map(sectionView),

  section(reader, slug) {
    const section = bySlug(reader, "section", slug);
    return section && sectionView(section);
  },

  front(reader) {
    const latest = articles(reader, "latest", "", LATEST_ON_FRONT);
    const [chosen] = articles(reader, "front", "lead", 1);
    // Without a decision of the editors the newest article leads.
    const lead = chosen ?? latest[0] ?? null;
    const featured = articles(
      reader,
      "front",
      "featured",
      FEATURED_ON_FRONT + 1,
    )
      .filter(({ slug }) => slug !== lead?.slug)
      .slice(0, FEATURED_ON_FRONT);
    const above = new Set([lead, ...featured].map((card) => card?.slug));
    return {
      lead,
      featured,
      latest: latest.filter(({ slug }) => !above.has(slug)),
    };
  },

  latest: (reader, limit) => articles(reader, "latest", "", limit),

  latestIn(reader, sectionSlug, limit) {
    const section = bySlug(reader, "section", sectionSlug);
    return section
      ? articles(reader, "latest-in", section.documentId, limit)
      : [];
  },

  monthsOf(reader, sectionSlug, month) {
    const section = bySlug(reader, "section", sectionSlug);
    return section
      ? around(reader, "section-months", section.documentId, month)
      : [];
  },

  monthCountsOf(reader, sectionSlug) {
    const section = bySlug(reader, "section", sectionSlug);
    return section
      ? reader
          .counts("section-months", section.documentId)
          .map(({ sort, count }) => ({ month: sort, articles: count }))
      : [];
  },

  articlesOf(reader, sectionSlug, month) {
    const section = bySlug(reader, "section", sectionSlug);
    return section
      ? articles(reader, "section-month", `${section.documentId} ${month}`)
      : [];
  },

  article(reader, slug) {
    const article = bySlug(reader, "article", slug);
    return article && articleView(reader, article);
  },

  neighboursOf(reader, articleSlug) {
    const article = bySlug(reader, "article", articleSlug);
    if (!article) return { newer: null, older: null };
    const { before, after } = reader.neighbours("latest-in", article);
    const linkTo = (id: string | null) => {
      const neighbour = reader.document("article", id);
      return neighbour && articleLink(neighbour);
    };
    return { newer: linkTo(after), older: linkTo(before) };
  },

  commentsOn(reader, articleSlug) {
    const article = bySlug(reader, "article", articleSlug);
    if (!article) return [];
    return reader
      .documents(
        "comment",
        reader.list("comments-of", article.documentId, "ascending"),
      )
      .map(({ documentId, name, text, sentAt }) => ({
        id: documentId,
        name: name ?? "",
        text: text ?? "",
        sentAt,
      }));
  },

  event(reader, slug) {
    const event = bySlug(reader, "event", slug);
    if (!event) return null;
    const { documentId } = event;
    const parent = reader.document("event", event.parent);
    const host = reader.document("organization", event.host);
    const parts = reader.list("parts-of-event", documentId, "ascending");
    const coverage = reader.documents(
      "article",
      reader.list("coverage-of-event", documentId, "ascending"),
    );
    const mentions = coverage.flatMap((article) => article.mentions);
    const cited = coverage.flatMap(({ documents }) => documents);
    return {
      ...eventCard(event),
      summary: event.summary,
      host: host && { name: host.name, slug: host.slug },
      parent: parent && eventCard(parent),
      parts: reader.documents("event", parts).map(eventCard),
      documents: reader
        .documents("document", [...new Set(cited)])
        .map((document) => documentView(reader, document)),
      participants: event.participants.flatMap(({ official: id, capacity }) => {
        const official = reader.document("official", id);
        if (!official) return [];
        const told = mentions.find(
          (mention) => mention.official === id && mention.titleAsWritten,
        );
        return {
          official: { name: official.name, slug: official.slug },
          titleAsWritten: told?.titleAsWritten ?? null,
          isFormer: told?.isFormer ?? false,
          capacity,
        };
      }),
    };
  },

  topics: (reader) =>
    reader
      .documents("topic", reader.list("topics", "", "ascending"))
      .map(topicView),

  topic(reader, slug) {
    const topic = bySlug(reader, "topic", slug);
    return topic && topicView(topic);
  },

  latestOn(reader, topicSlug, limit) {
    const topic = bySlug(reader, "topic", topicSlug);
    return topic
      ? articles(reader, "coverage-of-topic", topic.documentId, limit)
      : [];
  },

  monthsOn(reader, topicSlug, month) {
    const topic = bySlug(reader, "topic", topicSlug);
    return topic ? around(reader, "topic-months", topic.documentId, month) : [];
  },

  articlesOn(reader, topicSlug, month) {
    const topic = bySlug(reader, "topic", topicSlug);
    return topic
      ? articles(reader, "topic-month", `${topic.documentId} ${month}`)
      : [];
  },

  coverageOfEvent(reader, slug, limit) {
    const event = bySlug(reader, "event", slug);
    return event
      ? articles(reader, "coverage-of-event", event.documentId, limit)
      : [];
  },

  eventMonths: (reader, month) =>
    around(reader, "event-months", "", month).map((each) => each || null),

  eventsIn: (reader, month) =>
    reader
      .documents("event", reader.list("events-in", month ?? "", "ascending"))
      .map(eventCard),

  today: (reader) => reader.today(),

  slugsOf: (reader, type) => reader.sorts("page-slugs", type).toReversed(),

  movedTo(reader, type, slug) {
    const [id] = reader.list(`${type}-former-slug`, slug, "ascending", 1);
    return reader.document(type, id ?? null)?.slug ?? null;
  },

  redirects: (reader) =>
    reader
      .sorts("moved", "")
      .toReversed()
      .flatMap((moved) => {
        const [type, former] = moved.split(" ") as [AddressedType, string];
        const to = questions.movedTo(reader, type, former);
        const path = pathOf[type];
        return to ? { from: path(former), to: path(to) } : [];
      }),
  gone: (reader) =>
    reader
      .gone()
      .map(({ type, slug }) => pathOf[type](slug))
      .sort(),
};

/** Nobody may be led to a script or a file of their own. */
function webLink(name: string, written: string) {
  const url = URL.parse(written);
  return url && /^https?:$/.test(url.protocol) ? [{ name, url: url.href }] : [];
}

function settings(reader: Reader) {
  const [id] = reader.list("site", "", "ascending", 1);
  return reader.document("site", id ?? null);
}

function articles(reader: Reader, name: string, key: string, limit?: number) {
  return reader
    .documents("article", reader.list(name, key, "descending", limit))
    .map((article) => articleCard(reader, article));
}
