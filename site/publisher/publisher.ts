import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";

import type { Change } from "@toa-soan/content-types/change";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";

import { imageRead, touchedBy } from "../archive/reader.ts";
import type { Applied, Store, StoredImage } from "../archive/store.ts";
import { readOriginal, type Originals } from "../photos/originals.ts";
import { isDiskError, whyNoPicture } from "../photos/photo-error.ts";
import {
  makeRenditions,
  renditionFiles,
  sourceOf,
} from "../photos/renditions.ts";
import { Answers } from "./answers.ts";
import {
  checkTree,
  markDifferences,
  type Checked,
  type Difference,
} from "./check-tree.ts";
import type { CompiledSite } from "./compile.ts";
import type { Batch } from "./feed.ts";
import { reasonOf } from "./file-error.ts";
import { changesOf } from "./journal.ts";
import { allPaths, fileOf, pathsOf } from "./paths.ts";
import { hashOf, Records, type Recorded } from "./records.ts";
import { recover, standingOf } from "./recover.ts";
import { Tree, type Staging } from "./release.ts";
import {
  renderInParallel,
  type PageResult,
  type PagesToRender,
} from "./render-pool.ts";
import { Renderer } from "./renderer.ts";
import { rollBack, undoRollbacks } from "./roll-back.ts";

/** Where the publisher keeps its things. All on one file system. */
export interface Folders {
  /** The tree that readers see. */
  tree: string;
  releases: string;
  /** Renditions of all public photos. */
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
  siteUrl: string;
  folders: Folders;
  originals: Originals;
  onProgress: OnProgress;
  /**
   * Told, in one Vietnamese line, what could not be done although the release goes on.
   *
   * @param photo the documentId of the photo that stays without a picture.
   */
  onTrouble: (line: string, photo?: string) => void;
  /** Told which photo has its picture, or has none by right. */
  onPhotoDone?: (photo: string) => void;
}

/** What a release did. */
export interface Release {
  id: number;
  written: string[];
  removed: string[];
}

/** So many pages are rendered on all cores; fewer are done before workers have started. */
export const MANY_PAGES = 400;
// Every transaction writes the same upper pages of the indexes once more.
const RECORDED_TOGETHER = 1_000;

/** Turns changes into the pages that they alter, and releases these. */
export class Publisher {
  readonly #settings: Settings;
  readonly #records: Records;
  readonly #tree: Tree;
  readonly #renderer: Renderer;
  readonly #answers: Answers;
  /** What the first copy that is going on has brought so far. */
  readonly #copied = new Set<string>();

  private constructor(
    settings: Settings,
    renderer: Renderer,
    answers: Answers,
  ) {
    this.#settings = settings;
    this.#records = new Records(settings.store);
    this.#tree = new Tree(settings.folders.tree, settings.folders.releases);
    this.#renderer = renderer;
    this.#answers = answers;
  }

