import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What a browser reads first: where the indexes of each year are. The folders are named by their
 * content, so whoever read one manifest never mixes files of two indexes.
 */
export interface Manifest {
  /** Folder of Pagefind's own program, below `/tim-kiem/`. */
  program: string;
  /** Newest first. */
  parts: IndexedPart[];
}

/** A year, or some months of it, with an index of its own. */
export interface IndexedPart {
  year: string;
  /** The first month with an article, `2026-10`. */
  since: string;
  /** How many articles it holds. */
  size: number;
  /** Below `/tim-kiem/`. */
  folder: string;
}

const FILE = "years.json";

/** @returns null when there is no manifest yet, or none that can be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), "utf8")) as Manifest;
  } catch {
    return null;
  }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const next = join(folder, `${FILE}.next`);
  writeFileSync(next, JSON.stringify(manifest));
  renameSync(next, join(folder, FILE));
}

/** Every folder that a manifest names. */
export const foldersIn = ({ program, parts }: Manifest): string[] => [
  program,
  ...parts.map(({ folder }) => folder),
];
