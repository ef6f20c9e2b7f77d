import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { Answers } from "../../../site/publisher/answers.ts";

import { uploadOf } from "../../newsroom/paper.ts";
import { makeJpeg } from "../../newsroom/pictures.ts";
import { PublishedPaper } from "../../newsroom/published-paper.ts";

let published: PublishedPaper;

const isFeed = (file: string) => /(?:rss|atom|feed)\.(?:xml|json)$/.test(file);

/** Feeds that a release wrote, without the formats: `thoi-su/` for its three. */
const feedsIn = (written: string[]) =>
  [
    ...new Set(
      written
        .filter(isFeed)
        .map((file) => file.replace(/(?:rss\.xml|atom\.xml|feed\.json)$/, "")),
    ),
  ].sort();

const article = (name: string, day: string, more: object = {}) =>
  published.paper.article(name, {
    firstPublicAt: `${day}T03:00:00Z`,
    mentions: [{ official: "lan" }],
    topics: ["bien"],
    ...more,
  });

beforeAll(async () => {
  published = await PublishedPaper.open();
  const { paper } = published;
  const put = (
    type: Parameters<typeof paper.put>[0],
    id: string,
    name: string,
  ) => paper.put(type, id, { slug: id, name });
  await published.publish(
    put("official", "lan", "Lan"),
    put("official", "binh", "Bình"),
    put("topic", "bien", "Biển"),
    put("topic", "rung", "Rừng"),
    put("organization", "so", "Sở"),
    paper.put("event", "hoi", {
      slug: "hoi",
      name: "Hội",
      startsOn: "2026-10-01",
      host: "so",
    }),
    article("mot", "2026-10-01", {
      mentions: [{ official: "binh" }],
      topics: ["rung"],
    }),
    article("hai", "2026-11-02"),
    article("ba", "2026-11-03", { event: "hoi" }),
  );
});
afterAll(() => {
  published.house.close();
});

describe("a publish", () => {
  it("writes only the feeds that carry the article, and the archives of its own time", async () => {
    const written = await published.publish(
      article("bon", "2026-11-04", { event: "hoi" }),
    );
    expect(feedsIn(written)).toEqual([
      "",
      "chu-de/bien/",
      "chu-de/bien/2026/11/",
      "co-quan/so/",
      "co-quan/so/2026/",
      // What was the newest day leads on to this one.
      "moi-nhat/2026/11/03/",
      "moi-nhat/2026/11/04/",
      "nhan-su/lan/",
      "nhan-su/lan/2026/",
      "su-kien/hoi/",
      "su-kien/hoi/2026/",
      "thoi-su/",
      "thoi-su/2026/11/",
    ]);
  });

  it("of a new text writes the feeds that carry texts, and no archive but the paper's", async () => {
    const written = await published.publish(
      article("hai", "2026-11-02", { body: "Chữ khác." }),
    );
    expect(feedsIn(written)).toEqual([
      "",
      "chu-de/bien/",
      "moi-nhat/2026/11/02/",
      "nhan-su/lan/",
      "thoi-su/",
    ]);
  });

  it("reads no article of a feed again that stands in it as it is", async () => {
    const ask = vi.spyOn(Answers.prototype, "ask");
    const asked = () =>
      ask.mock.calls.flatMap(([{ question, args }]) =>
        question === "feedArticle" || question === "feedEntry" ? [args[0]] : [],
      );
    await published.publish(article("nam", "2026-11-04"));
    expect(new Set(asked())).toEqual(new Set(["nam"]));
    ask.mockRestore();
    await published.publish(published.paper.remove("article", "nam"));
  });

  it("writes a whole feed where somebody changed the file", async () => {
    const file = join(published.house.tree, "thoi-su/atom.xml");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replaceAll("Chữ khác", "Chữ lạ"),
    );
    await published.publish(article("sau", "2026-11-04"));
    expect(readFileSync(file, "utf8")).toContain("Chữ khác");
    expect(readFileSync(file, "utf8")).not.toContain("Chữ lạ");
    await published.publish(published.paper.remove("article", "sau"));
  });

  it("names the paper anew at every photo of its feeds", async () => {
    const { house, paper } = published;
    const image = uploadOf("anh");
    mkdirSync(house.uploads, { recursive: true });
    writeFileSync(
      join(house.uploads, image.url.replace("/uploads/", "")),
      await makeJpeg(),
    );
    await published.publish(
      paper.put("photo", "anh", { caption: "Ảnh", image }),
      article("bay", "2026-11-05", { photos: ["anh"] }),
    );
    await published.publish(paper.put("site", "site", { name: "Báo Mới" }));
    for (const feed of ["rss.xml", "atom.xml"])
      expect(readFileSync(join(house.tree, feed), "utf8")).toContain(
        "<media:copyright>© Báo Mới<",
      );
    await published.publish(paper.remove("article", "bay"));
  });

  it("of nothing that feeds say writes none", async () => {
    const written = await published.publish(
      article("hai", "2026-11-02", { body: "Chữ khác.", weight: "featured" }),
    );
    expect(written).toContain("index.html");
    expect(feedsIn(written)).toEqual([]);
  });

  it("of a new slug keeps the name of the item", async () => {
    const read = () =>
      readFileSync(join(published.house.tree, "thoi-su/atom.xml"), "utf8");
    const idOf = (slug: string) =>
      new RegExp(
        `<id>([^<]*)</id>(?:(?!<entry>).)*bai-viet/${slug}/`,
        "s",
      ).exec(read().slice(read().indexOf("<entry>")))?.[1];
    const before = idOf("ba");
    expect(before).toContain("article/ba");
    await published.publish(
      article("ba", "2026-11-03", {
        slug: "moi",
        formerSlugs: ["ba"],
        headline: "Tít mới",
        event: "hoi",
      }),
    );
    expect(idOf("moi")).toBe(before);
  });

  it("takes an article that is gone out of its feeds", async () => {
    const { paper } = published;
    await published.publish(paper.remove("article", "hai"));
    const tree = published.house.tree;
    for (const feed of ["rss.xml", "atom.xml", "feed.json"])
      expect(readFileSync(join(tree, feed), "utf8")).not.toContain(
        "/bai-viet/hai/",
      );
    expect(() =>
      readFileSync(join(tree, "moi-nhat/2026/11/02/atom.xml")),
    ).toThrow();
  });
});
