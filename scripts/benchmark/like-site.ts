import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import {
  articlePath,
  homePath,
  officialPath,
  renditionPath,
  sectionMonthPath,
  sectionPath,
  topicPath,
} from "@toa-soan/content-types/addresses";
import type { DocumentOf } from "@toa-soan/content-types/content-types";
import { markedPhotos } from "@toa-soan/content-types/photo-markers";

import type { SyntheticNewsroom } from "./synthetic-newsroom.ts";

const TEMPLATES = fileURLToPath(new URL("like-site", import.meta.url));
const VIETNAM_MS = 7 * 60 * 60 * 1000;
const WIDTHS = [320, 640, 960, 1280, 1600];

interface Link {
  name: string;
  href: string;
}

/**
 * Writes the articles of a newsroom as Markdown for Hugo and Eleventy, with templates for both:
 * pages of the articles, of the sections and of their months, a front page and an RSS feed.
 *
 * What the site of Tòa Soạn looks up or arranges in its archive stands ready in the front matter,
 * so the others are spared a little work and never given more.
 *
 * @param folder gets the sources of both; it must be new.
 * @param siteUrl public address without a slash at the end.
 */
export function writeLikeSite(
  newsroom: SyntheticNewsroom,
  folder: string,
  siteUrl: string,
): void {
  cpSync(TEMPLATES, folder, { recursive: true });
  const linkOf = new Map<string, Link>();
  const sections: Link[] = [];
  const pictures: Record<string, object> = {};
  const months = new Set<string>();
  // Articles come last, when everything that they name is known.
  for (const { type, document } of newsroom.documents())
    switch (type) {
      case "site": {
        const { name } = document as DocumentOf["site"];
        writeData(folder, "paper", { name, url: siteUrl });
        writePage(folder, "_index.md", homePath, {
          layout: "front",
          title: name,
        });
        break;
      }
      case "section": {
        const { documentId, name, slug } = document as DocumentOf["section"];
        const link = { name, href: sectionPath(slug) };
        linkOf.set(documentId, link);
        sections.push(link);
        writePage(folder, `${slug}/_index.md`, link.href, {
          layout: "section",
          title: name,
          section: link,
        });
        break;
      }
      case "topic": {
        const { documentId, name, slug } = document as DocumentOf["topic"];
        linkOf.set(documentId, { name, href: topicPath(slug) });
        break;
      }
      case "official": {
        const { documentId, name, slug } = document as DocumentOf["official"];
        linkOf.set(documentId, { name, href: officialPath(slug) });
        break;
      }
      case "photo":
        pictures[document.documentId] = pictureOf(
          document as DocumentOf["photo"],
        );
        break;
      case "article": {
        const article = document as DocumentOf["article"];
        const section = linkOf.get(article.section ?? "");
        if (!section) throw new Error(`${article.headline} has no section.`);
        const date = inVietnam(article.firstPublicAt ?? "");
        const [year = "", month = ""] = date.split("-");
        const sectionSlug = section.href.replaceAll("/", "");
        const monthPath = sectionMonthPath(sectionSlug, `${year}-${month}`);
        // Hugo knows the articles of a folder, and folders within that of the section.
        const place = `${sectionSlug}/${year}-${month}`;
        if (!months.has(monthPath)) {
          months.add(monthPath);
          writePage(folder, `${place}/_index.md`, monthPath, {
            layout: "month",
            title: `${section.name}, tháng ${month}/${year}`,
            section,
            month: `${month}/${year}`,
          });
        }
        const front = { ...frontOf(article, linkOf), section, date, monthPath };
        writePage(
          folder,
          `${place}/${article.slug}.md`,
          articlePath(article.slug),
          front,
          article.body ?? "",
        );
      }
    }
  writeData(folder, "sections", sections);
  writeData(folder, "pictures", pictures);
  writeFileSync(
    join(folder, "hugo.json"),
    JSON.stringify({
      baseURL: `${siteUrl}/`,
      disableHugoGeneratorInject: true,
      disableKinds: ["taxonomy", "term", "sitemap", "robotsTXT", "404"],
      outputs: { home: ["html", "rss"], section: ["html"], page: ["html"] },
      outputFormats: { rss: { baseName: "rss" } },
      // As markdown-it is set for the site of Tòa Soạn.
      markup: {
        goldmark: {
          extensions: { typographer: false, linkify: false },
          parser: {
            autoHeadingID: false,
            wrapStandAloneImageWithinParagraph: false,
          },
        },
      },
    }),
  );
}

/** Photos are arranged as on the site: where the body marks them, else one above, others below. */
function frontOf(
  { headline, lead, body, photos, topics, ...article }: Article,
  linkOf: Map<string, Link>,
) {
  const marked = markedPhotos(body ?? "");
  const [above = null, ...below] = photos.filter(
    (_, index) => !marked.has(index + 1),
  );
  return {
    layout: "article",
    title: headline,
    lead,
    byline: article.bylines.map(({ name }) => name).join(", "),
    photos,
    above,
    below,
    topics: topics.map((topic) => linkOf.get(topic)),
    people: article.mentions.map(({ official, titleAsWritten, honorific }) => ({
      ...linkOf.get(official ?? ""),
      titleAsWritten,
      honorific,
    })),
  };
}

type Article = DocumentOf["article"];

function pictureOf({ caption, credit, altText, image }: DocumentOf["photo"]) {
  const key = image?.hash ?? "";
  const sourceSet = (format: "webp" | "jpg") =>
    WIDTHS.map(
      (width) => `${renditionPath(key, width, format)} ${width}w`,
    ).join(", ");
  return {
    caption,
    credit,
    alt: altText,
    webp: sourceSet("webp"),
    jpeg: sourceSet("jpg"),
    src: renditionPath(key, 960, "jpg"),
    largest: renditionPath(key, 1600, "jpg"),
    width: image?.width,
    height: image?.height,
  };
}

/** The wall clock of readers, with its distance from UTC. */
const inVietnam = (instant: string) =>
  new Date(Date.parse(instant) + VIETNAM_MS).toISOString().slice(0, 19) +
  "+07:00";

/** Front matter is YAML, of which JSON is a part: so both read it, and nothing needs quoting. */
function writePage(
  folder: string,
  name: string,
  address: string,
  front: object,
  body = "",
) {
  // The words of Eleventy and of Hugo for the same.
  const addresses = { permalink: address, url: address };
  write(
    join(folder, "content", name),
    `---\n${JSON.stringify({ ...addresses, ...front })}\n---\n\n${body}\n`,
  );
}

const writeData = (folder: string, name: string, data: object) =>
  write(join(folder, "data", `${name}.json`), JSON.stringify(data));

function write(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
