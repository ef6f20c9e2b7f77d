import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { drawIcons } from "../site/cards/icons.ts";

const PUBLIC = new URL("../site/public/", import.meta.url);

/** Makes the icons anew after the mark, `site/public/favicon.svg`, has changed. */
export async function main(): Promise<number> {
  for (const [file, bytes] of await drawIcons()) {
    const place = fileURLToPath(new URL(file, PUBLIC));
    await writeFile(place, bytes);
    console.log(`Đã vẽ ${place}`);
  }
  return 0;
}
