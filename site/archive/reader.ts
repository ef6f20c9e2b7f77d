import type { TypeName } from "@toa-soan/content-types/type-name";

import type { GoneSlug } from "./gone.ts";
import type { Applied, Kept, Store, StoredImage } from "./store.ts";
import { listChanges } from "./store.ts";

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
  documents<Name extends TypeName>(type: Name, ids: string[]): Kept<Name>[] {
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

  list(
    name: string,
    key: string,
    order: "ascending" | "descending",
    limit?: number,
  ): string[] {
    this.reads.add(listRead(name, key));
    return this.#store.list(name, key, order, limit);
  }

  gone(): GoneSlug[] {
    this.reads.add(GONE_READ);
    return this.#store.gone.all();
  }

  sorts(name: string, key: string): string[] {
    this.reads.add(listRead(name, key));
    return this.#store.sorts(name, key);
  }
}

const documentRead = (type: TypeName, id: string) => `d ${type} ${id}`;
const listRead = (name: string, key: string) => `l ${name} ${key}`;

const GONE_READ = "gone";

/** The read that a new rendition of a photo touches. */
export const imageRead = (photo: string) => `i ${photo}`;

/** The reads whose result a change may have altered. */
export function touchedBy({
  type,
  documentId,
  before,
  after,
  altersGone,
}: Applied): string[] {
  const { left, entered } = listChanges(type, before, after);
  return [
    documentRead(type, documentId),
    ...(altersGone ? [GONE_READ] : []),
    ...[...left, ...entered].map(({ name, key }) => listRead(name, key)),
  ];
}
