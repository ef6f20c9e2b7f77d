/** What stands in a file of the tree: a page with these bytes, or a file copied for its owner. */
export type Standing = { hash: string } | { owner: string };

/** A file that a release puts into the tree. */
export interface Put {
  /** Path below the tree's root, as everywhere here. */
  file: string;
  now: Standing;
}

/** What changes in a tree. */
export interface Changes {
  /** In the order in which they come; the files are staged beside the journal. */
  puts: (Put & {
    before: Standing | null;
    /** Whether there was a file, whatever the records say; an undo needs the truth. */
    wasThere: boolean;
  })[];
  removals: { file: string; before: Standing | null }[];
}

/** What one release changes for readers, and what was there before it. */
export interface Journal extends Changes {
  id: number;
  /** ISO 8601. */
  at: string;
  /** The release whose tree this one brings back; `null` for one that publishes. */
  backTo: number | null;
  /** Number of the tree that readers see from then on; those of earlier versions have none, as the first. */
  tree?: number;
  /** Set when they saw another tree before; without it the changes are made in the one they see. */
  turn?: Turn;
  /**
   * What waits and what is kept lies side by side in its folder; otherwise as in the tree: in a
   * first release, and in those of earlier versions.
   */
  isFlat?: boolean;
}

/** From one tree to another, with what is changed there before readers see it. */
export interface Turn extends Changes {
  from: number;
  /**
   * Whether the journal says what differs between the trees. After a rollback there may be as much
   * of it as there are pages, so it is found out when readers see the old tree already.
   */
  isTold: boolean;
}

/** What a release changes in the tree where it is carried out. */
export const changesInTree = ({ turn, puts, removals }: Journal): Changes =>
  turn ?? { puts, removals };

export const filesIn = ({ puts, removals }: Changes): string[] =>
  [...puts, ...removals].map(({ file }) => file);

/** A file that releases changed: what stood there before the first of them, and after the last. */
export interface Changed {
  before: Standing | null;
  now: Standing | null;
  /** The first of them; it keeps what stood there before. */
  first: Keeper;
}

/** A release, as far as one must know it to find what it keeps. */
export type Keeper = Pick<Journal, "id" | "tree" | "isFlat">;

/**
 * What some releases changed.
 *
 * @param journals oldest first; one of a full build is some ten megabytes, so each is let go.
 */
export function changedBy(
  journals: Iterable<Journal>,
  changesIn: (journal: Journal) => Changes,
): Map<string, Changed> {
  const changed = new Map<string, Changed>();
  for (const journal of journals) {
    const { id, tree, isFlat } = journal;
    const first: Keeper = {
      id,
      ...(tree !== undefined && { tree }),
      ...(isFlat !== undefined && { isFlat }),
    };
    const { puts, removals } = changesIn(journal);
    for (const { file, before, now } of [
      ...puts,
      ...removals.map((removal) => ({ ...removal, now: null })),
    ]) {
      const known = changed.get(file);
      if (known) known.now = now;
      else changed.set(file, { before, now, first });
    }
  }
  return changed;
}

// The name of a photo's file says what is in it, so equal owners are equal bytes. The app's files
// are few, and some keep their name.
export const isChanged = ({ before, now }: Changed): boolean =>
  JSON.stringify(before) !== JSON.stringify(now) ||
  (before !== null && "owner" in before && before.owner === "app");

/** What a release changed, as others are told. */
export const changesOf = ({ id, puts, removals }: Journal) => ({
  id,
  written: puts.map(({ file }) => file),
  removed: removals.map(({ file }) => file),
});
