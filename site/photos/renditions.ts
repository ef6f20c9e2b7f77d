import { createHash } from "node:crypto";
import { access, mkdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import sharp, { type Sharp } from "sharp";

import { cropFile, renditionFile } from "@toa-soan/content-types/addresses";
import { photoXmp } from "@toa-soan/content-types/photo-xmp";
import type { StoredImage } from "../archive/store.ts";
import { cropsOf } from "./crops.ts";
import { tonesOf } from "./tones.ts";

/** Widths in pixels. An original narrower than the first keeps its own width. */
const WIDTHS = [320, 640, 960, 1280, 1600];
const FORMATS = ["webp", "jpg"] as const;

// Every original is read once; what libvips would keep of it is up to 50 MB that nobody asks for.
sharp.cache(false);

// Raise it when renditions are made in another way: all are made anew then.
const EDITION = 2;

/** What is written into every rendition, so that a copied photo still says whose it is. */
export interface PhotoText {
  caption: string;
  credit: string | null;
}

/** Where the subject is, in percent from the left and the top; `null` when nobody said. */
type FocalPoint = { x: number; y: number } | null;

/**
 * What the renditions of a photo depend on. Two photo documents never share renditions, so that
 * removing one leaves the other whole.
 */
export function sourceOf(
  documentId: string,
  fileHash: string,
  { caption, credit }: PhotoText,
  focus: FocalPoint,
): string {
  return JSON.stringify([
    EDITION,
    documentId,
    fileHash,
    caption,
    credit,
    ...(focus ? [focus.x, focus.y] : []),
  ]);
}

/**
 * Makes the renditions of one original into a folder: upright, without the camera's metadata and
 * place, with caption and credit as XMP; whole in several widths, and cropped for search engines
 * and shared links. Files that are there already are kept.
 *
 * @param original bytes of a JPEG, PNG or WebP file.
 * @throws Error when the original is no picture that can be read.
 */
export async function makeRenditions(
  folder: string,
  source: string,
  original: Buffer,
  text: PhotoText,
  focus: FocalPoint,
): Promise<StoredImage> {
  const key = createHash("sha256")
    .update(source)
    .update(original)
    .digest("hex")
    .slice(0, 20);
  // Rotating first makes width and height those that readers see.
  const upright = await sharp(original, { failOn: "error" })
    .autoOrient()
    .toColorspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = upright.info;
  const fitting = WIDTHS.filter((each) => each <= width);
  const widths = fitting.length > 0 ? fitting : [width];
  const xmp = photoXmp(text);
  const withWords = (picture: Sharp) => (xmp ? picture.withXmp(xmp) : picture);
  const raw = { raw: { width, height, channels } };
  await mkdir(folder, { recursive: true });
  for (const each of widths)
    for (const format of FORMATS)
      await keep(join(folder, renditionFile(key, each, format)), () => {
        const picture = withWords(
          sharp(upright.data, raw).resize({ width: each }),
        );
        return format === "webp"
          ? picture.webp({ quality: 78 })
          : picture
              .flatten({ background: "#ffffff" })
              .jpeg({ quality: 80, mozjpeg: true });
      });
  const crops = cropsOf({ width, height }, focus);
  for (const { part, size } of crops)
    await keep(join(folder, cropFile(key, size)), () =>
      withWords(sharp(upright.data, raw).extract(part).resize(size))
        .flatten({ background: "#ffffff" })
        // Readers load none of these; mozjpeg would take six times as long to save a quarter.
        .jpeg({ quality: 70 }),
    );
  const tones = await tonesOf(sharp(upright.data, raw));
  const widest = renditionFile(key, Math.max(...widths), "jpg");
  const { size: bytes } = await stat(join(folder, widest));
  return {
    source,
    view: {
      key,
      width,
      height,
      widths,
      bytes,
      tones,
      crops: crops.map(({ size }) => size),
    },
  };
}

/** The file names of all renditions of an image. */
export const renditionFiles = ({ view }: StoredImage): string[] => [
  ...view.widths.flatMap((width) =>
    FORMATS.map((format) => renditionFile(view.key, width, format)),
  ),
  ...(view.crops ?? []).map((size) => cropFile(view.key, size)),
];

/** Writes a file unless it is there. Half a file must never look like a whole one after a crash. */
async function keep(file: string, make: () => Sharp): Promise<void> {
  if (await exists(file)) return;
  await writeFile(`${file}.part`, await make().toBuffer());
  await rename(`${file}.part`, file);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
