import sharp from "sharp";

import { COLOURS, MARK } from "./drawing.ts";

interface Icon {
  /** Below `site/public/`. */
  file: string;
  /** Width and height in pixels. */
  size: number;
  /**
   * Whether devices cut it into a shape of their own (W3C, Web Application Manifest, "maskable"):
   * it has no transparent corner, and what matters stands in the middle.
   */
  isFull: boolean;
}

const ICONS: Icon[] = [
  { file: "icon-192.png", size: 192, isFull: false },
  { file: "icon-512.png", size: 512, isFull: false },
  { file: "icon-maskable-192.png", size: 192, isFull: true },
  { file: "icon-maskable-512.png", size: 512, isFull: true },
  { file: "apple-touch-icon.png", size: 180, isFull: true },
];

/** The site's mark as icons of an installed site: PNG files by their name below `site/public/`. */
export async function drawIcons(): Promise<Map<string, Buffer>> {
  const drawn = ICONS.map(async ({ file, size, isFull }) => {
    const icon = sharp(Buffer.from(MARK), { density: 72 * 16 }).resize(size);
    const filled = isFull ? icon.flatten({ background: COLOURS.brand }) : icon;
    const bytes = await filled.png({ palette: true, effort: 10 }).toBuffer();
    return [file, bytes] as const;
  });
  return new Map(await Promise.all(drawn));
}
