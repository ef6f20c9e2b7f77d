import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../newsroom/browser.ts";
import {
  openSampleSite,
  pathsIn,
  type ReadSite,
} from "../newsroom/sample-site.ts";

const ARTICLE = "/bai-viet/song-lam-phan-dau-vao-nhom-muoi-tinh-dan-dau/";
const TEMPLATES = {
  "the front page": "/",
  "a section": "/thoi-su/",
  "a section's month": "/thoi-su/2024/03/",
  "an article": ARTICLE,
  "an article without photo or lead": "/bai-viet/khong-anh/",
  "the officials": "/nhan-su/",
  "an official": "/nhan-su/nguyen-thi-thu-huong/",
  "an official of whom nothing is known": "/nhan-su/ho-si-khoa/",
  "the events": "/su-kien/",
  "an event": "/su-kien/dai-hoi-dang-bo-khoi-lan-thu-xx/",
  "the events of a month": "/su-kien/2024/03/",
  "the events without a date": "/su-kien/khong-ro-ngay/",
  "the search": "/tim-kiem/",
  "the page for wrong addresses": "/404.html",
};

let site: ReadSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function withPage<Result>(
  path: string,
  options: { width?: number; scheme?: "light" | "dark" },
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.scheme ?? "light",
  });
  try {
    const page = await context.newPage();
    await page.goto(site.baseUrl + path, { waitUntil: "load" });
    return await look(page);
  } finally {
    await context.close();
  }
}

const textOf = (page: Page, selector: string) =>
  page.locator(selector).first().innerText();
const fileOf = (path: string) =>
  join(site.tree, path.endsWith("/") ? `${path}index.html` : path);

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe finds against WCAG 2.2 AA and good practice, as short lines. */
const violationsOn = async (page: Page): Promise<string[]> =>
  // DevTools evaluates what the page's own CSP would refuse.
  (await page.evaluate(
    `${AXE};axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].target))`,
  )) as string[];

describe.each(Object.entries(TEMPLATES))("%s", (_name, path) => {
  it.each(["light", "dark"] as const)(
    "breaks no rule of accessibility when it is %s",
    (scheme) =>
      withPage(path, { scheme }, async (page) => {
        expect(await violationsOn(page)).toEqual([]);
      }),
  );

  it.each([320, 768, 1920])("does not scroll sideways at %i px", (width) =>
    withPage(path, { width }, async (page) => {
      const widest = await page.evaluate(
        "document.documentElement.scrollWidth",
      );
      expect(widest).toBeLessThanOrEqual(width);
    }),
  );

  it("loads only from its own site, and nothing that its CSP refuses", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("response", (response) => {
      if (response.status() >= 400) complaints.push(response.url());
    });
    await page.goto(site.baseUrl + path, { waitUntil: "networkidle" });
    await context.close();
    expect(asked.filter((url) => !url.startsWith(site.baseUrl))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("has one headline and says its language", () =>
    withPage(path, {}, async (page) => {
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("html").getAttribute("lang")).toBe("vi");
    }));
});

describe("every page", () => {
  it("names its own address as the canonical one", () => {
    for (const path of pathsIn(site.tree, ".html")) {
      const html = readFileSync(fileOf(path), "utf8");
      if (html.includes('content="noindex"')) continue;
      expect(html).toContain(
        `<link rel="canonical" href="${site.siteUrl}${path}">`,
      );
    }
  });

  it("carries no script and no style of its own", () => {
    for (const path of pathsIn(site.tree, ".html"))
      expect(readFileSync(fileOf(path), "utf8"), path).not.toMatch(
        /<script(?! type="module" src=)|<style|\sstyle=|\son\w+=/,
      );
  });

  it("loads no script but the search", () => {
    const withScript = pathsIn(site.tree, ".html").filter((path) =>
      readFileSync(fileOf(path), "utf8").includes("<script"),
    );
    expect(withScript).toEqual(["/tim-kiem/"]);
  });

  it("links only to addresses that exist, with pictures that exist", () => {
    const missing = new Set<string>();
    for (const path of pathsIn(site.tree, ".html")) {
      const html = readFileSync(fileOf(path), "utf8");
      const links = [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)];
      const sources = [...html.matchAll(/srcset="([^"]*)"/g)].flatMap(
        ([, set = ""]) => set.split(", ").map((each) => each.split(" ")[0]),
      );
      for (const target of [...links.map(([, link]) => link), ...sources])
        if (target && !existsSync(fileOf(target)))
          missing.add(`${path} → ${target}`);
    }
    expect([...missing]).toEqual([]);
  });

  it("shares one style sheet of less than 10 KB", () => {
    const sheets = pathsIn(site.tree, ".css");
    expect(sheets).toHaveLength(1);
    const bytes = gzipSync(readFileSync(fileOf(sheets[0] ?? "")));
    expect(bytes.length).toBeLessThan(10_000);
  });
});

