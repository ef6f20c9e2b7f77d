import { hash } from "node:crypto";

import type { DocumentOf } from "@toa-soan/content-types/content-types";
import { isOnCalendar } from "@toa-soan/content-types/partial-date";
import type { TypeName } from "@toa-soan/content-types/type-name";
import {
  personSortKey,
  sortKey,
} from "@toa-soan/content-types/vietnamese/sort-key";
import { slugFrom } from "@toa-soan/content-types/vietnamese/slug";
import {
  vietnameseMonth,
  vietnameseTime,
} from "@toa-soan/content-types/vietnamese/zone";

import type { Kept } from "./store.ts";

/** Every article under its month, in the place of its sort a hash of all of it. */
export const SEARCH_LIST = "search";

/**
 * The lists in which questions look for a document's neighbours. The store notes for these, and
 * no others, whose neighbours a change makes others. A document stands at most once in each.
 */
export const NEIGHBOUR_LISTS = ["latest-in"] as const;
export type NeighbourList = (typeof NEIGHBOUR_LISTS)[number];

/**
 * The lists of which questions ask only for the first document. The store notes for these, and no
 * others, when another one comes first.
 */
export const HEADED_LISTS = ["articles-with-photo"] as const;
export type HeadedList = (typeof HEADED_LISTS)[number];

/**
 * The lists that group documents by their sort, by month, year or address, and whose different
 * sorts questions ask for. The store notes for these, and no others, when a group comes or goes.
 */
export const GROUPING_LISTS = [
  "correction-years",
  "coverage-years",
  "document-issuers",
  "document-types",
  "document-years",
  "event-coverage-years",
  "event-months",
  "moved",
  "news-days",
  "news-months",
  "office-years",
  "organization-years",
  "page-slugs",
  "photo-days",
  "photo-months",
  "section-months",
  "topic-months",
] as const;
export type GroupingList = (typeof GROUPING_LISTS)[number];

/** A place of a document in one list of the archive. */
export interface Entry {
  name: string;
  /** Which of the lists of this name: a section, a month, a slug. */
  key: string;
  /** Place in the list, compared as bytes. */
  sort: string;
}

type EntriesOf = {
  [Name in TypeName]?: (document: DocumentOf[Name]) => Entry[];
};

const entry = (name: string, key: string, sort = ""): Entry => ({
  name,
  key,
  sort,
});

/**
 * Slug and former slugs of a document with a page.
 *
 * @param time of an article: pages of one time show much the same documents, so many pages are
 * made faster in the order of time than in the order of slugs.
 */
const addresses = (
  type: TypeName,
  { slug, formerSlugs }: { slug: string; formerSlugs: string[] },
  time?: string,
): Entry[] => [
  entry(`${type}-slug`, slug, time),
  // Of articles there are too many to be listed at once.
  ...(type === "article" ? [] : [entry("page-slugs", type, slug)]),
  ...formerSlugs.flatMap((former) => [
    entry(`${type}-former-slug`, former),
    entry("moved", "", `${type} ${former}`),
  ]),
];

/** An editors' order: the number first, documents without one last, then by name. */
const ordered = (order: number | null, name: string) =>
  `${String(order ?? 99_999).padStart(5, "0")} ${sortKey(name)}`;

