import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { contentTypes } from "@toa-soan/content-types/content-types";
import type { Change } from "@toa-soan/content-types/change";
import sharp from "sharp";

import type { Batch } from "../../site/publisher/feed.ts";
import "./sample-articles.ts";
import { sampleDocuments } from "./sample-documents.ts";

/** The sample paper as the change feed would say it in a first copy. */
export function sampleBatch(): Batch {
  const changes = sampleDocuments.map(
    ({ type, documentId, document }) =>
      ({
        seq: 1,
        type,
        documentId,
        document: contentTypes[type].schema.parse({ documentId, ...document }),
      }) as Change,
  );
  return { changes, position: 1, isFirstCopy: true };
}

/** Writes the originals of the sample paper's photos into the upload folder. */
export async function paintSamplePhotos(uploads: string): Promise<void> {
  await mkdir(uploads, { recursive: true });
  for (const { type, documentId, document } of sampleDocuments)
    if (type === "photo" && document["image"])
      await writeFile(
        join(uploads, `${documentId}.jpg`),
        await paint(documentId),
      );
}

/** A picture that shows how it is cropped: sky, hills and a sun that stands for the subject. */
async function paint(name: string): Promise<Buffer> {
  const isUpright = name === "portrait" || name === "tower";
  const [width, height] = isUpright ? [900, 1200] : [1600, 1067];
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue % 360} 45% 62%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 60% 86%)"/></linearGradient></defs>
    <rect width="1200" height="800" fill="url(#sky)"/><circle cx="${300 + ((hue * 7) % 600)}" cy="260" r="90" fill="hsl(45 90% 80%)"/>
    <path d="M0 520 Q300 360 600 500 T1200 440 V800 H0Z" fill="hsl(${(hue + 90) % 360} 25% 42%)"/><path d="M0 640 Q400 520 760 640 T1200 600 V800 H0Z" fill="hsl(${(hue + 100) % 360} 30% 28%)"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}
