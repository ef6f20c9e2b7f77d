import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { OpenCms } from "./open-cms.ts";

/**
 * Puts a JPEG into the media library, with the renditions that Strapi makes of it.
 *
 * @param name of the file, without its ending.
 * @returns the id of the file.
 */
export async function uploadImage(
  cms: OpenCms,
  name: string,
  bytes: Buffer,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "toa-soan-anh-"));
  try {
    const filepath = join(folder, `${name}.jpg`);
    await writeFile(filepath, bytes);
    const [file] = (await cms
      .plugin("upload")
      .service("upload")
      .upload({
        data: { fileInfo: { name: `${name}.jpg` } },
        files: {
          filepath,
          originalFilename: `${name}.jpg`,
          mimetype: "image/jpeg",
          size: bytes.length,
        },
      })) as { id: number }[];
    if (!file) throw new Error(`Không tải được ảnh ${name}.jpg lên CMS.`);
    return file.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
