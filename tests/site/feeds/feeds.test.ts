import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { FEED_FORMATS } from "@toa-soan/content-types/addresses";
import {
  parseAtomFeed,
  parseJsonFeed,
  parseOpml,
  parseRssFeed,
} from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { FeedDocument } from "../../../site/src/feeds/document.ts";
import { atomOf } from "../../../site/src/feeds/atom.ts";
import { jsonOf } from "../../../site/src/feeds/json.ts";
import { rssOf } from "../../../site/src/feeds/rss.ts";
import { itemsOf, written } from "../../../site/src/feeds/write.ts";
import {
  openSampleSite,
  pathsIn,
  type ReadSite,
} from "../../newsroom/sample-site.ts";

let site: ReadSite;
beforeAll(async () => {
  site = await openSampleSite();
});
afterAll(() => site.close());

const read = (path: string) => readFileSync(join(site.tree, path), "utf8");

describe("the feed of the whole paper", () => {
  const feed = () => parseRssFeed(read("rss.xml"));

  it("says whose it is, in which language and where it stands", () => {
    const { title, link, language, copyright, managingEditor, image, atom } =
      feed();
    expect({ title, link, language, copyright }).toEqual({
      title: "Báo Sông Lam",
      link: `${site.siteUrl}/`,
      language: "vi",
      copyright: "© Báo Sông Lam",
    });
    expect(managingEditor).toMatchObject({
      email: expect.stringContaining("@") as string,
    });
    expect(image).toMatchObject({
      title: "Báo Sông Lam",
      link: `${site.siteUrl}/`,
    });
    expect(atom?.links?.[0]).toMatchObject({
      rel: "self",
      href: `${site.siteUrl}/rss.xml`,
    });
  });

  it("was last built when the newest article changed", () => {
    expect(feed().lastBuildDate).toBe("Thu, 14 Mar 2024 01:05:00 GMT");
  });

  it("names articles for ever and their writers, and tells of changes", () => {
    const [item] = feed().items ?? [];
    expect(item?.guid).toEqual({
      value: "tag:localhost,2026:article/cai-cach",
      isPermaLink: false,
    });
    expect(item?.dc?.creators).toEqual(["Thanh Lê", "Phạm Bằng"]);
    expect(item?.pubDate).toBe("Wed, 13 Mar 2024 07:31:00 GMT");
    expect(item?.dcterms?.modified).toContain("2024-03-14T01:05:00.000Z");
    expect(item?.atom?.updated).toBe("2024-03-14T01:05:00.000Z");
  });

  it("carries whole articles with absolute addresses", () => {
    const [item] = feed().items ?? [];
    const content = item?.content?.encoded ?? "";
    expect(content).toContain("Nhiệm vụ quý II");
    expect(content).toContain("<figcaption>Quang cảnh hội nghị. Ảnh: Thanh Lê");
    expect(content).toContain("Đính chính");
    expect(content).not.toMatch(/(?:src|href)="\//);
    expect(content).not.toContain('class="table-scroll"');
  });

  it("gives each photo its real size, its words and its owner", () => {
    const [item] = feed().items ?? [];
    const [photo] = item?.media?.contents ?? [];
    const file = join(site.tree, new URL(photo?.url ?? "").pathname);
    expect(photo?.fileSize).toBe(statSync(file).size);
    expect(photo).toMatchObject({ type: "image/jpeg", medium: "image" });
    expect(photo?.width).toBeGreaterThan(300);
    expect(photo?.description?.value).toBe("Quang cảnh hội nghị.");
    expect(photo?.credits?.[0]?.value).toBe("Thanh Lê");
    expect(photo?.copyright?.value).toBe("Ảnh: Thanh Lê");
    expect(item?.enclosures?.[0]).toEqual({
      url: photo?.url,
      length: photo?.fileSize,
      type: "image/jpeg",
    });
  });
});

describe("the feed of the corrections", () => {
  it("tells each correction with the article that it corrects", () => {
    const { items = [] } = parseJsonFeed(read("dinh-chinh/feed.json"));
    expect(items.length).toBeGreaterThan(0);
    expect(items[0]?.title).toMatch(/^Đính chính: /);
    expect(items[0]?.url).toContain("/bai-viet/");
    expect(items[0]?.content_html).toMatch(/^<p>.+<\/p>/);
  });
});

describe("pages", () => {
  it("name every feed that stands beside them, and that of the paper", () => {
    const feeds = ["rss.xml", "atom.xml", "feed.json"];
    const folders = pathsIn(site.tree, "rss.xml")
      .map((feed) => feed.replace("rss.xml", ""))
      // A former address leads on; its feed goes on.
      .filter((folder) => !read(`${folder}index.html`).includes("refresh"));
    expect(folders.length).toBeGreaterThan(20);
    for (const folder of folders)
      for (const feed of feeds)
        for (const beside of [folder, "/"])
          expect(read(`${folder}index.html`), folder).toContain(
            `href="${site.siteUrl}${beside}${feed}"`,
          );
  });

  it("of articles name the feeds of what they are about", () => {
    const { items = [] } = parseJsonFeed(read("feed.json"));
    const [slug] = items.flatMap(
      ({ url }) => url?.match(/bai-viet\/[^/]+\//) ?? [],
    );
    const html = read(`${slug ?? ""}index.html`);
    const alternates = [
      ...html.matchAll(/rel="alternate"[^>]*href="([^"]+)"/g),
    ];
    expect(alternates.length).toBeGreaterThan(5);
    for (const [, href = ""] of alternates)
      expect(() => read(new URL(href).pathname)).not.toThrow();
  });
});

describe("the list of all feeds", () => {
  it("is OPML whose feeds are all there", () => {
    const { body } = parseOpml(read("rss/nguon-tin.opml"));
    const feeds = (body?.outlines ?? []).flatMap(
      ({ outlines = [] }) => outlines,
    );
    expect(feeds.length).toBeGreaterThan(15);
    for (const { xmlUrl = "", text } of feeds) {
      const { pathname } = new URL(xmlUrl);
      const { title } = parseRssFeed(read(pathname));
      expect(title).toContain(text);
    }
  });
});

describe("hostile texts", () => {
  const address = (path: string) => ({
    rss: `https://bao.example/${path}rss.xml`,
    atom: `https://bao.example/${path}atom.xml`,
    json: `https://bao.example/${path}feed.json`,
  });
  const long = `${"Tít ".repeat(1250)}hết`;
  const feed: FeedDocument = {
    id: "tag:bao.example,2026:feed/paper",
    title: "007",
    description: "true",
    home: "https://bao.example/",
    self: address(""),
    publisher: {
      name: "1e3 & <Báo>",
      home: "https://bao.example/",
      editor: { name: "007", email: "a@bao.example" },
      icons: {
        small: "https://bao.example/1.png",
        large: "https://bao.example/2.png",
      },
    },
    updatedAt: "2026-01-01T00:00:00.000Z",
    hub: "https://hub.example/?a=1&b=2",
    archiveOf: null,
    older: address("cu/"),
    newer: null,
    items: [
      {
        id: "tag:bao.example,2026:article/a&b",
        url: "https://bao.example/bai-viet/a/?x=1&y=2",
        title:
          'Tít <b>đậm</b> & \u0008\u000b]]> </item><author>x</author> <extension/> <entry> {"id":"x","date_modified":"x"} <updated>x</updated> 😀 محمد',
        summary: "1 < 2 & ]]>",
        content: "<p>]]&gt; <em>&amp;</em> <extension/></p>",
        publishedAt: "2026-01-01T00:00:00.000Z",
        updatedAt: "2026-01-01T00:00:00.000Z",
        authors: ["007", "Nguyễn".normalize("NFD")],
        categories: ["1e3", "true"],
        photos: [
          {
            url: "https://bao.example/anh/1.jpg?a&b",
            bytes: 7,
            width: 1,
            height: 2,
            caption: "007",
            credit: "0x10",
            rights: "Ảnh: 0x10",
          },
        ],
      },
      {
        id: "tag:bao.example,2026:article/dai",
        url: "https://bao.example/bai-viet/dai/",
        title: long,
        summary: null,
        content: "<p>x</p>",
        publishedAt: "2026-01-01T00:00:00.000Z",
        updatedAt: "2026-01-01T00:00:00.000Z",
        authors: [],
        categories: [],
        photos: [],
      },
    ],
  };
  const title =
    'Tít <b>đậm</b> & ]]> </item><author>x</author> <extension/> <entry> {"id":"x","date_modified":"x"} <updated>x</updated> 😀 محمد';

  it.each(FEED_FORMATS)(
    "stand in %s in the same bytes, whichever of them stood already",
    async (format) => {
      const whole = Buffer.from(await written(feed, format));
      const standing = [...itemsOf(whole, format).values()];
      expect(standing.map(({ updatedAt }) => updatedAt)).toEqual(
        feed.items.map(({ updatedAt }) => updatedAt),
      );
      for (const known of [[0], [1], [0, 1]]) {
        const items = feed.items.map(
          (item, place) => (known.includes(place) && standing[place]) || item,
        );
        const renewed = await written({ ...feed, items }, format);
        expect(Buffer.from(renewed).toString()).toBe(whole.toString());
      }
    },
  );

  it("come through RSS as they were written", async () => {
    const { items = [], ...channel } = parseRssFeed(await rssOf(feed));
    expect(channel.title).toBe("007");
    expect(channel.copyright).toBe("© 1e3 & <Báo>");
    expect(channel.managingEditor).toEqual(feed.publisher.editor);
    expect(channel.atom?.links?.map(({ rel }) => rel)).toEqual([
      "self",
      "hub",
      "prev-archive",
    ]);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      title,
      description: "1 &lt; 2 &amp; ]]&gt;",
      content: { encoded: "<p>]]&gt; <em>&amp;</em> <extension/></p>" },
      guid: { value: "tag:bao.example,2026:article/a&b" },
    });
    expect(items[0]?.dc?.creators).toEqual(["007", "Nguyễn"]);
    expect(items[0]?.categories?.map(({ name }) => name)).toEqual([
      "1e3",
      "true",
    ]);
    expect(items[0]?.media?.contents?.[0]?.credits?.[0]?.value).toBe("0x10");
    expect(items[1]?.title).toBe(long);
  });

  it("come through Atom as they were written", () => {
    const { entries = [], ...head } = parseAtomFeed(atomOf(feed));
    expect(JSON.stringify(head.title)).toContain("007");
    expect(entries).toHaveLength(2);
    expect(JSON.stringify(entries[0]?.title)).toContain(JSON.stringify(title));
    expect(JSON.stringify(entries[0]?.content)).toContain("<extension/></p>");
    expect(entries[0]?.authors?.map(({ name }) => name)).toEqual([
      "007",
      "Nguyễn",
    ]);
    expect(entries[0]?.categories?.map(({ term }) => term)).toEqual([
      "1e3",
      "true",
    ]);
  });

  it("come through JSON Feed as they were written", () => {
    const { items = [], hubs } = parseJsonFeed(jsonOf(feed));
    expect(hubs).toEqual([{ type: "WebSub", url: feed.hub }]);
    expect(items[0]).toMatchObject({
      title,
      summary: "1 < 2 & ]]>",
      authors: [{ name: "007" }, { name: "Nguyễn" }],
      tags: ["1e3", "true"],
    });
    expect(items[1]?.title).toBe(long);
  });
});
