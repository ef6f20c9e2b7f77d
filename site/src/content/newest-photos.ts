import { articlePath, photosOnPath } from "@toa-soan/content-types/addresses";

import type { Archive } from "../../archive/answers.ts";
import { type PictureParts, pictureOf } from "./picture.ts";

/** A photo that leads to the article that shows it, or to its day in the photo library. */
export interface PhotoLink {
  href: string;
  caption: string;
  picture: PictureParts;
}

// Papers that publish no photos for long shall not be searched to their beginnings.
const MOST_DAYS = 20;

/**
 * The newest photos, one of an article.
 *
 * @param unwanted slugs of articles whose photos are left out.
 */
export function newestPhotos(
  archive: Archive,
  limit: number,
  unwanted: ReadonlySet<string>,
): PhotoLink[] {
  const photos: PhotoLink[] = [];
  const seen = new Set(unwanted);
  let days = 0;
  for (const month of archive.photoMonths())
    for (const day of archive.photoDays(month)) {
      if (photos.length >= limit || ++days > MOST_DAYS)
        return photos.slice(0, limit);
      for (const { photo, article } of archive.photosOn(day)) {
        const picture = pictureOf(photo, "grid");
        if (!picture || (article && seen.has(article.slug))) continue;
        if (article) seen.add(article.slug);
        photos.push({
          href: article ? articlePath(article.slug) : photosOnPath(day),
          caption: photo.caption,
          picture,
        });
      }
    }
  return photos;
}
