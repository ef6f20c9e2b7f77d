import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";

import { Store } from "../archive/store.ts";
import { renditionFiles } from "../photos/renditions.ts";
import { runAstro } from "./compile.ts";

/**
 * Builds the whole site with plain `astro build`: the reference that the publisher's tree equals
 * byte for byte.
 *
 * @param archiveFile is only read. @param photos folder of the renditions.
 * @param outDir gets the tree; what was there is replaced.
 */
export async function buildReference(
  archiveFile: string,
  photos: string,
  outDir: string,
  siteUrl: string,
): Promise<void> {
  await runAstro({
    ARCHIVE_FILE: archiveFile,
    ASTRO_OUTPUT: "static",
    ASTRO_OUT_DIR: outDir,
    SITE_URL: siteUrl,
  });
  const store = new Store(archiveFile, { readOnly: true });
  try {
    await mkdir(join(outDir, "anh"), { recursive: true });
    for (const id of store.documentIds("photo")) {
      const image = store.image(id);
      for (const file of image ? renditionFiles(image) : [])
        await cp(join(photos, file), join(outDir, "anh", file));
    }
  } finally {
    store.close();
  }
}
