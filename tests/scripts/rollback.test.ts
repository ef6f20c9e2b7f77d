import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { articlePath } from "@toa-soan/content-types/addresses";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { FeedServer } from "../../scripts/benchmark/feed-server.ts";
import { MeasuredPublisher } from "../../scripts/benchmark/measured-publisher.ts";
import {
  PHOTOS,
  SyntheticNewsroom,
} from "../../scripts/benchmark/synthetic-newsroom.ts";
import { PublishingHouse, treeOf } from "../newsroom/publishing.ts";
import { SmallPaper } from "../newsroom/small-paper.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const run = (dataDir: string, script: string, ...args: string[]) =>
  spawnSync("npm", ["run", "-s", script, "--", ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: "utf8",
  });

describe("npm run rollback of a newsroom that is stopped", () => {
  const house = new PublishingHouse();
  let then: Map<string, string>;
  let to: number;

  beforeAll(async () => {
    const paper = new SmallPaper();
    const publisher = await house.open();
    await publisher.take([paper.firstCopy()]);
    await publisher.take([paper.batch(paper.article("mot"))]);
    to = (await publisher.release())?.id ?? 0;
    then = treeOf(house.tree);
    const second = paper.article("hai", { headline: "Mưa lớn ở miền núi" });
    await publisher.take([paper.batch(second)]);
    await publisher.release();
    house.store.close();
  });

  afterAll(() => house.close());

  it("leads back to a release that npm run releases lists", () => {
    const { stdout } = run(house.folder, "releases");
    expect(stdout).toMatch(
      /^ +2 {2}\d\d:\d\d:\d\d \d\d\/\d\d\/\d{4} {2}ghi \d+ tệp, gỡ 0 tệp {2}“Mưa lớn ở miền núi”$/m,
    );
    const done = run(house.folder, "rollback", String(to));
    expect(done.stdout).toContain("trang báo đã về như ngay sau bản 1");
    expect(treeOf(house.tree)).toEqual(then);
    expect(run(house.folder, "releases").stdout).toContain("lùi về bản 1");
  });

  it("notes for the next start what --undo asks for", () => {
    expect(run(house.folder, "rollback", "--undo").stdout).toContain(
      "lần npm start tới sẽ dựng lại",
    );
  });

  it.each([
    ["a number that is not kept", ["99"], "không có bản này"],
    ["no number", [], "Hãy ghi số của bản"],
  ])("refuses %s in one line", (_, args, reason) => {
    const { status, stderr } = run(house.folder, "rollback", ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("npm run rollback of a newsroom that runs", () => {
  const newsroom = new SyntheticNewsroom(20);
  const feed = new FeedServer(newsroom);
  const house = new PublishingHouse();
  let publisher: MeasuredPublisher;

  beforeAll(async () => {
    mkdirSync(house.uploads);
    for (let photo = 0; photo < PHOTOS; photo++)
      await sharp({
        create: { width: 400, height: 300, channels: 3, background: "black" },
      }).toFile(join(house.uploads, `${photo}.jpg`));
    publisher = new MeasuredPublisher(
      {
        cmsUrl: await feed.start(),
        siteUrl: "http://127.0.0.1:18081",
        dataDir: house.folder,
      },
      18_081,
      "benchmark",
      () => {},
    );
    await publisher.next("copied");
  });

  afterAll(async () => {
    await publisher.stop();
    feed.stop();
    house.close();
  });

  it("leads back in under a second, and on again with --undo", async () => {
    const { id: to } = (await publisher.next("released")).release ?? { id: 0 };
    const then = treeOf(house.tree);
    const article = newsroom.article(20);
    feed.send("article", article.documentId, article);
    await publisher.next("released");
    const now = treeOf(house.tree);
    const done = run(house.folder, "rollback", String(to));
    expect(done.stderr).toBe("");
    expect(treeOf(house.tree)).toEqual(then);
    expect((await publisher.next("released")).ms).toBeLessThan(1000);
    run(house.folder, "rollback", "--undo");
    expect(treeOf(house.tree)).toEqual(now);
  });

  it("answers 410 for an article that is public no longer", async () => {
    const article = newsroom.article(20);
    const path = articlePath(article.slug);
    const status = async () => (await publisher.read(path)).status;
    expect(await status()).toBe(200);
    feed.send("article", article.documentId, null);
    await publisher.until([[path, (answer) => answer.status === 410]]);
    feed.send("article", article.documentId, article);
    await publisher.until([[path, (answer) => answer.status === 200]]);
  });

  it("finds with npm run check-tree that nothing drifted", () => {
    const { stdout } = run(house.folder, "check-tree");
    expect(stdout).toContain("đều đúng như đã phát hành");
  });
});
