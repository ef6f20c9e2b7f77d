// The preview of drafts as a process of its own: it opens the archive for reading only, so whatever
// a draft holds, it cannot come among what readers see. It is told its settings by environment, and
// started when the publisher has compiled the site.
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

import Database from "better-sqlite3";

import { compileSite } from "../publisher/compile.ts";
import { openDoor } from "./door.ts";
import { DraftPages } from "./draft-pages.ts";

const LOOK_EVERY_MS = 500;

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`Thiếu biến môi trường ${name}.`);
  return value;
};

for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const)
  process.on(signal, () => process.exit(0));

let pages: DraftPages | null = null;
await openDoor(
  setting("PUBLISHER_TOKEN"),
  Number(setting("PREVIEW_PORT")),
  () => pages && pages.page.bind(pages),
);
const archive = setting("ARCHIVE_FILE");
const siteUrl = setting("SITE_URL");
const site = await compileSite(setting("COMPILED_SITE"), siteUrl);
while (!hasFirstCopy(archive)) await wait(LOOK_EVERY_MS);
pages = await DraftPages.open(archive, site);

/** Until the publisher has taken a whole first copy in, pages would miss parts. */
function hasFirstCopy(file: string): boolean {
  if (!existsSync(file)) return false;
  const database = new Database(file, { readonly: true });
  try {
    const position: unknown = database
      .prepare("SELECT value FROM meta WHERE name = 'position'")
      .pluck()
      .get();
    return Number(position ?? 0) > 0;
  } catch {
    // The publisher is about to make the tables.
    return false;
  } finally {
    database.close();
  }
}
