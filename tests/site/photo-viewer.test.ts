import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { openSampleSite, type ReadSite } from "../newsroom/sample-site.ts";

// Three photos with a picture: two landscapes and, in the middle, an upright one.
const ARTICLE = "/bai-viet/le-hoi-xuan/";

let site: ReadSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function look(
  at: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
  path = ARTICLE,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.goto(site.baseUrl + path, { waitUntil: "load" });
    await at(page);
  } finally {
    await context.close();
  }
}

const countOn = (page: Page) => page.locator("dialog [data-count]").innerText();
const isOpen = (page: Page) => page.locator("dialog").isVisible();
/** The caption of the photo that is in view. */
const captionOn = (page: Page) =>
  page.locator("dialog li:not([inert]) figcaption").innerText();
const nameOfFocus = (page: Page) =>
  page.evaluate("document.activeElement.textContent.trim()");

/** A finger meets what was painted, not what a script has just opened. */
const painted = (page: Page) =>
  page.evaluate(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
  );

/** A finger that moves to the left over the middle of a phone. */
async function swipeLeft(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: 300 }],
    });
  await touch("touchStart", 300);
  for (let x = 290; x >= 40; x -= 25) await touch("touchMove", x);
  await touch("touchEnd");
}

/** Opens the n-th photo, counted from 1, with the keyboard. */
async function open(page: Page, number: number): Promise<void> {
  await page
    .locator("a[data-photo]")
    .nth(number - 1)
    .focus();
  await page.keyboard.press("Enter");
}

