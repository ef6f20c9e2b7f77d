import Database from "better-sqlite3";
import type { Change } from "@toa-soan/content-types/change";
import {
  contentTypes,
  type DocumentOf,
} from "@toa-soan/content-types/content-types";
import { TYPE_NAMES, type TypeName } from "@toa-soan/content-types/type-name";

import {
  entriesOf,
  GROUPING_LISTS,
  HEADED_LISTS,
  NEIGHBOUR_LISTS,
  type Entry,
  type GroupingList,
  type HeadedList,
  type NeighbourList,
} from "./entries.ts";
import type { Tones } from "../photos/tones.ts";
import { Gone } from "./gone.ts";
import { keep } from "./keep.ts";

/** A document of any type, as the feed carries it. */
export type AnyDocument = DocumentOf[TypeName];

/**
 * A document without its body, which is most of an article; few answers need it, and they ask for
 * it apart.
 */
export type Kept<Name extends TypeName> = Omit<DocumentOf[Name], "body">;

/** The renditions of one photo, see `ImageView`. */
export interface StoredImage {
  /** What the renditions were made from and with; another value means other renditions. */
  source: string;
  view: {
    key: string;
    width: number;
    height: number;
    widths: number[];
    bytes: number;
    /** Absent in what was made before there were any. */
    tones?: Tones;
    /** The same. */
    crops?: { width: number; height: number }[];
  };
}

/** The file that comes with a document, as it stands in the tree. */
export interface StoredFile {
  /** What it was copied from; another value means another file. */
  source: string;
  /** Name below `/tep/`: changes with the content. */
  file: string;
  bytes: number;
}

/** A card drawn for shared links. */
export interface StoredCard {
  /** What it was drawn from; another value means another card. */
  source: string;
  /** Name below `/anh/`. */
  file: string;
  width: number;
  height: number;
}

/** A document before and after a change; `null` where it is not public. */
export interface Applied {
  type: TypeName;
  documentId: string;
  before: AnyDocument | null;
  after: AnyDocument | null;
  /** Where it stands now in the lists of the archive. */
  entries: Entry[];
  /** The places among them that are new. */
  entered: Entry[];
  /** Where it stood and stands no longer. */
  left: Entry[];
  /** The addresses that are gone became other ones. */
  altersGone: boolean;
  /** Documents that have another one before or after them in a list now. */
  moved: { name: NeighbourList; key: string; id: string }[];
  /** Lists in which a sort came up or went, with those beside it. */
  regrouped: Regrouped[];
  /** Lists that begin with another document now. */
  headed: { name: HeadedList; key: string }[];
}

/** A sort that came up in a list or went. */
export interface Regrouped {
  name: GroupingList;
  key: string;
  sort: string;
  /** The nearest smaller and greater sorts of the list. */
  before: string | null;
  after: string | null;
}

/** A document with its time, where it stands in a list of that. */
export interface Placed {
  id: string;
  /** ISO 8601 in UTC. */
  time: string;
}

/** What stands directly before and after a document in a list, in ascending order. */
export interface Neighbours {
  before: string | null;
  after: string | null;
}

// Sections, officials and the articles of feeds are read again for every page; reading a document
// out of its JSON costs more than finding it. So many of each type are kept; at about 2 KB each,
// those of a large archive take some 20 MB.
const KEPT_DOCUMENTS = 1_500;
// The 2 MB that SQLite takes by itself do not hold the upper pages of the lists of a large archive.
const CACHE_KIB = { reading: 4 * 1024, writing: 16 * 1024 };
// Writing the log back is what costs; a first copy and a full build write the same pages often.
const CHECKPOINT_PAGES = 8_000;

// Only until a publisher opens the archive for the first time.
const UNKNOWN_DAY = "1970-01-01";

