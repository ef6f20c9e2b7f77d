import { existsSync } from "node:fs";

import type { Journal, Standing } from "./journal.ts";
import { recordJournal, recover, standingOf } from "./recover.ts";
import type { Records } from "./records.ts";
import type { Tree } from "./release.ts";

/** A file as it was right after a release: what stood there, and where its bytes are kept. */
interface Earlier {
  standing: Standing | null;
  kept: string;
}

/**
 * Brings the tree back to what it was right after a release. This is a release of its own:
 * journaled, finished after a crash, and to be rolled back like any other. Nothing is rendered.
 *
 * @param to number of the release, one of those that are kept.
 * @returns the journal of the new release, `null` when the tree is like that already.
 * @throws Error in Vietnamese when there is no such release or its files are not whole.
 */
export function rollBack(
  tree: Tree,
  records: Records,
  to: number,
): Journal | null {
  recover(tree, records);
  const earlier = earlierThan(tree, to);
  const staging = tree.begin();
  try {
    const removals: string[] = [];
    for (const [file, { standing, kept }] of earlier) {
      const now = standingOf(records, file);
      if (isSame(standing, now)) continue;
      if (!standing) removals.push(file);
      else if (existsSync(kept)) staging.link(file, kept, standing);
      else
        throw new Error(
          `Không lùi được về bản ${to}: bản cũ của tệp ${file} không còn. Hãy chọn một bản mới hơn; trang đang chạy không đổi.`,
        );
    }
    if (staging.puts.length + removals.length === 0) {
      tree.abandon(staging);
      return null;
    }
    const journal = tree.commit(
      staging,
      removals,
      (file) => standingOf(records, file),
      to,
    );
    records.transaction(() => recordJournal(records, journal));
    tree.close(journal);
    return journal;
  } catch (error) {
    if (!tree.isCommitted(staging)) tree.abandon(staging);
    throw error;
  }
}

/** Everything that releases after this one changed, as it was before the first of them. */
function earlierThan(tree: Tree, to: number): Map<string, Earlier> {
  const journals = tree.journals();
  if (!journals.some(({ id }) => id === to))
    throw new Error(
      `Không lùi được về bản ${to}: không có bản này trong các bản còn giữ. Xem các bản bằng npm run releases; trang đang chạy không đổi.`,
    );
  const earlier = new Map<string, Earlier>();
  for (const journal of journals.toReversed()) {
    const { id, puts, removals } = journal;
    if (id === to) break;
    for (const { file, before } of [...puts, ...removals])
      earlier.set(file, {
        standing: before,
        kept: tree.keptFile(journal, file),
      });
  }
  return earlier;
}

// The name of a photo's file says what is in it, so equal owners are equal bytes. The app's files
// are few, and some keep their name.
const isSame = (one: Standing | null, other: Standing | null) =>
  JSON.stringify(one) === JSON.stringify(other) &&
  !(one && "owner" in one && one.owner === "app");

/**
 * Marks everything stale that rollbacks led back, so that the next release makes it anew from what
 * is published.
 *
 * @returns how much that is: pages, and owners of copied files.
 */
export const undoRollbacks = (records: Records): number =>
  records.transaction(() => records.markRolledBack());
