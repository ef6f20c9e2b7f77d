// Renders pages in a thread of its own, for releases of many pages, and stages their files itself.
import { parentPort, workerData } from "node:worker_threads";

import { Store } from "../archive/store.ts";
import { Answers } from "./answers.ts";
import { checksumOf } from "./checksum.ts";
import { EarlierPages } from "./earlier.ts";
import { fileOf } from "./paths.ts";
import type { PageToRender, RenderedPage, WorkerSetup } from "./render-pool.ts";
import { stage } from "./release.ts";
import { Renderer } from "./renderer.ts";

const { archiveFile, site, place } = workerData as WorkerSetup;
const store = new Store(archiveFile, { readOnly: true });
store.holdStill();
const renderer = await Renderer.load(
  site,
  new Answers(store),
  new EarlierPages(store, place.root),
);

// Neighbouring pages ask the same; what few pages ask may be told twice.
const MOST_REMEMBERED = 20_000;
/** Questions that were sent in full before; their number is enough afterwards. */
const told = new Map<string, number>();
let count = 0;

async function render({ path, before }: PageToRender): Promise<RenderedPage> {
  const { bytes, asked } = await renderer.render(path);
  const hash = bytes && checksumOf(bytes);
  const isChanged = bytes !== null && hash !== before;
  if (bytes && isChanged) stage(place, fileOf(path), bytes);
  if (told.size > MOST_REMEMBERED) told.clear();
  const news = asked.filter(({ key }) => !told.has(key));
  for (const { key } of news) told.set(key, count++);
  return {
    hash,
    isChanged,
    asked: asked.flatMap(({ key }) => told.get(key) ?? []),
    questions: news.map((question) =>
      "id" in question
        ? question
        : { key: question.key, hash: question.hash, reads: question.reads },
    ),
  };
}

parentPort?.on("message", (pages: PageToRender[]) => {
  const results: Promise<RenderedPage[]> = (async () => {
    const done: RenderedPage[] = [];
    for (const page of pages) done.push(await render(page));
    return done;
  })();
  results.then(
    (done) => parentPort?.postMessage(done),
    (error: unknown) =>
      parentPort?.postMessage({
        problem: error instanceof Error ? error.message : String(error),
      }),
  );
});
parentPort?.postMessage([]);
