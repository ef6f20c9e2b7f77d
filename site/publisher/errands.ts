/** Work that must wait until no release is being made, in the order in which it was asked for. */
export class Errands {
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #onNew: () => void;

  /** @param onNew is told that there is something to run. */
  constructor(onNew: () => void) {
    this.#onNew = onNew;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Resolves with what the work gives, or is rejected with its error, after its turn. */
  add<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push(async () => {
        try {
          resolve(await work());
        } catch (error) {
          reject(error as Error);
        }
      });
      this.#onNew();
    });
  }

  async run(): Promise<void> {
    for (let work = this.#waiting.shift(); work; work = this.#waiting.shift())
      await work();
  }
}
