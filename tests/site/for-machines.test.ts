import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Store } from "../../site/archive/store.ts";
import { Answers } from "../../site/publisher/answers.ts";
import { Renderer } from "../../site/publisher/renderer.ts";
import { compileForTests, SITE_URL } from "../newsroom/publishing.ts";
import { openSampleSite, type ReadSite } from "../newsroom/sample-site.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const SECURITY = "/.well-known/security.txt";

let site: ReadSite;

beforeAll(async () => {
  site = await openSampleSite();
});
afterAll(() => site.close());

const read = (path: string) => readFileSync(join(site.tree, path), "utf8");

describe("robots.txt", () => {
  it("lets everything be read but the results of a search", () => {
    const [agents, forbidden, ...more] = read("robots.txt").split("\n");
    expect([agents, forbidden]).toEqual([
      "User-agent: *",
      "Disallow: /tim-kiem/?",
    ]);
    expect(more.join("\n")).not.toContain("allow");
  });
});

describe("security.txt", () => {
  const fieldsOf = (file: string) =>
    new Map(
      file
        .trimEnd()
        .split("\n")
        .map((line) => line.split(/: (.*)/, 2) as [string, string]),
    );

  it("names whom to write to, in which languages, and itself", () => {
    const fields = fieldsOf(read(SECURITY));
    expect([...fields.keys()]).toEqual([
      "Contact",
      "Expires",
      "Preferred-Languages",
      "Canonical",
    ]);
    expect(fields.get("Contact")).toBe("mailto:toasoan@baosonglam.example");
    expect(fields.get("Preferred-Languages")).toBe("vi, en");
    expect(fields.get("Canonical")).toBe(`${site.siteUrl}${SECURITY}`);
  });

  it("expires later than in a month and sooner than in a year, on every day", async () => {
    const store = new Store(":memory:");
    const compiled = await compileForTests();
    const expiries = new Set<string>();
    for (let day = 0; day < 3 * 365; day++) {
      const now = Date.parse("2026-11-22") + day * DAY_MS;
      store.today = new Date(now).toISOString().slice(0, 10);
      const renderer = await Renderer.load(compiled, new Answers(store));
      const { bytes } = await renderer.render(SECURITY);
      const fields = fieldsOf(String(bytes));
      const expires = fields.get("Expires") ?? "";
      const days = (Date.parse(expires) - now) / DAY_MS;
      expect(days, store.today).toBeGreaterThan(30);
      expect(days, store.today).toBeLessThan(365);
      expiries.add(expires);
      // A paper that states no e-mail.
      expect(fields.get("Contact")).toBe(`${SITE_URL}/lien-he/`);
    }
    store.close();
    // Once a month.
    expect(expiries.size).toBe(37);
  });
});

describe("the web manifest", () => {
  it("is named by every page, with the colours of the pages", () => {
    const page = read("index.html");
    expect(page).toContain('<link rel="manifest" href="/site.webmanifest">');
    expect(page).toContain(
      '<link rel="apple-touch-icon" href="/apple-touch-icon.png">',
    );
    const colours = [...page.matchAll(/<meta name="theme-color"[^>]+>/g)].map(
      ([meta]) => /content="([^"]+)"/.exec(meta)?.[1],
    );
    const tokens = readFileSync(
      new URL("../../site/src/styles/tokens.css", import.meta.url),
      "utf8",
    );
    const papers = [...tokens.matchAll(/--paper:\s*(#\w+)/g)].map(
      ([, colour]) => colour,
    );
    expect(colours).toEqual(papers.slice(0, 2));
    expect(colours[0]).not.toBe(colours[1]);
    expect(JSON.parse(read("site.webmanifest"))).toMatchObject({
      name: "Báo Sông Lam",
      short_name: "Báo Sông Lam",
      lang: "vi",
      start_url: "/",
      background_color: colours[0],
      theme_color: colours[0],
    });
  });
});
