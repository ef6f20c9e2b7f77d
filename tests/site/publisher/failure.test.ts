import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Change } from "@toa-soan/content-types/change";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Publisher } from "../../../site/publisher/publisher.ts";
import {
  cleanBuild,
  PublishingHouse,
  treeOf,
} from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

const isRoot = process.getuid?.() === 0;

describe("a release that fails", () => {
  let paper: SmallPaper;
  let house: PublishingHouse;
  let publisher: Publisher;

  beforeEach(async () => {
    paper = new SmallPaper();
    house = new PublishingHouse();
    publisher = await house.open();
    await publisher.take([paper.firstCopy()]);
    await take(paper.article("cu"));
    await publisher.release();
  });

  afterEach(() => house.close());

  const take = (...changes: Change[]) =>
    publisher.take([paper.batch(...changes)]);
  const live = (file: string) => join(house.tree, file);

  /** Publishes, expects it to fail, and says why it did. */
  async function reasonOfFailure(): Promise<string> {
    const before = treeOf(house.tree);
    const error = await publisher.release().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(treeOf(house.tree)).toEqual(before);
    expect(error).toBeInstanceOf(Error);
    return (error as Error).message;
  }

  it("half way leaves the old tree and names the file", async () => {
    // Pages come in the order of their names only within one kind: others are in place by then.
    writeFileSync(live("thoi-su/2026/10"), "ở chỗ của một thư mục");
    await take(
      paper.article("moi", { firstPublicAt: "2026-10-02T03:00:00.000Z" }),
    );
    expect(await reasonOfFailure()).toBe(
      "không ghi được tệp thoi-su/2026/10/index.html: thư mục chứa nó đang là một tệp",
    );
  });

  it("goes through once the trouble is mended", async () => {
    writeFileSync(live("thoi-su/2026/10"), "ở chỗ của một thư mục");
    await take(
      paper.article("moi", { firstPublicAt: "2026-10-02T03:00:00.000Z" }),
    );
    await reasonOfFailure();
    rmSync(live("thoi-su/2026/10"));
    await publisher.release();
    expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
  });

  it("leaves no trace among the releases", async () => {
    const before = readdirSync(house.releases);
    writeFileSync(live("bai-viet/moi"), "ở chỗ của một thư mục");
    await take(paper.article("moi"));
    await reasonOfFailure();
    expect(readdirSync(house.releases)).toEqual(before);
  });

  it("because a folder stands where a page must go says so", async () => {
    renameSync(live("rss.xml"), live("rss.cu"));
    mkdirSync(live("rss.xml"));
    await take(paper.article("moi"));
    expect(await reasonOfFailure()).toBe(
      "không ghi được tệp rss.xml: ở đó đang là một thư mục",
    );
  });

  it("brings removed pages and their folders back", async () => {
    writeFileSync(live("bai-viet/moi"), "ở chỗ của một thư mục");
    await take(paper.article("moi"), paper.remove("article", "cu"));
    await reasonOfFailure();
  });

  it("because a template throws tells the page in one line", async () => {
    const broken = paper.article("hong");
    Object.assign(broken.document as object, { bylines: null });
    await take(broken);
    const reason = await reasonOfFailure();
    expect(reason).toContain("/bai-viet/hong/");
    expect(reason.split("\n")).toHaveLength(1);
    await take(paper.article("hong"));
    await publisher.release();
    expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
  });
});

describe.skipIf(!isRoot)("a full disk (needs root to mount one)", () => {
  /** A publisher whose tree is on a disk of its own. */
  async function onDisk(options: string, mostOneByOne?: number) {
    const disk = mkdtempSync(join(tmpdir(), "toa-soan-disk-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]);
    const paper = new SmallPaper();
    const house = new PublishingHouse(undefined, disk);
    house.mostOneByOne = mostOneByOne;
    const publisher = await house.open();
    await publisher.take([paper.firstCopy()]);
    await publisher.take([paper.batch(paper.article("cu"))]);
    await publisher.release();
    return {
      disk,
      house,
      paper,
      publisher,
      end() {
        house.close();
        execFileSync("umount", [disk]);
        rmSync(disk, { recursive: true });
      },
    };
  }

  it("leaves the old tree and says so", async () => {
    const { disk, house, paper, publisher, end } = await onDisk("size=2m");
    try {
      const before = treeOf(house.tree);
      await publisher.take([
        paper.batch(paper.article("moi"), paper.remove("article", "cu")),
      ]);
      const ballast = join(disk, "ballast");
      expect(() => writeFileSync(ballast, Buffer.alloc(4 << 20))).toThrow();
      await expect(publisher.release()).rejects.toThrow(
        /^không ghi được tệp [^:\n]+: hết chỗ trên đĩa$/,
      );
      expect(treeOf(house.tree)).toEqual(before);
      rmSync(ballast);
      await publisher.release();
      expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
    } finally {
      end();
    }
  });

  it.each([
    { release: "of a few files", mostOneByOne: undefined },
    { release: "that makes a tree", mostOneByOne: 0 },
  ])("at any step of a release $release leaves the old tree", async (of) => {
    const { disk, house, paper, publisher, end } = await onDisk(
      "nr_inodes=4000",
      of.mostOneByOne,
    );
    try {
      const before = treeOf(house.tree);
      await publisher.take([
        paper.batch(paper.article("moi"), paper.remove("article", "cu")),
      ]);
      const ballast = join(disk, "ballast");
      const last = fill(ballast);
      let failures = 0;
      for (let free = 0; ; free++) {
        const release = await publisher.release().catch((error: unknown) => {
          expect(String(error)).toMatch(/hết chỗ trên đĩa$/);
          return null;
        });
        if (release) break;
        failures++;
        expect(treeOf(house.tree), `${free} free`).toEqual(before);
        rmSync(join(ballast, String(last - free)));
      }
      expect(failures).toBeGreaterThan(20);
      expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
    } finally {
      end();
    }
  });
});

/** Fills a disk with empty files. @returns the number of the last. */
function fill(folder: string): number {
  mkdirSync(folder);
  for (let number = 0; ; number++)
    try {
      writeFileSync(join(folder, String(number)), "");
    } catch {
      return number - 1;
    }
}
