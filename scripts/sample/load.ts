// Fills an empty newsroom with the sample. A process of its own: it runs the CMS without its web
// server, so that every rule of the desk applies, and all of it is one transaction.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { contentTypes } from "@toa-soan/content-types/content-types";
import type { Field } from "@toa-soan/content-types/field";
import { TYPE_NAMES, type TypeName } from "@toa-soan/content-types/type-name";

import { ROOT } from "../start/settings.ts";
import { drawPhoto } from "./draw-photos.ts";
import { readSample, type Sample, type SamplePhoto } from "./read-articles.ts";

const CMS = join(ROOT, "cms");
const { createStrapi } = createRequire(join(CMS, "package.json"))(
  "@strapi/strapi",
) as typeof import("@strapi/strapi");

type Strapi = Awaited<ReturnType<ReturnType<typeof createStrapi>["load"]>>;
type Values = Record<string, unknown>;

/** documentIds by type and key. */
type Ids = Map<string, string>;

const nameOf = (type: TypeName, key: string) => `${type} ${key}`;

async function load(strapi: Strapi): Promise<void> {
  const articles = await strapi.documents(contentTypes.article.uid).count({});
  const sections = await strapi.documents(contentTypes.section.uid).count({});
  if (articles + sections > 0) return;
  const sample = readSample();
  await strapi.db.transaction(async () => {
    const images = await uploadDrawings(strapi, sample.photos);
    const ids: Ids = new Map();
    const unfinished: [TypeName, Values][] = [];
    for (const type of TYPE_NAMES)
      for (const document of documentsOf(sample, type)) {
        const key = String(document["documentId"]);
        const data = withIds(type, document, ids);
        const created = await strapi.documents(contentTypes[type].uid).create({
          data: {
            ...data.values,
            ...(type === "photo" && { image: images.get(key) }),
          },
        } as never);
        ids.set(nameOf(type, key), created.documentId);
        if (!data.isComplete) unfinished.push([type, document]);
      }
    // What points forward (a term at its evidence, an article at a later one) is filled in now.
    for (const [type, document] of unfinished) {
      const documentId = idOf(ids, type, String(document["documentId"]));
      await strapi.documents(contentTypes[type].uid).update({
        documentId,
        data: withIds(type, document, ids).values,
      } as never);
    }
    const published = sample.articles
      .filter(({ isDraft }) => !isDraft)
      .sort((one, other) =>
        String(one.firstPublicAt) < String(other.firstPublicAt) ? -1 : 1,
      );
    for (const { documentId } of published)
      await strapi
        .documents("api::article.article")
        .publish({ documentId: idOf(ids, "article", documentId) });
  });
}

function documentsOf(sample: Sample, type: TypeName): Values[] {
  const documents = type === "site" ? [sample.site] : sample[`${type}s`];
  return documents as unknown as Values[];
}

function idOf(ids: Ids, type: TypeName, key: string): string {
  const id = ids.get(nameOf(type, key));
  if (!id) throw new Error(`Tòa soạn mẫu thiếu ${nameOf(type, key)}.`);
  return id;
}

/** A sample document as the Document Service takes it, with documentIds instead of keys. */
function withIds(
  type: TypeName,
  document: Values,
  ids: Ids,
): { values: Values; isComplete: boolean } {
  let isComplete = true;
  const convert = (fields: Record<string, Field>, source: Values): Values =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(
          ([, field]) => !field.isHidden && field.attribute["type"] !== "media",
        )
        .map(([name, field]) => [name, convertField(field, source[name])]),
    );
  const convertField = (field: Field, value: unknown): unknown => {
    const { reference, parts } = field;
    if (parts) return (value as Values[]).map((part) => convert(parts, part));
    // Several short texts are stored one a line.
    if (!reference) return Array.isArray(value) ? value.join("\n") : value;
    const found = [value ?? []].flat().flatMap((key) => {
      const id = ids.get(nameOf(reference.target, String(key)));
      if (!id) isComplete = false;
      return id ?? [];
    });
    return { set: found.map((documentId) => ({ documentId })) };
  };
  return { values: convert(contentTypes[type].fields, document), isComplete };
}

/** @returns ids of the uploaded files by the keys of their photos. */
async function uploadDrawings(
  strapi: Strapi,
  photos: SamplePhoto[],
): Promise<Map<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), "toa-soan-mau-"));
  const images = new Map<string, number>();
  const drawn = photos.filter(({ drawing }) => drawing !== null);
  try {
    for (const [index, { documentId: key, drawing }] of drawn.entries()) {
      if (!drawing) continue;
      const bytes = await drawPhoto(drawing);
      const filepath = join(folder, `${key}.jpg`);
      await writeFile(filepath, bytes);
      const [file] = (await strapi
        .plugin("upload")
        .service("upload")
        .upload({
          data: { fileInfo: { name: `${key}.jpg` } },
          files: {
            filepath,
            originalFilename: `${key}.jpg`,
            mimetype: "image/jpeg",
            size: bytes.length,
          },
        })) as { id: number }[];
      if (file) images.set(key, file.id);
      process.send?.({ done: index + 1, of: drawn.length });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return images;
}

const strapi = await createStrapi({
  appDir: CMS,
  distDir: join(CMS, "dist"),
  serveAdminPanel: false,
}).load();
try {
  await load(strapi);
} finally {
  await strapi.destroy();
}
process.exit(0);
