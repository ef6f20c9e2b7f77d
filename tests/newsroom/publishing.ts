import { createHash } from "node:crypto";
import {
  existsSync,
  statfsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

import { allPaths } from "../../site/archive/routes.ts";
import { Store } from "../../site/archive/store.ts";
import { Answers } from "../../site/publisher/answers.ts";
import {
  attachmentOwners,
  attachmentsOf,
  makeAttachments,
} from "../../site/publisher/attachments.ts";
import {
  compileSite,
  type CompiledSite,
} from "../../site/publisher/compile.ts";
import type { Batch } from "../../site/publisher/feed.ts";
import { fileOf } from "../../site/publisher/paths.ts";
import { Publisher, type OnProgress } from "../../site/publisher/publisher.ts";
import { buildReference } from "../../site/publisher/reference.ts";
import { Renderer } from "../../site/publisher/renderer.ts";

export const SITE_URL = "http://localhost:8080";

/** Fixed, or a test that runs over midnight would compare two days. */
const CLOCK = new Date("2026-11-22T03:00:00Z");

const COMPILED = fileURLToPath(
  new URL("../../site/dist/test-app", import.meta.url),
);

const CARDS = mkdtempSync(join(tmpdir(), "toa-soan-cards-"));

let compiled: ReturnType<typeof compileSite> | undefined;

/** The site compiled for tests; once for all of them. */
export const compileForTests = () =>
  (compiled ??= compileSite(COMPILED, SITE_URL));

/**
 * A new folder in memory where there is room, with files that are like all others but for a power
 * cut: thousands of trees are made and looked at faster there.
 */
export function folderInMemory(): string {
  const memory = "/dev/shm";
  const { bavail, bsize } = existsSync(memory)
    ? statfsSync(memory)
    : { bavail: 0, bsize: 0 };
  const hasRoom = bavail * bsize > 2 * 1024 ** 3;
  return mkdtempSync(join(hasRoom ? memory : tmpdir(), "toa-soan-"));
}

/** A publisher with an archive and a tree of its own. */
export class PublishingHouse {
  readonly folder: string;
  readonly tree: string;
  readonly releases: string;
  readonly photos: string;
  readonly archive: string;
  readonly uploads: string;
  readonly troubles: string[] = [];
  /** The publisher's clock; tests may set it. */
  now = CLOCK;
  /** Told what the publisher is at; tests may listen. */
  progress: OnProgress = () => {};
  /** Another version of the site; tests may set it. */
  site: CompiledSite | undefined;
  /** A release of more files makes a tree of its own. */
  mostOneByOne: number | undefined;
  #store: Store | undefined;

  /** @param disk where the tree and its releases are, if not beside the rest. */
  constructor(
    folder = mkdtempSync(join(tmpdir(), "toa-soan-")),
    disk = folder,
  ) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.tree = join(disk, "www");
    this.releases = join(disk, "releases");
    this.photos = join(folder, "photos");
    this.archive = join(folder, "archive.sqlite");
    this.uploads = join(folder, "uploads");
  }

  /** Opens the publisher, as a start of the newsroom does. */
  async open(): Promise<Publisher> {
    this.#store?.close();
    this.#store = new Store(this.archive);
    return Publisher.open({
      store: this.#store,
      site: this.site ?? (await compileForTests()),
      folders: {
        tree: this.tree,
        releases: this.releases,
        photos: this.photos,
      },
      originals: { cmsUrl: "http://127.0.0.1:9", uploadsFolder: this.uploads },
      now: () => this.now,
      onProgress: (...told) => this.progress(...told),
      onTrouble: (line) => this.troubles.push(line),
      ...(this.mostOneByOne !== undefined && {
        mostOneByOne: this.mostOneByOne,
      }),
    });
  }

  get store(): Store {
    if (!this.#store) throw new Error("The publisher was not opened.");
    return this.#store;
  }

  /** The tree that plain `astro build` makes of the same archive. */
  async reference(): Promise<Map<string, string>> {
    const outDir = join(this.folder, "reference");
    await buildReference(this.archive, this.photos, outDir, SITE_URL);
    return treeOf(outDir);
  }

  close(): void {
    this.#store?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The tree that a new publisher makes of a first copy. */
export async function cleanBuild(
  firstCopy: Batch,
  now = CLOCK,
): Promise<Map<string, string>> {
  const house = new PublishingHouse();
  house.now = now;
  try {
    const publisher = await house.open();
    await publisher.take([firstCopy]);
    await publisher.release();
    return treeOf(house.tree);
  } finally {
    house.close();
  }
}

/**
 * The files that a clean full build of a first copy without pictures makes, rendered in memory:
 * for tests that need thousands of them. Cards are drawn into a folder that all of them share.
 */
export async function cleanFiles(
  { changes, position }: Batch,
  now = CLOCK,
): Promise<Map<string, string>> {
  const store = new Store(":memory:");
  try {
    store.apply(changes, position);
    const made = await makeAttachments(
      {
        store,
        folder: CARDS,
        originals: { cmsUrl: "http://127.0.0.1:9", uploadsFolder: CARDS },
      },
      changes,
      { onDone() {}, onTrouble() {}, onAttached() {} },
    );
    for (const { write } of made) write();
    store.today = vietnameseTime(now).slice(0, 10);
    const site = await compileForTests();
    const renderer = await Renderer.load(site, new Answers(store));
    const files = treeOf(site.assets);
    for (const path of allPaths(store)) {
      const { bytes } = await renderer.render(path);
      if (bytes) files.set(fileOf(path), sha256(bytes));
    }
    for (const owner of attachmentOwners(store))
      for (const [file, from] of attachmentsOf(store, CARDS, owner))
        files.set(file, sha256(readFileSync(from)));
    return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
  } finally {
    store.close();
  }
}

/** Every file below a folder with the hash of its bytes. */
export function treeOf(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    files
      .sort()
      .map((file) => [relative(root, file), sha256(readFileSync(file))]),
  );
}

const sha256 = (bytes: Buffer) =>
  createHash("sha256").update(bytes).digest("hex");
