import { cropPath } from "@toa-soan/content-types/addresses";

import type {
  ArticleView,
  DrawnCard,
  PhotoView,
} from "../../archive/answers.ts";
import { largestOf } from "./picture.ts";

/** What shared links show. Paths from the root, sizes in pixels. */
export interface SharedImage {
  path: string;
  width: number;
  height: number;
  /** Media type. */
  type: string;
  alt: string | null;
}

/** The picture that stands for an article: a photo, or the card that was drawn for it. */
export const sharedImageOf = ({
  photos,
  card,
  headline,
}: Pick<ArticleView, "photos" | "card" | "headline">) =>
  sharedPhoto(picturedPhotoOf(photos)) ?? sharedCard(card, headline);

/** @param words what stands on the card. */
export const sharedCard = (
  card: DrawnCard | null,
  words: string,
): SharedImage | null => card && { ...card, type: "image/png", alt: words };

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
