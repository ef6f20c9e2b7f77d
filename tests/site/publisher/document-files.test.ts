import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { pdfOf } from "../../newsroom/paper.ts";
import { PublishingHouse, treeOf } from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

const ARTICLE = "/bai-viet/tin/";

let house: PublishingHouse;
let paper: SmallPaper;

beforeEach(() => {
  house = new PublishingHouse();
  paper = new SmallPaper();
  mkdirSync(house.uploads, { recursive: true });
});
afterEach(() => house.close());

const upload = (content: string, id = "kh") =>
  writeFileSync(join(house.uploads, `${id}.pdf`), content);
const plan = (more: object = {}, id = "kh") =>
  paper.put("document", id, {
    slug: id,
    title: "Kế hoạch",
    file: { ...pdfOf(id, "Kế hoạch số 5.pdf"), ...more },
  });
const filesInTree = () =>
  [...treeOf(house.tree).keys()].filter((file) => file.startsWith("tep/"));
const articlePage = () =>
  readFileSync(join(house.tree, ARTICLE, "index.html"), "utf8");

/** A publisher that has released an article which cites the plan. */
async function openWithPlan() {
  upload("một");
  plan();
  paper.article("tin", { documents: ["kh"] });
  const publisher = await house.open();
  await publisher.take([paper.firstCopy()]);
  await publisher.release();
  return publisher;
}

describe("the file of a document", () => {
  it("stands in the tree under a name that says what it is", async () => {
    await openWithPlan();
    const [file = ""] = filesInTree();
    expect(file).toMatch(/^tep\/ke-hoach-so-5-[0-9a-f]{10}\.pdf$/);
    expect(readFileSync(join(house.tree, file), "utf8")).toBe("một");
  });

  it("can be downloaded from the articles that cite it", async () => {
    await openWithPlan();
    const [file = ""] = filesInTree();
    expect(articlePage()).toContain(`href="/${file}"`);
    expect(articlePage()).toContain("Tải tệp (PDF, 1\u00a0KB)");
  });

  it("gets another name with another content, on the page as well", async () => {
    const publisher = await openWithPlan();
    const before = filesInTree();
    upload("hai");
    await publisher.take([paper.batch(plan({ size: 2 }))]);
    await publisher.release();
    const [file = ""] = filesInTree();
    expect(filesInTree()).toHaveLength(1);
    expect(before).not.toContain(file);
    expect(articlePage()).toContain(`href="/${file}"`);
  });

  it("is gone when the document is public no longer", async () => {
    const publisher = await openWithPlan();
    await publisher.take([paper.batch(paper.remove("document", "kh"))]);
    await publisher.release();
    expect(filesInTree()).toEqual([]);
    expect(articlePage()).not.toContain("/tep/");
  });

  it("is gone when a first copy does not have it any more", async () => {
    const publisher = await openWithPlan();
    paper = new SmallPaper();
    paper.article("tin");
    await publisher.take([{ ...paper.firstCopy(), isStart: true }]);
    await publisher.release();
    expect(filesInTree()).toEqual([]);
  });

  it("is each document's own, even with the same bytes", async () => {
    const publisher = await openWithPlan();
    upload("một", "khac");
    await publisher.take([paper.batch(plan({}, "khac"))]);
    await publisher.release();
    expect(filesInTree()).toHaveLength(2);
    await publisher.take([paper.batch(paper.remove("document", "khac"))]);
    await publisher.release();
    expect(filesInTree()).toHaveLength(1);
  });

  it("that cannot be read holds up nothing and is told", async () => {
    const publisher = await openWithPlan();
    rmSync(join(house.uploads, "kh.pdf"));
    await publisher.take([
      paper.batch(plan({ size: 3 }), paper.article("tin-hai")),
    ]);
    await publisher.release();
    expect(house.troubles.join()).toContain(
      "Không lấy được tệp của văn bản “Kế hoạch”",
    );
    expect(articlePage()).not.toContain("/tep/");
    expect(treeOf(house.tree).has("bai-viet/tin-hai/index.html")).toBe(true);
  });

  it("is in what plain astro build makes as well", async () => {
    await openWithPlan();
    expect(treeOf(house.tree)).toEqual(await house.reference());
  }, 60_000);
});
