/** A picture's size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A part of a picture, and the size in which it is kept. */
export interface Crop {
  part: Size & { left: number; top: number };
  size: Size;
}

/**
 * The shapes that search engines ask of an article's picture: 16:9, 4:3 and 1:1, each at least
 * 1,200 pixels wide (developers.google.com/search/docs/appearance/structured-data/article).
 */
const RATIOS = [16 / 9, 4 / 3, 1];
const WIDEST = 1200;

/**
 * The largest part of a picture in each of these shapes, around its subject; never enlarged.
 *
 * @param focus where the subject is, in percent from the left and the top.
 */
export const cropsOf = (
  { width, height }: Size,
  focus: { x: number; y: number } | null,
): Crop[] =>
  RATIOS.map((ratio) => {
    const part = {
      width: Math.max(1, Math.min(width, Math.round(height * ratio))),
      height: Math.max(1, Math.min(height, Math.round(width / ratio))),
    };
    const kept = Math.min(part.width, WIDEST);
    return {
      part: {
        ...part,
        left: startOf(width, part.width, focus?.x ?? 50),
        top: startOf(height, part.height, focus?.y ?? 50),
      },
      size: { width: kept, height: Math.max(1, Math.round(kept / ratio)) },
    };
  });

/** Where a part begins that has the subject in its middle, as far as the picture reaches. */
function startOf(whole: number, part: number, percent: number): number {
  const wanted = Math.round((whole * percent) / 100 - part / 2);
  return Math.min(Math.max(0, wanted), whole - part);
}
