// Takes one batch and releases it, or rolls back, in a process of its own that crash-at.mjs kills
// somewhere.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Batch } from "../../site/publisher/feed.ts";

declare global {
  var armCrash: () => void;
}

const [folder = "", what = ""] = process.argv.slice(2);
if (/^\d+$/.test(what)) {
  const { rollBackStopped } =
    await import("../../site/publisher/roll-back-stopped.ts");
  globalThis.armCrash();
  rollBackStopped(
    {
      archive: join(folder, "archive.sqlite"),
      releases: join(folder, "releases"),
      tree: join(folder, "www"),
    },
    Number(what),
  );
} else {
  const { PublishingHouse } = await import("./publishing.ts");
  const house = new PublishingHouse(folder);
  const { MOST_ONE_BY_ONE } = process.env;
  if (MOST_ONE_BY_ONE) house.mostOneByOne = Number(MOST_ONE_BY_ONE);
  const publisher = await house.open();
  globalThis.armCrash();
  await publisher.take([JSON.parse(readFileSync(what, "utf8")) as Batch]);
  await publisher.release();
}
