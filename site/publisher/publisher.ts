import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

import type { Change } from "@toa-soan/content-types/change";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";
import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

import { TODAY_READ, touchedBy } from "../archive/reader.ts";
import { allPaths, newPathsOf } from "../archive/routes.ts";
import type { Applied, Store } from "../archive/store.ts";
import type { Originals } from "../photos/originals.ts";
import {
  attachmentsOf,
  drawnDocuments,
  makeAttachments,
  type Attached,
  type Made,
} from "./attachments.ts";
import { Answers } from "./answers.ts";
import {
  checkTree,
  markDifferences,
  type Checked,
  type Difference,
} from "./check-tree.ts";
import { checksumOf } from "./checksum.ts";
import type { CompiledSite } from "./compile.ts";
import { EarlierPages } from "./earlier.ts";
import type { Batch } from "./feed.ts";
import { changesOf } from "./journal.ts";
import { fileOf } from "./paths.ts";
import { readNumbers, Records } from "./records.ts";
import { recover, standingOf } from "./recover.ts";
import { Tree, type Staging } from "./release.ts";
import {
  renderInParallel,
  type PageResult,
  type PageToRender,
} from "./render-pool.ts";
import { Renderer, type Rendered } from "./renderer.ts";
import { rollBack, undoRollbacks } from "./roll-back.ts";

/** Where the publisher keeps its things. All on one file system. */
export interface Folders {
  /** The tree that readers see. */
  tree: string;
  releases: string;
  /** Renditions of all public photos, and copies of the files of public documents. */
  photos: string;
}

/** Told while long work goes on. */
export type OnProgress = (
  what: "photos" | "pages",
  done: number,
  of: number,
) => void;

export interface Settings {
  store: Store;
  site: CompiledSite;
  folders: Folders;
  originals: Originals;
  /** The clock; the site only asks it which day it is in Vietnam. */
  now: () => Date;
  onProgress: OnProgress;
  /**
   * Told, in one Vietnamese line, what could not be done although the release goes on.
   *
   * @param owner `photo ID` or `document ID` that stays without its picture or file.
   */
  onTrouble: (line: string, owner?: string) => void;
  /** Told which of them has what it should have. */
  onAttached?: (owner: string) => void;
  /** See `Tree`; tests make trees of a few files. */
  mostOneByOne?: number;
}

/** What a release did. */
export interface Release {
  id: number;
  written: string[];
  removed: string[];
}

/** A page that was made, and what it asked. */
interface MadePage extends Pick<Rendered, "asked"> {
  path: string;
  hash: string;
}

/** So many pages are rendered on all cores; fewer are done before workers have started. */
export const MANY_PAGES = 400;
/** Owner of the files that pages load: styles, fonts, scripts. */
const APP = "app";
// Every transaction writes the same upper pages of the indexes once more.
const RECORDED_TOGETHER = 3_000;

/** Turns changes into the pages that they alter, and releases these. */
export class Publisher {
  readonly #settings: Settings;
  readonly #records: Records;
  readonly #tree: Tree;
  readonly #renderer: Renderer;
  readonly #earlier: EarlierPages;
  readonly #answers: Answers;
  /** What the first copy that is going on has brought so far. */
  readonly #copied = new Set<string>();

  private constructor(
    settings: Settings,
    records: Records,
    renderer: Renderer,
    earlier: EarlierPages,
    answers: Answers,
  ) {
    this.#settings = settings;
    this.#records = records;
    const { folders, mostOneByOne } = settings;
    this.#tree = new Tree(folders.tree, folders.releases, mostOneByOne);
    this.#renderer = renderer;
    this.#earlier = earlier;
    this.#answers = answers;
  }

