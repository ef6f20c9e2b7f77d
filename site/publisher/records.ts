import type { Database, Statement } from "better-sqlite3";

import type { Asked } from "../archive/open.ts";
import type { Store } from "../archive/store.ts";
import { isFeed } from "./paths.ts";
import { checksumOf } from "./checksum.ts";
import type { PageResult } from "./render-pool.ts";

// Which page asked which question, what each question read, and how its answer looked. They stand
// in the archive's file so that a change and what it makes stale are one transaction. What a
// question read and a page asked stands twice: in its own row, to be compared with when it is
// recorded again, and row by row for finding it from the other side. `since` and `at` count changes
// of the archive: a page was made, as bytes of the hash `made`, from the answers that are not newer.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS question (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL,
    reads BLOB NOT NULL,
    since INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS question_read (read INTEGER NOT NULL, question INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS page (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    hash TEXT,
    questions BLOB,
    made TEXT,
    at INTEGER
  );
  CREATE TABLE IF NOT EXISTS page_question (
    question INTEGER NOT NULL,
    page INTEGER NOT NULL,
    PRIMARY KEY (question, page)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS copied_file (
    file TEXT PRIMARY KEY,
    owner TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS copied_file_by_owner ON copied_file (owner);
  CREATE TABLE IF NOT EXISTS stale_path (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS stale_owner (owner TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS untold_feed (path TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rolled_back (name TEXT PRIMARY KEY) WITHOUT ROWID;
`;

// A crash while many pages were recorded leaves it to the next start.
const READ_INDEX =
  "CREATE INDEX IF NOT EXISTS question_by_read ON question_read (read, question)";

// Every new form of the tables; what they held comes again, since every page is stale after an update.
const FORM = 2;
const PAGE_COLUMNS = [
  ["questions", "BLOB"],
  ["made", "TEXT"],
  ["at", "INTEGER"],
] as const;
const RENEWAL = `
  DROP TABLE IF EXISTS question;
  DROP TABLE IF EXISTS question_read;
  DROP TABLE IF EXISTS page_question;
`;

/** A question that a page asked, with what its answer was and what was read for it. */
export interface Recorded {
  key: string;
  hash: string;
  reads: Int32Array;
}

/** A question that a page asked and that is recorded already, with this answer. */
export interface KnownQuestion {
  key: string;
  id: number;
}

/** A page that should stand in the tree. */
export interface StandingPage {
  id: number;
  path: string;
  hash: string;
}

/** A feed that a hub has not heard of since it became these bytes. */
export interface UntoldFeed {
  path: string;
  hash: string;
}

export const keyOf = ({ question, args }: Asked): string =>
  JSON.stringify([question, ...args]);

const askedOf = (key: string): Asked => {
  const [question, ...args] = JSON.parse(key) as [
    Asked["question"],
    ...unknown[],
  ];
  return { question, args };
};

/**
 * A read as a number (FNV-1a), which takes a quarter of the place of its name. Two reads of the
 * same number only make a question be asked once more in vain.
 */
export function readNumber(name: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < name.length; at++)
    number = Math.imul(number ^ name.charCodeAt(at), 0x01000193);
  return number;
}

/** The numbers of reads, each once, ascending. */
export const readNumbers = (names: Iterable<string>): Int32Array =>
  Int32Array.from(new Set(Array.from(names, readNumber))).sort();

export function hashOfAnswer(given: unknown): string {
  const json = JSON.stringify(given);
  if (scratch.length < 2 * json.length)
    scratch = Buffer.allocUnsafeSlow(3 * json.length);
  // As UTF-16, in which V8 has it: another encoding takes as long as hashing.
  const size = scratch.write(json, "utf16le");
  return checksumOf(scratch.subarray(0, size));
}

let scratch = Buffer.alloc(0);

/**
 * What the publisher remembers of the tree: its pages, the questions behind them, the files that
 * were copied into it, and what has to be made anew.
 */
export class Records {
  readonly #store: Store;
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(store: Store) {
    this.#store = store;
    this.#database = store.database;
    if (this.#database.pragma("user_version", { simple: true }) !== FORM)
      this.#renew();
    this.#database.exec(SCHEMA);
    this.#database.exec(READ_INDEX);
  }

  #renew(): void {
    this.#database.exec(RENEWAL);
    const columns = this.#database.pragma("table_info(page)") as {
      name: string;
    }[];
    const known = new Set(columns.map(({ name }) => name));
    if (known.size > 0)
      for (const [name, type] of PAGE_COLUMNS)
        if (!known.has(name))
          this.#database.exec(`ALTER TABLE page ADD COLUMN ${name} ${type}`);
    this.#database.pragma(`user_version = ${FORM}`);
  }

  /**
   * Asks every question again that read one of `touched`, and marks the pages stale whose answers
   * changed.
   *
   * @param ask answers from the archive as it is now.
   */
  markTouched(
    touched: Iterable<string>,
    ask: (question: Asked) => Recorded,
  ): void {
    this.#store.putMeta(CHANGES, String(this.#changes() + 1));
    const questions = new Set<number>();
    for (const name of touched)
      for (const { question } of this.#all<{ question: number }>(
        "SELECT question FROM question_read WHERE read = ?",
        readNumber(name),
      ))
        questions.add(question);
    for (const id of questions) this.#askAgain(id, ask);
  }

  #askAgain(id: number, ask: (question: Asked) => Recorded): void {
    const question = this.#get<{ key: string; hash: string; reads: Buffer }>(
      "SELECT key, hash, reads FROM question WHERE id = ?",
      id,
    );
    if (!question) return;
    const isAsked = this.#get(
      "SELECT 1 FROM page_question WHERE question = ? LIMIT 1",
      id,
    );
    if (!isAsked) {
      this.#changeReads(id, numbersIn(question.reads), NONE);
      this.#run("DELETE FROM question WHERE id = ?", id);
      return;
    }
    const now = ask(askedOf(question.key));
    this.#recordQuestion(now, this.#changes());
    if (now.hash === question.hash) return;
    this.#run(
      "INSERT OR IGNORE INTO stale_path (path) SELECT path FROM page JOIN page_question ON page = id WHERE question = ?",
      id,
    );
  }

  /** Marks pages stale that may have come to be. A page that is not there after all is no harm. */
  markPages(paths: Iterable<string>): void {
    for (const path of paths)
      this.#run("INSERT OR IGNORE INTO stale_path (path) VALUES (?)", path);
  }

  /** Marks all pages stale. What they asked is forgotten: all of it will be recorded again. */
  markAllPages(): void {
    this.#run(
      "INSERT OR IGNORE INTO stale_path (path) SELECT path FROM page ORDER BY id",
    );
    this.#run("DELETE FROM question");
    this.#run("DELETE FROM question_read");
    this.#run("DELETE FROM page_question");
    this.#run("UPDATE page SET questions = NULL, made = NULL");
  }

  /** Marks the copied files of an owner stale: `app`, or `photo ID`. */
  markOwner(owner: string): void {
    this.#run("INSERT OR IGNORE INTO stale_owner VALUES (?)", owner);
  }

  /** In the order in which they became stale, so that pages of like time are rendered together. */
  stalePages(): string[] {
    return this.#all<{ path: string }>(
      "SELECT path FROM stale_path ORDER BY id",
    ).map(({ path }) => path);
  }

  staleOwners(): string[] {
    return this.#all<{ owner: string }>("SELECT owner FROM stale_owner").map(
      ({ owner }) => owner,
    );
  }

  /** Hash of a page's bytes in the tree, `null` when it is not there. */
  pageHash(path: string): string | null {
    return (
      this.#get<{ hash: string | null }>(
        "SELECT hash FROM page WHERE path = ?",
        path,
      )?.hash ?? null
    );
  }

  filesOf(owner: string): string[] {
    return this.#all<{ file: string }>(
      "SELECT file FROM copied_file WHERE owner = ?",
      owner,
    ).map(({ file }) => file);
  }

  /** Whose copied file stands at a place of the tree. */
  ownerOf(file: string): string | null {
    return (
      this.#get<{ owner: string }>(
        "SELECT owner FROM copied_file WHERE file = ?",
        file,
      )?.owner ?? null
    );
  }

  /**
   * Notes what a page asked when it was rendered. It need not be released yet, because it stays
   * stale until then.
   */
  recordPage(
    path: string,
    hash: string,
    asked: Iterable<Recorded | KnownQuestion>,
  ): void {
    const at = this.#changes();
    const questions = [...asked].map((each) => this.#recordQuestion(each, at));
    this.#linkPage(path, hash, questions, at);
  }

  /**
   * The same for many pages of one release.
   *
   * @param results what a worker answers. @param known ids of the questions that it told before,
   * in its order; those that it tells now are added.
   */
  recordPages(results: PageResult[], known: number[]): void {
    const at = this.#changes();
    for (const { path, hash, asked, questions } of results) {
      for (const question of questions)
        known.push(this.#recordQuestion(question, at));
      if (hash !== null)
        this.#linkPage(
          path,
          hash,
          asked.flatMap((index) => known[index] ?? []),
          at,
        );
    }
  }

  /**
   * Records as many pages as there are. When nothing was recorded before, what finds questions by
   * their reads is made afterwards at once, which takes a fraction of the time.
   */
  async recordMany(work: () => Promise<void>): Promise<void> {
    if (!this.#get("SELECT 1 FROM question LIMIT 1"))
      this.#database.exec("DROP INDEX IF EXISTS question_by_read");
    try {
      await work();
    } finally {
      this.#database.exec(READ_INDEX);
    }
  }

  /** How often the archive changed. */
  #changes(): number {
    return Number(this.#store.meta(CHANGES) ?? 0);
  }

  #linkPage(path: string, made: string, asked: number[], at: number): void {
    const questions = Int32Array.from(new Set(asked)).sort();
    const known = this.#get<{ id: number; questions: Buffer | null }>(
      "SELECT id, questions FROM page WHERE path = ?",
      path,
    );
    if (!known) {
      const added = this.#get<{ id: number }>(
        "INSERT INTO page (path, questions, made, at) VALUES (?, ?, ?, ?) RETURNING id",
        path,
        bytesOf(questions),
        made,
        at,
      );
      this.#changeQuestions(added?.id ?? 0, NONE, questions);
      return;
    }
    this.#run(
      "UPDATE page SET questions = ?, made = ?, at = ? WHERE id = ?",
      bytesOf(questions),
      made,
      at,
      known.id,
    );
    if (!known.questions?.equals(bytesOf(questions)))
      this.#changeQuestions(known.id, numbersIn(known.questions), questions);
  }

  #changeQuestions(page: number, before: Int32Array, now: Int32Array): void {
    this.#change(
      "DELETE FROM page_question WHERE page = ? AND question IN (SELECT value FROM json_each(?))",
      page,
      missingFrom(now, before),
    );
    this.#change(
      "INSERT INTO page_question SELECT value, ? FROM json_each(?)",
      page,
      missingFrom(before, now),
    );
  }

  #changeReads(question: number, before: Int32Array, now: Int32Array): void {
    this.#change(
      "DELETE FROM question_read WHERE question = ? AND read IN (SELECT value FROM json_each(?))",
      question,
      missingFrom(now, before),
    );
    this.#change(
      "INSERT INTO question_read SELECT value, ? FROM json_each(?)",
      question,
      missingFrom(before, now),
    );
  }

  #change(sql: string, of: number, numbers: Int32Array): void {
    if (numbers.length > 0) this.#run(sql, of, `[${numbers.join(",")}]`);
  }

  #recordQuestion(asked: Recorded | KnownQuestion, at: number): number {
    if ("id" in asked) return asked.id;
    const { key, hash, reads } = asked;
    const known = this.#get<{ id: number; hash: string; reads: Buffer }>(
      "SELECT id, hash, reads FROM question WHERE key = ?",
      key,
    );
    if (!known) {
      const added = this.#get<{ id: number }>(
        "INSERT INTO question (key, hash, reads, since) VALUES (?, ?, ?, ?) RETURNING id",
        key,
        hash,
        bytesOf(reads),
        at,
      );
      const id = added?.id ?? 0;
      this.#changeReads(id, NONE, reads);
      return id;
    }
    const { id } = known;
    const isSame = known.reads.equals(bytesOf(reads));
    if (known.hash !== hash)
      this.#run(
        "UPDATE question SET hash = ?, since = ? WHERE id = ?",
        hash,
        at,
        id,
      );
    if (!isSame)
      this.#run(
        "UPDATE question SET reads = ? WHERE id = ?",
        bytesOf(reads),
        id,
      );
    if (!isSame) this.#changeReads(id, numbersIn(known.reads), reads);
    return id;
  }

  /** Notes that a page stands in the tree with these bytes, or, for `null`, that it does not. */
  recordReleased(path: string, hash: string | null): void {
    if (isFeed(path)) this.#noteFeed(path, hash);
    if (hash !== null) {
      this.#run(
        "INSERT INTO page (path, hash) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET hash = excluded.hash",
        path,
        hash,
      );
      return;
    }
    const page = this.#get<{ id: number; questions: Buffer | null }>(
      "DELETE FROM page WHERE path = ? RETURNING id, questions",
      path,
    );
    if (page) this.#changeQuestions(page.id, numbersIn(page.questions), NONE);
  }

  /**
   * What was released and not told to a hub yet stays noted, whatever crashes. Where there is no
   * hub these are as many as there are feeds, and one that is set later hears of all of them.
   */
  #noteFeed(path: string, hash: string | null): void {
    if (hash === null)
      this.#run("DELETE FROM untold_feed WHERE path = ?", path);
    else if (hash !== this.pageHash(path))
      this.#run("INSERT OR REPLACE INTO untold_feed VALUES (?, ?)", path, hash);
  }

  /** The feeds that were released with other bytes than a hub was told of. */
  untoldFeeds(): UntoldFeed[] {
    return this.#all<UntoldFeed>("SELECT path, hash FROM untold_feed");
  }

  /** Notes that a hub was told of a feed. It stays noted when it was released again meanwhile. */
  recordTold({ path, hash }: UntoldFeed): void {
    this.#run(
      "DELETE FROM untold_feed WHERE path = ? AND hash = ?",
      path,
      hash,
    );
  }

  /** Notes which copied files of an owner stand in the tree. */
  recordFiles(owner: string, files: string[]): void {
    this.#run("DELETE FROM copied_file WHERE owner = ?", owner);
    for (const file of files)
      this.#run(
        "INSERT OR REPLACE INTO copied_file VALUES (?, ?)",
        file,
        owner,
      );
  }

  /** Notes whose copied file stands at a place of the tree, `null` for nobody's. */
  recordCopied(file: string, owner: string | null): void {
    if (owner === null)
      this.#run("DELETE FROM copied_file WHERE file = ?", file);
    else
      this.#run(
        "INSERT OR REPLACE INTO copied_file VALUES (?, ?)",
        file,
        owner,
      );
  }

  /** Notes paths of pages and owners of copied files that a rollback led back. */
  noteRolledBack(pathsAndOwners: Iterable<string>): void {
    for (const name of pathsAndOwners)
      this.#run("INSERT OR IGNORE INTO rolled_back VALUES (?)", name);
  }

  /** Whether a page or an owner's files stand as a rollback brought them back. */
  isLedBack(pathOrOwner: string): boolean {
    return !!this.#get("SELECT 1 FROM rolled_back WHERE name = ?", pathOrOwner);
  }

  /** Marks everything stale that rollbacks led back. @returns how many pages and owners. */
  markRolledBack(): number {
    const names = this.#all<{ name: string }>("SELECT name FROM rolled_back");
    for (const { name } of names)
      if (name.startsWith("/")) this.markPages([name]);
      else this.markOwner(name);
    this.#run("DELETE FROM rolled_back");
    return names.length;
  }

  /** Pages of the tree in the order of their numbers, for going through them in pieces. */
  pagesAfter(id: number, limit: number): StandingPage[] {
    return this.#all<StandingPage>(
      "SELECT id, path, hash FROM page WHERE id > ? AND hash IS NOT NULL ORDER BY id LIMIT ?",
      id,
      limit,
    );
  }

  /** All files that were copied into the tree, with their owners. */
  copiedFiles(): { file: string; owner: string }[] {
    return this.#all("SELECT file, owner FROM copied_file");
  }

  clearStale(pages: string[], owners: string[]): void {
    for (const path of pages)
      this.#run("DELETE FROM stale_path WHERE path = ?", path);
    for (const owner of owners)
      this.#run("DELETE FROM stale_owner WHERE owner = ?", owner);
  }

  transaction<Result>(work: () => Result): Result {
    try {
      return this.#database.transaction(work)();
    } catch (error) {
      this.#store.forgetDocuments();
      throw error;
    }
  }

  #statement(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  #get<Row>(sql: string, ...values: unknown[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  #run(sql: string, ...values: unknown[]): void {
    this.#statement(sql).run(...values);
  }
}

/** The name under which the archive's file keeps how often it changed. */
export const CHANGES = "changes";
const NONE = new Int32Array();

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Numbers as they were stored. */
export const numbersIn = (bytes: Buffer | null): Int32Array =>
  bytes ? new Int32Array(new Uint8Array(bytes).buffer) : NONE;

/** The numbers of `others` that are not among `numbers`. */
function missingFrom(numbers: Int32Array, others: Int32Array): Int32Array {
  if (numbers.length === 0) return others;
  const known = new Set(numbers);
  return others.filter((number) => !known.has(number));
}
