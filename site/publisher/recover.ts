import {
  changedBy,
  isChanged,
  type Changes,
  type Journal,
  type Standing,
} from "./journal.ts";
import { pathOfFile } from "./paths.ts";
import type { Records } from "./records.ts";
import type { Tree } from "./release.ts";

/**
 * Finishes or undoes what a crash or an error left half done, and records a release that was put
 * in place but not recorded. Its pages stay stale and are compared again.
 */
export function recover(tree: Tree, records: Records): void {
  const journal = tree.recover();
  if (journal) finish(tree, records, journal);
}

/** Records a release that is in place. */
export function finish(tree: Tree, records: Records, journal: Journal): void {
  const { turn, backTo } = journal;
  if (turn && !turn.isTold && backTo !== null)
    tree.tell(journal, differencesTo(tree, backTo));
  records.transaction(() => recordJournal(records, journal));
  tree.close(journal);
}

/** What differs for readers after they were led back to what they saw after a release. */
function differencesTo(tree: Tree, to: number): Changes {
  const changes: Changes = { puts: [], removals: [] };
  for (const [file, each] of changedBy(tree.later(to), (journal) => journal)) {
    if (!isChanged(each)) continue;
    const { before: now, now: before } = each;
    if (now)
      changes.puts.push({ file, now, before, wasThere: before !== null });
    else changes.removals.push({ file, before });
  }
  return changes;
}

/** Records what stands in the tree after a release. Call it in a transaction. */
function recordJournal(
  records: Records,
  { puts, removals, backTo }: Journal,
): void {
  for (const { file, now } of puts) record(records, file, now);
  for (const { file } of removals) record(records, file, null);
  if (backTo !== null)
    records.noteRolledBack([
      ...puts.map(({ file, now }) => nameOf(file, now)),
      ...removals.map(({ file, before }) => nameOf(file, before)),
    ]);
}

function record(records: Records, file: string, now: Standing | null): void {
  const isPage = now ? "hash" in now : records.ownerOf(file) === null;
  if (isPage)
    records.recordReleased(
      pathOfFile(file),
      now && "hash" in now ? now.hash : null,
    );
  else records.recordCopied(file, now && "owner" in now ? now.owner : null);
}

const nameOf = (file: string, standing: Standing | null) =>
  standing && "owner" in standing ? standing.owner : pathOfFile(file);

/** What the records say that stands in a file of the tree. */
export function standingOf(records: Records, file: string): Standing | null {
  const owner = records.ownerOf(file);
  if (owner !== null) return { owner };
  const hash = records.pageHash(pathOfFile(file));
  return hash === null ? null : { hash };
}
