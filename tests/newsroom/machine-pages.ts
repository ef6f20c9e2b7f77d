import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Browser } from "playwright-core";

import { pathsIn, type ReadSite } from "./sample-site.ts";

/** Something that a page says in JSON-LD. */
export type Said = { "@type": string } & Record<string, unknown>;

/** A page as machines read it, beside what readers see. Addresses are complete. */
export interface MachinePage {
  path: string;
  /** The blocks of JSON-LD as they stand in the page. */
  data: string[];
  /** Names and contents of `<meta>`. */
  metas: [string, string][];
  text: string;
  title: string | null;
  lead: string | null;
  authors: string[];
  times: string[];
  mentions: string[];
  corrections: string[];
  comments: number;
  crumbs: { name: string; item: string }[];
  /** Paths of the renditions that stand for the pictures. */
  pictures: string[];
  links: string[];
  listed: string[];
  figures: { file: string; caption: string; credit: string | null }[];
  tenures: { title: string; text: string }[];
}

const SCRIPT = readFileSync(
  new URL("machine-page.js", import.meta.url),
  "utf8",
);

/** Every page of a site that stands at an address of its own. */
export async function readMachinePages(
  browser: Browser,
  site: ReadSite,
): Promise<MachinePage[]> {
  const tab = await browser.newPage();
  await tab.evaluate(SCRIPT);
  const pages: MachinePage[] = [];
  for (const path of pathsIn(site.tree, ".html")) {
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const html = readFileSync(join(site.tree, file), "utf8");
    // Former addresses lead on and say nothing.
    if (html.includes('http-equiv="refresh"')) continue;
    const page = (await tab.evaluate(
      `machinePage(${JSON.stringify(html)}, ${JSON.stringify(site.siteUrl + path)})`,
    )) as Omit<MachinePage, "path">;
    pages.push({ path, ...page });
  }
  return pages;
}

/** The nodes of a page's blocks. @throws Error for one that is not in the vocabulary of schema.org. */
export const nodesOf = ({ path, data }: MachinePage): Said[] =>
  data.flatMap((block) => {
    const {
      "@context": context,
      "@graph": graph,
      ...alone
    } = JSON.parse(block) as Said & { "@graph"?: Said[] };
    if (context !== "https://schema.org") throw new Error(path);
    return graph ?? [alone as Said];
  });

/** The nodes of a type, those inside others too. */
export function allOf(type: string, value: unknown): Said[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap((each) => allOf(type, each));
  const said = value as Said;
  return said["@type"] === type ? [said, ...inside] : inside;
}

/** Words as they are read: in one spelling, with plain spaces and quotation marks. */
export const plain = (words: string) =>
  words
    .normalize("NFC")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
