import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { setImmediate as breath } from "node:timers/promises";

import { checksumOf } from "./checksum.ts";
import { fileOf, pathOfFile } from "./paths.ts";
import type { Records } from "./records.ts";

/** A file of the tree that is not what the records say. */
export interface Difference {
  file: string;
  kind: "missing" | "altered" | "unknown";
}

/** What a check compares. */
export interface Checked {
  /** The tree that readers see. */
  root: string;
  records: Records;
  /** Where the bytes of an owner's copied files are, by their place in the tree. */
  filesOf: (owner: string) => Map<string, string>;
}

// A publish that comes meanwhile waits for this many files at most.
const PIECE = 50;

/**
 * Compares the whole tree with the records: pages by the hash of their bytes, copied files by
 * their size. Others may publish meanwhile, so whatever is found has to be looked at again.
 */
export async function checkTree(checked: Checked): Promise<Difference[]> {
  const { root, records } = checked;
  const files = new Set(filesBelow(root));
  for (const { file } of records.copiedFiles()) files.add(file);
  for (let after = 0; ;) {
    const pages = records.pagesAfter(after, 1000);
    for (const { path } of pages) files.add(fileOf(path));
    const last = pages.at(-1);
    if (!last) break;
    after = last.id;
  }
  const differences: Difference[] = [];
  let looked = 0;
  for (const file of files) {
    const difference = lookAt(checked, file);
    if (difference) differences.push(difference);
    if (++looked % PIECE === 0) await breath();
  }
  return differences;
}

/**
 * Records what really stands in the differing files, and marks what should stand there stale, so
 * that the next release mends it.
 *
 * @returns what still differed.
 */
export function markDifferences(
  checked: Checked,
  suspects: Difference[],
): Difference[] {
  const { root, records } = checked;
  return records.transaction(() => {
    const differences = suspects.flatMap(
      ({ file }) => lookAt(checked, file) ?? [],
    );
    for (const { file, kind } of differences) {
      const owner = kind === "unknown" ? STRANGER : records.ownerOf(file);
      if (owner === null) {
        const path = pathOfFile(file);
        const bytes =
          kind === "missing" ? null : readFileSync(join(root, file));
        records.recordReleased(path, bytes && checksumOf(bytes));
        records.markPages([path]);
      } else {
        records.recordCopied(file, kind === "unknown" ? STRANGER : null);
        records.markOwner(owner);
      }
    }
    return differences;
  });
}

// Owner of files that nobody released: it has no photo, so none of them is kept.
const STRANGER = "photo unknown";

/** One Vietnamese line on a difference that was mended. */
export const lineOf = ({ file, kind }: Difference): string =>
  ({
    missing: `Tệp ${file} bị mất khỏi trang báo; đã phát hành lại.`,
    altered: `Tệp ${file} bị sửa từ bên ngoài tòa soạn; đã phát hành lại bản đúng.`,
    unknown: `Tệp ${file} không do tòa soạn phát hành; đã gỡ khỏi trang báo.`,
  })[kind];

function lookAt(
  { root, records, filesOf }: Checked,
  file: string,
): Difference | null {
  const place = join(root, file);
  const there = statSync(place, { throwIfNoEntry: false });
  const owner = records.ownerOf(file);
  const hash = owner === null ? records.pageHash(pathOfFile(file)) : null;
  if (owner === null && hash === null)
    return there ? { file, kind: "unknown" } : null;
  if (owner === null) {
    if (!there?.isFile()) return { file, kind: "missing" };
    const isRight = checksumOf(readFileSync(place)) === hash;
    return isRight ? null : { file, kind: "altered" };
  }
  const from = filesOf(owner).get(file);
  const source = from && statSync(from, { throwIfNoEntry: false });
  // What has no source, as a photo that a rollback brought back, cannot be made anew.
  if (!source) return null;
  if (!there?.isFile()) return { file, kind: "missing" };
  return there.size === source.size ? null : { file, kind: "altered" };
}

const filesBelow = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
