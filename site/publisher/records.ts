import { hash } from "node:crypto";

import type { Database, Statement } from "better-sqlite3";

import type { Asked } from "../archive/open.ts";
import type { Store } from "../archive/store.ts";
import type { PageResult } from "./render-pool.ts";

// Which page asked which question, what each question read, and how its answer looked. They stand
// in the archive's file so that a change and what it makes stale are one transaction.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS question (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS question_read (
    name TEXT NOT NULL,
    question INTEGER NOT NULL,
    PRIMARY KEY (name, question)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS question_read_by_question ON question_read (question);
  CREATE TABLE IF NOT EXISTS page (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    hash TEXT
  );
  CREATE TABLE IF NOT EXISTS page_question (
    question INTEGER NOT NULL,
    page INTEGER NOT NULL,
    PRIMARY KEY (question, page)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS page_question_by_page ON page_question (page);
  CREATE TABLE IF NOT EXISTS copied_file (
    file TEXT PRIMARY KEY,
    owner TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS copied_file_by_owner ON copied_file (owner);
  CREATE TABLE IF NOT EXISTS stale_path (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS stale_owner (owner TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rolled_back (name TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** A question that a page asked, with what its answer was and what was read for it. */
export interface Recorded {
  key: string;
  hash: string;
  reads: Set<string>;
}

/** A page that should stand in the tree. */
export interface StandingPage {
  id: number;
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

export const hashOf = (content: string | Buffer): string =>
  hash("sha256", content, "base64url");

export const hashOfAnswer = (given: unknown): string =>
  hashOf(JSON.stringify(given));

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
    this.#database.exec(SCHEMA);
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
    const questions = new Set<number>();
    for (const name of touched)
      for (const { question } of this.#all<{ question: number }>(
        "SELECT question FROM question_read WHERE name = ?",
        name,
      ))
        questions.add(question);
    for (const id of questions) this.#askAgain(id, ask);
  }

  #askAgain(id: number, ask: (question: Asked) => Recorded): void {
    const question = this.#get<{ key: string; hash: string }>(
      "SELECT key, hash FROM question WHERE id = ?",
      id,
    );
    const isAsked = this.#get(
      "SELECT 1 FROM page_question WHERE question = ?",
      id,
    );
    if (!question || !isAsked) {
      this.#run("DELETE FROM question_read WHERE question = ?", id);
      this.#run("DELETE FROM question WHERE id = ?", id);
      return;
    }
    const now = ask(askedOf(question.key));
    this.#recordQuestion(now);
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

  markAllPages(): void {
    this.#run(
      "INSERT OR IGNORE INTO stale_path (path) SELECT path FROM page ORDER BY id",
    );
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
   * Notes what a page asked when it was rendered. Safe before the page is released, because the
   * page stays stale until then.
   */
  recordPage(path: string, asked: Iterable<Recorded>): void {
    this.#linkPage(
      path,
      [...asked].map((recorded) => this.#recordQuestion(recorded)),
    );
  }

  /**
   * The same for many pages of one release, whose shared questions are recorded once. Takes what
   * the workers answer, in any order.
   */
  recordPages(results: PageResult[], known: Map<string, number>): void {
    for (const { path, hash, asked, questions } of results) {
      for (const question of questions)
        if (!known.has(question.key))
          known.set(question.key, this.#recordQuestion(question));
      if (hash !== null)
        this.#linkPage(
          path,
          asked.flatMap((key) => known.get(key) ?? []),
        );
    }
  }

  #linkPage(path: string, questions: number[]): void {
    const page = this.#get<{ id: number }>(
      "INSERT INTO page (path, hash) VALUES (?, NULL) ON CONFLICT (path) DO UPDATE SET path = path RETURNING id",
      path,
    )?.id;
    this.#run("DELETE FROM page_question WHERE page = ?", page);
    this.#run(
      "INSERT OR IGNORE INTO page_question SELECT value, ? FROM json_each(?)",
      page,
      JSON.stringify(questions),
    );
  }

  #recordQuestion({ key, hash, reads }: Recorded): number {
    const added = this.#get<{ id: number }>(
      "INSERT INTO question (key, hash) VALUES (?, ?) ON CONFLICT (key) DO NOTHING RETURNING id",
      key,
      hash,
    )?.id;
    if (added !== undefined) {
      this.#run(
        "INSERT INTO question_read SELECT value, ? FROM json_each(?)",
        added,
        JSON.stringify([...reads]),
      );
      return added;
    }
    const id = this.#get<{ id: number }>(
      "UPDATE question SET hash = ? WHERE key = ? RETURNING id",
      hash,
      key,
    )?.id as number;
    const before = new Set(
      this.#all<{ name: string }>(
        "SELECT name FROM question_read WHERE question = ?",
        id,
      ).map(({ name }) => name),
    );
    for (const name of before)
      if (!reads.has(name))
        this.#run(
          "DELETE FROM question_read WHERE name = ? AND question = ?",
          name,
          id,
        );
    for (const name of reads)
      if (!before.has(name))
        this.#run("INSERT INTO question_read VALUES (?, ?)", name, id);
    return id;
  }

  /** Notes that a page stands in the tree with these bytes, or, for `null`, that it does not. */
  recordReleased(path: string, hash: string | null): void {
    if (hash !== null) {
      this.#run(
        "INSERT INTO page (path, hash) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET hash = excluded.hash",
        path,
        hash,
      );
      return;
    }
    this.#run(
      "DELETE FROM page_question WHERE page = (SELECT id FROM page WHERE path = ?)",
      path,
    );
    this.#run("DELETE FROM page WHERE path = ?", path);
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
