import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";

import type { Browser, BrowserContext, Page } from "playwright-core";

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
export const LOOKING = readFileSync(
  new URL("looking.js", import.meta.url),
  "utf8",
);

// The narrowest window of WCAG 1.4.10: 1280 px at 400 %, which is as low as it is narrow.
const ZOOMED = { width: 320, height: 256 };
const WIDTHS = [320, 360, 768, 1440];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
// A first visit stands in the reader's own fonts, see site/src/display/apply.js.
const WITH_FONTS = `localStorage.setItem("fonts", "fetched")`;
// On a slow line the words stand in the fallback font first.
const FONT_DELAY_MS = 150;

/** What a browser found on one page. All lists are empty on a page without fault. */
export interface Look {
  path: string;
  /** What axe finds against WCAG 2.2 AA and good practice, in the light or the dark theme. */
  violations: string[];
  /** What makes the page scroll sideways, by width of the window. */
  tooWide: string[];
  /** Layout shifts while it loads and scrolls. */
  shifts: string[];
  /** What takes the focus of the keyboard and does not show it. */
  lostFocus: string[];
  /** Levels of its headings. */
  headings: number[];
  /** What is of no use on paper and is printed. */
  furniture: string[];
  /** Requests beyond the site, failed ones, cookies, and what the console says. */
  complaints: string[];
  /** Compressed bytes of its scripts. */
  scriptBytes: number;
}

/** Looks at a page on a phone in the dark theme, then on a desk in the light one. */
export async function lookAt(
  browser: Browser,
  baseUrl: string,
  path: string,
): Promise<Look> {
  const look: Look = {
    path,
    violations: [],
    tooWide: [],
    shifts: [],
    lostFocus: [],
    headings: [],
    furniture: [],
    complaints: [],
    scriptBytes: 0,
  };
  const context = await browser.newContext({
    viewport: PHONE,
    colorScheme: "dark",
  });
  try {
    const page = await openPage(context, baseUrl, path, look);
    look.shifts = await shiftsOn(page);
    look.headings = await page.evaluate("looking.headings()");
    const onPhone = await violationsOn(page);
    await page.evaluate(WITH_FONTS);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(DESK);
    await page.reload({ waitUntil: "load" });
    look.shifts.push(...(await shiftsOn(page)));
    look.lostFocus = await page.evaluate("looking.lostFocus()");
    const onDesk = await violationsOn(page);
    look.violations = [
      ...onPhone.map((found) => `dark: ${found}`),
      ...onDesk.map((found) => `light: ${found}`),
    ];
    look.tooWide = await tooWideOn(page);
    await page.emulateMedia({ media: "print" });
    look.furniture = await page.evaluate("looking.furniture()");
    const cookies = await context.cookies();
    look.complaints.push(...cookies.map(({ name }) => `cookie ${name}`));
    return look;
  } finally {
    await context.close();
  }
}

async function openPage(
  context: BrowserContext,
  baseUrl: string,
  path: string,
  look: Look,
): Promise<Page> {
  await context.addInitScript(LOOKING);
  const page = await context.newPage();
  await page.route("**/*.woff2", async (route) => {
    await wait(FONT_DELAY_MS);
    await route.continue();
  });
  const scripts: Promise<number>[] = [];
  page.on("console", (message) => look.complaints.push(message.text()));
  page.on("dialog", (dialog) => {
    look.complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => look.complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${baseUrl}/`))
      look.complaints.push(`asks ${request.url()}`);
  });
  page.on("response", (response) => {
    const url = response.url();
    const type = response.request().resourceType();
    if (response.status() >= 300 && response.status() !== 304)
      look.complaints.push(`${response.status()} ${url}`);
    else if (type === "script")
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(baseUrl + path, { waitUntil: "load" });
  const sizes = await Promise.all(scripts);
  look.scriptBytes = sizes.reduce((sum, size) => sum + size, 0);
  return page;
}

async function shiftsOn(page: Page): Promise<string[]> {
  await page.evaluate("looking.scroll()");
  return page.evaluate("looking.shifts");
}

/** What axe finds against WCAG 2.2 AA and good practice, as short lines. */
export const violationsOn = async (page: Page): Promise<string[]> =>
  // DevTools evaluates what the page's own CSP would refuse.
  (await page.evaluate(
    `${AXE};axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
    }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => id + " " + target)))`,
  )) as string[];

async function tooWideOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [
    ZOOMED,
    ...WIDTHS.map((width) => ({ width, height: 800 })),
  ]) {
    await page.setViewportSize(size);
    const widest: string | null = await page.evaluate("looking.tooWide()");
    if (widest) found.push(`${size.width} × ${size.height}: ${widest}`);
  }
  return found;
}
