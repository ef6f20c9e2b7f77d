import sharp from "sharp";

import { drawings, type DrawingName } from "./drawings.ts";

/**
 * A sample illustration as a JPEG file. The same name gives the same bytes on the same machine.
 *
 * @param name a drawing as a photo of `photos.ts` names it.
 */
export async function drawPhoto(name: DrawingName): Promise<Buffer> {
  const { width, height, shapes } = drawings[name];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
  return sharp(Buffer.from(svg))
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 88, chromaSubsampling: "4:4:4" })
    .toBuffer();
}
