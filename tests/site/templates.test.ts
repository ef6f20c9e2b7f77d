import { statSync } from "node:fs";
import { join } from "node:path";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  findTemplates,
  pagesByTemplate,
  type Template,
} from "../../scripts/screenshots/templates.ts";
import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { summed } from "../newsroom/findings.ts";
import { FILLER } from "../newsroom/hard-paper.ts";
import { lookAt, type Look } from "../newsroom/look.ts";
import {
  openHardSite,
  openSampleSite,
  type ReadSite,
} from "../newsroom/sample-site.ts";

// In the hard newsroom every page is a case of its own, unless there are many of a kind.
const CASES = 20;
const AT_ONCE = 2;
const SCRIPT_BYTES = 8_000;

const templates = findTemplates();
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

/** The pages of a template at which to look. */
function pagesOf(template: Template): { site: ReadSite; path: string }[] {
  const pathsIn = (site: ReadSite) =>
    pagesByTemplate(templates, site.tree).get(template) ?? [];
  const cases = pathsIn(hard).filter((path) => !FILLER.test(path));
  return [
    ...bySize(sample, pathsIn(sample))
      .slice(0, 1)
      .map((path) => ({ site: sample, path })),
    ...(cases.length > CASES ? extremes(bySize(hard, cases)) : cases).map(
      (path) => ({ site: hard, path }),
    ),
  ];
}

/** The two fullest pages and the emptiest one. */
const extremes = (paths: string[]) => [
  ...paths.slice(0, 2),
  ...paths.slice(-1),
];

/** The largest first. */
function bySize({ tree }: ReadSite, paths: string[]): string[] {
  const size = (path: string) =>
    statSync(join(tree, path.endsWith("/") ? `${path}index.html` : path)).size;
  return paths.toSorted((one, other) => size(other) - size(one));
}

/** Looks at all of them, a few at a time. */
async function looksOf(template: Template): Promise<Look[]> {
  const waiting = pagesOf(template);
  const looks: Look[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      looks.push(await lookAt(browser, next.site.baseUrl, next.path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return looks;
}

describe.each(templates)("every page of $name", (template) => {
  let looks: Look[];

  beforeAll(async () => {
    looks = await looksOf(template);
  });

  const findings = (of: (look: Look) => string[]) =>
    summed(
      looks.flatMap((look) =>
        of(look).map((what) => ({ page: look.path, what })),
      ),
    );

  it("stands in the sample or the hard newsroom", () => {
    expect(looks.length).toBeGreaterThan(0);
  });

  it("breaks no rule of accessibility, dark on a phone or light on a desk", () => {
    expect(findings(({ violations }) => violations)).toEqual([]);
  });

  it("has one headline, and no heading skips a level", () => {
    const faults = findings(({ headings }) => [
      ...(headings.filter((level) => level === 1).length === 1
        ? []
        : [`headlines: ${headings.join(" ")}`]),
      ...headings.flatMap((level, place) =>
        place > 0 && level > (headings[place - 1] ?? 0) + 1
          ? `h${headings[place - 1]} before h${level}`
          : [],
      ),
    ]);
    expect(faults).toEqual([]);
  });

  it("does not scroll sideways from 320 px on, nor zoomed to 400 %", () => {
    expect(findings(({ tooWide }) => tooWide)).toEqual([]);
  });

  it("does not move while it loads and scrolls", () => {
    expect(findings(({ shifts }) => shifts)).toEqual([]);
  });

  it("shows the focus of the keyboard on everything that takes it", () => {
    expect(findings(({ lostFocus }) => lostFocus)).toEqual([]);
  });

  it("asks only its own site, sets no cookie and breaks no rule of its own", () => {
    expect(findings(({ complaints }) => complaints)).toEqual([]);
  });

  it("carries at most 8 KB of scripts, compressed", () => {
    // The search page carries the search.
    if (template.name === "tim-kiem") return;
    for (const { path, scriptBytes } of looks)
      expect(scriptBytes, path).toBeLessThanOrEqual(SCRIPT_BYTES);
  });

  it("prints without furniture", () => {
    expect(findings(({ furniture }) => furniture)).toEqual([]);
  });
});
