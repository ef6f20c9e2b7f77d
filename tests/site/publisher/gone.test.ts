import { existsSync, readFileSync } from "node:fs";
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

describe("an address that was public", () => {
  let paper: SmallPaper;
  let house: PublishingHouse;
  let publisher: Publisher;

  beforeEach(async () => {
    paper = new SmallPaper();
    house = new PublishingHouse();
    publisher = await house.open();
    await publisher.take([paper.firstCopy()]);
    await publish(paper.article("mot"));
  });

  afterEach(async () => {
    expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
    house.close();
  });

  const publish = async (...changes: Change[]) => {
    await publisher.take([paper.batch(...changes)]);
    return publisher.release();
  };
  const gone = () => readFileSync(join(house.tree, "_gone"), "utf8");

  it("is listed when its document goes", async () => {
    await publish(paper.remove("article", "mot", ["mot", "mot-cu"]));
    expect(gone()).toBe("/bai-viet/mot-cu/\n/bai-viet/mot/\n");
    expect(existsSync(join(house.tree, "bai-viet/mot"))).toBe(false);
  });

  it("is not listed any more when its document comes back", async () => {
    await publish(paper.remove("article", "mot"));
    await publish(paper.article("mot"));
    expect(gone()).toBe("");
  });

  it("is not listed when another document has it now", async () => {
    await publish(paper.remove("article", "mot"));
    await publish(
      paper.remove("article", "mot", []),
      paper.article("khac", { slug: "mot" }),
    );
    expect(gone()).toBe("");
  });

  it("is listed once when that one goes as well", async () => {
    await publish(paper.remove("article", "mot"));
    await publish(
      paper.remove("article", "mot", []),
      paper.article("khac", { slug: "mot" }),
    );
    await publish(paper.remove("article", "khac", ["mot"]));
    expect(gone()).toBe("/bai-viet/mot/\n");
  });

  it("is listed for every type that has pages", async () => {
    const named = (slug: string) => ({ slug, name: `Tên ${slug}` });
    await publish(
      paper.put("official", "lan", named("lan")),
      paper.put("event", "hoi", named("hoi")),
      paper.put("section", "cu", named("cu")),
      paper.put("organization", "so", named("so")),
      paper.put("topic", "de", named("de")),
    );
    await publish(
      paper.remove("official", "lan"),
      paper.remove("event", "hoi"),
      paper.remove("section", "cu"),
      paper.remove("organization", "so"),
      paper.remove("topic", "de"),
    );
    expect(gone()).toBe(
      "/chu-de/de/\n/co-quan/so/\n/cu/\n/nhan-su/lan/\n/su-kien/hoi/\n",
    );
  });

  it("is forgotten with a CMS that never knew it", async () => {
    await publish(paper.remove("article", "mot"));
    paper = new SmallPaper();
    await publisher.take([{ ...paper.firstCopy(), isStart: true }]);
    await publisher.release();
    expect(gone()).toBe("");
  });

  it("changes no page but those that listed it", async () => {
    const at = (hour: number) => ({
      firstPublicAt: `2026-11-02T0${hour}:00:00Z`,
    });
    await publish(paper.article("hai", at(4)), paper.article("ba", at(5)));
    const release = await publish(paper.remove("article", "mot"));
    // Its card goes as well.
    expect(
      release?.removed.filter((file) => !/^anh\//.test(file)).sort(),
    ).toEqual(["bai-viet/mot/index.html", "bai-viet/mot/ninjs.json"]);
    expect(release?.written).toContain("bai-viet/hai/index.html");
    expect(release?.written).not.toContain("bai-viet/ba/index.html");
    expect(release?.written).toContain("_gone");
  });
});
