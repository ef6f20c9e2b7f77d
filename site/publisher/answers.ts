import { answer, type Asked } from "../archive/open.ts";
import type { Store } from "../archive/store.ts";
import { keep } from "../archive/keep.ts";
import { hashOfAnswer, keyOf, readNumbers, type Recorded } from "./records.ts";

// Many pages ask the same questions: fifty articles stand in a feed, most of them in other feeds as
// well and in the next release again. So many answers are kept, those that were asked for last.
const KEPT_ANSWERS = 200;

/** An answer; its hash is worked out when it is recorded, which other pages may have done. */
class Answered implements Recorded {
  readonly key: string;
  readonly reads: Int32Array;
  readonly answer: unknown;
  #hash: string | undefined;

  constructor(key: string, reads: Int32Array, answer: unknown) {
    this.key = key;
    this.reads = reads;
    this.answer = answer;
  }

  get hash(): string {
    return (this.#hash ??= hashOfAnswer(this.answer));
  }
}

/** Answers questions of the archive as it is now, each once while it is kept. */
export class Answers {
  readonly #store: Store;
  readonly #kept = new Map<string, Answered>();

  constructor(store: Store) {
    this.#store = store;
  }

  ask(question: Asked): Answered {
    const key = keyOf(question);
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const { answer: given, reads } = answer(this.#store, question);
    const answered = new Answered(key, readNumbers(reads), given);
    keep(this.#kept, key, answered, KEPT_ANSWERS);
    return answered;
  }

  /**
   * Forgets what is not so any more; call it when the archive has changed.
   *
   * @param touched numbers of the reads whose result may be another; everything without them.
   */
  forget(touched?: ReadonlySet<number>): void {
    for (const [key, { reads }] of this.#kept)
      if (!touched || reads.some((read) => touched.has(read)))
        this.#kept.delete(key);
  }
}
