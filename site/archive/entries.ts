import { hash } from "node:crypto";

import type { DocumentOf } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";
import {
  personSortKey,
  sortKey,
} from "@toa-soan/content-types/vietnamese/sort-key";
import { vietnameseMonth } from "@toa-soan/content-types/vietnamese/zone";

/** Every article under its month, in the place of its sort a hash of all of it. */
export const SEARCH_LIST = "search";

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

/** Slug and former slugs of a document with a page. */
const addresses = (
  type: TypeName,
  { slug, formerSlugs }: { slug: string; formerSlugs: string[] },
): Entry[] => [
  entry(`${type}-slug`, slug),
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
  organization: ({ order, name }) => [
    entry("organizations", "", ordered(order, name)),
  ],
  position: ({ organization, rank, title }) => [
    entry("positions-of", organization ?? "", ordered(rank, title)),
  ],
  official: (official) => [
    ...addresses("official", official),
    entry("officials", "", personSortKey(official.name)),
  ],
  term: ({ official, position, startedOn, attestedOn, endedOn }) => {
    const time = startedOn ?? attestedOn ?? endedOn ?? "";
    return [
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
    ];
  },
  article: (article) => {
    const time = publishedAt(article);
    const month = vietnameseMonth(time);
    return [
      ...addresses("article", article),
      entry("latest", "", time),
      entry(SEARCH_LIST, month, hashOfArticle(article)),
      ...(article.section
        ? [
            entry("latest-in", article.section, time),
            entry("section-month", `${article.section} ${month}`, time),
            entry("section-months", article.section, month),
          ]
        : []),
      ...(article.weight === "normal" || article.weight === null
        ? []
        : [entry("front", article.weight, time)]),
      ...unique(article.mentions.flatMap(({ official }) => official ?? [])).map(
        (official) => entry("coverage-of-official", official, time),
      ),
      ...(article.event
        ? [entry("coverage-of-event", article.event, time)]
        : []),
    ];
  },
};

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

/** All lists in which a document stands. They depend on nothing but the document itself. */
export function entriesOf<Name extends TypeName>(
  type: Name,
  document: DocumentOf[Name] | null,
): Entry[] {
  const entries = entriesByType[type] as
    ((document: DocumentOf[Name]) => Entry[]) | undefined;
  return document && entries ? entries(document) : [];
}
