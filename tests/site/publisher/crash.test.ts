import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PublishingHouse, treeOf } from "../../newsroom/publishing.ts";
import { RandomNewsroom } from "../../newsroom/random-newsroom.ts";

const SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
const here = (file: string) =>
  fileURLToPath(new URL(`../../newsroom/${file}`, import.meta.url));

describe("kill -9 before every change to the file system", () => {
  const folder = mkdtempSync(join(tmpdir(), "toa-soan-crash-"));
  const base = join(folder, "base");
  const batchFile = join(folder, "batch.json");
  let before: Map<string, string>;
  let after: Map<string, string>;

  beforeAll(async () => {
    const newsroom = new RandomNewsroom(SEED);
    newsroom.found(4);
    const house = new PublishingHouse(base);
    const publisher = await house.open();
    await publisher.take([newsroom.firstCopy()]);
    await publisher.release();
    before = treeOf(house.tree);
    house.store.close();
    const batch = newsroom.step();
    for (let step = 0; step < 5; step++) {
      const next = newsroom.step();
      batch.changes.push(...next.changes);
      batch.position = next.position;
    }
    writeFileSync(batchFile, JSON.stringify(batch));
    const whole = new PublishingHouse(join(folder, "whole"));
    const reference = await whole.open();
    await reference.take([newsroom.firstCopy()]);
    await reference.release();
    after = treeOf(whole.tree);
    whole.store.close();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "leaves only whole files, and the next start finishes the release",
    { timeout: 400_000 },
    async () => {
      expect(before).not.toEqual(after);
      let crashes = 0;
      for (let step = 0; ; step++) {
        const place = join(folder, `crash-${step}`);
        cpSync(base, place, { recursive: true });
        const { signal, status, stderr } = spawnSync(
          process.execPath,
          [
            "--import",
            here("crash-at.mjs"),
            here("release-and-crash.ts"),
            place,
            batchFile,
          ],
          { env: { ...process.env, CRASH_AT: String(step) }, encoding: "utf8" },
        );
        const message = `SEED=${SEED} npm test, killed at step ${step}`;
        const house = new PublishingHouse(place);
        if (signal === "SIGKILL") {
          crashes++;
          for (const [file, hash] of treeOf(house.tree))
            expect(
              [before.get(file), after.get(file)],
              `${message}: ${file}`,
            ).toContain(hash);
        } else expect(status, stderr).toBe(0);
        const publisher = await house.open();
        await publisher.release();
        expect(treeOf(house.tree), message).toEqual(after);
        house.close();
        expect(existsSync(place)).toBe(false);
        if (signal === null) break;
      }
      expect(crashes).toBeGreaterThan(20);
    },
  );
});
