import { readdirSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join, relative } from "node:path";

import { Indexes } from "../../site/search/indexes.ts";
import { createWebServer } from "../../site/web/serve.ts";
import { BROKEN_ORIGINALS, hardPaper } from "./hard-paper.ts";
import { firstCopyOf, writeUploads, type PaperDocument } from "./paper.ts";
import { PublishingHouse, SITE_URL } from "./publishing.ts";
import { samplePaper } from "./sample-paper.ts";

/** A site that tests read as readers do. */
export interface ReadSite {
  /** Where a web server gives the tree, without a slash at the end. */
  baseUrl: string;
  /** Folder of the files. */
  tree: string;
  /** The public address that the pages name, without a slash at the end. */
  siteUrl: string;
  close(): Promise<void>;
}

/** The sample paper, published and served. */
export const openSampleSite = () => openSite(samplePaper, []);

/** The hard paper, published and served. */
export const openHardSite = () => openSite(hardPaper, BROKEN_ORIGINALS);

/** @param broken photos whose original is no picture. */
async function openSite(
  paper: PaperDocument[],
  broken: string[],
): Promise<ReadSite> {
  const house = new PublishingHouse();
  await writeUploads(paper, house.uploads);
  for (const photo of broken)
    writeFileSync(join(house.uploads, `${photo}.jpg`), "không phải ảnh");
  const publisher = await house.open();
  await publisher.take([firstCopyOf(paper)]);
  await publisher.release();
  const { tree } = house;
  const search = join(house.folder, "search");
  await new Indexes(house.archive, search).update();
  const server = createWebServer(tree, search, process.env["COMMENTS_URL"]);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://localhost:${port}`,
    tree,
    siteUrl: SITE_URL,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      house.close();
    },
  };
}

/** Paths of all files of a tree with this ending, as readers ask for them. */
export function pathsIn(tree: string, ending: string): string[] {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => relative(tree, join(parentPath, name)))
    .map((file) => `/${file.replace(/index\.html$/, "")}`)
    .sort();
}
