import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  symlinkSync,
} from "node:fs";
import { readdir, rmdir, unlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

import { naming } from "./file-error.ts";

/**
 * The trees that a site had or has, each in a folder named by the number of the release that made
 * it. Readers see one of them, through a link that is led to another in a single step.
 */
export class Trees {
  readonly #link: string;
  readonly #folder: string;

  /**
   * @param link what the web server serves. A folder there, as of earlier versions, becomes a tree.
   * @param folder of the trees, on the same file system.
   * @param last number of the tree that readers saw last; 0 before the first.
   * @throws Error in Vietnamese when a folder is there and its tree as well.
   */
  constructor(link: string, folder: string, last: number) {
    this.#link = link;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    mkdirSync(dirname(link), { recursive: true });
    for (const name of readdirSync(folder))
      if (name.startsWith(GOING)) this.#remove(name);
    const there = lstatSync(link, { throwIfNoEntry: false });
    if (there?.isSymbolicLink()) return;
    const tree = this.folderOf(last);
    if (there && readdirSync(link).length === 0) rmdirSync(link);
    else if (there && existsSync(tree))
      throw new Error(
        `${link} phải là liên kết tới ${tree} nhưng đang là một thư mục, có lẽ do chép lại từ bản lưu. Hãy giữ một trong hai, chuyển thư mục kia đi rồi chạy lại; chưa nơi nào bị thay đổi.`,
      );
    else if (there) renameSync(link, tree);
    mkdirSync(tree, { recursive: true });
    this.leadTo(last, link);
  }

  /** The number of the tree that readers see. */
  get current(): number {
    return Number(basename(readlinkSync(this.#link)));
  }

  folderOf = (tree: number): string => join(this.#folder, String(tree));

  /** Makes a link to a tree, as it must be where readers' own link is. */
  leadTo(tree: number, link: string): void {
    symlinkSync(relative(dirname(this.#link), this.folderOf(tree)), link);
  }

  /** Lets readers see a tree from now on. @param link to it, which comes in place of theirs. */
  show(tree: number, link: string): void {
    if (this.current !== tree)
      naming(basename(this.#link), () => renameSync(link, this.#link));
  }

  /** Forgets all trees but some. Their files go little by little, beside other work. */
  keepOnly(kept: Set<number>): void {
    for (const name of readdirSync(this.#folder)) {
      if (name.startsWith(GOING) || kept.has(Number(name))) continue;
      renameSync(join(this.#folder, name), join(this.#folder, GOING + name));
      this.#remove(GOING + name);
    }
  }

  #remove(name: string): void {
    // What is left of it goes at the next start.
    removeSlowly(join(this.#folder, name)).catch(() => undefined);
  }
}

/**
 * Removes a folder, one file after another: all at once, those of a large newsroom take 320 MiB and
 * keep articles waiting that are published meanwhile.
 */
async function removeSlowly(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeSlowly(path);
    else await unlink(path);
  }
  await rmdir(folder);
}

/** Before the name of a tree that is being removed. */
const GOING = "bo-";

/**
 * Puts the files of a tree into another folder as well, without copying a byte.
 *
 * @param isLeft whether a file stays out.
 * @throws Error naming the file.
 */
export function linkTree(
  from: string,
  to: string,
  isLeft: (file: string) => boolean,
  below = "",
): void {
  const folder = join(from, below);
  let hasRoom = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(below, entry.name);
    if (entry.isDirectory()) {
      linkTree(from, to, isLeft, file);
      continue;
    }
    if (isLeft(file)) continue;
    naming(file, () => {
      // A folder of which nothing stays is not made.
      if (!hasRoom) mkdirSync(join(to, below), { recursive: true });
      linkSync(join(from, file), join(to, file));
    });
    hasRoom = true;
  }
}
