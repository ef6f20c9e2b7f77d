import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { naming } from "./file-error.ts";
import type { Journal, Put, Standing } from "./journal.ts";
import { releaseOrder } from "./paths.ts";
import {
  carryOut,
  keep,
  keptFile,
  takeBack,
  waitingFile,
  type Place,
} from "./steps.ts";

const KEPT_RELEASES = 20;
const PUTS_TOGETHER = 1_000;

/** A release could be neither finished nor undone: readers see parts of both until it can. */
export class HalfReleased extends Error {}

/**
 * The tree that readers see, and its releases: a release is staged in a folder, written down in a
 * journal, and then moved into the tree file by file. Before the journal nothing of it is seen.
 * From the journal on a crash is followed by finishing it at the next start, an error by undoing
 * it: docs/decisions/0005-releases.md.
 *
 * Everything here is synchronous on purpose: a release is short, and nothing else of the
 * publisher may run between two of its steps.
 */
export class Tree {
  readonly root: string;
  readonly #releases: string;

  /** @param root folder that the web server serves. @param releases on the same file system. */
  constructor(root: string, releases: string) {
    this.root = root;
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
    const folder = this.#folder(id);
    const isFlat = readdirSync(this.root).length > 0;
    for (const each of ["new", "old"])
      naming(join(folder, each), () =>
        mkdirSync(join(folder, each), { recursive: true }),
      );
    return new Staging(id, { root: this.root, folder, isFlat });
  }

