import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

import type { Change } from "@toa-soan/content-types/change";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Journal } from "../../../site/publisher/journal.ts";
import type { Publisher } from "../../../site/publisher/publisher.ts";
import { listReleases } from "../../../site/publisher/list-releases.ts";
import { Tree } from "../../../site/publisher/release.ts";
import {
  rollBackStopped,
  undoRollbacksStopped,
} from "../../../site/publisher/roll-back-stopped.ts";
import {
  cleanBuild,
  compileForTests,
  PublishingHouse,
  treeOf,
} from "../../newsroom/publishing.ts";
import { RandomNewsroom } from "../../newsroom/random-newsroom.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

describe.each([
  { releases: "made file by file", mostOneByOne: undefined },
  { releases: "of which each makes a tree", mostOneByOne: 0 },
  { releases: "of both kinds", mostOneByOne: 90 },
])("a rollback over releases $releases", ({ mostOneByOne }) => {
  let paper: SmallPaper;
  let house: PublishingHouse;
  let publisher: Publisher;

  beforeEach(async () => {
    paper = new SmallPaper();
    house = new PublishingHouse();
    house.mostOneByOne = mostOneByOne;
    publisher = await house.open();
    await publisher.take([paper.firstCopy()]);
    await publisher.release();
  });

  afterEach(() => house.close());

  const publish = async (...changes: Change[]) => {
    await publisher.take([paper.batch(...changes)]);
    return (await publisher.release())?.id ?? 0;
  };

  const list = () =>
    listReleases(new Tree(house.tree, house.releases), house.store);

  it("brings the tree back byte for byte", async () => {
    const to = await publish(paper.article("mot"));
    const then = treeOf(house.tree);
    await publish(paper.article("mot", { headline: "Tin đã sửa" }));
    await publish(paper.article("hai"), paper.remove("article", "mot"));
    publisher.rollBack(to);
    expect(treeOf(house.tree)).toEqual(then);
  });

  it.skipIf(mostOneByOne === 0)(
    "leads back over releases of earlier versions, whose files lie as in the tree",
    async () => {
      const to = await publish(paper.article("mot"));
      const then = treeOf(house.tree);
      const changed = await publish(
        paper.article("mot", { headline: "Tin đã sửa" }),
        paper.article("hai"),
      );
      const folder = join(house.releases, String(changed));
      const kept = readdirSync(join(folder, "old"));
      expect(kept).not.toHaveLength(0);
      for (const name of kept) {
        const file = join(folder, "old", decodeURIComponent(name));
        mkdirSync(dirname(file), { recursive: true });
        renameSync(join(folder, "old", name), file);
      }
      const journal = join(folder, "journal.json");
      const { isFlat, ...rest } = JSON.parse(
        readFileSync(journal, "utf8"),
      ) as Journal;
      expect(isFlat).toBe(true);
      writeFileSync(journal, JSON.stringify(rest));
      publisher.rollBack(to);
      expect(treeOf(house.tree)).toEqual(then);
    },
  );

  it("can be rolled back itself", async () => {
    const to = await publish(paper.article("mot"));
    const last = await publish(paper.article("hai"));
    const now = treeOf(house.tree);
    publisher.rollBack(to);
    publisher.rollBack(last);
    expect(treeOf(house.tree)).toEqual(now);
  });

  it("to the tree as it is changes nothing", async () => {
    const to = await publish(paper.article("mot"));
    expect(publisher.rollBack(to)).toBeNull();
  });

  it("to a release that is not kept says so and changes nothing", async () => {
    await publish(paper.article("mot"));
    const now = treeOf(house.tree);
    expect(() => publisher.rollBack(99)).toThrow(
      "Không lùi được về bản 99: không có bản này trong các bản còn giữ.",
    );
    expect(treeOf(house.tree)).toEqual(now);
  });

  it("stays when nothing touches its pages, over a new start", async () => {
    const to = await publish(paper.article("mot"));
    await publish(paper.article("mot", { body: "Đoạn có lỗi." }));
    publisher.rollBack(to);
    const then = treeOf(house.tree);
    publisher = await house.open();
    expect(await publisher.release()).toBeNull();
    expect(treeOf(house.tree)).toEqual(then);
  });

  it("gives way to the next publish of the same page", async () => {
    const to = await publish(paper.article("mot"));
    await publish(paper.article("mot", { body: "Đoạn có lỗi." }));
    publisher.rollBack(to);
    await publish(paper.article("mot", { body: "Đoạn đã chữa." }));
    expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
  });

  it("is undone on demand, with what was published since", async () => {
    const to = await publish(paper.article("mot"));
    await publish(paper.article("hai"), paper.remove("article", "mot"));
    publisher.rollBack(to);
    await publish(paper.article("ba"));
    await publisher.undoRollbacks();
    expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
  });

  it(
    "over random edits is right, and so is everything after it",
    { timeout: 120_000 },
    async () => {
      const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
      const newsroom = new RandomNewsroom(seed);
      newsroom.found(6);
      await publisher.take([newsroom.firstCopy()]);
      const trees = new Map<number, Map<string, string>>();
      const note = (release: { id: number } | null) =>
        release && trees.set(release.id, treeOf(house.tree));
      note(await publisher.release());
      for (let step = 0; step < 30; step++) {
        await publisher.take([newsroom.step()]);
        note(await publisher.release());
        if (step % 3 !== 2) continue;
        const kept = list().slice(0, 8);
        const to = kept[step % kept.length]?.id ?? 0;
        note(publisher.rollBack(to));
        const when = `SEED=${seed}, step ${step}`;
        expect(treeOf(house.tree), when).toEqual(trees.get(to));
        expect(await publisher.findDrift(), when).toEqual([]);
      }
      await publisher.undoRollbacks();
      expect(treeOf(house.tree), `SEED=${seed}`).toEqual(
        await cleanBuild(newsroom.firstCopy()),
      );
    },
  );

  it("works while no publisher runs", async () => {
    const to = await publish(paper.article("mot"));
    const then = treeOf(house.tree);
    await publish(paper.article("hai"));
    house.store.close();
    rollBackStopped(house, to);
    expect(treeOf(house.tree)).toEqual(then);
    expect(undoRollbacksStopped(house)).toBeGreaterThan(0);
    publisher = await house.open();
    await publisher.release();
    expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
  });

  it("is found complete by the check of the night", async () => {
    const to = await publish(paper.article("mot"));
    await publish(paper.article("hai"), paper.remove("article", "mot"));
    publisher.rollBack(to);
    expect(await publisher.findDrift()).toEqual([]);
  });

  it("is listed with what it led back to", async () => {
    const to = await publish(paper.article("mot"));
    await publish(paper.article("hai", { headline: "Mưa lớn ở miền núi" }));
    publisher.rollBack(to);
    const [rollback, second] = list();
    // The article's page, its ninjs and its card.
    expect(rollback).toMatchObject({ backTo: to, removed: 3 });
    expect(second).toMatchObject({
      about: ["“Mưa lớn ở miền núi”"],
      backTo: null,
      removed: 0,
    });
  });

  it("answers 410 rules of its own time", async () => {
    const to = await publish(paper.article("mot"));
    await publish(paper.remove("article", "mot"));
    const gone = () => readFileSync(join(house.tree, "_gone"), "utf8");
    expect(gone()).toBe("/bai-viet/mot/\n");
    publisher.rollBack(to);
    expect(gone()).toBe("");
  });
});

