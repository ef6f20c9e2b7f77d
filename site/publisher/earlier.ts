import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Earlier } from "../archive/earlier.ts";
import type { Store } from "../archive/store.ts";
import { fileOf } from "./paths.ts";
import { hashOf, keyOf, numbersIn, type Recorded } from "./records.ts";

/** Looks up pages as they stand in the tree, by what was recorded of them. */
export class EarlierPages {
  readonly #tree: string;
  readonly #page;
  readonly #question;

  /** @param store may be open for reading only. @param tree the folder that readers see. */
  constructor({ database }: Store, tree: string) {
    this.#tree = tree;
    this.#page = database.prepare<[string], { hash: string; at: number }>(
      "SELECT hash, at FROM page WHERE path = ? AND hash = made",
    );
    this.#question = database.prepare<
      [string],
      { id: number; hash: string; reads: Buffer; since: number }
    >("SELECT id, hash, reads, since FROM question WHERE key = ?");
  }

  /** @param onAsked told of every question whose answer is as before. */
  of(path: string, onAsked: (recorded: Recorded) => void): Earlier {
    let page: { hash: string; at: number } | undefined;
    const lookUp = () => (page ??= this.#page.get(path));
    return {
      bytes: () => {
        const hash = lookUp()?.hash;
        return hash === undefined ? null : this.#read(path, hash);
      },
      isAsBefore: (question, ...args) => {
        const key = keyOf({ question, args });
        const before = lookUp();
        const known = before && this.#question.get(key);
        if (!known || known.since > before.at) return false;
        const { id, hash, reads } = known;
        onAsked({ key, hash, reads: numbersIn(reads), id });
        return true;
      },
    };
  }

  /** @returns null when somebody else changed or removed the file. */
  #read(path: string, hash: string): Buffer | null {
    try {
      const bytes = readFileSync(join(this.#tree, fileOf(path)));
      return hashOf(bytes) === hash ? bytes : null;
    } catch {
      return null;
    }
  }
}