  /**
   * Loads the compiled site and finishes what a crash interrupted. Pages of an older template are
   * stale from here on.
   */
  static async open(settings: Settings): Promise<Publisher> {
    const { store, site, siteUrl } = settings;
    const answers = new Answers(store);
    const renderer = await Renderer.load(site, answers, siteUrl);
    const publisher = new Publisher(settings, renderer, answers);
    try {
      recover(publisher.#tree, publisher.#records);
    } catch (error) {
      // The next release begins with another attempt, and says so again.
      settings.onTrouble(
        `Chưa làm xong được lần phát hành dở dang: ${error instanceof Error ? error.message : String(error)}. Sẽ tự thử lại.`,
      );
    }
    if (store.meta("template") !== site.version)
      publisher.#records.transaction(() => {
        publisher.#records.markAllPages();
        publisher.#records.markPages(allPaths(store));
        publisher.#records.markOwner("app");
        store.putMeta("template", site.version);
      });
    return publisher;
  }

  /**
   * Takes batches of the feed into the archive, in order. What they change is stale afterwards and
   * stays so, whatever crashes, until it is released.
   */
  async take(batches: Batch[]): Promise<void> {
    for (const { changes, position, isFirstCopy, isStart } of batches) {
      if (isStart) this.#copied.clear();
      const images = await this.#makeImages(changes);
      if (isFirstCopy) this.#noteCopied(changes);
      const gone =
        isFirstCopy && position !== null ? this.#goneSinceCopy() : [];
      try {
        this.#records.transaction(() =>
          this.#apply([...changes, ...gone], position, images),
        );
      } catch (error) {
        // What was asked in between is not so.
        this.#answers.forget();
        throw error;
      }
    }
  }

  #apply(
    changes: Change[],
    position: number | null,
    images: Map<string, StoredImage | null>,
  ): void {
    const { store } = this.#settings;
    this.#answers.forget();
    const applied = store.apply(changes, position);
    const touched = new Set(applied.flatMap(touchedBy));
    for (const [photo, image] of images) {
      store.putImage(photo, image);
      touched.add(imageRead(photo));
      this.#records.markOwner(`photo ${photo}`);
    }
    // A document's own pages first: an error in them is told by their address.
    this.#records.markPages(
      applied.flatMap((each: Applied) => pathsOf(store, each)),
    );
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
    const staging = this.#tree.begin();
    const released = new Map<string, string | null>();
    const removals: string[] = [];
    try {
      await this.#stagePages(staging, pages, released, removals);
      const files = this.#stageFiles(staging, owners, removals);
      const journal =
        staging.puts.length + removals.length > 0
          ? this.#tree.commit(staging, removals, (file) =>
              standingOf(this.#records, file),
            )
          : null;
      this.#records.transaction(() => {
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

  async #stagePages(
    staging: Staging,
    pages: string[],
    released: Map<string, string | null>,
    removals: string[],
  ): Promise<void> {
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
      return;
    }
    const rendered: { path: string; asked: Recorded[] }[] = [];
    for (const { path, before } of toRender) {
      const { bytes, asked } = await this.#renderer.render(path);
      const hash = bytes && hashOf(bytes);
      if (bytes && hash && hash !== before)
        staging.write(fileOf(path), bytes, hash);
      note(path, before, hash);
      if (bytes) rendered.push({ path, asked });
    }
    this.#records.transaction(() => {
      for (const { path, asked } of rendered)
        this.#records.recordPage(path, asked);
    });
  }

  async #stageInParallel(
    staging: Staging,
    pages: PagesToRender,
    note: (path: string, before: string | null, hash: string | null) => void,
  ): Promise<void> {
    const { store, site, siteUrl, onProgress } = this.#settings;
    const before = new Map(pages.map((page) => [page.path, page.before]));
    const questions = new Map<string, number>();
    let done = 0;
    let unrecorded: PageResult[] = [];
    const record = () => {
      this.#records.transaction(() =>
        this.#records.recordPages(unrecorded, questions),
      );
      unrecorded = [];
    };
    await renderInParallel(
      {
        archiveFile: store.file,
        site,
        siteUrl,
        stagingFolder: staging.folder,
      },
      pages,
      (results) => {
        for (const { path, hash, isChanged } of results) {
          if (hash && isChanged) staging.add(fileOf(path), hash);
          note(path, before.get(path) ?? null, hash);
        }
        unrecorded.push(...results);
        if (unrecorded.length >= RECORDED_TOGETHER) record();
        done += results.length;
        onProgress("pages", done, pages.length);
      },
    );
    record();
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
      for (const [file, from] of wanted)
        // Some of the app's files keep their name when their bytes change.
        if (owner === "app" || !there.has(file))
          staging.link(file, from, { owner });
      for (const file of there) if (!wanted.has(file)) removals.push(file);
      after.set(owner, [...wanted.keys()]);
    }
    return after;
  }

  /** The files that an owner should have in the tree, with where their bytes are. */
  #filesOf(owner: string): Map<string, string> {
    const { store, site, folders } = this.#settings;
    if (owner === "app") {
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
    const image = store.image(owner.slice("photo ".length));
    const names = image ? renditionFiles(image) : [];
    return new Map(
      names.map((name) => [`anh/${name}`, join(folders.photos, name)]),
    );
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

  /** Makes the renditions that changed photos need. */
  async #makeImages(
    changes: Change[],
  ): Promise<Map<string, StoredImage | null>> {
    const { store, folders, originals, onProgress, onTrouble, onPhotoDone } =
      this.#settings;
    const images = new Map<string, StoredImage | null>();
    // Of several changes of a photo the last one counts.
    const photos = new Map(
      changes.flatMap((change) =>
        change.type === "photo" ? [[change.documentId, change]] : [],
      ),
    );
    const waiting = photos.values();
    let done = 0;
    const makeNext = async () => {
      for (const { documentId, document } of waiting) {
        const before = store.image(documentId);
        const source =
          document?.image &&
          sourceOf(documentId, document.image.hash, document);
        if ((before?.source ?? null) === (source ?? null)) {
          onPhotoDone?.(documentId);
          continue;
        }
        let image: StoredImage | null = null;
        if (document?.image && source)
          try {
            const original = await readOriginal(originals, document.image.url);
            image = await makeRenditions(
              folders.photos,
              source,
              original,
              document,
            );
          } catch (error) {
            if (isDiskError(error))
              throw new Error(`không ghi được ảnh: ${reasonOf(error)}`, {
                cause: error,
              });
            // One broken picture must not hold up the news: the caption goes out without it.
            onTrouble(
              `Không xử lý được ảnh “${document.caption}”: ${whyNoPicture(error)}. Bài vẫn đăng với chú thích, không có ảnh; hãy tải ảnh lên lại.`,
              documentId,
            );
          }
        if (image || !source) onPhotoDone?.(documentId);
        images.set(documentId, image);
        done += 1;
        onProgress("photos", done, photos.size);
      }
    };
    // Encoding keeps one core busy.
    await Promise.all(Array.from({ length: availableParallelism() }, makeNext));
    return images;
  }
}