  /**
   * Loads the compiled site and finishes what a crash interrupted. Pages of an older template are
   * stale from here on.
   */
  static async open(settings: Settings): Promise<Publisher> {
    const { store, site, folders } = settings;
    const answers = new Answers(store);
    const records = new Records(store);
    const earlier = new EarlierPages(store, folders.tree);
    const renderer = await Renderer.load(site, answers, earlier);
    const publisher = new Publisher(
      settings,
      records,
      renderer,
      earlier,
      answers,
    );
    try {
      recover(publisher.#tree, publisher.#records);
    } catch (error) {
      // The next release begins with another attempt, and says so again.
      settings.onTrouble(
        `Chưa làm xong được lần phát hành dở dang: ${error instanceof Error ? error.message : String(error)}. Sẽ tự thử lại.`,
      );
    }
    if (store.meta("template") !== site.version) {
      publisher.#records.transaction(() => {
        store.relist();
        // First in the order of time, in which neighbours share answers; those that are known in
        // whatever order they were recorded.
        publisher.#records.markPages(allPaths(store));
        publisher.#records.markAllPages();
        publisher.#records.markOwner(APP);
        // What was led back comes with all else.
        publisher.#records.markRolledBack();
      });
      await publisher.#drawAnew();
      store.putMeta("template", site.version);
    }
    publisher.turnDay();
    return publisher;
  }

  /**
   * Tells the archive which day it is in Vietnam. Pages that depend on it are stale afterwards.
   *
   * @returns whether another day has begun since it was told last.
   */
  turnDay(): boolean {
    const { store, now } = this.#settings;
    const today = vietnameseTime(now()).slice(0, 10);
    if (store.today === today) return false;
    this.#records.transaction(() => {
      store.today = today;
      this.#markTouched([TODAY_READ]);
    });
    return true;
  }

  /**
   * Takes batches of the feed into the archive, in order. What they change is stale afterwards and
   * stays so, whatever crashes, until it is released.
   */
  async take(batches: Batch[]): Promise<void> {
    for (const { changes, position, isFirstCopy, isStart } of batches) {
      if (isStart) this.#copied.clear();
      if (isFirstCopy) this.#noteCopied(changes);
      const gone =
        isFirstCopy && position !== null ? this.#goneSinceCopy() : [];
      const all = [...changes, ...gone];
      const made = await this.#makeAttachments(all);
      try {
        this.#records.transaction(() => this.#apply(all, position, made));
      } catch (error) {
        // What was asked in between is not so.
        this.#answers.forget();
        throw error;
      }
    }
  }

  /** Gives what the archive holds the cards that this version draws. */
  async #drawAnew(): Promise<void> {
    const { store } = this.#settings;
    for (const documents of drawnDocuments(store)) {
      const made = await this.#makeAttachments(documents);
      this.#records.transaction(() => this.#apply([], store.position, made));
    }
  }

  #apply(changes: Change[], position: number | null, made: Made[]): void {
    const { store } = this.#settings;
    const applied = store.apply(changes, position);
    const touched = new Set(applied.flatMap(touchedBy));
    for (const { owner, read, write } of made) {
      write();
      touched.add(read);
      this.#records.markOwner(owner);
    }
    // A document's own pages first: an error in them is told by their address.
    this.#records.markPages(
      applied.flatMap((each: Applied) => newPathsOf(store, each)),
    );
    this.#markTouched(touched);
  }

  #markTouched(touched: Iterable<string>): void {
    this.#answers.forget(new Set(readNumbers(touched)));
    this.#records.markTouched(touched, (question) =>
      this.#answers.ask(question),
    );
  }

  /** Renders and releases everything stale. `null` when nothing was. */
  async release(): Promise<Release | null> {
    recover(this.#tree, this.#records);
    const pages = this.#records.stalePages();
    const owners = this.#records.staleOwners();
    if (pages.length + owners.length === 0) return null;
    // After a rollback over an update these pages need the styles of this version again.
    if (this.#records.isLedBack(APP) && !owners.includes(APP)) owners.push(APP);
    const staging = this.#tree.begin();
    const released = new Map<string, string | null>();
    const removals: string[] = [];
    try {
      const made = await this.#stagePages(staging, pages, released, removals);
      const files = this.#stageFiles(staging, owners, removals);
      const journal =
        staging.puts.length + removals.length > 0
          ? this.#tree.commit(staging, removals, (file) =>
              standingOf(this.#records, file),
            )
          : null;
      // Readers do not wait for this. What a crash leaves unrecorded is stale still.
      this.#records.transaction(() => {
        for (const { path, hash, asked } of made)
          this.#records.recordPage(path, hash, asked);
        for (const [path, hash] of released)
          this.#records.recordReleased(path, hash);
        for (const [owner, now] of files) this.#records.recordFiles(owner, now);
        this.#records.clearStale(pages, owners);
      });
      if (!journal) {
        this.#tree.abandon(staging);
        return null;
      }
      this.#tree.close(journal);
      return changesOf(journal);
    } catch (error) {
      // Before the journal nothing was touched; after it, `recover` ends the release.
      if (!this.#tree.isCommitted(staging)) this.#tree.abandon(staging);
      throw error;
    }
  }

  /**
   * Brings the tree back to what it was right after a release.
   *
   * @returns `null` when it is like that already.
   * @throws Error in Vietnamese, see `rollBack`.
   */
  rollBack(to: number): Release | null {
    const journal = rollBack(this.#tree, this.#records, to);
    return journal && changesOf(journal);
  }

  /** Makes everything anew that rollbacks led back. `null` when nothing differs. */
  async undoRollbacks(): Promise<Release | null> {
    undoRollbacks(this.#records);
    return this.release();
  }

  /** Looks for files that are not what was released. May run while releases are made. */
  findDrift(): Promise<Difference[]> {
    return checkTree(this.#checked());
  }

  /**
   * Mends what a check found.
   *
   * @returns what still differed, and the release that mends it.
   */
  async mend(
    found: Difference[],
  ): Promise<{ differences: Difference[]; release: Release | null }> {
    recover(this.#tree, this.#records);
    const differences = markDifferences(this.#checked(), found);
    const release = differences.length > 0 ? await this.release() : null;
    return { differences, release };
  }

  #checked(): Checked {
    const known = new Map<string, Map<string, string>>();
    const filesOf = (owner: string) => {
      const files = known.get(owner) ?? this.#filesOf(owner);
      known.set(owner, files);
      return files;
    };
    return { root: this.#tree.root, records: this.#records, filesOf };
  }

  /** @returns the pages of which it is not recorded yet what they asked. */
  async #stagePages(
    staging: Staging,
    pages: string[],
    released: Map<string, string | null>,
    removals: string[],
  ): Promise<MadePage[]> {
    const toRender = pages.map((path) => ({
      path,
      before: this.#records.pageHash(path),
    }));
    const note = (path: string, before: string | null, hash: string | null) => {
      if (hash === null && before !== null) removals.push(fileOf(path));
      released.set(path, hash);
    };
    if (pages.length >= MANY_PAGES) {
      await this.#stageInParallel(staging, toRender, note);
      return [];
    }
    const { store } = this.#settings;
    const made: MadePage[] = [];
    this.#earlier.readAhead(pages);
    store.holdStill();
    try {
      for (const { path, before } of toRender) {
        const { bytes, asked } = await this.#renderer.render(path);
        const hash = bytes && checksumOf(bytes);
        if (bytes && hash && hash !== before)
          staging.write(fileOf(path), bytes, hash);
        note(path, before, hash);
        if (hash) made.push({ path, hash, asked });
      }
    } finally {
      store.moveOn();
    }
    return made;
  }

  async #stageInParallel(
    staging: Staging,
    pages: PageToRender[],
    note: (path: string, before: string | null, hash: string | null) => void,
  ): Promise<void> {
    const { store, site, onProgress } = this.#settings;
    // The workers need the room; what this thread keeps for small releases is soon found again.
    this.#answers.forget();
    store.forgetDocuments();
    /** Ids of the questions that each worker told. */
    const told: number[][] = [];
    let done = 0;
    let count = 0;
    let unrecorded: { results: PageResult[]; worker: number }[] = [];
    const record = () => {
      this.#records.transaction(() => {
        for (const { results, worker } of unrecorded)
          this.#records.recordPages(results, (told[worker] ??= []));
      });
      unrecorded = [];
      count = 0;
    };
    await this.#records.recordMany(async () => {
      await renderInParallel(
        {
          archiveFile: store.file,
          site,
          place: staging.place,
        },
        pages,
        (results, worker) => {
          for (const { path, before, hash, isChanged } of results) {
            if (hash && isChanged) staging.add(fileOf(path), hash);
            note(path, before, hash);
          }
          unrecorded.push({ results, worker });
          count += results.length;
          if (count >= RECORDED_TOGETHER) record();
          done += results.length;
          onProgress("pages", done, pages.length);
        },
      );
      record();
    });
  }

  /** @returns the files that each owner has in the tree after the release. */
  #stageFiles(
    staging: Staging,
    owners: string[],
    removals: string[],
  ): Map<string, string[]> {
    const after = new Map<string, string[]>();
    for (const owner of owners) {
      const wanted = this.#filesOf(owner);
      const there = new Set(this.#records.filesOf(owner));
      // Pages that a rollback over an update led back need what they came with.
      const isLedBack = owner === APP && this.#records.isLedBack(APP);
      for (const [file, from] of wanted)
        // Some of the app's files keep their name when their bytes change.
        if (!there.has(file) || (owner === APP && !isLedBack))
          staging.link(file, from, { owner });
      for (const file of there)
        if (!isLedBack && !wanted.has(file)) removals.push(file);
      after.set(owner, [...wanted.keys(), ...(isLedBack ? there : [])]);
    }
    return after;
  }

  /** The files that an owner should have in the tree, with where their bytes are. */
  #filesOf(owner: string): Map<string, string> {
    const { store, site, folders } = this.#settings;
    if (owner === APP) {
      const files = readdirSync(site.assets, {
        recursive: true,
        withFileTypes: true,
      }).filter((each) => each.isFile());
      return new Map(
        files.map(({ parentPath, name }) => {
          const from = join(parentPath, name);
          return [relative(site.assets, from), from];
        }),
      );
    }
    return attachmentsOf(store, folders.photos, owner);
  }

  #noteCopied(changes: Change[]): void {
    for (const { type, documentId } of changes)
      this.#copied.add(`${type} ${documentId}`);
  }

  /** What the archive holds and the first copy that just ended does not. */
  #goneSinceCopy(): Change[] {
    const { store } = this.#settings;
    const gone = TYPE_NAMES.flatMap((type) =>
      [...store.documentIds(type), ...store.gone.ids(type)]
        .filter((documentId) => !this.#copied.has(`${type} ${documentId}`))
        .map((documentId) => ({ seq: 0, type, documentId, document: null })),
    );
    this.#copied.clear();
    return gone;
  }

  #makeAttachments(changes: Attached[]): Promise<Made[]> {
    const { store, folders, originals, onProgress, onTrouble, onAttached } =
      this.#settings;
    return makeAttachments(
      { store, folder: folders.photos, originals },
      changes,
      {
        onDone: (done, of) => onProgress("photos", done, of),
        onTrouble,
        onAttached: (owner) => onAttached?.(owner),
      },
    );
  }
}
