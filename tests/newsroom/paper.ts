import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Change } from "@toa-soan/content-types/change";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";
import sharp from "sharp";

import type { Batch } from "../../site/publisher/feed.ts";

/** A public document of a paper, as editors filled its form in. */
export interface PaperDocument {
  type: TypeName;
  documentId: string;
  document: Record<string, unknown>;
}

/** A paper as the change feed would say it in a first copy. */
export function firstCopyOf(documents: PaperDocument[]): Batch {
  const changes = documents.map(
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

/** The uploaded file of a photo, in the form that the feed carries. */
export const uploadOf = (
  documentId: string,
  more: Record<string, unknown> = {},
) => ({
  url: `/uploads/${documentId}.jpg`,
  name: documentId,
  hash: documentId,
  ext: ".jpg",
  mime: "image/jpeg",
  size: 1,
  width: 1600,
  height: 1067,
  focalPoint: null,
  ...more,
});

/** The uploaded file of a document, in the form that the feed carries. */
export const pdfOf = (documentId: string, name: string) => ({
  url: `/uploads/${documentId}.pdf`,
  name,
  hash: documentId,
  ext: ".pdf",
  mime: "application/pdf",
  size: 1,
});

/** The smallest file that readers of PDF open: one empty page. */
export const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

/** Writes the originals of a paper's photos and documents into the upload folder. */
export async function writeUploads(
  documents: PaperDocument[],
  uploads: string,
): Promise<void> {
  await mkdir(uploads, { recursive: true });
  for (const { type, documentId, document } of documents) {
    const image = document["image"] as ReturnType<typeof uploadOf> | null;
    if (type === "photo" && image)
      await writeFile(
        join(uploads, `${documentId}.jpg`),
        await paint(documentId, image),
      );
    if (type === "document" && document["file"])
      await writeFile(join(uploads, `${documentId}.pdf`), PDF);
  }
}

/** A picture that shows how it is cropped: sky, hills and a sun that stands for the subject. */
async function paint(
  name: string,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue % 360} 45% 62%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 60% 86%)"/></linearGradient></defs>
    <rect width="1200" height="800" fill="url(#sky)"/><circle cx="${300 + ((hue * 7) % 600)}" cy="260" r="90" fill="hsl(45 90% 80%)"/>
    <path d="M0 520 Q300 360 600 500 T1200 440 V800 H0Z" fill="hsl(${(hue + 90) % 360} 25% 42%)"/><path d="M0 640 Q400 520 760 640 T1200 600 V800 H0Z" fill="hsl(${(hue + 100) % 360} 30% 28%)"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}
