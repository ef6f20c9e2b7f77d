// Search as a process of its own, off the way of a publish: watches the archive and keeps the
// indexes of changed years right. It is told its settings by environment.
import { existsSync } from "node:fs";
import { setPriority } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

import Database from "better-sqlite3";

import { Indexes } from "./indexes.ts";

/** What this process tells its parent. */
export type SearchMessage =
  | { kind: "indexed"; changed: number; ms: number }
  | { kind: "trouble"; line: string };

const LOOK_EVERY_MS = 1_000;
// Articles come in bunches, and an index takes seconds: one for all of a bunch.
const QUIET_MS = 10_000;
const AT_MOST_MS = 40_000;
const RETRY_MS = 30_000;
const LOW_PRIORITY = 10;

const tell = (message: SearchMessage) => {
  if (process.send) process.send(message);
  else if (message.kind === "trouble") console.error(message.line);
};

async function watch(archive: string, folder: string): Promise<never> {
  const indexes = new Indexes(archive, folder);
  let indexed: number | null = null;
  let seen = 0;
  let changedAt = 0;
  let firstChangeAt = 0;
  let lastTrouble = "";
  for (;;) {
    await wait(LOOK_EVERY_MS);
    indexes.removeRetired();
    const position = positionOf(archive);
    const now = Date.now();
    if (position !== seen) {
      if (seen === indexed) firstChangeAt = now;
      seen = position;
      changedAt = now;
    }
    const isDue =
      indexed === null ||
      now - changedAt >= QUIET_MS ||
      now - firstChangeAt >= AT_MOST_MS;
    if (position === 0 || position === indexed || !isDue) continue;
    try {
      const started = performance.now();
      const hasNews = () => positionOf(archive) !== position;
      const changed = await indexes.update(hasNews);
      if (!hasNews()) indexed = position;
      const ms = Math.round(performance.now() - started);
      if (changed > 0) tell({ kind: "indexed", changed, ms });
      lastTrouble = "";
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== lastTrouble)
        tell({
          kind: "trouble",
          line: `Không dựng được chỉ mục tìm kiếm: ${reason}. Trang báo vẫn chạy, tìm kiếm giữ bản cũ; sẽ tự thử lại sau ${RETRY_MS / 1000} giây.`,
        });
      lastTrouble = reason;
      await wait(RETRY_MS);
    }
  }
}

/** Number of the last change in the archive; 0 while there is none, or no whole first copy. */
function positionOf(archive: string): number {
  if (!existsSync(archive)) return 0;
  try {
    const database = new Database(archive, { readonly: true });
    try {
      const row = database
        .prepare("SELECT value FROM meta WHERE name = 'position'")
        .get() as { value: string } | undefined;
      return Number(row?.value ?? 0);
    } finally {
      database.close();
    }
  } catch {
    // The publisher is about to make the file.
    return 0;
  }
}

// A folder that is half built is thrown away at the next start.
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const)
  process.on(signal, () => process.exit(0));
setPriority(LOW_PRIORITY);
await watch(process.env["ARCHIVE_FILE"] ?? "", process.env["SEARCH"] ?? "");
