import { cropPath } from "@toa-soan/content-types/addresses";

import type { PhotoView } from "../../archive/answers.ts";
import { largestOf } from "./picture.ts";

/** What shared links show. Paths from the root, sizes in pixels. */
export interface SharedImage {
  path: string;
  width: number;
  height: number;
  /** `image/jpeg`. */
  type: string;
  alt: string | null;
}

/** The picture that stands for an article; null without one. */
export const sharedImageOf = ({ photos }: { photos: PhotoView[] }) =>
  // The one place where a card can stand in that is drawn for an article without photos.
  sharedPhoto(picturedPhotoOf(photos));

/** The picture that stands for a list: that of the first article that has one. */
export const sharedImageOfList = (articles: { photo: PhotoView | null }[]) =>
  sharedPhoto(picturedPhotoOf(articles.flatMap(({ photo }) => photo ?? [])));

/** The first photo that has a picture. */
export const picturedPhotoOf = (photos: PhotoView[]) =>
  photos.find((photo) => largestOf(photo) !== null) ?? null;

/**
 * A photo in the shape that shared links have most often, 16:9. An upright one stays whole: what is
 * wide in it leaves out half of a person.
 */
export function sharedPhoto(photo: PhotoView | null): SharedImage | null {
  const whole = photo && largestOf(photo);
  if (!whole) return null;
  const [wide = whole] = shapesOf(photo);
  return {
    ...(whole.height > whole.width ? whole : wide),
    type: "image/jpeg",
    alt: photo.altText || photo.caption || null,
  };
}

/** A photo in 16:9, 4:3 and 1:1; whole where no such crops were made yet. */
export function shapesOf(photo: PhotoView) {
  const { image } = photo;
  if (image?.crops)
    return image.crops.map((size) => ({
      path: cropPath(image.key, size),
      ...size,
    }));
  const largest = largestOf(photo);
  return largest ? [largest] : [];
}
