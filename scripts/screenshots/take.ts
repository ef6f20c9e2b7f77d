import { mkdirSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import type { Browser, BrowserContext } from "playwright-core";

import { createWebServer } from "../../site/web/serve.ts";
import { launchBrowser } from "./browser.ts";
import { findTemplates, pagesByTemplate, type Template } from "./templates.ts";

const WIDTHS = [360, 768, 1440];
const SCHEMES = ["light", "dark"] as const;
const WINDOW_HEIGHT = 900;
// Longer pages are cut: nobody looks further, and the browser draws no more than 16,384 px.
const LONGEST = 10_000;

// Pictures below the window load only when they come near.
const LOAD_ALL = `Promise.all([document.fonts.ready, ...[...document.images].map((image) => {
  image.loading = "eager";
  return image.decode().catch(() => {});
})])`;

// A first visit stands in the reader's own fonts, see site/src/display/apply.js.
const WITH_FONTS = `localStorage.setItem("fonts", "fetched")`;

/**
 * Takes pictures of the fullest page of every template of a released site, at three widths and in
 * both themes.
 *
 * @param tree folder of the released site. @param search folder of its search indexes.
 * @param folder gets the files, `su-kien-slug-360-dark.png`; those of the same name are replaced.
 * @param onTemplate told in one line what was taken.
 * @returns how many pictures were taken.
 */
export async function takeScreenshots(
  tree: string,
  search: string,
  folder: string,
  onTemplate: (line: string) => void,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const server = createWebServer(tree, search);
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser();
  let taken = 0;
  try {
    const contexts = await openContexts(browser, `http://localhost:${port}`);
    for (const [template, paths] of pagesByTemplate(findTemplates(), tree)) {
      const path = fullest(tree, paths);
      if (path === undefined) continue;
      for (const { context, suffix } of contexts) {
        const file = join(folder, `${nameOf(template)}-${suffix}.png`);
        await take(context, `http://localhost:${port}${path}`, file);
        taken++;
      }
      onTemplate(`${nameOf(template)}: ${path}`);
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  return taken;
}

/** A window for each width and theme, in which the fonts are there already. */
async function openContexts(browser: Browser, address: string) {
  const contexts: { context: BrowserContext; suffix: string }[] = [];
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES) {
      const context = await browser.newContext({
        viewport: { width, height: WINDOW_HEIGHT },
        colorScheme,
        reducedMotion: "reduce",
      });
      await context.addInitScript(WITH_FONTS);
      const page = await context.newPage();
      await page.goto(address);
      await page.evaluate(LOAD_ALL);
      await page.close();
      contexts.push({ context, suffix: `${width}-${colorScheme}` });
    }
  return contexts;
}

async function take(
  context: BrowserContext,
  address: string,
  file: string,
): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page.evaluate(LOAD_ALL);
    const [width, height] = (await page.evaluate(
      "[innerWidth, document.documentElement.scrollHeight]",
    )) as [number, number];
    await page.screenshot({
      path: file,
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, LONGEST) },
    });
  } finally {
    await page.close();
  }
}

function fullest(tree: string, paths: string[]): string | undefined {
  const size = (path: string) =>
    statSync(join(tree, path.endsWith("/") ? `${path}index.html` : path)).size;
  return paths.toSorted((one, other) => size(other) - size(one))[0];
}

/** `su-kien/[slug]` gives `su-kien-slug`. */
const nameOf = ({ name }: Template) =>
  name.replaceAll(/[[\]]/g, "").replaceAll("/", "-");
