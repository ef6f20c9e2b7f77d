import sharp from "sharp";

/** A noisy JPEG of 1,600 × 1,067 pixels: as hard to encode as a photo, its color told by `n`. */
export const drawOriginal = (n: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 1600,
      height: 1067,
      channels: 3,
      background: { r: (n * 53) % 256, g: (n * 97) % 256, b: (n * 29) % 256 },
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
