import type { Change } from "@toa-soan/content-types/change";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { SyntheticNewsroom } from "../../../scripts/benchmark/synthetic-newsroom.ts";
import { MANY_PAGES } from "../../../site/publisher/publisher.ts";
import {
  cleanBuild,
  cleanFiles,
  folderInMemory,
  PublishingHouse,
  treeOf,
} from "../../newsroom/publishing.ts";
import { RandomNewsroom } from "../../newsroom/random-newsroom.ts";

const SEQUENCES = Number(process.env["SEQUENCES"] ?? 300);
const STEPS = 4;
const HALF_DAY_MS = 12 * 60 * 60 * 1000;
// About the median of the files of an edit: half of the releases become trees of their own.
const MEDIAN_FILES = 90;
const FIRST_SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

describe("the publisher's tree", () => {
  it(
    `equals a clean full build after every edit of ${SEQUENCES} random sequences`,
    { timeout: SEQUENCES * 10_000 },
    async () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
        const newsroom = new RandomNewsroom(seed);
        newsroom.found(8);
        const house = new PublishingHouse(folderInMemory());
        if (seed % 2 === 0) house.mostOneByOne = MEDIAN_FILES;
        try {
          const publisher = await house.open();
          await publisher.take([newsroom.firstCopy()]);
          await publisher.release();
          for (let step = 1; step <= STEPS; step++) {
            house.now = new Date(house.now.getTime() + HALF_DAY_MS);
            publisher.turnDay();
            await publisher.take([newsroom.step()]);
            await publisher.release();
            expect(
              Object.fromEntries(treeOf(house.tree)),
              `SEED=${seed} npm test, step ${step}`,
            ).toEqual(
              Object.fromEntries(
                await cleanFiles(newsroom.firstCopy(), house.now),
              ),
            );
          }
        } finally {
          house.close();
        }
      }
    },
  );

  it("equals what another publisher makes of the same first copy", async () => {
    const newsroom = new RandomNewsroom(FIRST_SEED);
    newsroom.found(20);
    const house = new PublishingHouse();
    try {
      const publisher = await house.open();
      await publisher.take([newsroom.firstCopy()]);
      for (let step = 0; step < 20; step++) {
        await publisher.take([newsroom.step()]);
        await publisher.release();
      }
      const clean = await cleanBuild(newsroom.firstCopy());
      expect(treeOf(house.tree), `SEED=${FIRST_SEED} npm test`).toEqual(clean);
      expect(await cleanFiles(newsroom.firstCopy())).toEqual(clean);
    } finally {
      house.close();
    }
  });

  it(
    "is the same in whatever order the documents come, rendered on all cores",
    { timeout: 120_000 },
    async () => {
      const changes = [...new SyntheticNewsroom(500).documents()].map(
        ({ type, document }) => ({
          seq: 1,
          type,
          documentId: document.documentId,
          document,
          gone: [],
        }),
      ) as unknown as Change[];
      const shuffled = fc.sample(
        fc.shuffledSubarray(changes, { minLength: changes.length }),
        { numRuns: 1, seed: FIRST_SEED },
      )[0];
      expect(shuffled).not.toEqual(changes);
      const [one, other] = [changes, shuffled ?? []].map((inOrder) =>
        cleanBuild({ changes: inOrder, position: 1, isFirstCopy: true }),
      );
      const tree = await one;
      expect(tree?.size).toBeGreaterThan(MANY_PAGES);
      expect(await other, `SEED=${FIRST_SEED} npm test`).toEqual(tree);
    },
  );

  it(
    "equals what plain astro build makes of the same archive",
    { timeout: 120_000 },
    async () => {
      const newsroom = new RandomNewsroom(FIRST_SEED);
      newsroom.found(12);
      const house = new PublishingHouse();
      try {
        const publisher = await house.open();
        await publisher.take([newsroom.firstCopy()]);
        await publisher.release();
        for (let step = 0; step < 30; step++)
          await publisher.take([newsroom.step()]);
        await publisher.release();
        const tree = treeOf(house.tree);
        expect(tree.size).toBeGreaterThan(20);
        expect(tree, `SEED=${FIRST_SEED} npm test`).toEqual(
          await house.reference(),
        );
      } finally {
        house.close();
      }
    },
  );
});
