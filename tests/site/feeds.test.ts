import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parseRssFeed } from "feedsmith";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ArticleView } from "../../site/archive/answers.ts";
import { feedResponse } from "../../site/src/feeds/feed.ts";
import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import {
  openSampleSite,
  pathsIn,
  type ReadSite,
} from "../newsroom/sample-site.ts";

let site: ReadSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What the browser's XML parser, which forgives nothing, complains of. */
async function xmlErrors(xml: string): Promise<string | null> {
  const page = await browser.newPage();
  const error: string | null = await page.evaluate(
    `new DOMParser().parseFromString(${JSON.stringify(xml)}, "application/xml").querySelector("parsererror")?.textContent ?? null`,
  );
  await page.close();
  return error;
}

describe("every feed", () => {
  it("is well-formed, names its language and its own address", async () => {
    const feeds = pathsIn(site.tree, "rss.xml");
    expect(feeds.length).toBeGreaterThan(5);
    expect(await xmlErrors("<rss>\u0001</rss>")).not.toBeNull();
    for (const path of feeds) {
      const xml = readFileSync(join(site.tree, path), "utf8");
      expect(await xmlErrors(xml), path).toBeNull();
      const feed = parseRssFeed(xml);
      expect(feed.language).toBe("vi");
      expect(feed.atom?.links?.[0]).toMatchObject({ rel: "self" });
    }
  });
});

describe("the feed of the whole paper", () => {
  const feed = () =>
    parseRssFeed(readFileSync(join(site.tree, "rss.xml"), "utf8"));

  it("was last built when the newest article changed", () => {
    expect(feed().lastBuildDate).toBe("Thu, 14 Mar 2024 01:05:00 GMT");
  });

  it("names articles for ever and their writers", () => {
    const [item] = feed().items ?? [];
    expect(item?.guid).toEqual({
      value: "tag:localhost,2026:article/cai-cach",
      isPermaLink: false,
    });
    expect(item?.dc?.creators).toEqual(["Thanh Lê, Phạm Bằng"]);
    expect(item?.pubDate).toBe("Wed, 13 Mar 2024 07:31:00 GMT");
  });

  it("carries whole articles with absolute addresses", () => {
    const [item] = feed().items ?? [];
    const content = item?.content?.encoded ?? "";
    expect(content).toContain("Nhiệm vụ quý II");
    expect(content).toContain("<figcaption>Quang cảnh hội nghị. Ảnh: Thanh Lê");
    expect(content).not.toMatch(/(?:src|href)="\//);
    expect(content).not.toContain('class="table-scroll"');
  });
});

describe("hostile texts", () => {
  const article: ArticleView = {
    id: "a&b",
    slug: "bai",
    headline: "Tít <b>đậm</b> & \u0008\u000b]]> </item><author>x</author>",
    kicker: null,
    lead: null,
    section: { name: "1e3", slug: "muc" },
    publishedAt: "2026-01-01T00:00:00.000Z",
    photo: null,
    card: null,
    dateline: null,
    body: "<script>alert(1)</script> [x](javascript:alert(1)) \u0001 ![](https://thirdparty.example/x.gif)",
    bylines: [{ name: "007", affiliation: null }],
    sourceCredit: null,
    photos: [],
    event: null,
    mentions: [],
    documents: [],
    topics: [],
    related: [],
    corrections: [],
    lastUpdatedAt: null,
    updateNote: null,
    updates: [],
  };

  it("come through a feed as they were written, without breaking it", async () => {
    const response = await feedResponse({
      title: "007",
      description: "true",
      site: new URL("https://bao.example/"),
      home: "/",
      path: "/rss.xml",
      articles: [article],
    });
    const xml = await response.text();
    expect(await xmlErrors(xml)).toBeNull();
    const feed = parseRssFeed(xml);
    const [item] = feed.items ?? [];
    expect(feed.title).toBe("007");
    expect(xml).toContain("<dc:creator>007</dc:creator>");
    expect(xml).toContain("<category>1e3</category>");
    expect(item?.guid?.value).toBe("tag:bao.example,2026:article/a&b");
    expect(item?.content?.encoded).not.toMatch(/<script|<img|href=/);
    expect(xml).toContain("Tít &lt;b&gt;đậm&lt;/b&gt;");
  });
});
