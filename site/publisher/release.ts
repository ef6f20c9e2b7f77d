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
import {
  changesInTree,
  filesIn,
  type Changes,
  type Journal,
  type Keeper,
  type Put,
  type Standing,
} from "./journal.ts";
import { releaseOrder } from "./paths.ts";
import {
  carryOut,
  keep,
  keptFile,
  madeTree,
  move,
  takeBack,
  waitingFile,
  type Place,
} from "./steps.ts";
import { linkTree, Trees } from "./trees.ts";

const KEPT_RELEASES = 20;
const PUTS_TOGETHER = 1_000;
// A rollback takes some 0.06 ms a file; whoever wants one has a second.
const MOST_ONE_BY_ONE = 4_000;
// And so many times as many files may the kept releases of a tree have changed in all.
const ALL_KEPT = 2.5;

/** A release could be neither finished nor undone: readers see parts of both until it can. */
export class HalfReleased extends Error {}

/**
 * The tree that readers see, and its releases: a release is staged in a folder, written down in a
 * journal, and then moved into the tree file by file; a large one becomes a tree of its own, to
 * which readers are led at once. Before the journal nothing of it is seen. From the journal on a
 * crash is followed by finishing it at the next start, an error by undoing it:
 * docs/decisions/0005-releases.md.
 *
 * Everything here is synchronous on purpose: a release is short, and nothing else of the
 * publisher may run between two of its steps.
 */
export class Tree {
  /** What the web server serves: a link to the tree. */
  readonly root: string;
  readonly #releases: string;
  readonly #trees: Trees;
  readonly #mostOneByOne: number;
  /** What the kept releases changed in their trees, by their numbers. */
  readonly #files = new Map<number, string[]>();

