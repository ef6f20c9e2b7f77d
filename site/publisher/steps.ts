import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { naming } from "./file-error.ts";
import type { Journal } from "./journal.ts";

/** Where a release is carried out. */
export interface Place {
  /** The tree that readers see. */
  root: string;
  /** The release's own folder: `new/` holds what is not in place yet, `old/` what was there. */
  folder: string;
  /** See `Journal`. */
  isFlat: boolean;
}

/** Where a file of a release waits until it comes into the tree. */
export const waitingFile = ({ folder, isFlat }: Place, file: string): string =>
  join(folder, "new", isFlat ? encodeURIComponent(file) : file);

/** Where a file is kept that a release replaced or removed. */
export const keptFile = ({ folder, isFlat }: Place, file: string): string =>
  join(folder, "old", isFlat ? encodeURIComponent(file) : file);

/**
 * Keeps what a release will replace, and looks at what it will remove. All that takes space on the
 * disk is done here, before anything changes for readers.
 *
 * @returns whether something stood there.
 * @throws Error naming the file.
 */
export const keep = (
  place: Place,
  file: string,
  isReplaced: boolean,
): boolean =>
  naming(file, () => {
    const live = join(place.root, file);
    const there = statSync(live, { throwIfNoEntry: false });
    if (!there) return false;
    // Linking a folder would fail as well, but with a reason that misleads.
    if (there.isDirectory())
      throw Object.assign(new Error("EISDIR"), { code: "EISDIR" });
    if (isReplaced) linkSync(live, keptFile(place, file));
    return true;
  });

/**
 * Moves a release into the tree, in the journal's order. Every step may be done a second time: a
 * crash can come after any of them.
 *
 * @throws Error naming the file that could not be written.
 */
export function carryOut(place: Place, journal: Journal): void {
  const { puts, removals, isFirst } = journal;
  const { root, folder } = place;
  if (isFirst) {
    naming("new", () => moveTree(join(folder, "new"), root));
    return;
  }
  for (const { file } of puts)
    naming(file, () => move(waitingFile(place, file), join(root, file)));
  for (const { file } of removals)
    naming(file, () => {
      const live = join(root, file);
      if (existsSync(live)) renameSync(live, keptFile(place, file));
      removeEmptyFolders(root, dirname(live));
    });
}

/**
 * Undoes a release that was carried out as far as it went, in reverse, so that no list leads to a
 * page that is gone already. Every step is a rename, which needs no space, and may be done a
 * second time as well.
 *
 * @throws Error naming the file that could not be brought back.
 */
export function takeBack(
  place: Place,
  { puts, removals, isFirst }: Journal,
): void {
  const { root, folder } = place;
  if (isFirst) {
    const staged = join(folder, "new");
    // What is still staged never came into the tree.
    if (!existsSync(staged)) naming("new", () => moveTree(root, staged));
    mkdirSync(root, { recursive: true });
    return;
  }
  for (const { file } of removals.toReversed())
    naming(file, () => move(keptFile(place, file), join(root, file)));
  for (const { file, wasThere } of puts.toReversed())
    naming(file, () => {
      const waiting = waitingFile(place, file);
      const live = join(root, file);
      // What still waits never came into the tree.
      if (existsSync(waiting)) return;
      if (wasThere) move(keptFile(place, file), live);
      else {
        move(live, waiting);
        removeEmptyFolders(root, dirname(live));
      }
    });
}

/** Moves a whole tree, once; the second time nothing waits any more. */
function moveTree(from: string, to: string): void {
  // An empty folder gives way to another.
  if (existsSync(from)) renameSync(from, to);
}

/** Moves a file, once; the second time nothing is there to be moved any more. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (!existsSync(from)) return;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

function removeEmptyFolders(root: string, folder: string): void {
  if (folder === root || !existsSync(folder)) return;
  if (readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(root, dirname(folder));
}
