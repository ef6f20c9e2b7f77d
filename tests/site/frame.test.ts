import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { LOOKING } from "../newsroom/look.ts";
import { openSampleSite, type ReadSite } from "../newsroom/sample-site.ts";

const ARTICLE = "/bai-viet/song-lam-phan-dau-vao-nhom-muoi-tinh-dan-dau/";
const PHONE = { viewport: { width: 360, height: 740 } };

let site: ReadSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(
  path: string | null,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions & { stored?: Record<string, string> } = {},
): Promise<void> {
  const { stored = {}, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...rest,
  });
  try {
    await context.addInitScript(
      `Object.assign(localStorage, ${JSON.stringify(stored)})`,
    );
    const page = await context.newPage();
    if (path !== null) await page.goto(site.baseUrl + path);
    await look(page);
  } finally {
    await context.close();
  }
}

const menu = (page: Page) => page.getByRole("navigation", { name: "Danh mục" });
const styleOf = (page: Page, selector: string, property: string) =>
  page.evaluate(
    `getComputedStyle(document.querySelector("${selector}")).${property}`,
  );

describe.each([
  [".header", "/thoi-su/"],
  [".search-form", "/tim-kiem/"],
])("%s", (selector, path) => {
  it.each([320, 360, 767, 768, 959, 960, 1280])(
    "stands still while it arrives piece by piece, %i px wide",
    (width) =>
      visit(
        path,
        async (page) => {
          await page.evaluate(LOOKING);
          expect(
            await page.evaluate(`looking.movedByWhatFollows("${selector}")`),
          ).toEqual([]);
        },
        { viewport: { width, height: 900 } },
      ),
  );
});

describe("the menu", () => {
  it.each([
    ["with JavaScript", true],
    ["without JavaScript", false],
  ])(
    "opens and closes by the keyboard on a phone, %s",
    (_, javaScriptEnabled) =>
      visit(
        "/thoi-su/",
        async (page) => {
          expect(await menu(page).count()).toBe(0);
          await page.locator("header summary", { hasText: "Danh mục" }).focus();
          await page.keyboard.press("Enter");
          expect(await menu(page).isVisible()).toBe(true);
          await page.keyboard.press("Tab");
          await page.keyboard.press("Enter");
          await page.waitForLoadState();
          expect(await page.locator("h1").innerText()).toBe("Thời sự");
          await page.goto(`${site.baseUrl}/thoi-su/`);
          await page.locator("header summary", { hasText: "Danh mục" }).focus();
          await page.keyboard.press("Space");
          await page.keyboard.press("Space");
          expect(await menu(page).count()).toBe(0);
        },
        { ...PHONE, javaScriptEnabled },
      ),
  );

  it("moves nothing below it when it opens", () =>
    visit("/", async (page) => {
      const place = () => page.locator("main").boundingBox();
      const before = await place();
      await page.getByText("Danh mục", { exact: true }).click();
      expect(await place()).toEqual(before);
    }));

  it("leads to every section and to every standing page, and so does the footer", () =>
    visit("/", async (page) => {
      await page.getByText("Danh mục", { exact: true }).click();
      const linksIn = (part: string) =>
        page
          .locator(`${part} a[href^='/']`)
          .evaluateAll((links) =>
            links.map((link) => link.getAttribute("href")),
          );
      const inMenu = await linksIn("header nav[aria-label='Danh mục']");
      for (const href of [
        "/thoi-su/",
        "/nhan-su/",
        "/gioi-thieu/",
        "/lien-he/",
      ])
        expect(inMenu).toContain(href);
      expect(await linksIn("footer")).toEqual(inMenu);
    }));

  it("marks the section of the page, on an article and in the footer too", () =>
    visit(ARTICLE, async (page) => {
      const marked = page.locator("header [aria-current='true']");
      expect(await marked.innerText()).toBe("Thời sự");
      await page.goto(`${site.baseUrl}/su-kien/`);
      const current = page.locator("[aria-current='page']");
      const names = await current.allTextContents();
      // In the bar, in the menu, in the footer.
      expect(names.map((name) => name.trim())).toEqual(
        Array(3).fill("Sự kiện"),
      );
    }));

  it("has targets of at least 24 pixels, also in the footer", () =>
    visit(
      "/",
      async (page) => {
        await page.locator("header summary", { hasText: "Danh mục" }).click();
        const boxes = await page
          .locator(":is(header, footer) :is(a, summary):visible")
          .evaluateAll((targets) =>
            targets.map((target) => {
              const { height } = target.getBoundingClientRect();
              return { name: target.textContent.trim(), height };
            }),
          );
        expect(boxes.length).toBeGreaterThan(30);
        expect(boxes.filter(({ height }) => height < 24)).toEqual([]);
      },
      PHONE,
    ));
});

describe("the footer", () => {
  it("says who publishes the paper and by whose licence", () =>
    visit("/", async (page) => {
      const words = await page.locator("footer").innerText();
      expect(words).toContain("Cơ quan chủ quản:");
      expect(words).toMatch(/Giấy phép/);
      expect(words).toMatch(/Chịu trách nhiệm nội dung/);
    }));
});

