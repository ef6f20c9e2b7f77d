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
}

/**
 * Keeps what a release will replace, and makes room for what it will remove. All that takes space
 * on the disk is done here, before anything changes for readers.
 *
 * @returns whether something stood there.
 * @throws Error naming the file.
 */
export const keep = (
  { root, folder }: Place,
  file: string,
  isReplaced: boolean,
): boolean =>
  naming(file, () => {
    const live = join(root, file);
    const there = statSync(live, { throwIfNoEntry: false });
    if (!there) return false;
    // Linking a folder would fail as well, but with a reason that misleads.
    if (there.isDirectory())
      throw Object.assign(new Error("EISDIR"), { code: "EISDIR" });
    const kept = join(folder, "old", file);
    mkdirSync(dirname(kept), { recursive: true });
    if (isReplaced) linkSync(live, kept);
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
  if (isFirst) {
    naming("new", () => moveTree(join(place.folder, "new"), place.root));
    return;
  }
  for (const put of puts)
    naming(put.file, () => {
      const staged = join(place.folder, "new");
      // One step instead of three where the folder of a page is as new as the page.
      if (!put.bringsFolder || !moveFolder(staged, place.root, put.file))
        move(staged, place.root, put.file);
    });
  for (const { file } of removals)
    naming(file, () => {
      const live = join(place.root, file);
      if (existsSync(live)) renameSync(live, join(place.folder, "old", file));
      removeEmptyFolders(place.root, dirname(live));
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
  { root, folder }: Place,
  { puts, removals, isFirst }: Journal,
): void {
  if (isFirst) {
    const staged = join(folder, "new");
    // What is still staged never came into the tree.
    if (!existsSync(staged)) naming("new", () => moveTree(root, staged));
    mkdirSync(root, { recursive: true });
    return;
  }
  for (const { file } of removals.toReversed())
    naming(file, () => move(join(folder, "old"), root, file));
  for (const { file, wasThere } of puts.toReversed())
    naming(file, () => {
      const staged = join(folder, "new", file);
      const live = join(root, file);
      // What is still staged never came into the tree.
      if (existsSync(staged)) return;
      if (wasThere) move(join(folder, "old"), root, file);
      else if (existsSync(dirname(staged))) {
        renameSync(live, staged);
        removeEmptyFolders(root, dirname(live));
      } else {
        renameSync(dirname(live), dirname(staged));
        removeEmptyFolders(root, dirname(dirname(live)));
      }
    });
}

/** Moves a whole tree, once; the second time nothing waits any more. */
function moveTree(from: string, to: string): void {
  // An empty folder gives way to another.
  if (existsSync(from)) renameSync(from, to);
}

/** Moves a file that waits, once; the second time nothing waits any more. */
function move(from: string, to: string, file: string): void {
  const rename = () => renameSync(join(from, file), join(to, file));
  try {
    rename();
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (!existsSync(join(from, file))) return;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    rename();
  }
}

/** @returns whether the file stands in its place now, with the folder that holds it alone. */
function moveFolder(from: string, to: string, file: string): boolean {
  const folder = dirname(file);
  try {
    move(from, to, folder);
    return existsSync(join(to, file));
  } catch {
    // Something stands there after all: the file goes in beside it.
    return false;
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