const entriesByType: EntriesOf = {
  site: () => [entry("site", "")],
  section: (section) => [
    ...addresses("section", section),
    entry("sections", "", ordered(section.order, section.name)),
  ],
  topic: (topic) => [
    ...addresses("topic", topic),
    entry("topics", "", ordered(topic.order, topic.name)),
  ],
  organization: (organization) => [
    ...addresses("organization", organization),
    ...(organization.parent
      ? [
          entry(
            "children",
            organization.parent,
            ordered(organization.order, organization.name),
          ),
        ]
      : []),
    ...(organization.successor
      ? [
          entry(
            "predecessors",
            organization.successor,
            ordered(organization.order, organization.name),
          ),
        ]
      : []),
    entry("organizations", "", ordered(organization.order, organization.name)),
  ],
  position: ({ organization, rank, title }) => [
    entry("positions-of", organization ?? "", ordered(rank, title)),
  ],
  official: (official) => [
    ...addresses("official", official),
    entry("officials", "", personSortKey(official.name)),
  ],
  photo: ({ people, takenOn, event, image, isPublic }) => [
    ...unique(people).map((official) =>
      entry("photos-of-official", official, takenOn ?? ""),
    ),
    ...(event ? [entry("photos-of-event", event, takenOn ?? "")] : []),
    ...(image && hasMonth(takenOn)
      ? [entry("photos-on", takenOn), ...photoGroups(takenOn)]
      : []),
    // Others without a date stand where an article shows them.
    ...(image && !hasMonth(takenOn) && isPublic
      ? [entry("photos-on", "", takenOn ?? "")]
      : []),
  ],
  document: (document) => {
    const { issuer, issuerAsWritten, type, issuedOn, title } = document;
    const time = issuedOn ?? "";
    const year = time.slice(0, 4);
    return [
      ...addresses("document", document),
      entry("documents-in", year, `${time} ${sortKey(title)}`),
      entry("document-years", "", year),
      ...(type && slugFrom(type)
        ? [
            entry("documents-of-type", slugFrom(type), time),
            entry("document-types", "", type),
          ]
        : []),
      ...(issuer
        ? [
            entry("documents-of-issuer", issuer, time),
            entry("organization-years", issuer, year),
            entry("document-issuers", "organization", issuer),
          ]
        : issuerAsWritten && slugFrom(issuerAsWritten)
          ? [
              entry("documents-by-name", slugFrom(issuerAsWritten), time),
              entry("document-issuers", "name", issuerAsWritten),
            ]
          : []),
    ];
  },
  term: (term) => {
    const { official, position, startedOn, attestedOn, endedOn } = term;
    const time = startedOn ?? attestedOn ?? endedOn ?? "";
    const years = yearsOf(term);
    return [
      entry("terms", "", time),
      entry("terms-since", years[0] ?? "", time),
      ...years.map((year) => entry("office-years", "", year)),
      ...(official ? [entry("terms-of-official", official, time)] : []),
      ...(position ? [entry("terms-of-position", position, time)] : []),
    ];
  },
  event: (event) => {
    const month = event.startsOn?.slice(0, 7) ?? "";
    // Only a month makes a page; a bare year stands with the undated events.
    const key = month.length === 7 ? month : "";
    return [
      ...addresses("event", event),
      entry("event-months", "", key),
      entry("events-in", key, `${event.startsOn ?? ""} ${sortKey(event.name)}`),
      entry("events", "", event.startsOn ?? ""),
      ...calendarPlaces(event),
      ...(event.parent
        ? [entry("parts-of-event", event.parent, event.startsOn ?? "")]
        : []),
      ...(event.host
        ? [
            entry("events-of-host", event.host, event.startsOn ?? ""),
            entry("organization-years", event.host, month.slice(0, 4)),
          ]
        : []),
      ...unique(
        event.participants.flatMap(({ official }) => official ?? []),
      ).map((official) =>
        entry("events-of-official", official, event.startsOn ?? ""),
      ),
    ];
  },
  comment: ({ article, sentAt }) =>
    article
      ? [entry("comments-of", article, new Date(sentAt ?? 0).toISOString())]
      : [],
  article: (article) => {
    const time = publishedAt(article);
    const month = vietnameseMonth(time);
    const year = month.slice(0, 4);
    const day = vietnameseTime(time).slice(0, 10);
    return [
      ...addresses("article", article, time),
      entry("latest", "", time),
      entry("news-on", day, time),
      entry("news-days", month, day),
      entry("news-months", "", month),
      entry("changed-in", month, changedAt(article)),
      ...(article.photos.length > 0
        ? [entry("photo-articles-on", day, time), ...photoGroups(day)]
        : []),
      ...unique(article.photos).map((photo) =>
        entry("articles-with-photo", photo, time),
      ),
      ...correctionInstants(article).flatMap((instant) => {
        const ofYear = vietnameseTime(instant).slice(0, 4);
        return [
          entry("corrections-in", ofYear, instant),
          entry("correction-years", "", ofYear),
        ];
      }),
      entry(SEARCH_LIST, month, hashOfArticle(article)),
      ...neighbourPlaces["latest-in"](article),
      ...(article.section
        ? [
            entry("section-month", `${article.section} ${month}`, time),
            entry("section-months", article.section, month),
          ]
        : []),
      ...(article.weight === "normal" || article.weight === null
        ? []
        : [entry("front", article.weight, time)]),
      ...unique(
        article.mentions.flatMap(({ official }) => official ?? []),
      ).flatMap((official) => [
        entry("coverage-of-official", official, time),
        entry("coverage-of-official-in", `${official} ${year}`, time),
        entry("coverage-years", official, year),
      ]),
      ...unique(article.topics).flatMap((topic) => [
        entry("coverage-of-topic", topic, time),
        entry("topic-month", `${topic} ${month}`, time),
        entry("topic-months", topic, month),
      ]),
      ...unique(article.documents).map((document) =>
        entry("coverage-of-document", document, time),
      ),
      ...(article.event
        ? [
            entry("coverage-of-event", article.event, time),
            entry("coverage-of-event-in", `${article.event} ${year}`, time),
            entry("event-coverage-years", article.event, year),
          ]
        : []),
    ];
  },
};

