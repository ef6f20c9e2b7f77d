import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

import { askPublisher } from "../site/publisher/control.ts";
import {
  rollBackStopped,
  undoRollbacksStopped,
} from "../site/publisher/roll-back-stopped.ts";
import { lockDataFolder } from "./start/lock.ts";
import { foldersOf, readSettings } from "./start/settings.ts";

/** `npm run rollback -- ID`: readers see the site again as it was right after a release. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      undo: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
    },
  });
  const to = Number(positionals[0]);
  if (!values.undo && !(Number.isInteger(to) && to > 0))
    throw new Error(
      "Hãy ghi số của bản muốn lùi về: npm run rollback -- SỐ (xem bằng npm run releases), hoặc npm run rollback -- --undo để đưa các trang về đúng nội dung đã đăng.",
    );
  const { dataDir } = readSettings();
  const folders = foldersOf(dataDir);
  if (!existsSync(folders.archive))
    throw new Error(
      "Chưa có bản phát hành nào để lùi về. Hãy chạy npm start một lần trước.",
    );
  const done = await askPublisher(
    folders.releases,
    values.undo ? { name: "undo" } : { name: "roll-back", to },
  );
  if (done) {
    sayDone(done.release, values.undo ? null : to);
    return 0;
  }
  const lock = await lockDataFolder(dataDir);
  try {
    if (values.undo) sayMarked(undoRollbacksStopped(folders));
    else sayDone(rollBackStopped(folders, to), to);
  } finally {
    lock.close();
  }
  return 0;
}

function sayDone(
  release: { id: number; written: string[]; removed: string[] } | null,
  to: number | null,
): void {
  if (!release) console.log("Trang báo đã đúng như vậy; không có gì phải đổi.");
  else
    console.log(
      `Bản ${release.id}: ${to === null ? "các trang đã lùi nay về đúng nội dung đã đăng" : `trang báo đã về như ngay sau bản ${to}`} (ghi ${release.written.length} tệp, gỡ ${release.removed.length} tệp).`,
    );
}

const sayMarked = (count: number) =>
  console.log(
    count === 0
      ? "Không có trang nào đang lùi; không có gì phải đổi."
      : `Đã ghi nhận ${count} trang; lần npm start tới sẽ dựng lại theo nội dung đã đăng.`,
  );
