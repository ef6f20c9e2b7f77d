/** What stands in a file of the tree: a page with these bytes, or a file copied for its owner. */
export type Standing = { hash: string } | { owner: string };

/** A file that a release puts into the tree. */
export interface Put {
  /** Path below the tree's root, as everywhere here. */
  file: string;
  now: Standing;
}

/** What one release changes in the tree, and what was there before it. */
export interface Journal {
  id: number;
  /** ISO 8601. */
  at: string;
  /** The release whose tree this one brings back; `null` for one that publishes. */
  backTo: number | null;
  /** The tree was empty: all of it comes at once. */
  isFirst: boolean;
  /**
   * What waits and what is kept lies side by side in its folder; otherwise as in the tree: in a
   * first release, and in those of earlier versions.
   */
  isFlat?: boolean;
  /** In the order in which they come; the files are staged beside the journal. */
  puts: (Put & {
    before: Standing | null;
    /** Whether there was a file, whatever the records say; an undo needs the truth. */
    wasThere: boolean;
  })[];
  removals: { file: string; before: Standing | null }[];
}

/** What a release changed, as others are told. */
export const changesOf = ({ id, puts, removals }: Journal) => ({
  id,
  written: puts.map(({ file }) => file),
  removed: removals.map(({ file }) => file),
});
