import { cp } from "node:fs/promises";
import { join } from "node:path";

import { Store } from "../archive/store.ts";
import { attachmentOwners, attachmentsOf } from "./attachments.ts";
import { runAstro } from "./compile.ts";

/**
 * Builds the whole site with plain `astro build`: the reference that the publisher's tree equals
 * byte for byte.
 *
 * @param archiveFile is only read. @param photos folder of renditions and copied files.
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
    for (const owner of attachmentOwners(store))
      for (const [file, from] of attachmentsOf(store, photos, owner))
        await cp(from, join(outDir, file));
  } finally {
    store.close();
  }
}
