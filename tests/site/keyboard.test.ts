import { setTimeout as wait } from "node:timers/promises";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import {
  openHardSite,
  openSampleSite,
  type ReadSite,
} from "../newsroom/sample-site.ts";

let browser: Browser;
let sample: ReadSite;
let hard: ReadSite;

beforeAll(async () => {
  [browser, sample, hard] = await Promise.all([
    launchBrowser(),
    openSampleSite(),
    openHardSite(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await sample.close();
  await hard.close();
});

async function read(
  { baseUrl }: ReadSite,
  path: string,
  width: number,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    await page.goto(baseUrl + path);
    await work(page);
  } finally {
    await context.close();
  }
}

const nameOfFocus = (page: Page) =>
  page.evaluate(
    "document.activeElement.ariaLabel ?? document.activeElement.textContent.trim().replace(/\\s+/g, ' ')",
  ) as Promise<string>;

/** Presses Tab until something stands in focus. @returns how often that took. */
async function tabTo(page: Page, selector: string): Promise<number> {
  for (let presses = 1; presses <= 400; presses++) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate(
      `document.activeElement.matches(${JSON.stringify(selector)})`,
    );
    if (isThere) return presses;
  }
  throw new Error(
    `The Tab key does not come to ${selector}; the focus is on “${await nameOfFocus(page)}”.`,
  );
}

/** Waits for an expression; Playwright's own way needs what the page's CSP refuses. */
async function until(page: Page, expression: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await page.evaluate(expression)) return;
    await wait(25);
  }
  throw new Error(`It does not come true: ${expression}`);
}

/** Presses Enter on a link. */
const follow = (page: Page, path: string) =>
  Promise.all([
    page.waitForURL((url) => url.pathname === path),
    page.keyboard.press("Enter"),
  ]);

describe.each([360, 1280])(
  "with the keyboard alone, at %i px, a reader",
  (width) => {
    it("opens the menu and goes where it leads", () =>
      read(sample, "/", width, async (page) => {
        await tabTo(page, "header summary:has(+ nav)");
        expect(await nameOfFocus(page)).toBe("Danh mục");
        await page.keyboard.press("Enter");
        await tabTo(page, "header nav a[href='/van-ban/']");
        await follow(page, "/van-ban/");
      }));

    it("finds an article by its words", () =>
      read(sample, "/thoi-su/", width, async (page) => {
        await tabTo(page, "header a[href='/tim-kiem/']");
        await follow(page, "/tim-kiem/");
        await tabTo(page, "input[type=search]");
        await page.keyboard.type("cau treo");
        await page.keyboard.press("Enter");
        await until(page, "document.querySelector('[data-list] h3') !== null");
        await tabTo(page, "[data-list] h3 a");
        await follow(page, "/bai-viet/cau-treo/");
      }));

    it("looks at the photos over the whole screen, and is back where they were", () =>
      read(sample, "/bai-viet/le-hoi-xuan/", width, async (page) => {
        const count = () => page.locator("dialog [data-count]").innerText();
        await tabTo(page, "a[data-photo]");
        await page.keyboard.press("Enter");
        expect(await count()).toBe("1 / 3");
        await page.keyboard.press("ArrowRight");
        expect(await count()).toBe("2 / 3");
        await page.keyboard.press("Escape");
        expect(await page.locator("dialog").isVisible()).toBe(false);
        expect(
          await page.evaluate(
            "document.activeElement.matches('a[data-photo]')",
          ),
        ).toBe(true);
      }));

    it("makes the letters as large as can be, without a page that scrolls sideways", () =>
      read(hard, "/bai-viet/tit-80-chu/", width, async (page) => {
        const size = () =>
          page.evaluate(
            "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)",
          ) as Promise<number>;
        const before = await size();
        await tabTo(page, "header summary:has(+ * [data-display])");
        await page.keyboard.press("Enter");
        await tabTo(page, "[data-display='text-size']");
        for (let n = 0; n < 3; n++) await page.keyboard.press("ArrowRight");
        expect(await size()).toBeGreaterThan(before * 1.4);
        expect(
          await page.evaluate("document.documentElement.scrollWidth"),
        ).toBe(width);
      }));

    it("comes through forty photos to the end of the page", () =>
      read(hard, "/bai-viet/bon-muoi-anh/", width, async (page) => {
        expect(
          await tabTo(page, "footer a[href='/so-do-trang/']"),
        ).toBeLessThan(400);
      }));
  },
);
