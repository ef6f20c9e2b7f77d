import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Change } from "@toa-soan/content-types/change";
import type { Publisher } from "../../../site/publisher/publisher.ts";
import { uploadOf } from "../../newsroom/paper.ts";
import {
  PublishingHouse,
  SITE_URL,
  treeOf,
} from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

let house: PublishingHouse;
let paper: SmallPaper;

beforeEach(() => {
  house = new PublishingHouse();
  paper = new SmallPaper();
});
afterEach(() => house.close());

const cardsInTree = () =>
  [...treeOf(house.tree).keys()].filter((file) => file.startsWith("anh/the-"));
/** The file that a shared link to a page shows. */
const sharedBy = (path: string) => {
  const page = readFileSync(join(house.tree, path, "index.html"), "utf8");
  const [, address] =
    /<meta property="og:image" content="([^"]+)"/.exec(page) ?? [];
  return address?.replace(`${SITE_URL}/`, "");
};
const cardOf = (slug: string) => sharedBy(`bai-viet/${slug}`);
/** On a page that never has a picture of its own. */
const paperCard = () => sharedBy("gioi-thieu");

async function publish(publisher: Publisher, ...changes: Change[]) {
  await publisher.take([paper.batch(...changes)]);
  return publisher.release();
}

async function openWith(...slugs: string[]) {
  for (const slug of slugs) paper.article(slug);
  const publisher = await house.open();
  await publisher.take([paper.firstCopy()]);
  await publisher.release();
  return publisher;
}

describe("the card of an article", () => {
  it("is what shared links to it show", async () => {
    await openWith("tin");
    const file = cardOf("tin") ?? "";
    expect(file).toMatch(/^anh\/the-[0-9a-f]{20}\.png$/);
    const { format, width, height } = await sharp(
      join(house.tree, file),
    ).metadata();
    expect({ format, width, height }).toEqual({
      format: "png",
      width: 1200,
      height: 630,
    });
  });

  it("is each article's own, even under the same headline", async () => {
    paper.article("mot", { headline: "Tin vắn" });
    paper.article("hai", { headline: "Tin vắn" });
    const publisher = await openWith();
    expect(cardOf("mot")).not.toBe(cardOf("hai"));
    await publish(publisher, paper.remove("article", "mot"));
    expect(cardsInTree().sort()).toEqual([cardOf("hai"), paperCard()].sort());
  });

  it("changes with the headline and the kicker, and the old one is gone", async () => {
    const publisher = await openWith("tin");
    const seen = [cardOf("tin")];
    await publish(publisher, paper.article("tin", { headline: "Tít mới" }));
    seen.push(cardOf("tin"));
    await publish(
      publisher,
      paper.article("tin", { headline: "Tít mới", kicker: "Thời sự" }),
    );
    seen.push(cardOf("tin"));
    expect(new Set(seen).size).toBe(3);
    expect(cardsInTree().sort()).toEqual([cardOf("tin"), paperCard()].sort());
  });

  it("is not drawn again when anything else changes", async () => {
    const publisher = await openWith("tin");
    const file = cardOf("tin") ?? "";
    const drawn = statSync(join(house.photos, file.slice("anh/".length)));
    const release = await publish(
      publisher,
      paper.article("tin", { lead: "Sapo mới.", body: "Đoạn khác." }),
    );
    expect(cardOf("tin")).toBe(file);
    expect(release?.written.filter((each) => each.startsWith("anh/"))).toEqual(
      [],
    );
    expect(statSync(join(house.tree, file)).ino).toBe(drawn.ino);
  });

  it("is linked again, not drawn, when an old headline comes back", async () => {
    const publisher = await openWith("tin");
    const file = cardOf("tin") ?? "";
    const kept = join(house.photos, file.slice("anh/".length));
    const { ino, mtimeMs } = statSync(kept);
    await publish(publisher, paper.article("tin", { headline: "Tít mới" }));
    await publish(publisher, paper.article("tin"));
    expect(cardOf("tin")).toBe(file);
    expect(statSync(kept)).toMatchObject({ ino, mtimeMs });
  });

  it("is gone when the article is", async () => {
    const publisher = await openWith("tin");
    await publish(publisher, paper.remove("article", "tin"));
    expect(cardsInTree()).toEqual([paperCard()]);
  });

  it("gives way to a photo and comes back without it", async () => {
    const publisher = await openWith("tin");
    const card = cardOf("tin");
    mkdirSync(house.uploads, { recursive: true });
    const upload = uploadOf("anh");
    writeFileSync(
      join(house.uploads, upload.url.replace("/uploads/", "")),
      await sharp({
        create: { width: 400, height: 300, channels: 3, background: "#357" },
      })
        .jpeg()
        .toBuffer(),
    );
    await publish(
      publisher,
      paper.put("photo", "anh", { caption: "Ảnh", image: upload }),
      paper.article("tin", { photos: ["anh"] }),
    );
    expect(house.troubles).toEqual([]);
    expect(cardOf("tin")).toMatch(/^anh\/[0-9a-f]{20}-\d+x\d+\.jpg$/);
    expect(cardsInTree()).toEqual([paperCard()]);

    await publish(publisher, paper.article("tin"));
    expect(cardOf("tin")).toBe(card);
  });

  it("is the paper's where no photo of the article has its picture", async () => {
    paper.put("photo", "anh", { caption: "Ảnh", image: null });
    paper.article("tin", { photos: ["anh"] });
    await openWith();
    expect(cardOf("tin")).toBe(paperCard());
  });

  it("is the paper's where no letter of the headline can be drawn", async () => {
    paper.article("tin", { headline: "خبر عاجل" });
    await openWith();
    expect(cardOf("tin")).toBe(paperCard());
    expect(house.troubles).toEqual([]);
  });

  it("that cannot be drawn holds up nothing and is told", async () => {
    await openWith("tin");
    const file = cardOf("tin") ?? "";
    house.close();
    house = new PublishingHouse();
    const kept = join(house.photos, file.slice("anh/".length));
    mkdirSync(`${kept}.part`, { recursive: true });
    await openWith();
    expect(house.troubles).toEqual([
      expect.stringContaining("Không vẽ được thẻ của bài “Tin tin”"),
    ]);
    expect(cardOf("tin")).toBe(paperCard());
  });

  it("is in what plain astro build makes as well", async () => {
    await openWith("tin", "tin-hai");
    expect(cardsInTree()).toHaveLength(3);
    expect(treeOf(house.tree)).toEqual(await house.reference());
  }, 60_000);
});

describe("the card of the paper", () => {
  it("is what shared links to pages without a picture show", async () => {
    await openWith("tin");
    expect(cardsInTree()).toContain(paperCard());
    expect(sharedBy("thoi-su")).toBe(paperCard());
  });

  it("changes with the paper's name", async () => {
    const publisher = await openWith("tin");
    const [before, article] = [paperCard(), cardOf("tin")];
    await publish(publisher, paper.put("site", "site", { name: "Báo Lớn" }));
    expect(paperCard()).not.toBe(before);
    expect(cardsInTree().sort()).toEqual([article, paperCard()].sort());
  });
});

describe("an archive that an earlier version left without cards", () => {
  it("gets them when the publisher opens", async () => {
    await openWith("tin");
    const card = cardOf("tin");
    const { store } = house;
    store.putCard("article tin", null);
    store.putCard("site site", null);
    store.putMeta("template", "earlier");
    const publisher = await house.open();
    await publisher.release();
    expect(cardOf("tin")).toBe(card);
    expect(treeOf(house.tree)).toEqual(await house.reference());
  }, 60_000);
});
