import { describe, expect, it } from "vitest";

import {
  cleanBuild,
  PublishingHouse,
  treeOf,
} from "../../newsroom/publishing.ts";
import { RandomNewsroom } from "../../newsroom/random-newsroom.ts";

const SEQUENCES = Number(process.env["SEQUENCES"] ?? 60);
const STEPS = 4;
const HALF_DAY_MS = 12 * 60 * 60 * 1000;
const FIRST_SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

describe("the publisher's tree", () => {
  it(
    `equals a clean full build after every edit of ${SEQUENCES} random sequences`,
    { timeout: SEQUENCES * 10_000 },
    async () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
        const newsroom = new RandomNewsroom(seed);
        newsroom.found(8);
        const house = new PublishingHouse();
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
              treeOf(house.tree),
              `SEED=${seed} npm test, step ${step}`,
            ).toEqual(await cleanBuild(newsroom.firstCopy(), house.now));
          }
        } finally {
          house.close();
        }
      }
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