describe("a figure", () => {
  it("has caption and credit apart", () =>
    look(async (page) => {
      const figure = page.locator("article figure").nth(1);
      expect(await figure.locator(".caption").innerText()).toBe(
        "Đường vào bản Huồi Cọ.",
      );
      expect(await figure.locator(".credit").innerText()).toBe(
        "Ảnh: Xuân Hoàng",
      );
    }));

  it("never repeats its caption as alternative text", () =>
    look(async (page) => {
      for (const figure of await page.locator("article figure").all()) {
        const alt = await figure.locator("img").getAttribute("alt");
        expect(alt).not.toBeNull();
        expect(alt).not.toBe(await figure.locator(".caption").innerText());
      }
    }));

  it("tells by its number that there is a picture, even without alternative text", () =>
    look(async (page) => {
      for (const number of [1, 2, 3])
        await page
          .getByRole("link", { name: `Phóng to ảnh ${number}` })
          .waitFor({ timeout: 1_000 });
    }));

  it("has its size and a soft colour before it comes", () =>
    look(async (page) => {
      const [width, height, background] = (await page.evaluate(
        `(() => {
          const image = document.querySelectorAll("article img")[1];
          return [image.getAttribute("width"), image.getAttribute("height"), getComputedStyle(image).backgroundImage];
        })()`,
      )) as string[];
      expect([width, height]).toEqual(["1600", "1067"]);
      expect(background).toMatch(/^linear-gradient\(rgb\(\d+, \d+, \d+\)/);
    }));

  it("comes at once when it leads the article, otherwise when it is near", () =>
    look(async (page) => {
      const pictures = await page.evaluate(
        "[...document.querySelectorAll('article img')].map(({ loading, fetchPriority }) => [loading === 'lazy', fetchPriority])",
      );
      expect(pictures).toEqual([
        [false, "high"],
        [true, "auto"],
        [true, "auto"],
      ]);
    }));

  it("loads no more pixels than a phone shows", () =>
    look(
      async (page) => {
        const loaded = await page.evaluate(
          "document.querySelector('article img').currentSrc",
        );
        expect(loaded).toMatch(/-640\.webp$/);
      },
      { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
    ));

  it("leads to the largest rendition where no script runs", () =>
    look(
      async (page) => {
        await page.locator("a[data-photo]").nth(1).click();
        expect(page.url()).toMatch(/\/anh\/[0-9a-f]+-1600\.jpg$/);
      },
      { javaScriptEnabled: false },
    ));
});

describe("the photo viewer", () => {
  it("opens the photo that was chosen, with its words and its place", () =>
    look(async (page) => {
      await open(page, 2);
      expect(await isOpen(page)).toBe(true);
      expect(await countOn(page)).toBe("2 / 3");
      expect(await captionOn(page)).toBe(
        "Đường vào bản Huồi Cọ. Ảnh: Xuân Hoàng",
      );
    }));

  it("goes on and back with the arrows, and stops at both ends", () =>
    look(async (page) => {
      await open(page, 2);
      const places: string[] = [];
      for (const key of ["Left", "Left", "Right", "Right", "Right"]) {
        await page.keyboard.press(`Arrow${key}`);
        places.push(await countOn(page));
      }
      expect(places).toEqual(["1 / 3", "1 / 3", "2 / 3", "3 / 3", "3 / 3"]);
      await page.keyboard.press("Home");
      expect(await countOn(page)).toBe("1 / 3");
      await page.keyboard.press("End");
      expect(await countOn(page)).toBe("3 / 3");
    }));

  it("has buttons that say what they do and which of them leads nowhere", () =>
    look(async (page) => {
      await open(page, 1);
      const next = page.getByRole("button", { name: "Ảnh sau" });
      const previous = page.getByRole("button", { name: "Ảnh trước" });
      expect(await previous.getAttribute("aria-disabled")).toBe("true");
      await next.click();
      await next.click();
      expect(await countOn(page)).toBe("3 / 3");
      expect(await next.getAttribute("aria-disabled")).toBe("true");
      expect(await previous.getAttribute("aria-disabled")).toBe("false");
    }));

  it.each(["Escape", "the button"])(
    "closes by %s and gives the focus back",
    (by) =>
      look(async (page) => {
        await open(page, 3);
        if (by === "Escape") await page.keyboard.press("Escape");
        else await page.getByRole("button", { name: "Đóng" }).click();
        expect(await isOpen(page)).toBe(false);
        expect(await nameOfFocus(page)).toBe("Phóng to ảnh\u00a03");
      }),
  );

  it("keeps the keyboard inside while it is open", () =>
    look(async (page) => {
      await open(page, 2);
      for (let press = 0; press < 8; press++) {
        await page.keyboard.press("Tab");
        expect(
          await page.evaluate(
            "document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)",
          ),
        ).toBe(true);
      }
    }));

  it("shows the whole picture with its words below", () =>
    look(
      async (page) => {
        await open(page, 1);
        const picture = page.locator("dialog li:not([inert]) img");
        await page.evaluate(
          "document.querySelector('dialog li:not([inert]) img').decode()",
        );
        const box = await picture.boundingBox();
        const words = await page
          .locator("dialog li:not([inert]) figcaption")
          .boundingBox();
        const bottom = (box?.y ?? 0) + (box?.height ?? 0);
        expect(bottom).toBeLessThanOrEqual((words?.y ?? 0) + 1);
        expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(640);
      },
      { viewport: { width: 360, height: 640 } },
    ));

  it("follows a finger", () =>
    look(
      async (page) => {
        await page.locator("a[data-photo]").first().tap();
        await expect.poll(() => isOpen(page)).toBe(true);
        await painted(page);
        await swipeLeft(page);
        await expect.poll(() => countOn(page)).toBe("2 / 3");
        expect(await captionOn(page)).toContain("Huồi Cọ");
      },
      { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
    ));

  it("stays at its photo when the screen is turned", () =>
    look(
      async (page) => {
        await open(page, 2);
        await page.setViewportSize({ width: 640, height: 360 });
        const second = page.locator("dialog li").nth(1);
        await expect
          .poll(() => second.boundingBox())
          .toMatchObject({ x: 0, width: 640 });
        expect(await countOn(page)).toBe("2 / 3");
      },
      { viewport: { width: 360, height: 640 } },
    ));

  it("offers no way on where there is one photo", () =>
    look(
      async (page) => {
        await open(page, 1);
        expect(await isOpen(page)).toBe(true);
        expect(await countOn(page)).toBe("");
        expect(
          await page.locator("dialog").getByRole("button").allInnerTexts(),
        ).toEqual(["Đóng"]);
      },
      {},
      "/bai-viet/xuat-khau/",
    ));

  it.each(["ctrlKey", "metaKey", "shiftKey"])(
    "leaves a click with the %s to the browser",
    (key) =>
      look(async (page) => {
        // The page's own listener has been asked when the event comes here.
        const isTaken = await page.evaluate(
          `new Promise((resolve) => {
            addEventListener("click", (event) => { resolve(event.defaultPrevented); event.preventDefault(); }, { once: true });
            document.querySelector("a[data-photo]").dispatchEvent(
              new MouseEvent("click", { bubbles: true, cancelable: true, ${key}: true }),
            );
          })`,
        );
        expect(isTaken).toBe(false);
        expect(await isOpen(page)).toBe(false);
      }),
  );
});
