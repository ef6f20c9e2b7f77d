import type { ImageGallery } from "schema-dts";

import type { PhotoView } from "../../archive/answers.ts";
import { imagesOf } from "./image.ts";
import { addressOf, type Base } from "./script.ts";

/** A page of photos. @param path of the page. */
export const galleryOf = (
  name: string,
  path: string,
  photos: { photo: PhotoView }[],
  base: Base,
): ImageGallery => ({
  "@type": "ImageGallery",
  name,
  url: addressOf(path, base),
  associatedMedia: imagesOf(
    photos.map(({ photo }) => photo),
    base,
  ),
});
