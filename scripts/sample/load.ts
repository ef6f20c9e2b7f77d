// Fills an empty newsroom with the sample. A process of its own: it runs the CMS without its web
// server, so that every rule of the desk applies, and all of it is one transaction.
import { contentTypes } from "@toa-soan/content-types/content-types";
import { TYPE_NAMES, type TypeName } from "@toa-soan/content-types/type-name";

import { DocumentWriter, type Values } from "../fill/document-writer.ts";
import { openCms, type OpenCms } from "../fill/open-cms.ts";
import { uploadImage } from "../fill/upload-image.ts";
import { drawPhoto } from "./draw-photos.ts";
import { readSample, type Sample, type SamplePhoto } from "./read-articles.ts";

async function load(strapi: OpenCms): Promise<void> {
  const articles = await strapi.documents(contentTypes.article.uid).count({});
  const sections = await strapi.documents(contentTypes.section.uid).count({});
  if (articles + sections > 0) return;
  const sample = readSample();
  await strapi.db.transaction(async () => {
    const images = await uploadDrawings(strapi, sample.photos);
    const writer = new DocumentWriter(strapi);
    for (const type of TYPE_NAMES)
      for (const document of documentsOf(sample, type)) {
        const key = String(document["documentId"]);
        const image = type === "photo" ? { image: images.get(key) } : {};
        await writer.create(type, document, image);
      }
    await writer.finish();
    const published = sample.articles
      .filter(({ isDraft }) => !isDraft)
      .sort((one, other) =>
        String(one.firstPublicAt) < String(other.firstPublicAt) ? -1 : 1,
      );
    for (const { documentId } of published) await writer.publish(documentId);
  });
}

function documentsOf(sample: Sample, type: TypeName): Values[] {
  const documents = type === "site" ? [sample.site] : sample[`${type}s`];
  return documents as unknown as Values[];
}

/** @returns ids of the uploaded files by the keys of their photos. */
async function uploadDrawings(
  strapi: OpenCms,
  photos: SamplePhoto[],
): Promise<Map<string, number>> {
  const images = new Map<string, number>();
  const drawn = photos.filter(({ drawing }) => drawing !== null);
  for (const [index, { documentId: key, drawing }] of drawn.entries()) {
    if (!drawing) continue;
    images.set(key, await uploadImage(strapi, key, await drawPhoto(drawing)));
    process.send?.({ done: index + 1, of: drawn.length });
  }
  return images;
}

const strapi = await openCms();
try {
  await load(strapi);
} finally {
  await strapi.destroy();
}
process.exit(0);