/** Calendars have only events whose day is known. */
const calendarPlaces = ({
  documentId,
  startsOn,
  host,
}: DocumentOf["event"]): Entry[] =>
  startsOn?.length === "2026-11-22".length && isOnCalendar(startsOn)
    ? [
        entry("calendar", "", startsOn),
        entry("calendar-of-event", documentId),
        ...(host ? [entry("calendar-of-host", host, startsOn)] : []),
      ]
    : [];

/** Where a document stands in each list of neighbours: a question for one need not make all. */
const neighbourPlaces: Record<
  NeighbourList,
  (article: Kept<"article">) => Entry[]
> = {
  "latest-in": (article) =>
    article.section
      ? [entry("latest-in", article.section, publishedAt(article))]
      : [],
};

/** The place of an article in a list of neighbours, `null` when it stands in none of that name. */
export const placeAmongNeighbours = (
  list: NeighbourList,
  article: Kept<"article">,
): Entry | null => neighbourPlaces[list](article)[0] ?? null;

const hasMonth = (date: string | null): date is string =>
  date !== null && date.length >= "2026-11".length;

/** The month, and the day if it is known, on which the photo library has something. */
const photoGroups = (date: string): Entry[] => [
  entry("photo-months", "", date.slice(0, 7)),
  ...(date.length === "2026-11-22".length
    ? [entry("photo-days", date.slice(0, 7), date)]
    : []),
];

/** When each public correction of an article was made, as far as that was noted. */
const correctionInstants = (article: DocumentOf["article"]): string[] =>
  article.corrections.flatMap((correction) =>
    correction.note ? correctedAt(article, correction) : [],
  );

/** The instant of a correction; of one that does not say, the one that stands on the article. */
export const correctedAt = (
  article: Pick<DocumentOf["article"], "firstPublicAt">,
  correction: DocumentOf["article"]["corrections"][number],
): string =>
  correction.correctedAt
    ? new Date(correction.correctedAt).toISOString()
    : publishedAt(article);

/** From the first year to the last in which a term is known to have been held. */
function yearsOf({
  startedOn,
  attestedOn,
  endedOn,
}: DocumentOf["term"]): string[] {
  const years = [startedOn, attestedOn, endedOn]
    .flatMap((date) => (date ? [Number(date.slice(0, 4))] : []))
    .sort((one, other) => one - other);
  const [first = 0] = years;
  const last = years.at(-1) ?? first - 1;
  return Array.from({ length: last - first + 1 }, (_, n) => String(first + n));
}

/** The same for an article that came and for the same one out of the store, in its order. */
const hashOfArticle = ({ body, ...rest }: DocumentOf["article"]) =>
  hash("sha1", JSON.stringify(rest) + body);

const unique = (values: string[]) => [...new Set(values)];

/** The instant that stands on an article. The desk sets it on every publish. */
export function publishedAt({
  firstPublicAt,
}: Pick<DocumentOf["article"], "firstPublicAt">): string {
  return new Date(firstPublicAt ?? 0).toISOString();
}

/** When readers were told last of a change; of an article that never changed, when it came out. */
export function changedAt(
  article: Pick<
    DocumentOf["article"],
    "firstPublicAt" | "lastUpdatedAt" | "updates" | "corrections"
  >,
): string {
  const changes = [
    article.lastUpdatedAt,
    ...article.updates.map(({ changedAt, note }) => note && changedAt),
    ...article.corrections.map(({ correctedAt, note }) => note && correctedAt),
  ].flatMap((instant) => (instant ? new Date(instant).toISOString() : []));
  return [publishedAt(article), ...changes].sort().at(-1) as string;
}

/** All lists in which a document stands. They depend on nothing but the document itself. */
export function entriesOf<Name extends TypeName>(
  type: Name,
  document: DocumentOf[Name] | null,
): Entry[] {
  const entries = entriesByType[type] as
    ((document: DocumentOf[Name]) => Entry[]) | undefined;
  return document && entries ? entries(document) : [];
}
