import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  openHardSite,
  pathsIn,
  type ReadSite,
} from "../../newsroom/sample-site.ts";

let site: ReadSite;
beforeAll(async () => {
  // It has more articles than fit into a feed.
  site = await openHardSite();
});
afterAll(() => site.close());

const read = (address: string) =>
  readFileSync(
    join(site.tree, new URL(address, site.siteUrl).pathname),
    "utf8",
  );

const linkOf = (links: { rel?: string; href?: string }[] = [], rel: string) =>
  links.find((link) => link.rel === rel)?.href;

/** Ids of everything that a reader of Atom finds, walking from a feed to its archives. */
function walkAtom(path: string) {
  const ids = new Set<string>();
  const archives: string[] = [];
  let next: string | undefined = path;
  while (next) {
    const { entries = [], links } = parseAtomFeed(read(next));
    for (const { id } of entries) ids.add(id ?? "");
    next = linkOf(links, "prev-archive");
    if (next) archives.push(next);
    expect(archives.length).toBeLessThan(1000);
  }
  return { ids, archives };
}

function walkJson(path: string) {
  const ids = new Set<string>();
  let pages = 0;
  let next: string | undefined = path;
  while (next) {
    const feed: { items?: { id?: string }[]; next_url?: string } =
      parseJsonFeed(read(next));
    for (const { id } of feed.items ?? []) ids.add(id ?? "");
    next = feed.next_url;
    expect(++pages).toBeLessThan(1000);
  }
  return ids;
}

describe("from the feed of the paper to its archives", () => {
  it("readers come to every article", () => {
    const articles = pathsIn(site.tree, "index.html").filter(
      (path) =>
        path.startsWith("/bai-viet/") &&
        !read(`${path}index.html`).includes("refresh"),
    );
    const { ids, archives } = walkAtom("/atom.xml");
    expect(articles.length).toBeGreaterThan(60);
    expect(ids.size).toBe(articles.length);
    expect(archives.length).toBeGreaterThan(0);
    expect(walkJson("/feed.json")).toEqual(ids);
  });
});

describe("from every feed", () => {
  it("readers come to everything that its archives hold, in both formats", () => {
    const feeds = pathsIn(site.tree, "atom.xml");
    const isArchive = (path: string) =>
      /fh:(?:archive|complete)/.test(read(path));
    const newest = feeds.filter((path) => !isArchive(path));
    let archived = 0;
    for (const feed of newest) {
      const { ids } = walkAtom(feed);
      expect(walkJson(feed.replace("atom.xml", "feed.json"))).toEqual(ids);
      const folder = feed.replace("atom.xml", "");
      const below = feeds.filter(
        (path) =>
          path.startsWith(folder) &&
          path !== feed &&
          isArchive(path) &&
          folder !== "/",
      );
      for (const archive of below) {
        archived++;
        for (const { id } of parseAtomFeed(read(archive)).entries ?? [])
          expect(ids, archive).toContain(id);
      }
    }
    expect(archived).toBeGreaterThan(20);
  });

  it("archives lead on and back, and to the feed that they belong to", () => {
    let links = 0;
    for (const path of pathsIn(site.tree, "atom.xml")) {
      const feed = parseAtomFeed(read(path));
      const self = linkOf(feed.links, "self");
      const older = linkOf(feed.links, "prev-archive");
      const current = linkOf(feed.links, "current");
      if (current) expect(read(current)).not.toContain("fh:archive");
      if (older && current) {
        links++;
        expect(linkOf(parseAtomFeed(read(older)).links, "next-archive")).toBe(
          self,
        );
      }
    }
    expect(links).toBeGreaterThan(3);
  });
});
