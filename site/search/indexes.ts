import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { Store } from "../archive/store.ts";
import { buildPart, buildProgram } from "./bundle.ts";
import {
  foldersIn,
  readManifest,
  writeManifest,
  type IndexedPart,
  type Manifest,
} from "./manifest.ts";
import { partsOf, type Part } from "./parts.ts";

// A reader who has the former manifest may be loading from it.
const KEPT_AFTER_MS = 20_000;

/** The search indexes in their folder, which a web server gives as `/tim-kiem/`. */
export class Indexes {
  readonly #archive: string;
  readonly #folder: string;
  readonly #retired = new Map<string, number>();

  /** @param archive the archive's file; it is only read. */
  constructor(archive: string, folder: string) {
    this.#archive = archive;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    const manifest = readManifest(folder);
    this.#removeAllBut(manifest ? foldersIn(manifest) : []);
  }

  /**
   * Builds what changed since the last time, then what has no index yet, both newest first. Each
   * part is searched as soon as it is done.
   *
   * @param hasNews asked while parts without an index are built, so that these, which are many at
   * a first start, do not hold up what is published meanwhile.
   * @returns the number of parts built or removed.
   * @throws Error when an index cannot be built; those that are done stay.
   */
  async update(hasNews: () => boolean = () => false): Promise<number> {
    // A store keeps documents that it read; a new one sees what the archive holds now.
    const store = new Store(this.#archive, { readOnly: true });
    try {
      const wanted = partsOf(store);
      const program = `pagefind-${pagefindVersion()}`;
      if (!existsSync(this.#path(program)))
        await buildProgram(this.#path(program));
      let changed = this.#switchTo(program, wanted);
      const indexed = placesIn(readManifest(this.#folder));
      const due = wanted.filter(
        ({ folder }) => !existsSync(this.#path(folder)),
      );
      const isStale = ({ folder }: Part) => indexed.has(placeOf(folder));
      const missing = due.filter((part) => !isStale(part));
      for (const part of [...due.filter(isStale), ...missing]) {
        await buildPart(store, part, this.#path(part.folder));
        this.#switchTo(program, wanted);
        changed++;
        if (missing.includes(part) && hasNews()) break;
      }
      return changed;
    } finally {
      store.close();
    }
  }

  /** Removes folders that no manifest has named for a while. */
  removeRetired(now = Date.now()): void {
    for (const [folder, since] of this.#retired)
      if (now - since >= KEPT_AFTER_MS) {
        rmSync(this.#path(folder), { recursive: true, force: true });
        this.#retired.delete(folder);
      }
  }

  /**
   * Names in the manifest what is built. A part whose new index is not ready keeps its former one
   * meanwhile.
   *
   * @returns how many parts are gone altogether.
   */
  #switchTo(program: string, wanted: Part[]): number {
    const before = readManifest(this.#folder);
    const former = placesIn(before);
    const parts = wanted.flatMap(({ year, since, size, folder }) => {
      const ready = existsSync(this.#path(folder))
        ? { year, since, size, folder }
        : former.get(placeOf(folder));
      return ready ?? [];
    });
    const manifest: Manifest = { program, parts };
    if (JSON.stringify(manifest) === JSON.stringify(before)) return 0;
    writeManifest(this.#folder, manifest);
    const named = new Set(foldersIn(manifest));
    for (const folder of named) this.#retired.delete(folder);
    const retired = before ? foldersIn(before) : [];
    for (const folder of retired)
      if (!named.has(folder)) this.#retired.set(folder, Date.now());
    const places = new Set(wanted.map(({ folder }) => placeOf(folder)));
    return [...former.keys()].filter((place) => !places.has(place)).length;
  }

  #removeAllBut(named: string[]): void {
    const kept = new Set(named);
    for (const top of readdirSync(this.#folder)) {
      if (!/^\d{4}$/.test(top)) {
        if (/^pagefind-/.test(top) && !kept.has(top)) this.#remove(top);
        continue;
      }
      for (const part of readdirSync(this.#path(top)))
        if (!kept.has(`${top}/${part}`)) this.#remove(`${top}/${part}`);
    }
  }

  #remove(folder: string): void {
    rmSync(this.#path(folder), { recursive: true, force: true });
  }

  #path = (folder: string) => join(this.#folder, folder);
}

/** Year and number of a part, whatever its content. */
const placeOf = (folder: string) => folder.replace(/-[^-]*$/, "");

/** The parts that a manifest names, by their places. */
const placesIn = (manifest: Manifest | null): Map<string, IndexedPart> =>
  new Map((manifest?.parts ?? []).map((part) => [placeOf(part.folder), part]));

function pagefindVersion(): string {
  const require = createRequire(import.meta.url);
  const { dependencies } = require("../package.json") as {
    dependencies: { pagefind: string };
  };
  return dependencies.pagefind;
}
