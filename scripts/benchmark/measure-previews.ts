import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import { articlePath } from "@toa-soan/content-types/addresses";
import { contentTypes } from "@toa-soan/content-types/content-types";

import { openDoor } from "../../site/preview/door.ts";
import { DraftPages } from "../../site/preview/draft-pages.ts";
import type { CompiledSite } from "../../site/publisher/compile.ts";
import type { SyntheticNewsroom } from "./synthetic-newsroom.ts";
import { timingOf, type Timing } from "./timing.ts";

/** How long drafts take to their page, from the request of the CMS to the whole answer. */
export interface PreviewTimes {
  /** Another article each time, as an editor opens previews. */
  preview: Omit<Timing, "files">;
  /** One article again and again with other words, as an editor types beside the page. */
  liveView: Omit<Timing, "files">;
}

const TIMES = 60;
const TOKEN = "benchmark";

/** Asks the preview's own door for drafts laid over an archive that is read only. */
export async function measurePreviews(
  archiveFile: string,
  newsroom: SyntheticNewsroom,
  site: CompiledSite,
): Promise<PreviewTimes> {
  const drafts = await DraftPages.open(archiveFile, site);
  const server = await openDoor(TOKEN, 0, () => drafts.page.bind(drafts));
  const time = async (articleOf: (n: number) => number) => {
    const times: number[] = [];
    for (let n = 0; n < TIMES; n++)
      times.push(await ask(server, newsroom, articleOf(n), n));
    return timingOf(times);
  };
  try {
    // Templates are compiled at their first use; editors wait for that once a day at most.
    await ask(server, newsroom, 0, 0);
    const step = Math.floor(newsroom.articles / TIMES);
    return {
      preview: await time((n) => n * step),
      liveView: await time(() => newsroom.articles - 1),
    };
  } finally {
    server.close();
    drafts.close();
  }
}

async function ask(
  server: Server,
  newsroom: SyntheticNewsroom,
  number: number,
  n: number,
): Promise<number> {
  const article = newsroom.article(number);
  // The site binds a number to the word before it.
  const words = `Lần${n} đang gõ câu này.`;
  const body = `${words} ${String(article["body"])}`;
  const { port } = server.address() as AddressInfo;
  const query = new URLSearchParams({ path: articlePath(article.slug) });
  const started = performance.now();
  const response = await fetch(
    `http://127.0.0.1:${port}/preview?${query.toString()}`,
    {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({
        seq: 0,
        type: "article",
        documentId: article.documentId,
        document: contentTypes.article.schema.parse({ ...article, body }),
      }),
    },
  );
  const html = await response.text();
  const took = performance.now() - started;
  if (!response.ok || !html.includes(words))
    throw new Error(
      `The preview of article ${number} answered ${response.status} without what was typed.`,
    );
  return took;
}
