import { contactPath, reusePath } from "@toa-soan/content-types/addresses";
import type { ImageObject } from "schema-dts";

import type { PhotoView } from "../../archive/answers.ts";
import { creditOf, largestOf } from "../content/picture.ts";
import { creatorsOf, withoutLabel } from "./creator.ts";
import { addressOf, some, type Base } from "./script.ts";

/**
 * A photo with whose it is, as the line below it says; null for one without a picture.
 * (developers.google.com/search/docs/appearance/structured-data/image-license-metadata)
 */
export function imageOf(photo: PhotoView, base: Base): ImageObject | null {
  const largest = largestOf(photo);
  if (!largest) return null;
  const credit = photo.credit && withoutLabel(photo.credit);
  return {
    "@type": "ImageObject",
    contentUrl: addressOf(largest.path, base),
    width: String(largest.width),
    height: String(largest.height),
    caption: photo.caption || undefined,
    creator: credit ? some(creatorsOf(credit)) : undefined,
    creditText: credit || undefined,
    copyrightNotice: (photo.credit && creditOf(photo)) || undefined,
    license: addressOf(reusePath, base),
    acquireLicensePage: addressOf(contactPath, base),
  };
}

/** The photos that have a picture, each once. */
export const imagesOf = (photos: PhotoView[], base: Base) =>
  some([...new Set(photos)].flatMap((photo) => imageOf(photo, base) ?? []));
