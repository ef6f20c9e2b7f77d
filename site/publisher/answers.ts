import { answer, type Asked } from "../archive/open.ts";
import type { Store } from "../archive/store.ts";
import { hashOfAnswer, keyOf, readNumbers, type Recorded } from "./records.ts";

// Many pages ask the same questions, and what a change made different is asked once to find that
// out and once more by the page. The answers of so many questions are kept in between.
const KEPT_ANSWERS = 200;

/** Answers questions of the archive as it is now, each once while it is kept. */
export class Answers {
  readonly #store: Store;
  readonly #kept = new Map<string, Recorded & { answer: unknown }>();

  constructor(store: Store) {
    this.#store = store;
  }

  ask(question: Asked): Recorded & { answer: unknown } {
    const key = keyOf(question);
    const known = this.#kept.get(key);
    if (known) return known;
    const { answer: given, reads } = answer(this.#store, question);
    const recorded = {
      key,
      hash: hashOfAnswer(given),
      reads: readNumbers(reads),
      answer: given,
    };
    this.#kept.set(key, recorded);
    if (this.#kept.size > KEPT_ANSWERS) {
      const [oldest] = this.#kept.keys();
      this.#kept.delete(oldest as string);
    }
    return recorded;
  }

  /** Forgets everything; call it when the archive has changed. */
  forget(): void {
    this.#kept.clear();
  }
}
