import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Earlier } from "../archive/earlier.ts";
import type { Store } from "../archive/store.ts";
import { fileOf } from "./paths.ts";
import { hashOf, keyOf, numbersIn, type KnownQuestion } from "./records.ts";

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

  /** @param store may be open for reading only. @param tree the folder that readers see. */
  constructor({ database }: Store, tree: string) {
    this.#tree = tree;
    this.#page = database.prepare<[string], Page>(
      "SELECT hash, questions, at FROM page WHERE path = ? AND hash = made",
    );
    this.#questions = database.prepare<[string, number], KnownQuestion>(
      "SELECT id, key FROM question WHERE id IN (SELECT value FROM json_each(?)) AND since <= ?",
    );
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
    const ids = `[${numbersIn(page.questions).join(",")}]`;
    return new Map(
      this.#questions.all(ids, page.at).map((known) => [known.key, known]),
    );
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
