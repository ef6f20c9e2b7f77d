import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";

import type { Change } from "@toa-soan/content-types/change";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Journal } from "../../../site/publisher/journal.ts";
import type { Publisher } from "../../../site/publisher/publisher.ts";
import {
  cleanBuild,
  PublishingHouse,
  treeOf,
} from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

describe("the link that readers follow", () => {
  let paper: SmallPaper;
  let house: PublishingHouse;
  let publisher: Publisher;

  beforeEach(async () => {
    paper = new SmallPaper();
    house = new PublishingHouse();
    publisher = await house.open();
    await publisher.take([paper.firstCopy()]);
    await publisher.release();
  });

  afterEach(() => house.close());

  const publish = async (...changes: Change[]) => {
    await publisher.take([paper.batch(...changes)]);
    return (await publisher.release())?.id ?? 0;
  };
  const trees = () => readdirSync(join(house.releases, "trees"));

  it("moves with the folder of a newsroom", () => {
    expect(readlinkSync(house.tree)).toBe("releases/trees/1");
  });

  it("stays at its tree when little changes, and goes to a new one when much does", async () => {
    await publish(paper.article("mot"));
    expect(readlinkSync(house.tree)).toBe("releases/trees/1");
    house.mostOneByOne = 10;
    publisher = await house.open();
    await publish(paper.article("hai"), paper.remove("article", "mot"));
    expect(readlinkSync(house.tree)).toBe("releases/trees/3");
    expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
  });

  it("is made anew when somebody removed it", async () => {
    const before = treeOf(house.tree);
    rmSync(house.tree);
    await house.open();
    expect(treeOf(house.tree)).toEqual(before);
  });

  it("takes the place of the folder of an earlier version, with all that is kept", async () => {
    const to = await publish(paper.article("mot"));
    const then = treeOf(house.tree);
    await publish(paper.article("mot", { headline: "Tin đã sửa" }));
    asOfEarlierVersion();
    publisher = await house.open();
    await publish(paper.article("hai"));
    expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
    publisher.rollBack(to);
    expect(treeOf(house.tree)).toEqual(then);
  });

  it("is not made in place of a folder while its tree is there as well", async () => {
    await publish(paper.article("mot"));
    const before = treeOf(house.tree);
    // As a copy does that follows links.
    const copy = join(house.folder, "copy");
    cpSync(house.tree, copy, { recursive: true, dereference: true });
    rmSync(house.tree);
    renameSync(copy, house.tree);
    await expect(house.open()).rejects.toThrow(
      /^\S+www phải là liên kết tới \S+trees\/1 nhưng đang là một thư mục/,
    );
    expect(treeOf(house.tree)).toEqual(before);
    expect(trees()).toEqual(["1"]);
  });

  it("leaves no tree behind to which nobody can go back", async () => {
    house.mostOneByOne = 0;
    publisher = await house.open();
    for (let n = 0; n < 24; n++) await publish(paper.article(`bai-${n}`));
    await vi.waitFor(() => expect(trees()).toHaveLength(20), 5_000);
    const kept = trees().map(Number);
    expect(Math.min(...kept)).toBe(6);
    publisher.rollBack(6);
    expect(readlinkSync(house.tree)).toBe("releases/trees/6");
  });

  it("leaves them one file after another, and other work has its turn", async () => {
    house.mostOneByOne = 0;
    publisher = await house.open();
    // The first tree, which goes when the last of these has come.
    for (let n = 0; n < 500; n++)
      writeFileSync(join(house.releases, `trees/1/${n}`), "");
    for (let n = 0; n < 20; n++) await publish(paper.article(`bai-${n}`));
    let atOnce = 0;
    while (trees().length > 20) {
      const active = process.getActiveResourcesInfo();
      const onDisk = active.filter((name) => name.startsWith("FSReq"));
      atOnce = Math.max(atOnce, onDisk.length);
      await setImmediate();
    }
    // What feeds are made from is read ahead, some of it still.
    expect(atOnce).toBeLessThan(50);
  });

  it("stays when a tree cannot be put in its place", async () => {
    house.mostOneByOne = 0;
    publisher = await house.open();
    const before = treeOf(house.tree);
    const block = join(house.releases, "trees/2");
    writeFileSync(block, "ở chỗ của một cây");
    await expect(publish(paper.article("mot"))).rejects.toThrow(
      "không ghi được tệp trees/2: thư mục chứa nó đang là một tệp",
    );
    expect(treeOf(house.tree)).toEqual(before);
    expect(existsSync(join(house.releases, "2"))).toBe(false);
    rmSync(block);
    await publisher.release();
    expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
  });

  /** Puts everything as it was before there were several trees. */
  function asOfEarlierVersion(): void {
    const tree = join(house.tree, "..", readlinkSync(house.tree));
    rmSync(house.tree);
    renameSync(tree, house.tree);
    rmSync(join(house.releases, "trees"), { recursive: true });
    for (const id of readdirSync(house.releases)) {
      const journal = join(house.releases, id, "journal.json");
      const { turn, ...rest } = JSON.parse(
        readFileSync(journal, "utf8"),
      ) as Journal;
      delete rest.tree;
      const isFirst = turn !== undefined;
      writeFileSync(journal, JSON.stringify({ ...rest, isFirst }));
      writeFileSync(join(house.releases, id, "done"), "");
    }
  }
});