  /**
   * @param root what the web server serves. @param releases folder on the same file system.
   * @param mostOneByOne a release of more files makes a tree of its own; going back over the kept
   * releases of a tree changes at most two and a half times as many.
   * @throws what `Trees` throws.
   */
  constructor(root: string, releases: string, mostOneByOne = MOST_ONE_BY_ONE) {
    this.root = root;
    this.#releases = releases;
    this.#mostOneByOne = mostOneByOne;
    mkdirSync(releases, { recursive: true });
    const last = this.#ids().findLast((id) => this.#isDone(id));
    this.#trees = new Trees(
      root,
      join(releases, "trees"),
      last === undefined ? 0 : this.#treeAfter(last),
    );
  }

  /**
   * Begins a release. What an unfinished one had staged is thrown away.
   *
   * @param backTo the release whose tree it brings back.
   */
  begin(backTo: number | null = null): Staging {
    const ids = this.#ids();
    const id = (ids.at(-1) ?? 0) + 1;
    for (const old of ids)
      if (!this.#isDone(old)) rmSync(this.#folder(old), { recursive: true });
    const tree =
      backTo === null ? this.#trees.current : this.#treeAfter(backTo);
    const root = this.#trees.folderOf(tree);
    const folder = this.#folder(id);
    const isFlat = readdirSync(root).length > 0;
    for (const each of isFlat ? ["new", "old"] : ["tree"])
      naming(join(folder, each), () =>
        mkdirSync(join(folder, each), { recursive: true }),
      );
    const isTurn = tree !== this.#trees.current;
    const place = { root, folder, isFlat };
    return new Staging({ id, backTo, tree, isTurn, place });
  }

  /**
   * Puts a staged release in place. Afterwards the tree is the new one.
   *
   * @param standing says what stands in a file of the release's tree now.
   * @throws Error naming the file that could not be written; the tree is the old one again.
   * @throws HalfReleased when it is not; `recover` goes on with bringing the old one back.
   */
  commit(
    staging: Staging,
    removals: string[],
    standing: (file: string) => Standing | null,
  ): Journal {
    const { id, backTo, place, puts, isTurn } = staging;
    const from = this.#trees.current;
    puts.sort(
      (one, other) => releaseOrder(one.file) - releaseOrder(other.file),
    );
    const isLarge =
      backTo === null && puts.length + removals.length > this.#mostOneByOne;
    const isNew = !place.isFlat || isLarge;
    const changes = isNew
      ? this.#growTree(staging, removals, standing)
      : keepAll(place, puts, removals, standing);
    const tree = isNew ? id : staging.tree;
    const journal: Journal = {
      id,
      at: new Date().toISOString(),
      backTo,
      tree,
      isFlat: place.isFlat,
      ...changes,
      ...(isNew && { turn: { from, ...NO_CHANGES, isTold: true } }),
      ...(isTurn && {
        ...NO_CHANGES,
        turn: { from, ...changes, isTold: false },
      }),
    };
    if (journal.turn) {
      naming("www", () => this.#trees.leadTo(tree, this.#forth(id)));
      naming("www", () => this.#trees.leadTo(from, this.#back(id)));
    }
    this.#write(journal);
    this.#finish(journal);
    return journal;
  }

  /** Makes a tree of what readers see and of what a release brings. */
  #growTree(
    { place, puts }: Staging,
    removals: string[],
    standing: (file: string) => Standing | null,
  ): Changes {
    const made = madeTree(place.folder);
    if (place.isFlat) {
      const files = new Set([...puts.map(({ file }) => file), ...removals]);
      linkTree(place.root, made, (file) => files.has(file));
      for (const { file } of puts)
        naming(file, () => move(waitingFile(place, file), join(made, file)));
    }
    const before = place.isFlat ? standing : () => null;
    return {
      puts: puts.map((put) => ({
        ...put,
        before: before(put.file),
        wasThere: false,
      })),
      removals: removals.map((file) => ({ file, before: before(file) })),
    };
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

  /**
   * Notes of a release that led back to another tree what differs for readers.
   *
   * @throws Error when it cannot be written; nothing else changed.
   */
  tell(journal: Journal, { puts, removals }: Changes): void {
    Object.assign(journal, { puts, removals });
    if (journal.turn) journal.turn.isTold = true;
    this.#write(journal);
  }

  /** Forgets a release's journal as unfinished work, after what it did has been recorded. */
  close(journal: Journal): void {
    const { id, tree = FIRST_TREE } = journal;
    this.#files.set(id, filesIn(changesInTree(journal)));
    naming(this.#doneFile(id), () =>
      writeDurably(this.#doneFile(id), [String(tree)]),
    );
    const ids = this.#ids();
    const kept = this.#withinASecond(ids.slice(-KEPT_RELEASES));
    for (const old of ids.slice(0, -kept.length)) {
      // First what says that it is whole; the rest of it would be thrown away by the next release.
      rmSync(this.#doneFile(old), { force: true });
      rmSync(this.#folder(old), { recursive: true });
      this.#files.delete(old);
    }
    this.#trees.keepOnly(new Set(kept.map((each) => this.#treeAfter(each))));
  }

  /**
   * The last of some releases, as far as readers can be led back to each of them within a second:
   * what later ones changed in its tree is put back file by file.
   */
  #withinASecond(ids: number[]): number[] {
    const changed = new Map<number, Set<string>>();
    const tooOld = ids.findLastIndex((id) => {
      const tree = this.#treeAfter(id);
      const later = changed.get(tree) ?? new Set<string>();
      if (later.size > ALL_KEPT * this.#mostOneByOne) return true;
      // Its own tree it made anew, and its journal may be some ten megabytes.
      if (tree === id) return false;
      for (const file of this.#filesOf(id)) later.add(file);
      changed.set(tree, later);
      return false;
    });
    return ids.slice(tooOld + 1);
  }

  #filesOf(id: number): string[] {
    let files = this.#files.get(id);
    if (!files) {
      files = filesIn(changesInTree(readJournal(this.#journalFile(id))));
      this.#files.set(id, files);
    }
    return files;
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
    return this.#doneIds().map((id) => readJournal(this.#journalFile(id)));
  }

  /** Whether readers could be led back to what they saw after a release. */
  isKept(id: number): boolean {
    return this.#ids().includes(id) && this.#isDone(id);
  }

  /** The journals of the releases after one, oldest first. */
  *later(id: number): Generator<Journal> {
    for (const each of this.#doneIds())
      if (each > id) yield readJournal(this.#journalFile(each));
  }

  /** Of these, the journals of what was done in the tree that readers saw after it. */
  *laterInTree(id: number): Generator<Journal> {
    const tree = this.#treeAfter(id);
    for (const each of this.#doneIds())
      if (each > id && this.#treeAfter(each) === tree)
        yield readJournal(this.#journalFile(each));
  }

  /** Where the file lies that a release replaced or removed. */
  keptFile = (keeper: Keeper, file: string) =>
    keptFile(this.#placeOf(keeper), file);

  #finish(journal: Journal): void {
    const { id } = journal;
    try {
      this.#carryOut(journal);
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

  #carryOut(journal: Journal): void {
    const { id, tree = FIRST_TREE, turn } = journal;
    const place = this.#placeOf(journal);
    if (turn)
      naming(`trees/${tree}`, () => move(madeTree(place.folder), place.root));
    carryOut(place, changesInTree(journal));
    if (turn) this.#trees.show(tree, this.#forth(id));
  }

  #undo(journal: Journal): void {
    const { id, tree, turn } = journal;
    const place = this.#placeOf(journal);
    if (turn) this.#trees.show(turn.from, this.#back(id));
    takeBack(place, changesInTree(journal));
    // A tree that the release made goes with it; one that still waits is there already.
    const made = madeTree(place.folder);
    if (turn && tree === id && !existsSync(made)) move(place.root, made);
    // First the journal: what is undone without `old/` would be lost.
    rmSync(this.#undoFile(id));
    rmSync(this.#folder(id), { recursive: true });
  }

  #write(journal: Journal): void {
    naming("journal.json", () =>
      writeDurably(this.#journalFile(journal.id), piecesOf(journal)),
    );
  }

  #ids(): number[] {
    return readdirSync(this.#releases)
      .map(Number)
      .filter(Number.isInteger)
      .sort((one, other) => one - other);
  }

  #doneIds = () => this.#ids().filter((id) => this.#isDone(id));
  #isDone = (id: number) => existsSync(this.#doneFile(id));
  /** The tree that readers saw after a release that was carried out. */
  #treeAfter = (id: number) =>
    Number(readFileSync(this.#doneFile(id), "utf8")) || FIRST_TREE;
  #placeOf = ({ id, tree = FIRST_TREE, isFlat = false }: Keeper): Place => ({
    root: this.#trees.folderOf(tree),
    folder: this.#folder(id),
    isFlat,
  });
  #folder = (id: number) => join(this.#releases, String(id));
  #journalFile = (id: number) => join(this.#folder(id), "journal.json");
  #undoFile = (id: number) => join(this.#folder(id), "undo.json");
  #doneFile = (id: number) => join(this.#folder(id), "done");
  /** Links to the trees to which a release leads, and from which. */
  #forth = (id: number) => join(this.#folder(id), "forth");
  #back = (id: number) => join(this.#folder(id), "back");
}

/** The tree of releases whose journals name none. */
const FIRST_TREE = 0;
const NO_CHANGES: Changes = { puts: [], removals: [] };

/** Keeps what a release changes in a tree. */
const keepAll = (
  place: Place,
  puts: Put[],
  removals: string[],
  standing: (file: string) => Standing | null,
): Changes => ({
  puts: puts.map((put) => ({
    ...put,
    before: standing(put.file),
    wasThere: keep(place, put.file, true),
  })),
  removals: removals.map((file) => {
    keep(place, file, false);
    return { file, before: standing(file) };
  }),
});

/** A release that is being made: its files wait in a folder of their own. */
export class Staging {
  readonly id: number;
  /** See `Journal`. */
  readonly backTo: number | null;
  /** The tree in which it is carried out, unless it makes one. */
  readonly tree: number;
  /** Whether readers see another one so far. */
  readonly isTurn: boolean;
  readonly puts: Put[] = [];
  readonly place: Place;

  constructor(
    of: Pick<Staging, "id" | "backTo" | "tree" | "isTurn" | "place">,
  ) {
    this.id = of.id;
    this.backTo = of.backTo;
    this.tree = of.tree;
    this.isTurn = of.isTurn;
    this.place = of.place;
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
