import { readlinkSync } from "node:fs";

import type { Change } from "@toa-soan/content-types/change";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { listReleases } from "../../../site/publisher/list-releases.ts";
import type { Publisher } from "../../../site/publisher/publisher.ts";
import { Tree } from "../../../site/publisher/release.ts";
import { PublishingHouse, treeOf } from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

describe("the releases that readers can be led back to", () => {
  const MOST = 60;
  let paper: SmallPaper;
  let house: PublishingHouse;
  let publisher: Publisher;

  beforeEach(async () => {
    paper = new SmallPaper();
    house = new PublishingHouse();
    house.mostOneByOne = MOST / 2.5;
    publisher = await house.open();
    await publisher.take([paper.firstCopy()]);
    await publisher.release();
  });

  afterEach(() => house.close());

  const publish = async (...changes: Change[]) => {
    await publisher.take([paper.batch(...changes)]);
    return (await publisher.release())?.id ?? 0;
  };

  const kept = () =>
    listReleases(new Tree(house.tree, house.releases), house.store);
  const idsOf = (releases: { id: number }[]) => releases.map(({ id }) => id);
  const sizeOf = (releases: ReturnType<typeof kept>) =>
    releases.reduce((sum, { written, removed }) => sum + written + removed, 0);

  it("are twenty, however often the same files change", async () => {
    let last = 0;
    for (let n = 0; n < 25; n++)
      last = await publish(paper.article("mot", { headline: `Tin lần ${n}` }));
    expect(idsOf(kept())).toEqual(
      Array.from({ length: 20 }, (_, age) => last - age),
    );
    expect(sizeOf(kept())).toBeGreaterThan(1.5 * MOST);
  });

  it("are fewer when a rollback over all of them would change too many files", async () => {
    const trees = new Map<number, Map<string, string>>();
    for (let n = 0; n < 20; n++)
      trees.set(await publish(paper.article(`bai-${n}`)), treeOf(house.tree));
    const [last, ...earlier] = kept();
    expect(last?.id).toBe(21);
    expect(earlier.length).toBeGreaterThan(2);
    expect(earlier.length).toBeLessThan(15);
    // What a rollback does to the oldest is what all the later ones did.
    const oldest = earlier.at(-1)?.id ?? 0;
    expect(() => publisher.rollBack(oldest - 1)).toThrow(
      "không có bản này trong các bản còn giữ",
    );
    const undone = publisher.rollBack(oldest);
    const files = [...(undone?.written ?? []), ...(undone?.removed ?? [])];
    expect(files.length).toBeGreaterThan(MOST / 2);
    expect(files.length).toBeLessThanOrEqual(MOST);
    expect(treeOf(house.tree)).toEqual(trees.get(oldest));
    // None is forgotten for what the rollback itself changed.
    expect(idsOf(kept()).at(-1)).toBe(oldest);
  });

  it("are not more after a new start", async () => {
    for (let n = 0; n < 20; n++) await publish(paper.article(`bai-${n}`));
    const before = kept().length;
    publisher = await house.open();
    for (let n = 20; n < 25; n++) await publish(paper.article(`bai-${n}`));
    expect(kept().length).toBeLessThanOrEqual(before);
  });

  it("include the one before a large one", async () => {
    const to = await publish(paper.article("mot"));
    const then = treeOf(house.tree);
    await publish(
      ...Array.from({ length: 20 }, (_, n) => paper.article(`bai-${n}`)),
    );
    expect(readlinkSync(house.tree)).not.toBe("releases/trees/1");
    publisher.rollBack(to);
    expect(treeOf(house.tree)).toEqual(then);
  });
});
