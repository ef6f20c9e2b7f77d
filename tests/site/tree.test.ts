import { execFile, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

import { HtmlValidate } from "html-validate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { summed, type Finding } from "../newsroom/findings.ts";
import { FILLER } from "../newsroom/hard-paper.ts";
import {
  openHardSite,
  openSampleSite,
  pathsIn,
  type ReadSite,
} from "../newsroom/sample-site.ts";

const KILOBYTE = 1000;
const A_MINUTE = { timeout: 60_000 };
const LINKS = readFileSync(
  new URL("../newsroom/links.js", import.meta.url),
  "utf8",
);

const VNU_JAR = createRequire(import.meta.url).resolve(
  "vnu-jar/build/dist/vnu.jar",
);
const hasJava = spawnSync("java", ["-version"]).status === 0;

/** The errors that the Nu Html Checker finds in the HTML files of a folder. */
async function checkWithVnu(
  folder: string,
): Promise<{ url: string; message: string }[]> {
  const options = ["--skip-non-html", "--errors-only", "--no-langdetect"];
  const output = ["--format", "json", "--exit-zero-always", "--stdout"];
  const { stdout } = await promisify(execFile)(
    "java",
    ["-Xss4m", "-jar", VNU_JAR, ...options, ...output, folder],
    { maxBuffer: 100_000_000 },
  );
  return (
    JSON.parse(stdout) as { messages: { url: string; message: string }[] }
  ).messages;
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Astro closes void elements and writes boolean attributes in its own style, equally valid.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // All files come from this one site.
    "require-sri": "off",
    // A headline is as long as editors write it.
    "long-title": "off",
    "no-trailing-whitespace": "off",
  },
});

/** A page as the browser reads it. */
interface ReadPage {
  path: string;
  html: string;
  /** Addresses that it names, complete. */
  targets: string[];
  ids: string[];
  /** Elements that carry code or style themselves. */
  inline: string[];
  /** The words of its long texts. */
  prose: string;
}

const compressed = (bytes: string | Buffer) =>
  gzipSync(bytes, { level: 9 }).length;
const sum = (numbers: number[]) =>
  numbers.reduce((total, each) => total + each, 0);
const leadsOn = (html: string) => html.includes('http-equiv="refresh"');