  /**
   * Puts a staged release in place. Afterwards the tree is the new one.
   *
   * @param standing says what stands in a file now.
   * @param backTo the release whose tree this one brings back.
   * @throws Error naming the file that could not be written; the tree is the old one again.
   * @throws HalfReleased when it is not; `recover` goes on with bringing the old one back.
   */
  commit(
    staging: Staging,
    removals: string[],
    standing: (file: string) => Standing | null,
    backTo: number | null = null,
  ): Journal {
    const { id, place } = staging;
    // What comes into an empty tree waits as the tree will be.
    const isFirst = !place.isFlat;
    const journal: Journal = {
      id,
      at: new Date().toISOString(),
      backTo,
      isFirst,
      isFlat: place.isFlat,
      puts: staging.puts
        .sort((one, other) => releaseOrder(one.file) - releaseOrder(other.file))
        .map((put) => ({
          ...put,
          before: isFirst ? null : standing(put.file),
          wasThere: !isFirst && keep(place, put.file, true),
        })),
      removals: removals.map((file) => {
        keep(place, file, false);
        return { file, before: standing(file) };
      }),
    };
    naming("journal.json", () =>
      writeDurably(this.#journalFile(id), piecesOf(journal)),
    );
    this.#finish(journal);
    return journal;
  }

  /**
   * Finishes a release that a crash interrupted, or goes on with undoing it.
   *
   * @returns the journal of the finished release, `null` when there was none.
   * @throws what `commit` throws.
   */
  recover(): Journal | null {
    const undone = this.#ids().find((id) => existsSync(this.#undoFile(id)));
    if (undone !== undefined) this.#undo(readJournal(this.#undoFile(undone)));
    const id = this.#ids().findLast((each) =>
      existsSync(this.#journalFile(each)),
    );
    if (id === undefined || existsSync(this.#doneFile(id))) return null;
    const journal = readJournal(this.#journalFile(id));
    this.#finish(journal);
    return journal;
  }

  /** Forgets a release's journal as unfinished work, after what it did has been recorded. */
  close({ id }: Journal): void {
    naming(this.#doneFile(id), () => writeDurably(this.#doneFile(id), []));
    for (const old of this.#ids().slice(0, -KEPT_RELEASES))
      rmSync(this.#folder(old), { recursive: true });
  }

  /** Whether a release has its journal and will be finished or undone, whatever happens. */
  isCommitted({ id }: Staging): boolean {
    return existsSync(this.#journalFile(id)) || existsSync(this.#undoFile(id));
  }

  /** Gives up a release that was not committed. */
  abandon({ id }: Staging): void {
    rmSync(this.#folder(id), { recursive: true, force: true });
  }

  /** The journals of the releases that are kept, oldest first. */
  journals(): Journal[] {
    return this.#ids()
      .filter((id) => existsSync(this.#doneFile(id)))
      .map((id) => readJournal(this.#journalFile(id)));
  }

  /** Where the file lies that a release replaced or removed. */
  keptFile = (journal: Journal, file: string) =>
    keptFile(this.#placeOf(journal), file);

  #finish(journal: Journal): void {
    const { id } = journal;
    try {
      carryOut(this.#placeOf(journal), journal);
    } catch (error) {
      try {
        // The way back needs no space on a full disk: from here on everything is renamed.
        renameSync(this.#journalFile(id), this.#undoFile(id));
        this.#undo(journal);
      } catch (second) {
        throw new HalfReleased(
          `${messageOf(error)}; chưa trả lại được bản cũ (${messageOf(second)})`,
          { cause: error },
        );
      }
      throw error;
    }
  }

  #undo(journal: Journal): void {
    takeBack(this.#placeOf(journal), journal);
    // First the journal: what is undone without `old/` would be lost.
    rmSync(this.#undoFile(journal.id));
    rmSync(this.#folder(journal.id), { recursive: true });
  }

  #ids(): number[] {
    return readdirSync(this.#releases)
      .map(Number)
      .filter(Number.isInteger)
      .sort((one, other) => one - other);
  }

  #placeOf = ({ id, isFlat = false }: Journal): Place => ({
    root: this.root,
    folder: this.#folder(id),
    isFlat,
  });
  #folder = (id: number) => join(this.#releases, String(id));
  #journalFile = (id: number) => join(this.#folder(id), "journal.json");
  #undoFile = (id: number) => join(this.#folder(id), "undo.json");
  #doneFile = (id: number) => join(this.#folder(id), "done");
}

/** A release that is being made: its files wait in a folder of their own. */
export class Staging {
  readonly id: number;
  readonly puts: Put[] = [];
  readonly place: Place;

  constructor(id: number, place: Place) {
    this.id = id;
    this.place = place;
  }

  /** Notes a page that was written into the folder by somebody else. */
  add(file: string, hash: string): void {
    this.puts.push({ file, now: { hash } });
  }

  write(file: string, bytes: Buffer, hash: string): void {
    naming(file, () => stage(this.place, file, bytes));
    this.add(file, hash);
  }

  /** Stages a file that exists elsewhere, without copying its bytes where the file system can. */
  link(file: string, from: string, now: Standing): void {
    naming(file, () => {
      const waiting = roomFor(this.place, file);
      try {
        linkSync(from, waiting);
      } catch (error) {
        if (!isOtherFileSystem(error)) throw error;
        copyFileSync(from, waiting);
      }
    });
    this.puts.push({ file, now });
  }
}

/** Writes a file of a release where it waits. */
export const stage = (place: Place, file: string, bytes: Buffer): void =>
  writeFileSync(roomFor(place, file), bytes);

function roomFor(place: Place, file: string): string {
  const waiting = waitingFile(place, file);
  if (!place.isFlat) mkdirSync(dirname(waiting), { recursive: true });
  return waiting;
}

const readJournal = (file: string) =>
  JSON.parse(readFileSync(file, "utf8")) as Journal;

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : String(error);

const isOtherFileSystem = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "EXDEV";

/** The journal of all pages of a large newsroom is 30 MB, which need not stand in memory at once. */
function* piecesOf({ puts, ...rest }: Journal): Generator<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},"puts":[`;
  for (let at = 0; at < puts.length; at += PUTS_TOGETHER) {
    const piece = JSON.stringify(puts.slice(at, at + PUTS_TOGETHER));
    yield (at > 0 ? "," : "") + piece.slice(1, -1);
  }
  yield "]}";
}

function writeDurably(file: string, pieces: Iterable<string>): void {
  const part = `${file}.part`;
  const descriptor = openSync(part, "w");
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(part, file);
}
