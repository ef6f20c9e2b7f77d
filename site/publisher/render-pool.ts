import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";

import type { CompiledSite } from "./compile.ts";
import type { KnownQuestion, Recorded } from "./records.ts";
import type { Place } from "./steps.ts";
import { Stretches } from "./stretches.ts";

/** What a worker is told once. */
export interface WorkerSetup {
  archiveFile: string;
  site: CompiledSite;
  /** The release for which the files of changed pages are staged. */
  place: Place;
}

/** A page, with the hash of the bytes that stand in the tree, `null` for none. */
export interface PageToRender {
  path: string;
  before: string | null;
}

/** One page as a worker rendered it; its file is staged when it changed. */
export interface RenderedPage {
  /** `null` when there is no such page now. */
  hash: string | null;
  isChanged: boolean;
  /** The questions that the page asked, counted in the order in which this worker tells them. */
  asked: number[];
  /** Those of them that this worker has not told before. */
  questions: (Recorded | KnownQuestion)[];
}

export type PageResult = PageToRender & RenderedPage;

// Small enough that the workers end at about the same time.
const LARGEST_CHUNK = 200;
const CHUNKS_OF_A_THREAD = 8;

// The threads make a page's objects by the megabyte; the publisher's own is content with the half.
setFlagsFromString("--max-semi-space-size=8");
// Young objects of each thread would be collected by helpers on all cores, which are busy: a thread
// that waits for them takes a tenth longer.
setFlagsFromString("--no-parallel-scavenge");
// V8 makes objects old from birth where many from the same line of code outlived a collection. Some
// of a page do by chance; then all do, and keep the whole page with them until old objects are
// collected.
setFlagsFromString("--no-allocation-site-pretenuring");
// Left to itself V8 lets a heap grow by a third where its limit is low, and looks at all objects
// so often that it takes an eighth of a full build; or to four times where its limit is high.
setFlagsFromString("--heap-growing-percent=60");

/**
 * Renders many pages on all cores.
 *
 * @param onResults takes what one of the workers has done, some pages at a time, in no particular
 * order.
 * @throws Error of the first page that cannot be rendered; all workers are ended then.
 */
export async function renderInParallel(
  setup: WorkerSetup,
  pages: PageToRender[],
  onResults: (results: PageResult[], worker: number) => void,
): Promise<void> {
  const threads = availableParallelism();
  const chunkSize = Math.min(
    LARGEST_CHUNK,
    Math.ceil(pages.length / threads / CHUNKS_OF_A_THREAD),
  );
  const stretches = new Stretches(pages, threads);
  const run = async (_: unknown, number: number) => {
    const worker = new Worker(new URL("./render-worker.ts", import.meta.url), {
      workerData: setup,
    });
    let chunk: PageToRender[] = [];
    try {
      await new Promise<void>((resolve, reject) => {
        worker.on("error", reject);
        worker.on("message", (answer: RenderedPage[] | { problem: string }) => {
          if ("problem" in answer) {
            reject(new Error(answer.problem));
            return;
          }
          const results = chunk.map((page, place) => ({
            ...page,
            ...(answer[place] as RenderedPage),
          }));
          // The next pages are on their way while these are recorded.
          chunk = stretches.take(number, chunkSize);
          if (chunk.length > 0) worker.postMessage(chunk);
          if (results.length > 0) onResults(results, number);
          if (chunk.length === 0) resolve();
        });
      });
    } finally {
      await worker.terminate();
    }
  };
  const workers = Array.from({ length: threads }, run);
  try {
    await Promise.all(workers);
  } catch (error) {
    // The others stop at their next chunk.
    stretches.end();
    await Promise.allSettled(workers);
    throw error;
  }
}
