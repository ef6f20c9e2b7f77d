import { existsSync } from "node:fs";

import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

import { Store } from "../site/archive/store.ts";
import {
  listReleases,
  type ListedRelease,
} from "../site/publisher/list-releases.ts";
import { Tree } from "../site/publisher/release.ts";
import { foldersOf, readSettings } from "./start/settings.ts";

/** `npm run releases`: the last releases, newest first. */
export async function main(): Promise<number> {
  const { archive, releases, tree } = foldersOf(readSettings().dataDir);
  if (!existsSync(archive) || !existsSync(releases))
    throw new Error(
      "Chưa có bản phát hành nào. Hãy chạy npm start một lần trước.",
    );
  const store = new Store(archive, { readOnly: true });
  try {
    const listed = listReleases(new Tree(tree, releases), store);
    for (const release of listed) console.log(lineOf(release));
    if (listed.length === 0) console.log("Chưa có bản phát hành nào.");
  } finally {
    store.close();
  }
  return 0;
}

function lineOf(release: ListedRelease): string {
  const { id, at, written, removed, backTo, about, more } = release;
  const [date = "", time = ""] = vietnameseTime(at).split("T");
  const day = date.split("-").reverse().join("/");
  const what = [
    ...(backTo === null ? [] : [`lùi về bản ${backTo}`]),
    about.join(", ") + (more > 0 ? ` và ${more} trang khác` : ""),
  ].join("; ");
  return `${String(id).padStart(5)}  ${time} ${day}  ghi ${written} tệp, gỡ ${removed} tệp  ${what}`;
}