describe("an article", () => {
  it("says when it was published in Vietnamese and for machines", () =>
    withPage(ARTICLE, {}, async (page) => {
      const time = page.locator("article header time").first();
      expect(await time.innerText()).toBe("Thứ Tư, 13/3/2024 14:31 (GMT+7)");
      expect(await time.getAttribute("datetime")).toBe(
        "2024-03-13T14:31:00+07:00",
      );
    }));

  it("shows people with the title that the article wrote", () =>
    withPage(ARTICLE, {}, async (page) => {
      const people = await textOf(
        page,
        "aside[aria-label] ul:has(a[href^='/nhan-su/'])",
      );
      expect(people).toContain("Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy");
      expect(people).toContain("Nguyên Phó Chủ tịch UBND tỉnh");
      expect(people).toContain("Cựu Chánh Văn phòng UBND tỉnh");
      expect(people).not.toMatch(/nguyên cựu/i);
    }));

  it("shows its corrections before the text", () =>
    withPage(ARTICLE, {}, async (page) => {
      const words = await textOf(page, "article");
      expect(words).toContain("Con số đúng là 98,7%");
      expect(words.indexOf("Đính chính")).toBeLessThan(
        words.indexOf("Kết quả ba tháng đầu năm"),
      );
    }));

  it("puts photos where the text marks them and the first other one above", () =>
    withPage(ARTICLE, {}, async (page) => {
      const captions = await page.locator("article figcaption").allInnerTexts();
      expect(captions.map((caption) => caption.slice(0, 9))).toEqual([
        "Quang cản",
        "Cán bộ bộ",
        "Đồng chí ",
      ]);
    }));

  it("shows the caption of a photo without its picture, and no empty frame", () =>
    withPage("/bai-viet/anh-chua-co/", {}, async (page) => {
      expect(await page.locator("article img").count()).toBe(0);
      expect(await textOf(page, "article figure")).toContain("trao hoa");
    }));

  it("starts its own headings at the second level", () =>
    withPage("/bai-viet/le-ky-niem/", {}, async (page) => {
      expect(await textOf(page, ".prose h2")).toBe("Một mốc son");
    }));

  it("lets readers pass the navigation by the keyboard", () =>
    withPage(ARTICLE, {}, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(
        "document.querySelector('main').contains(document.activeElement)",
      );
      expect(inside).toBe(true);
    }));
});

describe("a former address", () => {
  it("leads to the present one even as a plain file", () => {
    const html = readFileSync(
      fileOf("/bai-viet/cai-cach-hanh-chinh-song-lam/"),
      "utf8",
    );
    expect(html).toContain(
      `<meta http-equiv="refresh" content="0;url=${ARTICLE}">`,
    );
    expect(html).toContain("noindex");
  });

  it("is listed for web servers", () => {
    expect(readFileSync(fileOf("/_redirects"), "utf8").split("\n")).toContain(
      `/bai-viet/cai-cach-hanh-chinh-song-lam/ ${ARTICLE} 301`,
    );
  });
});

describe("an official's page", () => {
  it("tells what is attested from what is unknown", () =>
    withPage("/nhan-su/nguyen-thi-thu-huong/", {}, async (page) => {
      const terms = await page.locator("main ol").last().innerText();
      expect(terms).toContain("Từ ngày\u00a017/10/2020");
      expect(terms).toContain("Chưa rõ thời điểm kết thúc");
      expect(terms).toContain("Từ tháng\u00a07/2018 đến tháng\u00a010/2020");
      expect(terms).toContain("Được ghi nhận giữ chức ngày\u00a019/9/2022");
    }));
});
