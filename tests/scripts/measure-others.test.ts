import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { articlePath } from "@toa-soan/content-types/addresses";
import { markedPhotos } from "@toa-soan/content-types/photo-markers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { writeLikeSite } from "../../scripts/benchmark/like-site.ts";
import {
  findEleventy,
  findHugo,
  measureBuild,
  measureOthers,
  type Generator,
} from "../../scripts/benchmark/measure-others.ts";
import { SyntheticNewsroom } from "../../scripts/benchmark/synthetic-newsroom.ts";

const SITE = "https://bao.example";
// From the last days of a month to the first of the one before.
const ARTICLES = 700;

const newsroom = new SyntheticNewsroom(ARTICLES);
const articles = Array.from({ length: ARTICLES }, (_, n) =>
  newsroom.article(n),
);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "toa-soan-others-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program in the place of a generator. @param script JavaScript, knows `out`. */
const fake = (name: string, script: string): Generator => ({
  name,
  version: "1.2.3",
  command: process.execPath,
  args: (outDir) => ["-e", `const out = process.argv[1]; ${script}`, outDir],
});

describe("what Hugo and Eleventy are given", () => {
  let sources: string;
  const read = (file: string) => {
    const [, front = "", body = ""] = readFileSync(file, "utf8").split(
      /^---\n/m,
    );
    return { front: JSON.parse(front) as Record<string, unknown>, body };
  };

  beforeAll(() => {
    sources = join(folder, "sources");
    writeLikeSite(newsroom, sources, SITE);
  });

  it("holds every article with its text and every photo once", () => {
    const files = readdirSync(join(sources, "content"), { recursive: true })
      .map((file) => join(sources, "content", String(file)))
      .filter((file) => file.endsWith(".md"));
    const written = new Map(
      files.map(read).map((page) => [page.front["permalink"], page]),
    );
    for (const { slug, headline, body, photos } of articles) {
      const page = written.get(articlePath(slug));
      expect(page?.front["title"]).toBe(headline);
      expect(page?.body.trim()).toBe(body);
      const { above, below } = page?.front as {
        above: string | null;
        below: string[];
      };
      const all = photos as string[];
      const marked = [...markedPhotos(String(body))].map((n) => all[n - 1]);
      expect([...(above ? [above] : []), ...marked, ...below]).toEqual(all);
    }
  });

  describe.each([
    ["Hugo", findHugo()],
    ["Eleventy", findEleventy()],
  ])("%s", (_, generator) => {
    it.skipIf(!generator)("makes a page of each with its figures", async () => {
      if (!generator) return;
      const { pages } = await measureBuild(generator, sources);
      expect(pages).toBeGreaterThan(ARTICLES);
      const htmlOf = (path: string) =>
        readFileSync(join(sources, "public", path, "index.html"), "utf8");
      for (const { slug, headline, photos } of articles) {
        const html = htmlOf(articlePath(slug));
        expect(html).toContain(`<h1>${headline}</h1>`);
        expect(html.split("<figcaption>")).toHaveLength(
          (photos as string[]).length + 1,
        );
      }
      const newest = articles.at(-1);
      expect(htmlOf("/")).toContain(articlePath(newest?.slug ?? ""));
      const feed = readFileSync(join(sources, "public", "rss.xml"), "utf8");
      expect(feed.split("<item>")).toHaveLength(51);
    });
  });
});

describe("finding them", () => {
  it("sees none where there is none", () => {
    expect(findHugo(folder)).toBeNull();
    const module = pathToFileURL(join(folder, "module.ts")).href;
    expect(findEleventy(module)).toBeNull();
  });

  it("reads the version of a Hugo on the path", () => {
    const command = join(folder, "hugo");
    writeFileSync(command, '#!/bin/sh\necho "hugo v0.111.3+extended linux"\n');
    chmodSync(command, 0o755);
    expect(findHugo(folder)).toMatchObject({ version: "0.111.3" });
  });
});

describe("measuring them", () => {
  const few = new SyntheticNewsroom(20);
  const sources = () => join(folder, "measured");

  it("does nothing without a word when none is present", async () => {
    const said: string[] = [];
    const found = { hugo: null, eleventy: null };
    const documents = vi.spyOn(few, "documents");
    expect(
      await measureOthers(
        few,
        sources(),
        SITE,
        (line) => said.push(line),
        found,
      ),
    ).toEqual({ hugo: null, eleventy: null });
    expect(said).toEqual([]);
    expect(documents).not.toHaveBeenCalled();
  });

  it("counts the files of one, and goes on when the other fails", async () => {
    const said: string[] = [];
    const found = {
      hugo: fake("Hugo", "process.exit(1)"),
      eleventy: fake(
        "Eleventy",
        "fs.mkdirSync(`${out}/a`, { recursive: true }); fs.writeFileSync(`${out}/a/b`, ''); fs.writeFileSync(`${out}/c`, '')",
      ),
    };
    const figures = await measureOthers(
      few,
      sources(),
      SITE,
      (line) => said.push(line),
      found,
    );
    expect(figures).toEqual({
      hugo: null,
      eleventy: { version: "1.2.3", seconds: expect.any(Number), pages: 2 },
    });
    expect(said.join("\n")).toContain("Hugo không dựng được");
    expect(existsSync(sources())).toBe(false);
  });
});
