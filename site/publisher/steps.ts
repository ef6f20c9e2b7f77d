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
import type { Changes } from "./journal.ts";

/** Where a release is carried out. */
export interface Place {
  /** The folder of the tree. */
  root: string;
  /**
   * The release's own folder: `new/` holds what is not in place yet, `old/` what was there, and
   * `tree/` a whole tree that it makes.
   */
  folder: string;
  /** See `Journal`. */
  isFlat: boolean;
}

/** Where a release makes a tree. */
export const madeTree = (folder: string): string => join(folder, "tree");

/** Where a file of a release waits until it comes into the tree. */
export const waitingFile = ({ folder, isFlat }: Place, file: string): string =>
  isFlat
    ? join(folder, "new", encodeURIComponent(file))
    : join(madeTree(folder), file);

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
    if (!isReplaced) return isThere(live);
    try {
      linkSync(live, keptFile(place, file));
      return true;
    } catch (error) {
      // Asked only now, because nearly always something stands there.
      if (isThere(live)) throw error;
      return false;
    }
  });

/** @throws Error when it is a folder, which says so better than what linking it does. */
function isThere(live: string): boolean {
  const there = statSync(live, { throwIfNoEntry: false });
  if (there?.isDirectory())
    throw Object.assign(new Error("EISDIR"), { code: "EISDIR" });
  return !!there;
}

/**
 * Moves the files of a release into the tree, in the journal's order. Every step may be done a
 * second time: a crash can come after any of them.
 *
 * @throws Error naming the file that could not be written.
 */
export function carryOut(place: Place, { puts, removals }: Changes): void {
  const { root } = place;
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
export function takeBack(place: Place, { puts, removals }: Changes): void {
  const { root } = place;
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

/** Moves a file or folder, once; the second time nothing is there to be moved any more. */
export function move(from: string, to: string): void {
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
