import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { lineOf } from "../../../site/publisher/check-tree.ts";
import type { Publisher } from "../../../site/publisher/publisher.ts";
import { PublishingHouse, treeOf } from "../../newsroom/publishing.ts";
import { paintSamplePhotos, sampleBatch } from "../../newsroom/sample-paper.ts";

describe("the check of the night", () => {
  let house: PublishingHouse;
  let publisher: Publisher;
  let right: Map<string, string>;

  beforeAll(async () => {
    house = new PublishingHouse();
    await paintSamplePhotos(house.uploads);
    publisher = await house.open();
    await publisher.take([sampleBatch()]);
    await publisher.release();
    right = treeOf(house.tree);
  });

  afterAll(() => house.close());

  const live = (file: string) => join(house.tree, file);
  const first = (folder: string) =>
    [...right.keys()].find((file) => file.startsWith(folder)) ?? "";

  /** Checks and mends. @returns what was said. */
  async function check(): Promise<string[]> {
    const { differences } = await publisher.mend(await publisher.findDrift());
    return differences.map(lineOf);
  }

  it("finds nothing in a tree that nobody touched", async () => {
    expect(await publisher.findDrift()).toEqual([]);
  });

  it.each(["bai-viet/", "_redirects", "anh/", "_astro/"])(
    "brings a lost file of %s back",
    async (folder) => {
      const file = first(folder);
      rmSync(live(file));
      expect(await check()).toEqual([
        `Tệp ${file} bị mất khỏi trang báo; đã phát hành lại.`,
      ]);
      expect(treeOf(house.tree)).toEqual(right);
    },
  );

  it.each(["index.html", "anh/"])(
    "puts an altered file of %s right",
    async (folder) => {
      const file = first(folder);
      // The file is linked to its original: a new one takes its name, as editors of files do.
      rmSync(live(file));
      writeFileSync(live(file), "bị sửa");
      expect(await check()).toEqual([
        `Tệp ${file} bị sửa từ bên ngoài tòa soạn; đã phát hành lại bản đúng.`,
      ]);
      expect(treeOf(house.tree)).toEqual(right);
    },
  );

  it.each(["la.html", "bai-viet/la", "bai-viet/la/index.html", "anh/la.webp"])(
    "removes %s, which nobody released",
    async (file) => {
      mkdirSync(dirname(live(file)), { recursive: true });
      writeFileSync(live(file), "lạ");
      expect(await check()).toEqual([
        `Tệp ${file} không do tòa soạn phát hành; đã gỡ khỏi trang báo.`,
      ]);
      expect(treeOf(house.tree)).toEqual(right);
    },
  );

  it("says nothing of what was right again when its turn came", async () => {
    const found = [{ file: "index.html", kind: "altered" as const }];
    expect(await publisher.mend(found)).toEqual({
      differences: [],
      release: null,
    });
  });
});
