import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { takeScreenshots } from "./screenshots/take.ts";
import { foldersOf, readSettings, ROOT } from "./start/settings.ts";

/** `npm run screenshots -- [FOLDER]`: every kind of page as readers see it, in pictures. */
export async function main(args: string[]): Promise<number> {
  const [folder = "screenshots"] = args.filter((each) => !each.startsWith("-"));
  const { tree, search } = foldersOf(readSettings().dataDir);
  if (!existsSync(tree))
    throw new Error(
      `Chưa có trang nào để chụp: không thấy ${tree}. Hãy chạy npm start một lần trước.`,
    );
  const target = resolve(ROOT, folder);
  const taken = await takeScreenshots(tree, search, target, (line) =>
    console.log(line),
  );
  console.log(`Đã chụp ${taken} ảnh vào ${target}.`);
  return 0;
}
