import { join } from "node:path";

import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import {
  plain,
  readMachinePages,
  type MachinePage,
} from "../newsroom/machine-pages.ts";
import {
  openHardSite,
  openSampleSite,
  type ReadSite,
} from "../newsroom/sample-site.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const contents = ({ metas }: MachinePage, name: string) =>
  metas.flatMap(([each, content]) => (each === name ? [content] : []));

/** Which photo a rendition shows. */
const keyOf = (file: string) => file.split("/").at(-1)?.split("-")[0];

describe.each([
  ["sample", openSampleSite],
  ["hard", openHardSite],
])("shared links of the %s newsroom", (_name, open) => {
  let site: ReadSite;
  let pages: MachinePage[];

  beforeAll(async () => {
    site = await open();
    pages = await readMachinePages(browser, site);
  });
  afterAll(() => site.close());

  const articles = () =>
    pages.filter(({ path }) => path.startsWith("/bai-viet/"));

  it("show a picture that is there, in the size and type they say", async () => {
    let pictures = 0;
    for (const page of pages) {
      const [image] = contents(page, "og:image");
      if (image === undefined) continue;
      pictures++;
      const file = join(site.tree, new URL(image).pathname);
      const { width, height, format } = await sharp(file).metadata();
      expect(contents(page, "og:image:width"), page.path).toEqual([`${width}`]);
      expect(contents(page, "og:image:height")).toEqual([`${height}`]);
      expect(contents(page, "og:image:type")).toEqual([`image/${format}`]);
      expect(contents(page, "og:image:alt").join("")).not.toBe("");
      expect(contents(page, "twitter:card"), page.path).toEqual([
        width > height ? "summary_large_image" : "summary",
      ]);
    }
    expect(pictures).toBeGreaterThan(10);
  });

  it("show the first picture of a page that has pictures, one of an article's or event's", () => {
    const pictured = pages.filter(({ pictures }) => pictures.length > 0);
    expect(pictured.length).toBeGreaterThan(20);
    for (const page of pictured) {
      const shown = page.pictures.map(keyOf);
      const isWhole = /^\/(?:bai-viet|su-kien)\//.test(page.path);
      const [image = ""] = contents(page, "og:image");
      expect(isWhole ? shown : shown.slice(0, 1), page.path).toContain(
        keyOf(image),
      );
    }
  });

  it("say of an article when, by whom, in which section and on which topics it is", () => {
    expect(articles().length).toBeGreaterThan(20);
    for (const page of articles()) {
      const [published] = contents(page, "article:published_time");
      expect(page.times, page.path).toContain(published);
      for (const changed of contents(page, "article:modified_time"))
        expect(page.times, page.path).toContain(changed);
      expect(contents(page, "author").map(plain), page.path).toEqual(
        page.authors.length > 0 ? [plain(page.authors.join(", "))] : [],
      );
      const text = plain(page.text);
      for (const name of [
        ...contents(page, "article:section"),
        ...contents(page, "article:tag"),
      ])
        expect(text, page.path).toContain(plain(name));
    }
    const tagged = articles().filter(
      (page) => contents(page, "article:tag").length > 0,
    );
    expect(tagged.length).toBeGreaterThan(0);
  });

  it("may be shown with a large picture wherever they may be found", () => {
    for (const page of pages) {
      const [robots, ...more] = contents(page, "robots");
      expect(more, page.path).toEqual([]);
      expect(robots, page.path).toBe(
        contents(page, "og:url").length > 0
          ? "max-image-preview:large"
          : "noindex",
      );
    }
  });
});
