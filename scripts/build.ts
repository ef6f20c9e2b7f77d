import { existsSync } from "node:fs";
import { join } from "node:path";

import { buildReference } from "../site/publisher/reference.ts";
import { foldersOf, readSettings } from "./start/settings.ts";

/** `npm run build`: the whole site by plain `astro build`, beside the one that readers see. */
export async function main(): Promise<number> {
  const { dataDir, siteUrl } = readSettings();
  const { archive, photos } = foldersOf(dataDir);
  if (!existsSync(archive))
    throw new Error(
      `Chưa có gì để dựng: không thấy kho lưu trữ ${archive}. Hãy chạy npm start một lần trước.`,
    );
  const outDir = join(dataDir, "build");
  await buildReference(archive, photos, outDir, siteUrl);
  console.log(`Đã dựng toàn bộ trang báo bằng astro build vào ${outDir}.`);
  return 0;
}
