import { searchPath } from "@toa-soan/content-types/addresses";

import type { IndexedPart, Manifest } from "../../search/manifest.ts";
import type { PagefindInstance, PagefindProgram } from "./pagefind.ts";

// A word of the headline says more than one of the lead, that more than one of the text; a whole
// word with its marks more than the beginning of one.
const RANKING = {
  diacriticSimilarity: 2,
  termSimilarity: 4,
  metaWeights: { title: 5, lead: 2, time: 0 },
};

/** Whether marks must be as typed or may be any. */
export type Marks = "exact" | "folded";

/** There is no index yet. */
export class NotReady extends Error {}

/** @throws NotReady, or Error when it cannot be loaded. */
export async function loadManifest(): Promise<Manifest> {
  const response = await fetch(`${searchPath}years.json`);
  if (response.status === 404) throw new NotReady();
  if (!response.ok) throw new Error(`years.json: ${response.status}`);
  const manifest = (await response.json()) as Manifest;
  if (manifest.parts.length === 0) throw new NotReady();
  return manifest;
}

interface Opened {
  instance: PagefindInstance;
  /** How many parts it holds. */
  holds: number;
}

/** The indexes of all years or of one, loaded part by part, the newest first. */
export class Shelf {
  readonly #program: string;
  readonly #parts: IndexedPart[];
  readonly #opened = new Map<Marks, Opened>();
  #loaded = 0;

  constructor({ program, parts }: Manifest, year: string | null) {
    this.#program = `${searchPath}${program}/`;
    this.#parts = parts.filter((each) => year === null || each.year === year);
  }

  /** Nothing more can be loaded. */
  get isWhole(): boolean {
    return this.#loaded === this.#parts.length;
  }

  /** The first month of what is loaded, null while nothing is. */
  get since(): string | null {
    return this.#parts[this.#loaded - 1]?.since ?? null;
  }

  /** How many articles were looked through. */
  get size(): number {
    return this.#parts
      .slice(0, this.#loaded)
      .reduce((sum, { size }) => sum + size, 0);
  }

  /** The year of what comes next. */
  get nextYear(): string | null {
    return this.#parts[this.#loaded]?.year ?? null;
  }

  /** Makes one part more count as loaded. */
  extend(): void {
    if (!this.isWhole) this.#loaded++;
  }

  /** All that is loaded, found by words with their marks or by words with any marks. */
  async index(marks: Marks): Promise<PagefindInstance> {
    const opened = this.#opened.get(marks) ?? (await this.#open(marks));
    const { instance } = opened;
    for (const { folder } of this.#parts.slice(opened.holds, this.#loaded)) {
      await instance.mergeIndex(`${searchPath}${folder}/`, {
        baseUrl: "/",
        exactDiacritics: marks === "exact",
        ranking: RANKING,
      });
      opened.holds++;
    }
    // Without their filters loaded, answers do not count them.
    if (marks === "folded") await instance.filters();
    return instance;
  }

  async close(): Promise<void> {
    for (const { instance } of this.#opened.values()) await instance.destroy();
  }

  async #open(marks: Marks): Promise<Opened> {
    const { createInstance } = (await import(
      /* @vite-ignore */ `${this.#program}pagefind.js`
    )) as PagefindProgram;
    const instance = createInstance({
      basePath: this.#program,
      baseUrl: "/",
      exactDiacritics: marks === "exact",
    });
    const opened = { instance, holds: 0 };
    this.#opened.set(marks, opened);
    return opened;
  }
}
