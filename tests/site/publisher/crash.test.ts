import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Batch } from "../../../site/publisher/feed.ts";
import { Tree } from "../../../site/publisher/release.ts";
import {
  cleanBuild,
  folderInMemory,
  PublishingHouse,
  treeOf,
} from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

const here = (file: string) =>
  fileURLToPath(new URL(`../../newsroom/${file}`, import.meta.url));

/** A process of its own takes two seconds, so it is killed before every thirty-second step alone. */
const KILLED = 32;

describe("kill -9 before every change to the file system", () => {
  const folder = folderInMemory();
  const base = join(folder, "base");
  const batchFile = join(folder, "batch.json");
  /** The tree before and after the batch. */
  let before: Map<string, string>;
  let after: Map<string, string>;
  let firstCopy: Batch;
  let edit: Batch;

  beforeAll(async () => {
    const paper = new SmallPaper();
    const official = { slug: "lan", name: "Nguyễn Thị Lan" };
    paper.put("official", "lan", official);
    paper.article("cu", { mentions: [{ official: "lan" }] });
    paper.article("thang-truoc", { firstPublicAt: "2026-10-02T03:00:00Z" });
    const house = new PublishingHouse(base);
    const publisher = await house.open();
    firstCopy = paper.firstCopy();
    await publisher.take([firstCopy]);
    await publisher.release();
    const edited = { headline: "Bài đã sửa", mentions: [{ official: "lan" }] };
    edit = paper.batch(paper.article("cu", edited));
    await publisher.take([edit]);
    await publisher.release();
    before = treeOf(house.tree);
    house.store.close();
    // A new page, new bytes, a new address, and a page and a month that go.
    const batch = paper.batch(
      paper.article("moi"),
      paper.put("official", "lan", {
        ...official,
        slug: "thi-lan",
        formerSlugs: ["lan"],
      }),
      paper.remove("article", "thang-truoc"),
    );
    writeFileSync(batchFile, JSON.stringify(batch));
    after = await cleanBuild(paper.firstCopy());
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "leaves only whole files of a publish, and the next start finishes it",
    { timeout: 400_000 },
    async () => {
      const crashes = await walk(base, batchFile, async (house) => {
        expectWhole(house);
        await (await house.open()).release();
        expect(treeOf(house.tree)).toEqual(after);
      });
      expect(crashes).toBeGreaterThan(60);
    },
  );

  it(
    "leaves nothing or all of the first release, and the next start finishes it",
    { timeout: 400_000 },
    async () => {
      const empty = join(folder, "empty");
      const house = new PublishingHouse(empty);
      const publisher = await house.open();
      await publisher.take([firstCopy, edit]);
      house.store.close();
      const crashes = await walk(empty, batchFile, async (crashed) => {
        const files = treeOf(crashed.tree);
        if (files.size > 0) expect(files).toEqual(after);
        await (await crashed.open()).release();
        expect(treeOf(crashed.tree)).toEqual(after);
      });
      expect(crashes).toBeGreaterThan(60);
    },
  );

  it(
    "leaves only whole files of a rollback, and the next start ends it",
    { timeout: 400_000 },
    async () => {
      const published = join(folder, "published");
      copyHouse(base, published);
      const house = new PublishingHouse(published);
      const publisher = await house.open();
      const first = releasesOf(house).at(-1) ?? 0;
      await publisher.take([await readBatch()]);
      await publisher.release();
      house.store.close();
      const crashes = await walk(published, String(first), async (crashed) => {
        expectWhole(crashed);
        await expectLedBack(crashed, first);
      });
      expect(crashes).toBeGreaterThan(20);
    },
  );

  it(
    "leaves the old tree or the new one of a large publish, and the next start finishes it",
    { timeout: 400_000 },
    async () => {
      const large = join(folder, "large");
      copyHouse(base, large);
      const crashes = await walk(
        large,
        batchFile,
        async (house) => {
          expect([before, after]).toContainEqual(treeOf(house.tree));
          const publisher = await house.open();
          await publisher.release();
          expect(treeOf(house.tree)).toEqual(after);
          expect(await publisher.findDrift()).toEqual([]);
          // For it the first release is forgotten. Those that are listed are whole.
          const listed = new Tree(house.tree, house.releases).journals();
          expect(listed.at(-2)?.id).toBe(2);
          publisher.rollBack(2);
          expect(treeOf(house.tree)).toEqual(before);
        },
        { MOST_ONE_BY_ONE: "0" },
      );
      expect(crashes).toBeGreaterThan(60);
    },
  );

  it(
    "leaves the old tree or the new one of a rollback over a large publish, and the next start ends it",
    { timeout: 400_000 },
    async () => {
      const large = join(folder, "over-large");
      copyHouse(base, large);
      const house = new PublishingHouse(large);
      let publisher = await house.open();
      const first = releasesOf(house).at(-1) ?? 0;
      // In the tree of the first release, to which the rollback leads back.
      const [small, ...rest] = (await readBatch()).changes;
      const batch = await readBatch();
      if (!small) throw new Error("The batch is empty.");
      await publisher.take([{ ...batch, changes: [small] }]);
      await publisher.release();
      house.mostOneByOne = 10;
      publisher = await house.open();
      await publisher.take([{ ...batch, changes: rest }]);
      await publisher.release();
      expect(readlinkSync(house.tree)).toBe("releases/trees/4");
      house.store.close();
      const crashes = await walk(large, String(first), async (crashed) => {
        expect([before, after]).toContainEqual(treeOf(crashed.tree));
        await expectLedBack(crashed, first);
      });
      expect(crashes).toBeGreaterThan(20);
    },
  );

  it(
    "leaves only whole files of an undo after an error, and the next start ends it",
    { timeout: 400_000 },
    async () => {
      const blocked = join(folder, "blocked");
      copyHouse(base, blocked);
      // Where the folder of the new address must be made, when other pages are in place already.
      const block = "www/nhan-su/thi-lan";
      writeFileSync(join(blocked, block), "");
      const crashes = await walk(blocked, batchFile, async (house) => {
        expectWhole(house, "nhan-su/thi-lan");
        const started = await house.open();
        await expect(started.release()).rejects.toThrow(/nhan-su\/thi-lan/);
        rmSync(join(house.folder, block));
        expect(treeOf(house.tree)).toEqual(before);
        await started.release();
        expect(treeOf(house.tree)).toEqual(after);
      });
      expect(crashes).toBeGreaterThan(60);
    },
  );

  /** The next start ends a rollback, and it can be made and undone as any other. */
  async function expectLedBack(
    house: PublishingHouse,
    to: number,
  ): Promise<void> {
    const started = await house.open();
    // Before its journal a rollback never was; from there on it is finished.
    expect([before, after]).toContainEqual(treeOf(house.tree));
    expect(await started.findDrift()).toEqual([]);
    started.rollBack(to);
    expect(treeOf(house.tree)).toEqual(before);
    await started.undoRollbacks();
    expect(treeOf(house.tree)).toEqual(after);
  }

  const copyHouse = (from: string, to: string) =>
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });

  /** Every file is one of before or of after; nothing is torn, and nothing lost in between. */
  function expectWhole(house: PublishingHouse, except?: string): void {
    const files = treeOf(house.tree);
    for (const [file, hash] of files)
      if (file !== except)
        expect([before.get(file), after.get(file)], file).toContain(hash);
    for (const file of before.keys())
      if (after.has(file)) expect(files.has(file), file).toBe(true);
  }

  const readBatch = async () =>
    (
      (await import(batchFile, { with: { type: "json" } })) as {
        default: Parameters<
          Awaited<ReturnType<PublishingHouse["open"]>>["take"]
        >[0][number];
      }
    ).default;

  const releasesOf = (house: PublishingHouse) =>
    readdirSync(house.releases)
      .map(Number)
      .filter(Number.isInteger)
      .sort((one, other) => one - other);

  /**
   * Does something in copies of a house and looks at what a kill before each of its steps leaves:
   * at all steps in copies made there, at some by a real kill -9 as well.
   *
   * @returns the number of steps.
   */
  async function walk(
    house: string,
    what: string,
    look: (house: PublishingHouse) => Promise<void>,
    env: Record<string, string> = {},
  ): Promise<number> {
    const name = `${house}-${what === batchFile ? "publish" : "back"}`;
    const snapshots = `${name}-snapshots`;
    copyHouse(house, name);
    await run(name, what, { ...env, SNAPSHOTS: snapshots });
    rmSync(name, { recursive: true });
    const steps = readdirSync(snapshots).length;
    for (let step = 0; step < steps; step++) {
      await lookAt(join(snapshots, String(step)), `copied at ${step}`);
      if (step % KILLED !== 0) continue;
      const killed = `${name}-killed-${step}`;
      copyHouse(house, killed);
      const crash = { ...env, CRASH_AT: String(step) };
      const signal = await run(killed, what, crash);
      expect(signal).toBe("SIGKILL");
      await lookAt(killed, `killed at ${step}`);
    }
    return steps;

    async function lookAt(place: string, when: string) {
      const copy = new PublishingHouse(place);
      try {
        await look(copy);
      } catch (error) {
        throw new Error(`${when} of ${steps}`, { cause: error });
      }
      copy.close();
      expect(existsSync(place)).toBe(false);
    }
  }

  /** Releases a batch or rolls back in a process of its own. @returns what killed it, if anything. */
  function run(
    place: string,
    what: string,
    env: Record<string, string>,
  ): Promise<NodeJS.Signals | null> {
    const child = spawn(
      process.execPath,
      [
        "--import",
        here("crash-at.mjs"),
        here("release-and-crash.ts"),
        place,
        what,
      ],
      {
        env: {
          ...process.env,
          ...env,
          FOLDER: place,
          NODE_COMPILE_CACHE: join(folder, "compiled"),
        },
        stdio: "ignore",
      },
    );
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (_, signal) => resolve(signal));
    });
  }
});
