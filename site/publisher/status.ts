import {
  MOST_TROUBLES,
  publisherStatus,
  type PublisherStatus,
  type Trouble,
} from "@toa-soan/content-types/publisher-state";

import type { Store } from "../archive/store.ts";
import type { OnProgress, Release } from "./publisher.ts";

/** How a release was made. */
interface Made {
  release: Release | null;
  ms: number;
  /** The release whose tree it brought back. */
  backTo?: number | null;
}

const META = "publisher-status";
const LONGEST_LINE = 1_000;
const PROGRESS_EVERY_MS = 1_000;

/**
 * How the publisher is: its last release, what goes wrong, what it is at. The archive keeps it, so
 * that a restart forgets neither the release nor the photos and documents without their file.
 */
export class Status {
  readonly #store: Store;
  readonly #onChange: (status: PublisherStatus) => void;
  readonly #troubles = new Map<string, Trouble>();
  #position: number;
  #release: PublisherStatus["release"];
  #work: PublisherStatus["work"] = null;
  #progressAt = 0;

  /** @param onChange is told how the publisher is whenever that changes. */
  constructor(store: Store, onChange: (status: PublisherStatus) => void) {
    const kept = readKept(store);
    this.#store = store;
    this.#onChange = onChange;
    this.#position = kept?.position ?? 0;
    this.#release = kept?.release ?? null;
    for (const trouble of kept?.troubles ?? [])
      if (trouble.owner) this.#troubles.set(trouble.owner, trouble);
  }

  /**
   * The tree is what it should be.
   *
   * @param position readers see everything up to this change; by default what they saw before.
   */
  released(
    { release, ms, backTo = null }: Made,
    position = this.#position,
  ): void {
    if (release)
      this.#release = {
        id: release.id,
        // Numbers begin anew with another database.
        after: Math.min(this.#position, position),
        position,
        at: new Date().toISOString(),
        ms,
        written: release.written.length,
        removed: release.removed.length,
        backTo,
      };
    this.#position = position;
    this.#work = null;
    this.#troubles.delete("release");
    this.#changed();
  }

  /** @param line what happened, in Vietnamese; its first line is told. */
  trouble(
    kind: Trouble["kind"],
    line: string,
    owner: string | null = null,
  ): void {
    const key = owner ?? keyOf(kind);
    const since = this.#troubles.get(key)?.since ?? new Date().toISOString();
    const first = (line.split("\n")[0] || "?").slice(0, LONGEST_LINE);
    this.#troubles.set(key, { kind, owner, line: first, since });
    this.#work = null;
    this.#changed();
  }

  /** A kind of trouble, or that with an owner's picture or file, is over. */
  mended(what: Trouble["kind"] | { owner: string }): void {
    const key = typeof what === "string" ? keyOf(what) : what.owner;
    if (this.#troubles.delete(key)) this.#changed();
  }

  /** Long work goes on; told now and then. */
  progress: OnProgress = (what, done, of) => {
    if (Date.now() - this.#progressAt < PROGRESS_EVERY_MS) return;
    this.#progressAt = Date.now();
    this.#work = { what, done, of };
    this.#onChange(this.current);
  };

  get current(): PublisherStatus {
    const troubles = [...this.#troubles.values()].sort(
      (one, other) => Number(one.owner !== null) - Number(other.owner !== null),
    );
    return {
      position: this.#position,
      release: this.#release,
      troubles: troubles.slice(0, MOST_TROUBLES),
      work: this.#work,
    };
  }

  #changed(): void {
    try {
      this.#store.putMeta(META, JSON.stringify(this.current));
    } catch {
      // A full disk is one of the troubles to be told; keeping it is for the next start only.
    }
    this.#onChange(this.current);
  }
}

/** Releasing either fails or half fails, so one of them takes the other's place. */
const keyOf = (kind: Trouble["kind"]) =>
  kind === "half-release" ? "release" : kind;

function readKept(store: Store): PublisherStatus | null {
  const json = store.meta(META);
  return json
    ? (publisherStatus.safeParse(JSON.parse(json)).data ?? null)
    : null;
}
