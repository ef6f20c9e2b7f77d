import type { IntakePhoto } from "./article.ts";

const NEAR = 4;

/**
 * For each photo the picture that stood above its caption, or, when there are as many of both, the
 * one in the same place; `null` when none is near. Every picture is given at most once.
 *
 * @param pictures the line that each picture stood before.
 */
export function picturesOfPhotos(
  photos: readonly Pick<IntakePhoto, "lines">[],
  pictures: readonly { line: number }[],
): (number | null)[] {
  const given = new Set<number>();
  const found = photos.map(({ lines }): number | null => {
    const caption = lines[0];
    if (caption === undefined) return null;
    // Of several above, the nearest.
    for (let index = pictures.length - 1; index >= 0; index--) {
      const gap = caption - (pictures[index]?.line ?? Infinity);
      if (gap < 0 || gap > NEAR || given.has(index)) continue;
      given.add(index);
      return index;
    }
    return null;
  });
  return pictures.length === photos.length && found.includes(null)
    ? photos.map((_, index) => index)
    : found;
}
