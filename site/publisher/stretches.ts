/**
 * Things in their order, a stretch for each worker: neighbours share what is worked out for them.
 * A worker that is done goes on with half of what is left of the longest stretch.
 */
export class Stretches<Thing> {
  readonly #things: readonly Thing[];
  readonly #left: { from: number; to: number }[];

  constructor(things: readonly Thing[], workers: number) {
    this.#things = things;
    const startOf = (worker: number) =>
      Math.round((things.length * worker) / workers);
    this.#left = Array.from({ length: workers }, (_, worker) => ({
      from: startOf(worker),
      to: startOf(worker + 1),
    }));
  }

  /** The next ones for a worker; none when all are taken. */
  take(worker: number, most: number): Thing[] {
    const own = this.#stretchOf(worker);
    const { from } = own;
    own.from = Math.min(own.to, from + most);
    return this.#things.slice(from, own.from);
  }

  /** Leaves what is not taken yet. */
  end(): void {
    for (const stretch of this.#left) stretch.to = stretch.from;
  }

  #stretchOf(worker: number) {
    const own = this.#left[worker];
    if (own && own.from < own.to) return own;
    const longest = this.#left.reduce((one, other) =>
      other.to - other.from > one.to - one.from ? other : one,
    );
    const middle = Math.floor((longest.from + longest.to) / 2);
    const half = { from: middle, to: longest.to };
    longest.to = middle;
    this.#left[worker] = half;
    return half;
  }
}
