import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Change } from "@toa-soan/content-types/change";
import type { Browser, Page } from "playwright-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "vitest";

import type { Publisher } from "../../site/publisher/publisher.ts";
import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { PublishingHouse } from "../newsroom/publishing.ts";
import { SmallPaper } from "../newsroom/small-paper.ts";

let browser: Browser;
let page: Page;
let house: PublishingHouse;
let publisher: Publisher;
let paper: SmallPaper;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(() => browser.close());
beforeEach(async () => {
  house = new PublishingHouse();
  publisher = await house.open();
  paper = new SmallPaper();
});
afterEach(() => house.close());

const frontFile = () => readFileSync(join(house.tree, "index.html"), "utf8");

/** Publishes what the paper holds and opens its front page. */
async function openFront(): Promise<void> {
  await publisher.take([paper.firstCopy()]);
  await publisher.release();
  await page.setContent(frontFile());
}

async function publish(...changes: Change[]): Promise<string[]> {
  await publisher.take([paper.batch(...changes)]);
  const release = await publisher.release();
  await page.setContent(frontFile());
  return release?.written ?? [];
}

const part = (heading: string) =>
  page.locator("main section", {
    has: page.getByRole("heading", { name: heading, level: 2 }),
  });
const headlinesIn = (heading: string) =>
  part(heading).locator("article :is(h2, h3)").allInnerTexts();
const lead = () => page.locator("main article").first().innerText();
const at = (day: string) => ({ firstPublicAt: `2026-11-${day}T03:00:00.000Z` });

describe("the lead of the front page", () => {
  it("is the newest article while the editors choose none", async () => {
    paper.article("cu", at("01"));
    paper.article("moi", at("03"));
    paper.article("giua", at("02"));
    await openFront();
    expect(await lead()).toContain("Tin moi");
    expect(await headlinesIn("Mới nhất")).toEqual(["Tin giua", "Tin cu"]);
  });

  it("is the article that the editors chose, however old, and of two the newer one", async () => {
    paper.article("cu", { ...at("01"), weight: "lead" });
    paper.article("moi", at("03"));
    await openFront();
    expect(await lead()).toContain("Tin cu");
    await publish(paper.article("giua", { ...at("02"), weight: "lead" }));
    expect(await lead()).toContain("Tin giua");
  });

  it("goes back to the newest article when the editors take their choice back", async () => {
    paper.article("moi", at("03"));
    paper.article("cu", { ...at("01"), weight: "lead" });
    await openFront();
    await publish(paper.article("cu", { ...at("01"), weight: "normal" }));
    expect(await lead()).toContain("Tin moi");
  });
});

describe("the front page", () => {
  it("shows what the editors chose in a row of its own and not among the newest", async () => {
    for (const day of ["01", "02", "03", "04"]) paper.article(day, at(day));
    paper.article("05", { ...at("05"), weight: "featured" });
    paper.article("06", { ...at("06"), weight: "featured" });
    await openFront();
    expect(await lead()).toContain("Tin 06");
    expect(await headlinesIn("Tin nổi bật")).toEqual(["Tin 05"]);
    expect(await headlinesIn("Mới nhất")).not.toContain("Tin 05");
  });

  it("shows each section in the editors' order, and none that is empty", async () => {
    paper.put("section", "van-hoa", {
      name: "Văn hóa",
      slug: "van-hoa",
      order: 1,
    });
    paper.put("section", "trong", { name: "Mục trống", slug: "trong" });
    for (const day of ["01", "02", "03"]) paper.article(day, at(day));
    paper.article("hoi", { ...at("04"), section: "van-hoa" });
    await openFront();
    const headings = await page.locator("main h2").allInnerTexts();
    const place = (name: string) =>
      headings.findIndex((heading) => heading.startsWith(name));
    expect(place("Văn hóa")).toBeGreaterThan(0);
    expect(place("Thời sự")).toBeGreaterThan(place("Văn hóa"));
    expect(place("Mục trống")).toBe(-1);
    expect(await headlinesIn("Thời sự")).toEqual([
      "Tin 03",
      "Tin 02",
      "Tin 01",
    ]);
  });

  it("is decent while nothing is published", async () => {
    await openFront();
    const words = await page.locator("main").innerText();
    expect(words).toContain("Chưa có bài nào được đăng");
    expect(words).toContain("Hiện chưa có lịch sự kiện nào");
    expect(words).not.toMatch(/Mới nhất|Tin nổi bật|Ảnh mới|undefined|null/);
  });

  it("announces events that are on or to come, the nearest first, until they are over", async () => {
    const event = (slug: string, startsOn: string, endsOn: string | null) =>
      paper.put("event", slug, { slug, name: `Hội ${slug}`, startsOn, endsOn });
    event("xa", "2027-01", null);
    event("qua", "2026-11-21", null);
    event("dang-dien-ra", "2026-10-30", "2026-11-22");
    event("mai", "2026-11-23", null);
    await openFront();
    const announced = () =>
      part("Sự kiện sắp tới").locator("li a").allInnerTexts();
    expect(await announced()).toEqual([
      "Hội dang-dien-ra",
      "Hội mai",
      "Hội xa",
    ]);
    house.now = new Date("2026-11-22T17:00:00Z");
    publisher.turnDay();
    await publisher.release();
    await page.setContent(frontFile());
    expect(await announced()).toEqual(["Hội mai", "Hội xa"]);
  });

  it("tells no day of its own: a new day alone changes nothing", async () => {
    paper.article("cu", at("01"));
    await openFront();
    const before = frontFile();
    house.now = new Date("2026-11-25T03:00:00Z");
    publisher.turnDay();
    await publisher.release();
    expect(frontFile()).toBe(before);
  });

  it("leads to the other sites that the editors name", async () => {
    paper.put("site", "site", {
      name: "Báo Nhỏ",
      links: [{ name: "Cổng tỉnh", url: "https://tinh.example.vn" }],
    });
    await openFront();
    const link = part("Liên kết website").getByRole("link");
    expect(await link.innerText()).toBe("Cổng tỉnh");
    expect(await link.getAttribute("href")).toBe("https://tinh.example.vn/");
  });

  it("changes with a publish together with the lists of the article, and no other page does", async () => {
    paper.put("section", "van-hoa", { name: "Văn hóa", slug: "van-hoa" });
    paper.article("hoi", { ...at("01"), section: "van-hoa" });
    paper.article("cu", at("02"));
    await openFront();
    const firstPublicAt = "2026-11-02T04:00:00.000Z";
    const written = await publish(paper.article("moi", { firstPublicAt }));
    expect(written.filter((file) => file.endsWith(".html")).sort()).toEqual(
      [
        "index.html",
        "thoi-su/index.html",
        "thoi-su/2026/11/index.html",
        "moi-nhat/index.html",
        "moi-nhat/2026/11/index.html",
        "moi-nhat/2026/11/02/index.html",
        "bai-viet/moi/index.html",
        // It has a newer article of its section beside it now.
        "bai-viet/cu/index.html",
      ].sort(),
    );
  });
});
