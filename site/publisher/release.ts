import {
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { releaseOrder } from "./paths.ts";

/** What one release changes in the tree. Files are paths below its root. */
export interface Journal {
  id: number;
  /** ISO 8601. */
  at: string;
  /** Files in place of what was there; staged beside the journal. Hash of their bytes. */
  puts: { file: string; hash: string }[];
  removals: string[];
}

const KEPT_RELEASES = 20;

/**
 * The tree that readers see, and its releases: a release is staged in a folder, written down in a
 * journal, and then moved into the tree file by file. From the journal on it is finished at every
 * start, before it nothing of it is seen.
 *
 * Everything here is synchronous on purpose: a release is short, and nothing else of the
 * publisher may run between two of its steps.
 */
export class Tree {
  readonly #root: string;
  readonly #releases: string;

  /** @param root folder that the web server serves. @param releases on the same file system. */
  constructor(root: string, releases: string) {
    this.#root = root;
    this.#releases = releases;
    mkdirSync(root, { recursive: true });
    mkdirSync(releases, { recursive: true });
  }

  /** Begins a release. What an unfinished one had staged is thrown away. */
  begin(): Staging {
    const id = (this.#ids().at(-1) ?? 0) + 1;
    for (const old of this.#ids())
      if (!existsSync(this.#doneFile(old)))
        rmSync(this.#folder(old), { recursive: true });
    mkdirSync(join(this.#folder(id), "new"), { recursive: true });
    return new Staging(id, join(this.#folder(id), "new"));
  }

  /** Puts a staged release in place. Afterwards the tree is the new one. */
  commit(staging: Staging, removals: string[]): Journal {
    const journal: Journal = {
      id: staging.id,
      at: new Date().toISOString(),
      puts: staging.puts.sort(
        (one, other) => releaseOrder(one.file) - releaseOrder(other.file),
      ),
      removals,
    };
    writeDurably(this.#journalFile(staging.id), JSON.stringify(journal));
    this.#carryOut(journal);
    return journal;
  }

  /**
   * Finishes a release that a crash interrupted.
   *
   * @returns the journal of the finished release, `null` when there was none.
   */
  recover(): Journal | null {
    const id = this.#ids().findLast((each) =>
      existsSync(this.#journalFile(each)),
    );
    if (id === undefined || existsSync(this.#doneFile(id))) return null;
    const journal = JSON.parse(
      readFileSync(this.#journalFile(id), "utf8"),
    ) as Journal;
    this.#carryOut(journal);
    return journal;
  }

  /** Forgets a release's journal as unfinished work, after what it did has been recorded. */
  close({ id }: Journal): void {
    writeDurably(this.#doneFile(id), "");
    for (const old of this.#ids().slice(0, -KEPT_RELEASES))
      rmSync(this.#folder(old), { recursive: true });
  }

  /** Whether a release has its journal and will be finished, whatever happens. */
  isCommitted({ id }: Staging): boolean {
    return existsSync(this.#journalFile(id));
  }

  /** Gives up a release that was not committed. */
  abandon({ id }: Staging): void {
    rmSync(this.#folder(id), { recursive: true, force: true });
  }

  // Every step may be done a second time: a crash can come after any of them.
  #carryOut({ id, puts, removals }: Journal): void {
    const old = join(this.#folder(id), "old");
    for (const { file } of puts) {
      const staged = join(this.#folder(id), "new", file);
      if (!existsSync(staged)) continue;
      const live = join(this.#root, file);
      keep(live, join(old, file));
      mkdirSync(dirname(live), { recursive: true });
      renameSync(staged, live);
    }
    for (const file of removals) {
      const live = join(this.#root, file);
      if (!existsSync(live)) continue;
      keep(live, join(old, file));
      rmSync(live);
      this.#removeEmptyFolders(dirname(live));
    }
  }

  #removeEmptyFolders(folder: string): void {
    if (folder === this.#root || readdirSync(folder).length > 0) return;
    rmdirSync(folder);
    this.#removeEmptyFolders(dirname(folder));
  }

  #ids(): number[] {
    return readdirSync(this.#releases)
      .map(Number)
      .filter(Number.isInteger)
      .sort((one, other) => one - other);
  }

  #folder = (id: number) => join(this.#releases, String(id));
  #journalFile = (id: number) => join(this.#folder(id), "journal.json");
  #doneFile = (id: number) => join(this.#folder(id), "done");
}

/** A release that is being made: its files wait in a folder of their own. */
export class Staging {
  readonly id: number;
  readonly puts: Journal["puts"] = [];
  readonly #folder: string;

  constructor(id: number, folder: string) {
    this.id = id;
    this.#folder = folder;
  }

  write(file: string, bytes: Buffer, hash: string): void {
    writeFileSync(this.#place(file), bytes);
    this.puts.push({ file, hash });
  }

  /** Stages a file that exists elsewhere, without copying its bytes where the file system can. */
  link(file: string, from: string): void {
    const place = this.#place(file);
    try {
      linkSync(from, place);
    } catch (error) {
      if (!isOtherFileSystem(error)) throw error;
      copyFileSync(from, place);
    }
    this.puts.push({ file, hash: "" });
  }

  #place(file: string): string {
    const place = join(this.#folder, file);
    mkdirSync(dirname(place), { recursive: true });
    return place;
  }
}

const isOtherFileSystem = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "EXDEV";

function keep(live: string, kept: string): void {
  if (!existsSync(live) || existsSync(kept)) return;
  mkdirSync(dirname(kept), { recursive: true });
  linkSync(live, kept);
}

function writeDurably(file: string, content: string): void {
  const part = `${file}.part`;
  const descriptor = openSync(part, "w");
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(part, file);
}
