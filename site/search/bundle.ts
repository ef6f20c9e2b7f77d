import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { close, createIndex, type CustomRecord } from "pagefind";

import type { Store } from "../archive/store.ts";
import type { Part } from "./parts.ts";
import { recordOf } from "./record.ts";

const AT_ONCE = 50;

/** What a browser loads of one index; Pagefind writes its program and its widgets beside it. */
const OF_INDEX = /^(?:pagefind-entry\.json|.*\.pf_meta|index|filter|fragment)$/;

/** What a browser loads once for all indexes, with an index of its own to stand on. */
const OF_PROGRAM =
  /^(?:pagefind\.js|pagefind-worker\.js|wasm\..*|pagefind-entry\.json|.*\.pf_meta|index)$/;

/** Builds the index of a part. The folder is there afterwards, whole, or not at all. */
export async function buildPart(
  store: Store,
  { articles }: Part,
  folder: string,
): Promise<void> {
  const records = function* () {
    for (const id of articles) {
      const article = store.document("article", id);
      if (article) yield recordOf(store, article);
    }
  };
  await build(records(), folder, OF_INDEX);
}

/**
 * Builds the folder with Pagefind's program. The program takes one index for its own, to which
 * others are merged; this one finds nothing, so that the program's files change with Pagefind only.
 */
export async function buildProgram(folder: string): Promise<void> {
  const nothing = { url: "/", content: "zqzqzqzq", language: "vi", meta: {} };
  await build([nothing], folder, OF_PROGRAM);
}

let lastBuild: Promise<void> = Promise.resolve();

/** One build after the other: Pagefind runs once a process, and its end ends every index. */
function build(...what: Parameters<typeof buildNow>): Promise<void> {
  const next = lastBuild.then(() => buildNow(...what));
  lastBuild = next.catch(() => undefined);
  return next;
}

async function buildNow(
  records: Iterable<CustomRecord>,
  folder: string,
  wanted: RegExp,
): Promise<void> {
  const unfinished = `${folder}.next`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  try {
    const { index, errors } = await createIndex({ forceLanguage: "vi" });
    if (!index) throw new Error(errors.join("; "));
    let waiting: Promise<unknown>[] = [];
    for (const record of records) {
      waiting.push(index.addCustomRecord(record).then(throwErrors));
      if (waiting.length < AT_ONCE) continue;
      await Promise.all(waiting);
      waiting = [];
    }
    await Promise.all(waiting);
    throwErrors(await index.writeFiles({ outputPath: unfinished }));
  } finally {
    // Ends Pagefind's own process, and with it what it holds in memory.
    await close();
  }
  for (const name of readdirSync(unfinished))
    if (!wanted.test(name)) rmSync(join(unfinished, name), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

function throwErrors({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(errors.join("; "));
}