// `list` rows answer "which documents, in which order" without reading any document.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS document (
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    body TEXT,
    UNIQUE (type, id)
  );
  CREATE TABLE IF NOT EXISTS list (
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    sort TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (name, key, sort, id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS image (
    photo TEXT PRIMARY KEY,
    json TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS file (
    document TEXT PRIMARY KEY,
    json TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS card (
    owner TEXT PRIMARY KEY,
    json TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;
`;

/**
 * The archive's file: everything that is published and nothing else, in SQLite, with a row for
 * every list in which a document stands.
 */
export class Store {
  readonly file: string;
  readonly database: Database.Database;
  /** The addresses of what is public no longer. */
  readonly gone: Gone;
  readonly #statements;
  readonly #kept = new Map<TypeName, Map<string, object | null>>();
  readonly #keptImages = new Map<string, StoredImage | null>();
  readonly #keptSorts = new Map<string, readonly string[]>();

  /**
   * @param file path of the SQLite file; made when missing.
   * @param options.over SQL of what lies over the file's tables for reads.
   */
  constructor(
    file: string,
    options: { readOnly?: boolean; over?: string } = {},
  ) {
    this.file = file;
    this.database = new Database(file, { readonly: options.readOnly ?? false });
    const cache = options.readOnly ? CACHE_KIB.reading : CACHE_KIB.writing;
    this.database.pragma(`cache_size = -${cache}`);
    if (!options.readOnly) {
      this.database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      this.database.pragma("journal_mode = WAL");
      this.database.pragma("synchronous = NORMAL");
      this.database.exec(SCHEMA);
      this.database.exec(Gone.schema);
    }
    if (options.over) this.database.exec(options.over);
    this.gone = new Gone(this.database);
    const prepare = (sql: string) => this.database.prepare(sql);
    /** Of a query for one column, which comes without an object around it. */
    const column = (sql: string) => prepare(sql).pluck();
    this.#statements = {
      get: column("SELECT json FROM document WHERE type = ? AND id = ?"),
      getBody: column("SELECT body FROM document WHERE type = ? AND id = ?"),
      getAll: prepare(
        "SELECT json, body FROM document WHERE type = ? AND id = ?",
      ),
      // Writes name the file's own tables: over them may lie what only reads see (draft-store.ts).
      put: prepare(
        "INSERT INTO main.document (type, id, json, body) VALUES (?, ?, ?, ?) ON CONFLICT (type, id) DO UPDATE SET json = excluded.json, body = excluded.body",
      ),
      remove: prepare("DELETE FROM main.document WHERE type = ? AND id = ?"),
      ids: column("SELECT id FROM document WHERE type = ?"),
      enter: prepare("INSERT OR IGNORE INTO main.list VALUES (?, ?, ?, ?)"),
      leave: prepare(
        "DELETE FROM main.list WHERE name = ? AND key = ? AND sort = ? AND id = ?",
      ),
      // Over two tables SQLite reads them in order only where the answer holds what it orders by.
      first: column(
        "SELECT id, sort FROM list WHERE name = ? AND key = ? ORDER BY sort, id LIMIT 1",
      ),
      ascending: column(
        "SELECT id, sort FROM list WHERE name = ? AND key = ? ORDER BY sort, id LIMIT ?",
      ),
      descending: column(
        "SELECT id, sort FROM list WHERE name = ? AND key = ? ORDER BY sort DESC, id DESC LIMIT ?",
      ),
      newest: prepare(
        "SELECT id, sort AS time FROM list WHERE name = ? AND key = ? ORDER BY sort DESC, id DESC LIMIT ?",
      ),
      counts: prepare(
        "SELECT sort, COUNT(*) AS count FROM list WHERE name = ? AND key = ? GROUP BY sort ORDER BY sort DESC",
      ),
      lastSort: column(
        "SELECT sort FROM list WHERE name = ? AND key = ? ORDER BY sort DESC LIMIT 1",
      ),
      sortBefore: column(
        "SELECT sort FROM list WHERE name = ? AND key = ? AND sort < ? ORDER BY sort DESC LIMIT 1",
      ),
      sortAfter: column(
        "SELECT sort FROM list WHERE name = ? AND key = ? AND sort > ? ORDER BY sort LIMIT 1",
      ),
      holdsSort: prepare(
        "SELECT 1 FROM list WHERE name = ? AND key = ? AND sort = ? LIMIT 1",
      ),
      places: prepare(
        "SELECT DISTINCT key, sort FROM list WHERE name = ? ORDER BY sort, key",
      ),
      before: column(
        "SELECT id, sort FROM list WHERE name = ? AND key = ? AND (sort, id) < (?, ?) ORDER BY sort DESC, id DESC LIMIT 1",
      ),
      after: column(
        "SELECT id, sort FROM list WHERE name = ? AND key = ? AND (sort, id) > (?, ?) ORDER BY sort, id LIMIT 1",
      ),
      getImage: prepare("SELECT json FROM image WHERE photo = ?"),
      putImage: prepare("INSERT OR REPLACE INTO main.image VALUES (?, ?)"),
      removeImage: prepare("DELETE FROM main.image WHERE photo = ?"),
      getFile: prepare("SELECT json FROM file WHERE document = ?"),
      putFile: prepare("INSERT OR REPLACE INTO main.file VALUES (?, ?)"),
      removeFile: prepare("DELETE FROM main.file WHERE document = ?"),
      getCard: prepare("SELECT json FROM card WHERE owner = ?"),
      putCard: prepare("INSERT OR REPLACE INTO card VALUES (?, ?)"),
      removeCard: prepare("DELETE FROM card WHERE owner = ?"),
      getMeta: prepare("SELECT value FROM meta WHERE name = ?"),
      putMeta: prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)"),
    };
  }

  /** A document as it was stored, shared with other readers: nobody may change it. */
  document<Name extends TypeName>(type: Name, id: string): Kept<Name> | null {
    const known = this.#keptOf(type);
    const kept = known.get(id);
    if (kept !== undefined) return kept as Kept<Name> | null;
    const json = this.#statements.get.get(type, id) as string | undefined;
    const document = json ? (JSON.parse(json) as Kept<Name>) : null;
    keep(known, id, document, KEPT_DOCUMENTS);
    return document;
  }

  /** The body of an article, empty when there is no such article. */
  body(article: string): string {
    const body = this.#statements.getBody.get("article", article);
    return (body as string | null | undefined) ?? "";
  }

  #keptOf(type: TypeName): Map<string, object | null> {
    let kept = this.#kept.get(type);
    if (!kept) this.#kept.set(type, (kept = new Map()));
    return kept;
  }

  /** Forgets what was read; call it when a transaction around `apply` did not go through. */
  forgetDocuments(): void {
    this.#kept.clear();
    this.#keptImages.clear();
    this.#keptSorts.clear();
  }

  /** Ids of all documents of a type, in no particular order. */
  documentIds(type: TypeName): string[] {
    return this.#statements.ids.all(type) as string[];
  }

  /** Ids of the documents that stand in a list. */
  list(
    name: string,
    key: string,
    order: "ascending" | "descending",
    limit = -1,
  ): string[] {
    return this.#statements[order].all(name, key, limit) as string[];
  }

  /** The last documents of a list of time, newest first. */
  newest(name: string, key: string, limit = -1): Placed[] {
    return this.#statements.newest.all(name, key, limit) as Placed[];
  }

  /** The first document of a list in ascending order. */
  first(name: string, key: string): string | null {
    return (
      (this.#statements.first.get(name, key) as string | undefined) ?? null
    );
  }

  /** The different sort values of a list, greatest first; shared like documents. */
  sorts(name: string, key: string): readonly string[] {
    const list = listOf({ name, key });
    const kept = this.#keptSorts.get(list);
    if (kept) return kept;
    const sorts: string[] = [];
    // From group to group: SQLite by itself would read every row, all of a paper's articles for
    // its eighty months.
    let sort = this.sortBefore(name, key);
    while (sort !== null) {
      sorts.push(sort);
      sort = this.sortBefore(name, key, sort);
    }
    keep(this.#keptSorts, list, sorts, KEPT_DOCUMENTS);
    return sorts;
  }

  /** The greatest sort of a list, or the greatest that is smaller than another. */
  sortBefore(name: string, key: string, sort?: string): string | null {
    const { lastSort, sortBefore } = this.#statements;
    const found =
      sort === undefined
        ? lastSort.get(name, key)
        : sortBefore.get(name, key, sort);
    return (found as string | undefined) ?? null;
  }

  /** The smallest sort of a list that is greater than another. */
  sortAfter(name: string, key: string, sort: string): string | null {
    const found = this.#statements.sortAfter.get(name, key, sort);
    return (found as string | undefined) ?? null;
  }

  holdsSort(name: string, key: string, sort: string): boolean {
    return this.#statements.holdsSort.get(name, key, sort) !== undefined;
  }

  /** The different places of all lists of a name, ordered by their sort. */
  places(name: string): Pick<Entry, "key" | "sort">[] {
    return this.#statements.places.all(name) as Pick<Entry, "key" | "sort">[];
  }

  /** What stands, or would stand, beside a document at a place. */
  neighbours({ name, key, sort }: Entry, id: string): Neighbours {
    const beside = (side: "before" | "after") =>
      (this.#statements[side].get(name, key, sort, id) as string | undefined) ??
      null;
    return { before: beside("before"), after: beside("after") };
  }

  /** How many documents stand at each sort of a list, greatest sort first. */
  counts(name: string, key: string): { sort: string; count: number }[] {
    return this.#statements.counts.all(name, key) as {
      sort: string;
      count: number;
    }[];
  }

  /** The renditions of a photo; shared like documents. */
  image(photo: string): StoredImage | null {
    const kept = this.#keptImages.get(photo);
    if (kept !== undefined) return kept;
    const row = this.#statements.getImage.get(photo) as
      { json: string } | undefined;
    const image = row ? (JSON.parse(row.json) as StoredImage) : null;
    keep(this.#keptImages, photo, image, KEPT_DOCUMENTS);
    return image;
  }

  putImage(photo: string, image: StoredImage | null): void {
    this.#keptImages.delete(photo);
    if (image) this.#statements.putImage.run(photo, JSON.stringify(image));
    else this.#statements.removeImage.run(photo);
  }

  documentFile(document: string): StoredFile | null {
    const row = this.#statements.getFile.get(document) as
      { json: string } | undefined;
    return row ? (JSON.parse(row.json) as StoredFile) : null;
  }

  putDocumentFile(document: string, file: StoredFile | null): void {
    if (file) this.#statements.putFile.run(document, JSON.stringify(file));
    else this.#statements.removeFile.run(document);
  }

  /** @param owner `article ID` or `site ID`. */
  card(owner: string): StoredCard | null {
    const row = this.#statements.getCard.get(owner) as
      { json: string } | undefined;
    return row ? (JSON.parse(row.json) as StoredCard) : null;
  }

  putCard(owner: string, card: StoredCard | null): void {
    if (card) this.#statements.putCard.run(owner, JSON.stringify(card));
    else this.#statements.removeCard.run(owner);
  }

  /** Number of the last change that this file holds; 0 before the first copy. */
  get position(): number {
    return Number(this.meta("position") ?? 0);
  }

  /** The day in Vietnam to which the site stands, `2026-11-22`. */
  get today(): string {
    return this.meta("today") ?? UNKNOWN_DAY;
  }

  set today(day: string) {
    this.putMeta("today", day);
  }

  meta(name: string): string | null {
    const row = this.#statements.getMeta.get(name) as
      { value: string } | undefined;
    return row?.value ?? null;
  }

  putMeta(name: string, value: string): void {
    this.#statements.putMeta.run(name, value);
  }

  /**
   * Writes changes and the lists in which the documents stand. Call it inside a transaction
   * together with whatever must happen with it.
   *
   * @param position number of the last change; `null` for a piece of a first copy: until it is
   * whole the archive counts as empty.
   * @returns what became different, without changes that changed nothing.
   */
  apply(changes: Change[], position: number | null): Applied[] {
    const applied: Applied[] = [];
    for (const { type, documentId, document, gone = [] } of changes) {
      const stored = this.#statements.getAll.get(type, documentId) as
        Row | undefined;
      const row = document && rowOf(document);
      const altersGone = this.gone.apply(type, documentId, document, gone);
      const isSame =
        stored?.json === row?.json &&
        (stored?.body ?? null) === (row?.body ?? null);
      if (isSame && !altersGone) continue;
      const before = stored ? documentOf(stored) : null;
      this.#keptOf(type).delete(documentId);
      if (row) this.#statements.put.run(type, documentId, row.json, row.body);
      else this.#statements.remove.run(type, documentId);
      const entries = entriesOf(type, document);
      const { left, entered } = listChanges(entriesOf(type, before), entries);
      const moved: Applied["moved"] = [];
      const regrouped: Applied["regrouped"] = [];
      const headed: Applied["headed"] = [];
      for (const entry of left) {
        const { name, key, sort } = entry;
        headed.push(...this.#headedBy(entry, documentId));
        this.#statements.leave.run(name, key, sort, documentId);
        moved.push(...this.#beside(entry, documentId));
        regrouped.push(...this.#groupWithout(entry));
      }
      for (const entry of entered) {
        const { name, key, sort } = entry;
        regrouped.push(...this.#groupWithout(entry));
        this.#statements.enter.run(name, key, sort, documentId);
        headed.push(...this.#headedBy(entry, documentId));
        moved.push(...this.#beside(entry, documentId));
      }
      // Of other lists it is not noted when a sort comes up or goes.
      const others = [...left, ...entered].filter(
        ({ name }) => !isGroupingList(name),
      );
      for (const each of [...regrouped, ...others])
        this.#keptSorts.delete(listOf(each));
      applied.push({
        type,
        documentId,
        before,
        after: document,
        entries,
        entered,
        left,
        altersGone,
        moved,
        regrouped,
        headed,
      });
    }
    this.putMeta("position", String(position ?? 0));
    return applied;
  }

  /** Whose neighbours are others after a document left or entered a place. */
  #beside(entry: Entry, id: string): Applied["moved"] {
    const { name, key } = entry;
    if (!isNeighbourList(name)) return [];
    const { before, after } = this.neighbours(entry, id);
    return [before, id, after].flatMap((each) =>
      each === null ? [] : { name, key, id: each },
    );
  }

  /** The sort of an entry, when nothing stands there without it. */
  #groupWithout({ name, key, sort }: Entry): Regrouped[] {
    if (!isGroupingList(name) || this.holdsSort(name, key, sort)) return [];
    const before = this.sortBefore(name, key, sort);
    const after = this.sortAfter(name, key, sort);
    return [{ name, key, sort, before, after }];
  }

  /** The list of an entry, when the document comes first in it. */
  #headedBy({ name, key }: Entry, id: string): Applied["headed"] {
    return isHeadedList(name) && this.first(name, key) === id
      ? [{ name, key }]
      : [];
  }

  /**
   * Reads every document by its present definition and makes the lists anew, after an update of
   * this software. When one lacks what its definition asks for now, the archive counts as empty
   * until a first copy has brought everything again.
   */
  relist(): void {
    this.database.exec("DELETE FROM list");
    for (const type of TYPE_NAMES)
      for (const id of this.documentIds(type)) {
        const stored = this.#statements.getAll.get(type, id) as Row;
        const read = contentTypes[type].schema.safeParse(documentOf(stored));
        if (!read.success) {
          this.#statements.remove.run(type, id);
          this.putMeta("position", "0");
          continue;
        }
        const document = read.data as unknown as AnyDocument;
        const { json, body } = rowOf(document);
        if (json !== stored.json || body !== stored.body)
          this.#statements.put.run(type, id, json, body);
        for (const { name, key, sort } of entriesOf(type, document))
          this.#statements.enter.run(name, key, sort, id);
      }
    this.forgetDocuments();
  }

  /**
   * Answers from the archive as it is now, whatever others write, until it is closed. Reading is
   * cheaper than with a look at the file's state for every answer.
   */
  holdStill(): void {
    this.database.exec("BEGIN");
    this.#statements.getMeta.get("position");
  }

  /** The same until others may write again. */
  moveOn(): void {
    this.database.exec("COMMIT");
  }

  close(): void {
    this.database.close();
  }
}

/** A document as it is stored. */
interface Row {
  json: string;
  body: string | null;
}

function rowOf(document: AnyDocument): Row {
  const { body = null, ...rest } = document as { body?: string };
  return { json: JSON.stringify(rest), body };
}

function documentOf({ json, body }: Row): AnyDocument {
  const rest = JSON.parse(json) as object;
  return (body === null ? rest : { ...rest, body }) as AnyDocument;
}

/** The lists that a document left and entered by a change. */
function listChanges(
  before: Entry[],
  after: Entry[],
): { left: Entry[]; entered: Entry[] } {
  const old = new Map(before.map((entry) => [nameOf(entry), entry]));
  const now = new Map(after.map((entry) => [nameOf(entry), entry]));
  return {
    left: [...old].filter(([name]) => !now.has(name)).map(([, entry]) => entry),
    entered: [...now]
      .filter(([name]) => !old.has(name))
      .map(([, entry]) => entry),
  };
}

const isNeighbourList = (name: string): name is NeighbourList =>
  (NEIGHBOUR_LISTS as readonly string[]).includes(name);

const isHeadedList = (name: string): name is HeadedList =>
  (HEADED_LISTS as readonly string[]).includes(name);

const isGroupingList = (name: string): name is GroupingList =>
  (GROUPING_LISTS as readonly string[]).includes(name);

const listOf = ({ name, key }: Pick<Entry, "name" | "key">) =>
  `${name}\n${key}`;

const nameOf = ({ name, key, sort }: Entry) => `${name}\n${key}\n${sort}`;
