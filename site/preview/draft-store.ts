import type { Change } from "@toa-soan/content-types/change";
import type { DocumentOf } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";

import { entriesOf } from "../archive/entries.ts";
import { Store, type StoredFile, type StoredImage } from "../archive/store.ts";

/** Pictures and files that drafts show, by the documentId of the photo or document. */
export interface DraftFiles {
  images: Map<string, StoredImage>;
  files: Map<string, StoredFile>;
}

// Temporary tables belong to one connection and lie in its memory. Names are looked up among them
// first, so that every question reads the drafts and, where there are none, the archive's file.
const OVER = `
  PRAGMA temp_store = MEMORY;
  CREATE TEMP TABLE draft (type, id, json, body, PRIMARY KEY (type, id)) WITHOUT ROWID;
  CREATE TEMP VIEW document AS
    SELECT type, id, json, body FROM draft
    UNION ALL
    SELECT type, id, json, body FROM main.document AS kept WHERE NOT EXISTS
      (SELECT 1 FROM draft WHERE draft.type = kept.type AND draft.id = kept.id);
  CREATE TEMP TABLE entered (name, key, sort, id, PRIMARY KEY (name, key, sort, id)) WITHOUT ROWID;
  CREATE TEMP TABLE left_ (name, key, sort, id, PRIMARY KEY (name, key, sort, id)) WITHOUT ROWID;
  CREATE TEMP VIEW list AS
    SELECT name, key, sort, id FROM entered
    UNION ALL
    SELECT name, key, sort, id FROM main.list AS kept WHERE NOT EXISTS
      (SELECT 1 FROM left_ WHERE left_.name = kept.name AND left_.key = kept.key
        AND left_.sort = kept.sort AND left_.id = kept.id);
  CREATE TEMP TABLE draft_image (photo PRIMARY KEY, json) WITHOUT ROWID;
  CREATE TEMP VIEW image AS
    SELECT photo, json FROM draft_image
    UNION ALL
    SELECT photo, json FROM main.image
      WHERE NOT EXISTS (SELECT 1 FROM draft_image WHERE draft_image.photo = main.image.photo);
  CREATE TEMP TABLE draft_file (document PRIMARY KEY, json) WITHOUT ROWID;
  CREATE TEMP VIEW file AS
    SELECT document, json FROM draft_file
    UNION ALL
    SELECT document, json FROM main.file
      WHERE NOT EXISTS (SELECT 1 FROM draft_file WHERE draft_file.document = main.file.document);
`;

/**
 * The archive as it would be with some drafts in it. The file is opened for reading only: what is
 * laid over it exists in this connection's memory and is forgotten with `takeAway`.
 */
export class DraftStore extends Store {
  readonly #statements;

  /** @param file path of the archive, which must be there. */
  constructor(file: string) {
    super(file, { readOnly: true, over: OVER });
    const prepare = (sql: string) => this.database.prepare(sql);
    this.#statements = {
      draft: prepare("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)"),
      enter: prepare("INSERT OR IGNORE INTO entered VALUES (?, ?, ?, ?)"),
      leave: prepare("INSERT OR IGNORE INTO left_ VALUES (?, ?, ?, ?)"),
      image: prepare("INSERT OR REPLACE INTO draft_image VALUES (?, ?)"),
      file: prepare("INSERT OR REPLACE INTO draft_file VALUES (?, ?)"),
    };
  }

  /** Lays drafts over the archive as it is now. Each document may come once. */
  lay(changes: Change[], { images, files }: DraftFiles): void {
    // The publisher may have written since.
    this.forgetDocuments();
    this.database.exec("BEGIN");
    const { draft, enter, leave, image, file } = this.#statements;
    for (const { type, documentId, document } of changes) {
      if (!document) continue;
      const before = this.#before(type, documentId);
      for (const { name, key, sort } of entriesOf(type, before))
        leave.run(name, key, sort, documentId);
      const { body = null, ...rest } = document as { body?: string };
      draft.run(type, documentId, JSON.stringify(rest), body);
      for (const { name, key, sort } of entriesOf(type, document))
        enter.run(name, key, sort, documentId);
    }
    for (const [photo, stored] of images)
      image.run(photo, JSON.stringify(stored));
    for (const [document, stored] of files)
      file.run(document, JSON.stringify(stored));
    this.forgetDocuments();
  }

  #before(type: TypeName, id: string): DocumentOf[TypeName] | null {
    const kept = this.document(type, id);
    const body = type === "article" ? { body: this.body(id) } : {};
    return kept && ({ ...kept, ...body } as DocumentOf[TypeName]);
  }

  /** The archive as it is. */
  takeAway(): void {
    this.database.exec("ROLLBACK");
    this.forgetDocuments();
  }
}
