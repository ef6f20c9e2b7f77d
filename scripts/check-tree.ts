import { askPublisher } from "../site/publisher/control.ts";
import { foldersOf, readSettings } from "./start/settings.ts";

/** `npm run check-tree`: the check of every night, now. */
export async function main(): Promise<number> {
  const { releases } = foldersOf(readSettings().dataDir);
  const done = await askPublisher(releases, { name: "check" });
  if (!done)
    throw new Error(
      "Tòa soạn không chạy nên không kiểm tra được trang báo. Hãy chạy npm start rồi chạy lại lệnh này.",
    );
  for (const line of done.lines) console.log(line);
  if (done.lines.length === 0)
    console.log("Mọi tệp của trang báo đều đúng như đã phát hành.");
  return 0;
}
