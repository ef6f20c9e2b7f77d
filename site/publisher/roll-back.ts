import { existsSync } from "node:fs";

import {
  changedBy,
  changesInTree,
  isChanged,
  type Journal,
  type Standing,
} from "./journal.ts";
import { finish, recover } from "./recover.ts";
import type { Records } from "./records.ts";
import type { Staging, Tree } from "./release.ts";

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
  if (!tree.isKept(to))
    throw new Error(
      `Không lùi được về bản ${to}: không có bản này trong các bản còn giữ. Xem các bản bằng npm run releases; trang đang chạy không đổi.`,
    );
  const changed = changedBy(tree.laterInTree(to), changesInTree);
  const staging = tree.begin(to);
  try {
    const removals: string[] = [];
    for (const [file, each] of changed) {
      if (!isChanged(each)) continue;
      const { before, first } = each;
      if (before) bringBack(staging, file, tree.keptFile(first, file), before);
      else removals.push(file);
    }
    if (!staging.isTurn && staging.puts.length + removals.length === 0) {
      tree.abandon(staging);
      return null;
    }
    const journal = tree.commit(
      staging,
      removals,
      (file) => changed.get(file)?.now ?? null,
    );
    finish(tree, records, journal);
    return journal;
  } catch (error) {
    if (!tree.isCommitted(staging)) tree.abandon(staging);
    throw error;
  }
}

function bringBack(
  staging: Staging,
  file: string,
  kept: string,
  now: Standing,
): void {
  try {
    staging.link(file, kept, now);
  } catch (error) {
    // Asked only now: over thousands of files it would take as long as a third of the links.
    if (existsSync(kept)) throw error;
    throw new Error(
      `Không lùi được về bản ${staging.backTo}: bản cũ của tệp ${file} không còn. Hãy chọn một bản mới hơn; trang đang chạy không đổi.`,
      { cause: error },
    );
  }
}

/**
 * Marks everything stale that rollbacks led back, so that the next release makes it anew from what
 * is published.
 *
 * @returns how much that is: pages, and owners of copied files.
 */
export const undoRollbacks = (records: Records): number =>
  records.transaction(() => records.markRolledBack());