describe.each([
  ["sample", openSampleSite],
  ["hard", openHardSite],
])("the tree of the %s newsroom", (_name, open) => {
  let site: ReadSite;
  let pages: Map<string, ReadPage>;

  beforeAll(async () => {
    const [opened, browser] = await Promise.all([open(), launchBrowser()]);
    site = opened;
    pages = await readPages(browser);
    await browser.close();
  });
  afterAll(() => site.close());

  async function readPages(browser: Browser): Promise<Map<string, ReadPage>> {
    const tab = await browser.newPage();
    await tab.evaluate(LINKS);
    const read = new Map<string, ReadPage>();
    for (const path of pathsIn(site.tree, ".html")) {
      const html = readFileSync(fileOf(path), "utf8");
      const links = (await tab.evaluate(
        `linksOf(${JSON.stringify(html)}, ${JSON.stringify(site.siteUrl + path)})`,
      )) as Omit<ReadPage, "path" | "html">;
      read.set(path, { path, html, ...links });
    }
    return read;
  }

  const fileOf = (path: string) =>
    join(site.tree, path.endsWith("/") ? `${path}index.html` : path);

  /** What every page names on this site, with the part of the page after `#`. */
  const ownTargets = () =>
    [...pages.values()].flatMap(({ path: page, targets }) =>
      targets.flatMap((target) => {
        const url = URL.parse(target);
        return url?.origin === site.siteUrl
          ? {
              page,
              path: decodeURI(url.pathname),
              part: decodeURIComponent(url.hash.slice(1)),
            }
          : [];
      }),
    );

  it("is valid HTML", A_MINUTE, async () => {
    expect(pages.size).toBeGreaterThan(50);
    const faults: Finding[] = [];
    for (const { path, html } of pages.values()) {
      if (FILLER.test(path)) continue;
      const { results } = await validator.validateString(html, path);
      for (const { ruleId, message } of results.flatMap(
        (each) => each.messages,
      ))
        faults.push({ page: path, what: `${ruleId}: ${message}` });
    }
    expect(summed(faults)).toEqual([]);
  });

  it.runIf(hasJava)("is valid for the Nu Html Checker", A_MINUTE, async () => {
    const messages = await checkWithVnu(site.tree);
    const faults = messages.map(({ url, message }) => ({
      page: url.replace(/^.*\/www\//, "/"),
      what: message,
    }));
    expect(summed(faults)).toEqual([]);
  });

  it("leads nowhere in vain and nowhere by a detour", A_MINUTE, async () => {
    const statuses = new Map<string, number>();
    const broken: Finding[] = [];
    for (const { page, path } of ownTargets()) {
      let status = statuses.get(path);
      if (status === undefined) {
        const asked = { method: "HEAD", redirect: "manual" } as const;
        status = (await fetch(encodeURI(site.baseUrl + path), asked)).status;
        statuses.set(path, status);
      }
      if (status !== 200)
        broken.push({ page, what: `${path} answers ${status}` });
    }
    expect(summed(broken)).toEqual([]);
  });

  it("names only parts of pages that are there", () => {
    const missing = ownTargets().flatMap(({ page, path, part }) =>
      part === "" || pages.get(path)?.ids.includes(part)
        ? []
        : { page, what: `${path} has no part “${part}”` },
    );
    expect(summed(missing)).toEqual([]);
  });

  it("leads to web addresses, mail, telephone and calendars only", () => {
    const odd = [...pages.values()].flatMap(({ path: page, targets }) =>
      targets
        .filter(
          (target) => !/^(?:https?:\/\/|mailto:|tel:|webcal:)/.test(target),
        )
        .map((what) => ({ page, what })),
    );
    expect(summed(odd)).toEqual([]);
  });

  it("lists in its feeds and files for machines only what is there", () => {
    const files = [".xml", ".json", ".txt", ".opml"].flatMap((ending) =>
      pathsIn(site.tree, ending),
    );
    expect(files.length).toBeGreaterThan(5);
    const missing = files.flatMap((page) =>
      readFileSync(fileOf(page), "utf8")
        .split(site.siteUrl)
        .slice(1)
        .map((rest) => /^[^\s"'<>&#?)\]\\]*/.exec(rest)?.[0] || "/")
        .filter((path) => !existsSync(fileOf(decodeURI(path))))
        .map((what) => ({ page, what })),
    );
    expect(summed(missing)).toEqual([]);
  });

  it("names its own address on every page as the canonical one", () => {
    for (const { path, html } of pages.values())
      if (!html.includes('content="noindex"'))
        expect(html).toContain(
          `<link rel="canonical" href="${site.siteUrl}${path}">`,
        );
  });

  it("carries no script and no style inside its pages", () => {
    const found = [...pages.values()].flatMap(({ path: page, inline }) =>
      inline.map((what) => ({ page, what })),
    );
    expect(summed(found)).toEqual([]);
  });

  it("weighs at most 20 KB compressed a page, beside the words of a long text", () => {
    const heavy = [...pages.values()].flatMap(({ path, html, prose }) => {
      // An article of some two thousand words fits in whole.
      const longText = Math.max(0, compressed(prose) - 10 * KILOBYTE);
      const bytes = compressed(html) - longText;
      return bytes > 20 * KILOBYTE ? `${path} weighs ${bytes}` : [];
    });
    expect(heavy).toEqual([]);
  });

  it("has less than 10 KB of style sheets, compressed", () => {
    const sheets = pathsIn(site.tree, ".css");
    expect(sheets.length).toBeGreaterThan(0);
    const sizes = sheets.map((path) => compressed(readFileSync(fileOf(path))));
    expect(sum(sizes)).toBeLessThan(10 * KILOBYTE);
  });

  it("has at most two font files and 65 KB for a family", () => {
    const css = pathsIn(site.tree, ".css")
      .map((path) => readFileSync(fileOf(path), "utf8"))
      .join("");
    const files = [
      ...css.matchAll(
        /@font-face\s*\{[^}]*font-family:\s*["']?([^"';}]+)[^}]*url\(["']?([^"')]+)/g,
      ),
    ].map(([, family = "", file = ""]) => ({ family, file }));
    expect(files.length).toBeGreaterThan(0);
    for (const [family, of] of Map.groupBy(files, (face) => face.family)) {
      expect(of.length, family).toBeLessThanOrEqual(2);
      const sizes = of.map(({ file }) => readFileSync(fileOf(file)).length);
      expect(sum(sizes), family).toBeLessThanOrEqual(65 * KILOBYTE);
    }
  });

  it("leads on at once from every former address, as a plain file too", () => {
    const rules = readFileSync(fileOf("/_redirects"), "utf8")
      .trim()
      .split("\n");
    expect(rules.length).toBeGreaterThan(1);
    for (const rule of rules) {
      const [from = "", to = "", status] = rule.split(" ");
      expect(status, rule).toBe("301");
      expect(leadsOn(pages.get(to)?.html ?? ""), rule).toBe(false);
      const former = pages.get(from)?.html;
      expect(former, rule).toContain(
        `<meta http-equiv="refresh" content="0; url=${to}">`,
      );
      expect(former, rule).toContain("noindex");
    }
  });

  it("says on every page that it is in Vietnamese", () => {
    for (const { path, html } of pages.values())
      expect(html, path).toContain('<html lang="vi"');
  });
});
