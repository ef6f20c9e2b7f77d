import type { TypeName } from "@toa-soan/content-types/type-name";

import type { GoneSlug } from "./gone.ts";
import {
  placeAmongNeighbours,
  type GroupingList,
  type HeadedList,
  type NeighbourList,
} from "./entries.ts";
import type {
  Applied,
  Kept,
  Neighbours,
  Placed,
  Store,
  StoredCard,
  StoredFile,
  StoredImage,
} from "./store.ts";

/**
 * The only way in which questions read the archive. It notes every read, so that nobody has to
 * list by hand what an answer depends on.
 */
export class Reader {
  /** Names of everything that was read: documents, images and lists. */
  readonly reads = new Set<string>();
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  document<Name extends TypeName>(
    type: Name,
    id: string | null,
  ): Kept<Name> | null {
    if (id === null) return null;
    this.reads.add(documentRead(type, id));
    return this.#store.document(type, id);
  }

  /** The documents that are there, in the order of the ids. */
  documents<Name extends TypeName>(
    type: Name,
    ids: readonly string[],
  ): Kept<Name>[] {
    return ids.flatMap((id) => this.document(type, id) ?? []);
  }

  body(article: string): string {
    this.reads.add(documentRead("article", article));
    return this.#store.body(article);
  }

  image(photo: string): StoredImage | null {
    this.reads.add(imageRead(photo));
    return this.#store.image(photo);
  }

  documentFile(document: string): StoredFile | null {
    this.reads.add(fileRead(document));
    return this.#store.documentFile(document);
  }

  /** @param owner `article ID` or `site ID`. */
  card(owner: string): StoredCard | null {
    this.reads.add(cardRead(owner));
    return this.#store.card(owner);
  }

  list(
    name: string,
    key: string,
    order: "ascending" | "descending",
    limit?: number,
  ): string[] {
    this.reads.add(listRead(name, key));
    return this.#store.list(name, key, order, limit);
  }

  /** Documents of a list of time with their times, newest first; none of them is read for it. */
  newest(name: string, key: string, limit?: number): Placed[] {
    this.reads.add(listRead(name, key));
    return this.#store.newest(name, key, limit);
  }

  /**
   * The first document of a list, in ascending order. Touched only when another one comes first;
   * so thousands of pages may ask it of a list that every publish lengthens.
   */
  first(name: HeadedList, key: string): string | null {
    this.reads.add(firstRead(name, key));
    return this.#store.first(name, key);
  }

  /**
   * What stands directly before and after an article in a list, in ascending order. Touched only
   * when one of the two enters, leaves or moves, or the article itself does; so thousands of pages
   * may ask it of a list that every publish changes.
   *
   * @param article was read, so a change of it is noted already.
   */
  neighbours(list: NeighbourList, article: Kept<"article">): Neighbours {
    const place = placeAmongNeighbours(list, article);
    if (!place) return { before: null, after: null };
    const { documentId } = article;
    this.reads.add(neighboursRead(list, place.key, documentId));
    return this.#store.neighbours(place, documentId);
  }

  /** The day in Vietnam to which the site stands, `2026-11-22`. */
  today(): string {
    this.reads.add(TODAY_READ);
    return this.#store.today;
  }

  gone(): GoneSlug[] {
    this.reads.add(GONE_READ);
    return this.#store.gone.all();
  }

  /**
   * The different sorts of a list, greatest first. Touched only when one comes up or goes: that a
   * month has one article more is no news for who lists the months.
   */
  sorts(name: GroupingList, key: string): readonly string[] {
    this.reads.add(sortsRead(name, key));
    return this.#store.sorts(name, key);
  }

  /** Whether something stands at a sort of a list. Touched when that becomes otherwise. */
  hasGroup(name: GroupingList, key: string, sort: string): boolean {
    this.reads.add(aboveRead(name, key, sort));
    return this.#store.holdsSort(name, key, sort);
  }

  /**
   * The greatest sort of a list, or the greatest that is smaller than another. Touched only when
   * one comes up or goes beside it: the archives of a section lead to those before and after them,
   * and a new month is no news for all others.
   */
  groupBefore(name: GroupingList, key: string, sort?: string): string | null {
    const found = this.#store.sortBefore(name, key, sort);
    this.reads.add(aboveRead(name, key, found));
    return found;
  }

  /** The smallest sort of a list that is greater than another; touched in the same way. */
  groupAfter(name: GroupingList, key: string, sort: string): string | null {
    const found = this.#store.sortAfter(name, key, sort);
    this.reads.add(belowRead(name, key, found));
    return found;
  }

  /**
   * What `sorts` says, with how many documents stand there. Touched by every change of the list, so
   * only pages that change with it anyway should ask.
   */
  counts(name: GroupingList, key: string): { sort: string; count: number }[] {
    this.reads.add(listRead(name, key));
    return this.#store.counts(name, key);
  }
}

const documentRead = (type: TypeName, id: string) => `d ${type} ${id}`;
const listRead = (name: string, key: string) => `l ${name} ${key}`;

const sortsRead = (name: GroupingList, key: string) => `s ${name} ${key}`;
/** What stands directly above a sort, or at the lower end of a list. */
const aboveRead = (name: string, key: string, sort: string | null) =>
  `> ${name} ${key} ${sort ?? NO_SORT}`;
/** The same below a sort, or at the upper end. */
const belowRead = (name: string, key: string, sort: string | null) =>
  `< ${name} ${key} ${sort ?? NO_SORT}`;
const NO_SORT = "-";
const firstRead = (name: HeadedList, key: string) => `h ${name} ${key}`;
const neighboursRead = (list: NeighbourList, key: string, id: string) =>
  `n ${list} ${key} ${id}`;

const GONE_READ = "gone";

/** The read that midnight touches. */
export const TODAY_READ = "today";

/** The read that a new rendition of a photo touches. */
export const imageRead = (photo: string) => `i ${photo}`;

/** The read that another file of a document touches. */
export const fileRead = (document: string) => `f ${document}`;

/** The read that another card touches. */
export const cardRead = (owner: string) => `c ${owner}`;

/** The reads whose result a change may have altered. */
export function touchedBy({
  type,
  documentId,
  entered,
  left,
  altersGone,
  moved,
  regrouped,
  headed,
}: Applied): string[] {
  return [
    documentRead(type, documentId),
    ...(altersGone ? [GONE_READ] : []),
    ...[...left, ...entered].map(({ name, key }) => listRead(name, key)),
    ...regrouped.flatMap(({ name, key, sort, before, after }) => [
      sortsRead(name, key),
      aboveRead(name, key, before),
      aboveRead(name, key, sort),
      belowRead(name, key, sort),
      belowRead(name, key, after),
    ]),
    ...headed.map(({ name, key }) => firstRead(name, key)),
    ...moved.map(({ name, key, id }) => neighboursRead(name, key, id)),
  ];
}
