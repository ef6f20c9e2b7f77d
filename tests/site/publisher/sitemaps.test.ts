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
import { textsOf } from "../../newsroom/xml-errors.ts";

const NEWS = "sitemap/tin-moi.xml";

describe("a publish", () => {
  let paper: SmallPaper;
  let house: PublishingHouse;
  let publisher: Publisher;

  beforeEach(async () => {
    paper = new SmallPaper();
    house = new PublishingHouse();
    publisher = await house.open();
    await publisher.take([paper.firstCopy()]);
    await publish(
      paper.article("cu", { firstPublicAt: "2026-09-30T16:59:59Z" }),
      paper.article("moi", { firstPublicAt: "2026-11-21T01:00:00Z" }),
      paper.put("official", "lan", { name: "Trần Lan", slug: "lan" }),
    );
  });

  afterEach(async () => {
    expect(treeOf(house.tree)).toEqual(
      await cleanBuild(paper.firstCopy(), house.now),
    );
    house.close();
  });

  const publish = async (...changes: Change[]) => {
    await publisher.take([paper.batch(...changes)]);
    return sitemapsIn(await publisher.release());
  };
  const sitemapsIn = (release: { written: string[] } | null) =>
    (release?.written ?? []).filter((file) => /^sitemap[./]/.test(file)).sort();
  const addressesIn = (file: string) =>
    textsOf(readFileSync(join(house.tree, file), "utf8"), "loc").map(
      (address) => new URL(address).pathname,
    );
  const newest = (instant: string) =>
    paper.article("tin", { firstPublicAt: instant });

  it("of an article touches its month, the index and the news", async () => {
    expect(await publish(newest("2026-11-22T02:00:00Z"))).toEqual([
      "sitemap.xml",
      "sitemap/2026-11.xml",
      NEWS,
    ]);
  });

  it("of an old article touches its own month only", async () => {
    expect(await publish(newest("2026-09-01T02:00:00Z"))).toEqual([
      "sitemap/2026-09.xml",
    ]);
    // An hour later it is October in Vietnam.
    expect(await publish(newest("2026-09-30T17:00:00Z"))).toEqual([
      "sitemap.xml",
      "sitemap/2026-09.xml",
      "sitemap/2026-10.xml",
    ]);
  });

  it("of a comma touches none, of a change that readers are told of two", async () => {
    const values = { firstPublicAt: "2026-09-30T16:59:59Z" };
    expect(
      await publish(paper.article("cu", { ...values, body: "Một, hai." })),
    ).toEqual([]);
    const update = { changedAt: "2026-11-22T01:00:00Z", note: "Thêm số." };
    expect(
      await publish(paper.article("cu", { ...values, updates: [update] })),
    ).toEqual(["sitemap.xml", "sitemap/2026-09.xml"]);
  });

  it("of a person touches the sitemap of people, and not when only their life changes", async () => {
    const lan = { name: "Trần Lan", slug: "lan" };
    const binh = { name: "Lê Bình", slug: "binh" };
    expect(await publish(paper.put("official", "binh", binh))).toEqual([
      "sitemap/nhan-su.xml",
    ]);
    expect(
      await publish(
        paper.put("official", "lan", { ...lan, biography: "Sinh ở Vinh." }),
      ),
    ).toEqual([]);
    expect(await publish(paper.remove("official", "lan"))).toEqual([
      "sitemap/nhan-su.xml",
    ]);
    expect(addressesIn("sitemap/nhan-su.xml").at(-1)).toBe("/nhan-su/binh/");
  });

  it("that takes a month's last article away takes its sitemap along", async () => {
    expect(await publish(paper.remove("article", "cu"))).toEqual([
      "sitemap.xml",
    ]);
    expect(existsSync(join(house.tree, "sitemap/2026-09.xml"))).toBe(false);
  });

  it("puts a moved article under its new address only", async () => {
    await publish(
      paper.article("moi", {
        slug: "moi-hon",
        formerSlugs: ["moi"],
        firstPublicAt: "2026-11-21T01:00:00Z",
      }),
    );
    expect(addressesIn("sitemap/2026-11.xml")).toEqual(["/bai-viet/moi-hon/"]);
    const ninjs = (slug: string) =>
      readFileSync(join(house.tree, "bai-viet", slug, "ninjs.json"), "utf8");
    expect(ninjs("moi")).toBe(ninjs("moi-hon"));
  });

  it("keeps the news of two days, and the newest article when both were quiet", async () => {
    await publish(newest("2026-11-22T02:00:00Z"));
    expect(addressesIn(NEWS)).toEqual(["/bai-viet/tin/", "/bai-viet/moi/"]);
    const turn = async (instant: string) => {
      house.now = new Date(instant);
      publisher.turnDay();
      return sitemapsIn(await publisher.release());
    };
    expect(await turn("2026-11-22T17:00:00Z")).toEqual([NEWS]);
    expect(addressesIn(NEWS)).toEqual(["/bai-viet/tin/"]);
    const xml = () => readFileSync(join(house.tree, NEWS), "utf8");
    expect(textsOf(xml(), "news:publication_date")).toEqual([
      "2026-11-22T09:00:00+07:00",
    ]);
    expect(textsOf(xml(), "news:title")).toEqual(["Tin tin"]);
    expect(await turn("2026-11-23T17:00:00Z")).toEqual([NEWS]);
    expect(addressesIn(NEWS)).toEqual(["/bai-viet/tin/"]);
    expect(xml()).not.toContain("news:");
    expect(await turn("2026-11-29T17:00:00Z")).toEqual([]);
  });

  it("that leaves no article leaves the front page to the news", async () => {
    await publish(
      paper.remove("article", "cu"),
      paper.remove("article", "moi"),
    );
    expect(addressesIn(NEWS)).toEqual(["/"]);
  });
});
