import { pathOf, type AddressedType } from "@toa-soan/content-types/addresses";
import type { TypeName } from "@toa-soan/content-types/type-name";
import type { Database } from "better-sqlite3";

import type { AnyDocument } from "./store.ts";

/** A slug that readers may know although nothing stands there now. */
export interface GoneSlug {
  type: AddressedType;
  slug: string;
}

/** The addresses of what is public no longer, as rows of the archive's file. */
export class Gone {
  static readonly schema = `
    CREATE TABLE IF NOT EXISTS gone (
      type TEXT NOT NULL,
      slug TEXT NOT NULL,
      id TEXT NOT NULL,
      PRIMARY KEY (type, slug)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS gone_by_id ON gone (id);
  `;
  readonly #statements;

  constructor(database: Database) {
    this.#statements = {
      of: database.prepare("SELECT slug FROM gone WHERE type = ? AND id = ?"),
      owner: database.prepare(
        "SELECT id FROM gone WHERE type = ? AND slug = ?",
      ),
      put: database.prepare("INSERT OR REPLACE INTO gone VALUES (?, ?, ?)"),
      remove: database.prepare("DELETE FROM gone WHERE type = ? AND slug = ?"),
      all: database.prepare("SELECT type, slug FROM gone ORDER BY type, slug"),
      ids: database.prepare("SELECT DISTINCT id FROM gone WHERE type = ?"),
    };
  }

  /** Every slug, ordered. */
  all(): GoneSlug[] {
    return this.#statements.all.all() as GoneSlug[];
  }

  /** Ids of the documents of a type that have such slugs. */
  ids(type: TypeName): string[] {
    return (this.#statements.ids.all(type) as { id: string }[]).map(
      ({ id }) => id,
    );
  }

  /**
   * Notes what a change says: the slugs of a document that is gone; none for one that is public,
   * whose own slugs nobody else has lost then.
   *
   * @returns whether anything became different.
   */
  apply(
    type: TypeName,
    id: string,
    document: AnyDocument | null,
    gone: string[],
  ): boolean {
    // Other types have slugs as well, but no pages.
    if (!(type in pathOf)) return false;
    const before = (
      this.#statements.of.all(type, id) as { slug: string }[]
    ).map(({ slug }) => slug);
    const lost = before.filter((slug) => !gone.includes(slug));
    const fresh = gone.filter((slug) => !before.includes(slug));
    const taken = addressesIn(document).filter((slug) =>
      this.#statements.owner.get(type, slug),
    );
    for (const slug of [...lost, ...taken])
      this.#statements.remove.run(type, slug);
    for (const slug of fresh) this.#statements.put.run(type, slug, id);
    return lost.length + taken.length + fresh.length > 0;
  }
}

const addressesIn = (document: AnyDocument | null): string[] =>
  document && "formerSlugs" in document
    ? [document.slug, ...document.formerSlugs]
    : [];
