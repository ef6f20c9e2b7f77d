import { close, openSync, read, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Earlier } from "../archive/earlier.ts";
import type { Store } from "../archive/store.ts";
import { checksumOf } from "./checksum.ts";
import { fileOf } from "./paths.ts";
import { CHANGES, keyOf, numbersIn, type KnownQuestion } from "./records.ts";

interface RecordedQuestion extends KnownQuestion {
  /** The change of the archive with which its answer became what it is. */
  since: number;
}

const FEED = /\/(?:rss\.xml|atom\.xml|feed\.json)$/;
/** What is read ahead and looked at by nobody; no feed of fifty articles is as large. */
const SCRATCH = Buffer.allocUnsafeSlow(1024 * 1024);
// Those of some hundred feeds; a publish renews some fifty.
const MOST_KNOWN = 5_000;

interface Page {
  hash: string;
  questions: Buffer;
  at: number;
}

/** Looks up pages as they stand in the tree, by what was recorded of them. */
export class EarlierPages {
  readonly #tree: string;
  readonly #page;
  readonly #questions;
  readonly #changes: () => string | null;
  /** What was looked up since the archive changed last: the formats of a feed ask the same. */
  readonly #known = new Map<number, RecordedQuestion>();
  #knownAt: string | null = null;

  /** @param store may be open for reading only. @param tree the folder that readers see. */
  constructor(store: Store, tree: string) {
    const { database } = store;
    this.#tree = tree;
    this.#changes = () => store.meta(CHANGES);
    this.#page = database.prepare<[string], Page>(
      "SELECT hash, questions, at FROM page WHERE path = ? AND hash = made",
    );
    this.#questions = database.prepare<[string], RecordedQuestion>(
      "SELECT id, key, since FROM question WHERE id IN (SELECT value FROM json_each(?))",
    );
  }

  /**
   * Has the system fetch what feeds will be made from, which after a while it keeps in memory no
   * longer: four files at a time, while this thread makes other pages.
   */
  readAhead(paths: string[]): void {
    for (const path of paths.filter((each) => FEED.test(each)))
      try {
        const file = openSync(join(this.#tree, fileOf(path)), "r");
        read(file, SCRATCH, 0, SCRATCH.length, 0, () => close(file));
      } catch {
        // A new feed.
      }
  }

  /** @param onAsked told of every question whose answer is as before. */
  of(path: string, onAsked: (question: KnownQuestion) => void): Earlier {
    let page: Page | undefined;
    let asBefore: Map<string, KnownQuestion> | undefined;
    const lookUp = () => (page ??= this.#page.get(path));
    return {
      bytes: () => {
        const hash = lookUp()?.hash;
        return hash === undefined ? null : this.#read(path, hash);
      },
      isAsBefore: (question, ...args) => {
        asBefore ??= this.#asBefore(lookUp());
        const known = asBefore.get(keyOf({ question, args }));
        if (known) onAsked(known);
        return known !== undefined;
      },
    };
  }

  /** What a page asked and whose answers are still those from which it was made, by their keys. */
  #asBefore(page: Page | undefined): Map<string, KnownQuestion> {
    if (!page) return new Map();
    return new Map(
      this.#recorded(numbersIn(page.questions))
        .filter(({ since }) => since <= page.at)
        .map(({ id, key }) => [key, { id, key }]),
    );
  }

  #recorded(ids: Int32Array): RecordedQuestion[] {
    const now = this.#changes();
    if (now !== this.#knownAt || this.#known.size > MOST_KNOWN)
      this.#known.clear();
    this.#knownAt = now;
    const unknown = ids.filter((id) => !this.#known.has(id));
    if (unknown.length > 0)
      for (const question of this.#questions.all(`[${unknown.join(",")}]`))
        this.#known.set(question.id, question);
    return [...ids].flatMap((id) => this.#known.get(id) ?? []);
  }

  /** @returns null when somebody else changed or removed the file. */
  #read(path: string, hash: string): Buffer | null {
    try {
      const bytes = readFileSync(join(this.#tree, fileOf(path)));
      return checksumOf(bytes) === hash ? bytes : null;
    } catch {
      return null;
    }
  }
}
