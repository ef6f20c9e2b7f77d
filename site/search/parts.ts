import { createHash } from "node:crypto";

import { SEARCH_LIST } from "../archive/entries.ts";
import type { Store } from "../archive/store.ts";
import type { IndexedPart } from "./manifest.ts";

/**
 * What an index is made of. Years are those of the first publication in Vietnamese time; another
 * content has another folder, `2026/4-0a1b2c3d4e5f`.
 */
export interface Part extends IndexedPart {
  /** Their ids. */
  articles: string[];
}

// Pagefind holds a whole index in memory, a third of a megabyte for an article: 2,000 stay below
// 700 MB and take some five seconds.
const MOST_ARTICLES = 2_000;

/** Into how many equal spans of months a year can be divided. */
const DIVISIONS = [1, 2, 3, 4, 6, 12];

/** Change it when records are made otherwise: every index is then built anew. */
const FORMAT = 1;

interface Row {
  id: string;
  month: string;
  hash: string;
}

/**
 * The parts that the archive calls for, newest first. Reads no article: the archive keeps a hash
 * of each in a list.
 */
export function partsOf(store: Store): Part[] {
  const rows = store.database
    .prepare("SELECT id, key AS month, sort AS hash FROM list WHERE name = ?")
    .all(SEARCH_LIST) as Row[];
  const sections = digest(
    store
      .documentIds("section")
      .sort()
      .map((id) => [id, store.document("section", id)?.slug]),
  );
  const peopleOf = officialsByArticle(store);
  const byYear = Map.groupBy(rows, ({ month }) => month.slice(0, 4));
  return [...byYear]
    .flatMap(([year, ofYear]) =>
      divided(ofYear).map(({ number, rows: ofPart }) => {
        const articles = ofPart.sort((one, other) =>
          one.id < other.id ? -1 : 1,
        );
        const people = new Set(articles.flatMap(({ id }) => peopleOf(id)));
        const version = digest([
          FORMAT,
          sections,
          articles.map(({ id, hash }) => [id, hash]),
          [...people].sort().map((id) => [id, personLabel(store, id)]),
        ]);
        return {
          year,
          number,
          since: articles.map(({ month }) => month).sort()[0] ?? year,
          size: articles.length,
          folder: `${year}/${number}-${version}`,
          articles: articles.map(({ id }) => id),
        };
      }),
    )
    .sort(
      (one, other) =>
        Number(other.year) - Number(one.year) || other.number - one.number,
    );
}

/** How a person is named among the filters; tells people of one name apart. */
export function personLabel(store: Store, id: string): string | null {
  const official = store.document("official", id);
  if (!official) return null;
  const { name, distinction } = official;
  return distinction ? `${name} (${distinction})` : name;
}

/** By months, so that a new article leaves the bounds of all parts where they are. */
function divided(rows: Row[]): { number: number; rows: Row[] }[] {
  const spans = (count: number) =>
    Map.groupBy(rows, ({ month }) =>
      Math.ceil((Number(month.slice(5)) * count) / 12),
    );
  const count =
    DIVISIONS.find((each) =>
      [...spans(each).values()].every(({ length }) => length <= MOST_ARTICLES),
    ) ?? 12;
  return [...spans(count)].map(([number, ofSpan]) => ({
    number,
    rows: ofSpan,
  }));
}

function officialsByArticle(store: Store): (article: string) => string[] {
  const rows = store.database
    .prepare("SELECT key, id FROM list WHERE name = 'coverage-of-official'")
    .all() as { key: string; id: string }[];
  const byArticle = Map.groupBy(rows, ({ id }) => id);
  return (article) => byArticle.get(article)?.map(({ key }) => key) ?? [];
}

const digest = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);
