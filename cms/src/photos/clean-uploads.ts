import { readFile, writeFile } from "node:fs/promises";

import type { Core } from "@strapi/strapi";
import { file as files } from "@strapi/utils";
import { photoXmp } from "@toa-soan/content-types/photo-xmp";

import { orientationOf, readImageMetadata } from "./image-metadata.ts";
import { withXmp } from "./with-xmp.ts";
import { withoutMetadata } from "./without-metadata.ts";

/** A picture on its way into the store, as Strapi's upload plugin hands it on. */
interface Picture {
  filepath: string;
  size: number;
  sizeInBytes: number;
}

interface ImageService {
  optimize(picture: Picture): Promise<Picture>;
}

/**
 * Takes coordinates, camera and thumbnails out of every picture before it is stored, whichever
 * door it comes by: the form of an article, the media library, replacing, the API. Caption,
 * credit, alternative text, day and the place as people name it stay in the file, as XMP.
 *
 * By itself Strapi loses the words of pictures that it writes anew, and keeps the coordinates of
 * those that it does not.
 */
export function cleanUploads(strapi: Core.Strapi): void {
  strapi
    .get("services")
    .extend(
      "plugin::upload.image-manipulation",
      (service: ImageService): ImageService => ({
        ...service,
        async optimize(picture) {
          const original = await readFile(picture.filepath);
          const optimized = await service.optimize(picture);
          const bytes = await readFile(optimized.filepath);
          const bare = withoutMetadata(bytes, orientationOf(bytes));
          const xmp = photoXmp(readImageMetadata(original));
          const stored = xmp ? withXmp(bare, xmp) : bare;
          await writeFile(optimized.filepath, stored);
          return {
            ...optimized,
            size: files.bytesToKbytes(stored.length),
            sizeInBytes: stored.length,
          };
        },
      }),
    );
}
