import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";

/** What a reader of feeds makes of an item. Readers that know no such thing leave it out. */
export interface ReadItem {
  id: string;
  title: string;
  url: string;
  /** ISO 8601 in UTC, whole seconds. */
  published: string;
  authors: string[];
  /** The text, or the summary where there is none, as HTML. */
  text: string;
  /** As plain text. */
  summary?: string;
  /** Addresses of all photos. */
  photos?: string[];
}

/** @returns the items of each feed as the reader gives them. */
export type FeedReader = (
  files: string[],
) => Promise<ReadItem[][]> | ReadItem[][];

const unescapeHtml = (html: string) =>
  html
    .replace(/&#(?:39|x27);|&apos;/g, "'")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&gt;/g, ">")
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&");

/** Readers write the same HTML with other entities and spaces. */
export const sameHtml = (html: string) =>
  unescapeHtml(html).replace(/\s+/g, " ").trim();

const seconds = (time: string | number | undefined) =>
  `${new Date(time ?? "").toISOString().slice(0, 19)}Z`;
const read = (file: string) => readFileSync(file, "utf8");
const urlsOf = (media: { url?: string }[] | undefined) =>
  (media ?? []).flatMap(({ url }) => url ?? []);

/** feedsmith, for each format. */
export const feedsmith = (file: string): ReadItem[] => {
  if (file.endsWith(".json"))
    return (parseJsonFeed(read(file)).items ?? []).map((item) => ({
      id: item.id ?? "",
      title: item.title ?? "",
      url: item.url ?? "",
      published: seconds(item.date_published),
      authors: (item.authors ?? []).flatMap(({ name }) => name ?? []),
      text: item.content_html ?? item.content_text ?? "",
      summary: item.summary ?? "",
      photos: urlsOf(item.attachments),
    }));
  if (file.endsWith("atom.xml"))
    return (parseAtomFeed(read(file)).entries ?? []).map((entry) => ({
      id: entry.id ?? "",
      title: textOf(entry.title),
      url:
        entry.links?.find(({ rel }) => rel === "alternate")?.href?.toString() ??
        "",
      published: seconds(entry.published),
      authors: (entry.authors ?? []).flatMap(({ name }) => name ?? []),
      text: textOf(entry.content ?? entry.summary),
      summary: textOf(entry.summary),
      photos: urlsOf(entry.media?.contents),
    }));
  return (parseRssFeed(read(file)).items ?? []).map((item) => ({
    id: item.guid?.value ?? "",
    title: item.title ?? "",
    url: item.link ?? "",
    published: seconds(item.pubDate),
    authors: item.dc?.creators ?? [],
    text: item.content?.encoded ?? item.description ?? "",
    // The description of RSS is HTML.
    summary: unescapeHtml(item.description ?? ""),
    photos: urlsOf(item.media?.contents),
  }));
};

const textOf = (words: string | { value?: string } | undefined) =>
  typeof words === "string" ? words : (words?.value ?? "");

interface ParsedItem {
  guid?: string;
  id?: string;
  creators?: string[];
  author?: string;
  media?: { $: { url: string } }[];
  "content:encoded"?: string;
  published?: string;
}

const rssParser_ = new RssParser<object, ParsedItem>({
  customFields: {
    item: [
      ["dc:creator", "creators", { keepArray: true }],
      ["media:content", "media", { keepArray: true }],
      ["published", "published"],
    ],
  },
});

/** rss-parser, for RSS and Atom; of an Atom entry it knows one author. */
export const rssParser: FeedReader = (files) =>
  Promise.all(files.map(byRssParser));

async function byRssParser(file: string): Promise<ReadItem[]> {
  const { items } = await rssParser_.parseString(read(file));
  return items.map((item) => ({
    id: item.guid ?? item.id ?? "",
    title: item.title ?? "",
    url: item.link ?? "",
    published: seconds(item.published ?? item.isoDate),
    authors: item.creators ?? (item.author ? [item.author] : []),
    text: item["content:encoded"] ?? item.content ?? item.summary ?? "",
    photos: (item.media ?? []).map(({ $ }) => $.url),
  }));
}

const FEEDPARSER = `
import feedparser, json, sys, time
out = []
for file in sys.argv[1:]:
    feed = feedparser.parse(file, sanitize_html=False, resolve_relative_uris=False)
    if feed.bozo: raise feed.bozo_exception
    out.append([{
        "id": e.get("id", ""), "title": e.get("title", ""), "url": e.get("link", ""),
        "published": time.strftime("%Y-%m-%dT%H:%M:%SZ", e.published_parsed),
        "authors": [a.get("name", "") for a in e.get("authors", []) if a],
        "text": next((c.value for c in e.get("content", []) if c.type == "text/html"), e.get("summary", "")),
        "summary": e.get("summary", ""),
        "isHtml": e.get("summary_detail", {}).get("type") == "text/html",
        "photos": [m["url"] for m in e.get("media_content", []) if "url" in m],
    } for e in feed.entries])
print(json.dumps(out))
`;

// Debian's own Python sees Debian's packages.
const PYTHON = "/usr/bin/python3";
const runs = (command: string, args: string[], input = "") => {
  try {
    execFileSync(command, args, { input, stdio: ["pipe", "ignore", "ignore"] });
    return true;
  } catch {
    return false;
  }
};

/**
 * python3-feedparser of Debian, `null` where it is not installed. It gives the text or a caption
 * where an item has no summary, and in RSS a caption where there is one.
 */
export const feedparser: FeedReader | null = runs(PYTHON, [
  "-c",
  "import feedparser",
])
  ? (files) => {
      const feeds = JSON.parse(
        execFileSync(PYTHON, ["-c", FEEDPARSER, ...files], {
          encoding: "utf8",
          maxBuffer: 2 ** 28,
        }),
      ) as (ReadItem & { summary: string; isHtml: boolean })[][];
      return feeds.map((items) =>
        items.map(({ isHtml, summary, ...item }) => ({
          ...item,
          summary: isHtml ? unescapeHtml(summary) : summary,
        })),
      );
    }
  : null;

const EMPTY_FEED = "<rss version='2.0'><channel></channel></rss>";

/** sfeed of Debian, `null` where it is not installed. It keeps one author and one enclosure. */
export const sfeed: FeedReader | null = runs("sfeed", [], EMPTY_FEED)
  ? (files) => files.map(bySfeed)
  : null;

const bySfeed = (file: string): ReadItem[] =>
  execFileSync("sfeed", {
    input: readFileSync(file),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  })
    .split("\n")
    .filter((line) => line)
    .map((line) => {
      const [time, title = "", url = "", text = "", , id = "", author] = line
        .split("\t")
        .map(unescaped);
      return {
        id,
        title,
        url,
        published: seconds(Number(time) * 1000),
        authors: author ? [author] : [],
        text,
      };
    });

// See sfeed(5): tabs, newlines and backslashes are escaped.
const unescaped = (field: string) =>
  field.replace(/\\([tn\\])/g, (_, letter: string) =>
    letter === "t" ? "\t" : letter === "n" ? "\n" : "\\",
  );
