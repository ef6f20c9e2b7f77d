import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../../scripts/screenshots/browser.ts";
import { openSampleSite, type ReadSite } from "../../newsroom/sample-site.ts";

const PATH = "/nhan-su/theo-ngay/";

let site: ReadSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function withPage(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(site.baseUrl + path);
    await look(page);
  } finally {
    await context.close();
  }
}

const plain = (words: string) => words.replace(/\s+/g, " ");
const linesIn = async (page: Page, part: string) =>
  (await page.locator(`[data-${part}] dl > div`).allInnerTexts()).map(plain);

describe("the page that tells who held which office on a day", () => {
  it("asks for a day and tells what is attested first", () =>
    withPage(PATH, {}, async (page) => {
      await page.fill("#ngay", "2022-09-19");
      await page.keyboard.press("Enter");
      await page.waitForSelector("[data-result]:not([hidden])");
      expect(page.url()).toContain("?ngay=2022-09-19");
      expect(plain(await page.innerText("[data-heading]"))).toBe(
        "Chức vụ ngày 19/9/2022",
      );
      const known = await linesIn(page, "known");
      expect(known).toContain(
        "Bí thư Đảng ủy Khối Các cơ quan tỉnh Phạm Minh Chi Từ tháng 10/2020; được ghi nhận ngày 19/9/2022",
      );
      expect(known).toContain(
        "Chủ tịch Ủy ban nhân dân tỉnh Lê Quốc Bình Từ năm 2021; chưa có tin thôi giữ chức",
      );
    }));

  it("keeps what is unknown apart", () =>
    withPage(`${PATH}?ngay=2018-03-01`, {}, async (page) => {
      await page.waitForSelector("[data-result]:not([hidden])");
      expect(await linesIn(page, "known")).toEqual([]);
      expect(await page.innerText("[data-count]")).toBe(
        "Báo chưa ghi nhận chắc chắn ai giữ chức vụ nào vào ngày này.",
      );
      await page.click("[data-unknown] summary");
      const unknown = await linesIn(page, "unknown");
      expect(unknown).toContain(
        "Phó Chủ tịch Ủy ban nhân dân tỉnh Hoàng Nghĩa Đình Được ghi nhận ngày 10/3/2024 Nguyễn Thị Thu Hường Đến năm 2018",
      );
      expect(unknown.join()).not.toContain("Võ Thanh Hải");
    }));

  it("looks like the page of a year", () =>
    withPage(`${PATH}?ngay=2022-09-19`, {}, async (page) => {
      await page.waitForSelector("[data-result]:not([hidden])");
      const style = (selector: string) =>
        page.evaluate(
          `(() => { const { fontFamily, fontSize, marginTop } = getComputedStyle(document.querySelector(${JSON.stringify(selector)})); return [fontFamily, fontSize, marginTop].join(); })()`,
        );
      const asked = await style("[data-known] .offices h3");
      await page.goto(`${site.baseUrl}${PATH}2022/`);
      expect(await style(".offices h2")).toBe(asked);
    }));

  it("says when the data do not come", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/chuc-vu.json", (route) => route.abort());
    await page.goto(`${site.baseUrl}${PATH}?ngay=2022-09-19`);
    await page.waitForFunction(
      "document.querySelector('[data-status]').textContent !== ''",
    );
    expect(await page.innerText("[data-status]")).toContain(
      "Không tải được dữ liệu chức vụ",
    );
    await context.close();
  });

  it("says when the address names no whole day", () =>
    withPage(`${PATH}?ngay=2022`, {}, async (page) => {
      expect(await page.innerText("[data-status]")).toContain(
        "Mời bạn chọn đủ ngày, tháng, năm.",
      );
    }));

  it("offers the years where no script runs", () =>
    withPage(PATH, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("main form").isVisible()).toBe(false);
      expect(await page.innerText("main")).toContain("Mời bạn chọn năm.");
      await page.click(`a[href="${PATH}2022/"]`);
      expect(plain(await page.innerText("main"))).toContain(
        "Bí thư Đảng ủy Khối Các cơ quan tỉnh Phạm Minh Chi",
      );
    }));
});

describe("the data of offices", () => {
  it("name no office or person that is not on the pages", () => {
    const text = readFileSync(join(site.tree, "nhan-su/chuc-vu.json"), "utf8");
    const groups = JSON.parse(text) as {
      offices: { holdings: { official: { slug: string } }[] }[];
    }[];
    const slugs = groups.flatMap(({ offices }) =>
      offices.flatMap(({ holdings }) =>
        holdings.map(({ official }) => official.slug),
      ),
    );
    expect(slugs.length).toBeGreaterThan(5);
    for (const slug of slugs)
      expect(() =>
        readFileSync(join(site.tree, "nhan-su", slug, "index.html")),
      ).not.toThrow();
  });
});
