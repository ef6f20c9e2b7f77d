// Takes one batch and releases it, in a process of its own that crash-at.mjs kills somewhere.
import { readFileSync } from "node:fs";

import type { Batch } from "../../site/publisher/feed.ts";
import { PublishingHouse } from "./publishing.ts";

declare global {
  var armCrash: () => void;
}

const [folder = "", batchFile = ""] = process.argv.slice(2);
const house = new PublishingHouse(folder);
const publisher = await house.open();
globalThis.armCrash();
await publisher.take([JSON.parse(readFileSync(batchFile, "utf8")) as Batch]);
await publisher.release();