describe("what readers choose for their screen", () => {
  const paper = (page: Page) => styleOf(page, "body", "backgroundColor");

  it("can be chosen on every page, by the keyboard", () =>
    visit("/thoi-su/", async (page) => {
      const light = await paper(page);
      await page.locator("header summary", { hasText: "Cỡ chữ" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight");
      expect(await styleOf(page, "html", "fontSize")).toBe("18px");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowLeft");
      expect(await paper(page)).not.toBe(light);
    }));

  it("is not offered where it could not work", () =>
    visit(
      "/",
      async (page) => {
        const choice = page.locator("header summary", { hasText: "Cỡ chữ" });
        expect(await choice.isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ));

  it.each(["light", "dark"] as const)(
    "goes before a system that is %s, and on paper all is light",
    async (colorScheme) => {
      let light: unknown;
      await visit("/", async (page) => {
        light = await paper(page);
      });
      for (const theme of ["light", "dark"])
        await visit(
          "/",
          async (page) => {
            expect((await paper(page)) === light, theme).toBe(
              theme === "light",
            );
            await page.emulateMedia({ media: "print" });
            expect(await paper(page)).toBe("rgb(255, 255, 255)");
            expect(await styleOf(page, "body", "color")).toBe("rgb(0, 0, 0)");
          },
          { colorScheme, stored: { theme } },
        );
    },
  );

  it.each(["/", "/thoi-su/", "/thoi-su/2024/03/", "/tim-kiem/", "/404.html"])(
    "makes %s in the largest letters no wider than a narrow screen",
    (path) =>
      visit(
        path,
        async (page) => {
          expect(await styleOf(page, "html", "fontSize")).toBe("24px");
          await page.locator("header summary", { hasText: "Danh mục" }).click();
          const width = "document.documentElement.scrollWidth";
          expect(await page.evaluate(width)).toBeLessThanOrEqual(320);
        },
        {
          viewport: { width: 320, height: 640 },
          stored: { "text-size": "largest" },
        },
      ),
  );
});

describe("the paper's fonts", () => {
  /** Whether the browser draws an element in a font from the site. */
  async function isOurs(page: Page, selector: string): Promise<boolean> {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send("DOM.enable");
    await devTools.send("CSS.enable");
    const { root } = await devTools.send("DOM.getDocument");
    const { nodeId } = await devTools.send("DOM.querySelector", {
      nodeId: root.nodeId,
      selector,
    });
    const { fonts } = await devTools.send("CSS.getPlatformFontsForNode", {
      nodeId,
    });
    return fonts.every(({ isCustomFont }) => isCustomFont);
  }

  const fontsOf = (page: Page): string[] => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "font") asked.push(request.url());
    });
    return asked;
  };

  it("are two files and at most 65 KB for a family", () => {
    const files = readdirSync(join(site.tree, "_astro")).filter((file) =>
      file.endsWith(".woff2"),
    );
    const families = Map.groupBy(files, (file) => file.split("-")[1]);
    expect([...families.keys()].sort()).toEqual(["sans", "serif"]);
    for (const [family, ofFamily] of families) {
      const bytes = ofFamily
        .map((file) => statSync(join(site.tree, "_astro", file)).size)
        .reduce((sum, each) => sum + each, 0);
      expect(ofFamily, family).toHaveLength(2);
      expect(bytes, family).toBeLessThanOrEqual(65_000);
    }
  });

  it("wait until the first page is there, and draw every page from the next one on", () =>
    visit(null, async (page) => {
      const asked = fontsOf(page);
      await page.goto(site.baseUrl + ARTICLE, { waitUntil: "load" });
      expect(asked).toEqual([]);
      expect(await isOurs(page, "h1")).toBe(false);
      await expect
        .poll(() => page.evaluate("localStorage.getItem('fonts')"), {
          timeout: 5000,
        })
        .toBeTruthy();
      expect(asked).toHaveLength(4);
      expect(await isOurs(page, "h1")).toBe(false);
      await page.goto(`${site.baseUrl}/thoi-su/`, { waitUntil: "networkidle" });
      expect(await isOurs(page, "h1")).toBe(true);
      expect(await isOurs(page, "header .links a")).toBe(true);
    }));

  it("are left alone where readers save data", () =>
    visit(null, async (page) => {
      await page.addInitScript(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })",
      );
      const asked = fontsOf(page);
      await page.goto(site.baseUrl + ARTICLE, { waitUntil: "networkidle" });
      await page.waitForTimeout(1500);
      expect(asked).toEqual([]);
    }));

  it("come without JavaScript too", () =>
    visit(
      null,
      async (page) => {
        const asked = fontsOf(page);
        await page.goto(site.baseUrl + ARTICLE, { waitUntil: "networkidle" });
        expect(asked).toHaveLength(4);
      },
      { javaScriptEnabled: false },
    ));
});
