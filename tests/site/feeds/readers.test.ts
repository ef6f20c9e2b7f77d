import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  feedparser,
  feedsmith,
  rssParser,
  sameHtml,
  sfeed,
  type FeedReader,
  type ReadItem,
} from "../../newsroom/feed-readers.ts";
import {
  openHardSite,
  openSampleSite,
  pathsIn,
  type ReadSite,
} from "../../newsroom/sample-site.ts";
import { jsonFeedSchema } from "./json-feed-schema.ts";

/** Throws at the first thing that XML does not allow. */
function parseStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** What all readers of a format know. */
const comparable = (items: ReadItem[]) =>
  items.map((item) => ({
    ...item,
    title: item.title.trim(),
    text: sameHtml(item.text),
    summary: (item.summary ?? "").trim(),
  }));

/** What a reader knows that has no word for summaries. */
const withoutSummary = (items: ReadItem[]) =>
  comparable(items).map((item) => ({ ...item, summary: undefined }));

/** What a reader knows that keeps no more than the first of anything. */
const firstAuthor = (items: ReadItem[]) =>
  withoutSummary(items).map((item) => ({
    ...item,
    photos: undefined,
    authors: item.authors.slice(0, 1),
  }));

describe.each([
  { paper: "the sample paper", open: openSampleSite },
  { paper: "the hard paper", open: openHardSite },
])("the feeds of $paper", ({ open }) => {
  let site: ReadSite;
  let rss: string[];
  let atom: string[];
  let json: string[];
  beforeAll(async () => {
    site = await open();
    rss = pathsIn(site.tree, "rss.xml");
    atom = pathsIn(site.tree, "atom.xml");
    json = pathsIn(site.tree, "feed.json");
  });
  afterAll(() => site.close());

  const fileOf = (path: string) => join(site.tree, path);
  /** @param as what the other reader knows of it. */
  const agree = async (
    paths: string[],
    reader: FeedReader,
    as: (items: ReadItem[]) => object[],
  ) => {
    const read = await reader(paths.map(fileOf));
    let items = 0;
    for (const [place, path] of paths.entries()) {
      const expected = feedsmith(fileOf(path));
      const given = (read[place] ?? []).map((item, number) =>
        // Nobody can agree on what is not there.
        expected[number]?.summary ? item : { ...item, summary: "" },
      );
      expect(as(given), path).toEqual(as(expected));
      items += expected.length;
    }
    expect(items).toBeGreaterThan(20);
  };

  it("stand beside every page that has news of its own", () => {
    expect(rss.length).toBeGreaterThan(20);
    for (const feed of rss) {
      expect(pathsIn(site.tree, "index.html")).toContain(
        feed.replace("rss.xml", ""),
      );
      expect(atom).toContain(feed.replace("rss.xml", "atom.xml"));
      expect(json).toContain(feed.replace("rss.xml", "feed.json"));
    }
  });

  it("are XML that a strict parser takes", () => {
    expect(() => {
      parseStrictly("<rss>\u0001</rss>");
    }).toThrow();
    for (const path of [...rss, ...atom, ...pathsIn(site.tree, ".opml")])
      parseStrictly(readFileSync(fileOf(path), "utf8"));
  });

  it("are JSON Feed as its standard says", () => {
    const ajv = new Ajv({ allErrors: true });
    addFormats.default(ajv);
    const isValid = ajv.compile(jsonFeedSchema);
    expect(isValid({ version: "https://jsonfeed.org/version/1.1" })).toBe(
      false,
    );
    for (const path of json)
      expect(
        isValid(JSON.parse(readFileSync(fileOf(path), "utf8"))) ||
          isValid.errors,
        path,
      ).toBe(true);
  });

  it("are read alike by rss-parser, RSS and Atom", async () => {
    await agree(rss, rssParser, withoutSummary);
    await agree(atom, rssParser, firstAuthor);
  });

  it.skipIf(!feedparser)("are read alike by feedparser", async () => {
    if (!feedparser) return;
    await agree(rss, feedparser, withoutSummary);
    await agree(atom, feedparser, withoutSummary);
  });

  it.skipIf(!sfeed)("are read alike by sfeed", async () => {
    if (sfeed) await agree([...rss, ...atom], sfeed, firstAuthor);
  });

  it("say the same in RSS, Atom and JSON Feed", () => {
    for (const feed of rss) {
      const expected = comparable(feedsmith(fileOf(feed)));
      for (const other of ["atom.xml", "feed.json"])
        expect(
          comparable(feedsmith(fileOf(feed.replace("rss.xml", other)))),
          `${feed} ${other}`,
        ).toEqual(expected);
    }
  });
});