describe.each([
  { update: "of a few files", mostOneByOne: undefined },
  { update: "that makes a tree", mostOneByOne: 0 },
])("a rollback over an update $update", ({ mostOneByOne }) => {
  it("leaves pages of both versions their styles, until it is undone", async () => {
    const paper = new SmallPaper();
    const house = new PublishingHouse();
    house.mostOneByOne = mostOneByOne;
    const earlier = await compileForTests();
    const [style = ""] = readdirSync(join(earlier.assets, "_astro")).filter(
      (name) => name.endsWith(".css"),
    );
    // The same site with a style sheet of another name, as after a change of styles.
    const assets = join(house.folder, "assets");
    cpSync(earlier.assets, assets, { recursive: true });
    renameSync(
      join(assets, "_astro", style),
      join(assets, "_astro", `moi-${style}`),
    );
    const stylesInTree = () =>
      readdirSync(join(house.tree, "_astro")).filter((name) =>
        name.endsWith(style),
      );
    try {
      let publisher = await house.open();
      await publisher.take([paper.firstCopy()]);
      const to = (await publisher.release())?.id ?? 0;
      house.site = { ...earlier, version: "moi", assets };
      publisher = await house.open();
      await publisher.release();
      expect(stylesInTree()).toEqual([`moi-${style}`]);
      publisher.rollBack(to);
      expect(stylesInTree()).toEqual([style]);
      await publisher.take([paper.batch(paper.article("mot"))]);
      await publisher.release();
      expect(stylesInTree().sort()).toEqual([style, `moi-${style}`].sort());
      expect(await publisher.findDrift()).toEqual([]);
      await publisher.undoRollbacks();
      expect(stylesInTree()).toEqual([`moi-${style}`]);
      expect(await publisher.findDrift()).toEqual([]);
    } finally {
      house.close();
    }
  });

  it("is over with the next update", async () => {
    const paper = new SmallPaper();
    const house = new PublishingHouse();
    house.mostOneByOne = mostOneByOne;
    try {
      let publisher = await house.open();
      await publisher.take([paper.firstCopy()]);
      const to = (await publisher.release())?.id ?? 0;
      await publisher.take([paper.batch(paper.article("mot"))]);
      await publisher.release();
      publisher.rollBack(to);
      house.site = { ...(await compileForTests()), version: "moi" };
      publisher = await house.open();
      await publisher.release();
      expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
      expect(await publisher.undoRollbacks()).toBeNull();
    } finally {
      house.close();
    }
  });
});
