import { Store } from "../archive/store.ts";
import { changesOf } from "./journal.ts";
import type { Release } from "./publisher.ts";
import { Records } from "./records.ts";
import { Tree } from "./release.ts";
import { rollBack, undoRollbacks } from "./roll-back.ts";

/** Where a publisher that does not run keeps its things. */
interface Kept {
  archive: string;
  tree: string;
  releases: string;
}

/**
 * Brings the tree back to a release while no publisher runs; the caller sees to that.
 *
 * @returns `null` when the tree is like that already.
 * @throws Error in Vietnamese, see `rollBack`.
 */
export const rollBackStopped = (kept: Kept, to: number): Release | null =>
  withRecords(kept, (records) => {
    const tree = new Tree(kept.tree, kept.releases);
    const journal = rollBack(tree, records, to);
    return journal && changesOf(journal);
  });

/** Marks everything stale that rollbacks led back, for the next start. @returns how much. */
export const undoRollbacksStopped = (kept: Kept): number =>
  withRecords(kept, undoRollbacks);

function withRecords<Result>(
  { archive }: Kept,
  work: (records: Records) => Result,
): Result {
  const store = new Store(archive);
  try {
    return work(new Records(store));
  } finally {
    store.close();
  }
}
