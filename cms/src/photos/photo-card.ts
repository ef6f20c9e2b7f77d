import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { PhotoCard } from "@toa-soan/content-types/photo-card";

import type { Context } from "../feed/context.ts";
import { permissionsFor } from "../roles/permissions.ts";

/** What must be read of a photo for its card. */
export const CARD_FIELDS = {
  select: [
    "id",
    "documentId",
    "caption",
    "credit",
    "altText",
    "takenOn",
    "place",
    "isIllustrative",
  ],
  populate: {
    image: true,
    people: { select: ["documentId", "name"] },
    createdBy: { select: ["id"] },
  },
};

interface StoredPhoto {
  id: number;
  documentId: string;
  caption: string | null;
  credit: string | null;
  altText: string | null;
  takenOn: string | null;
  place: string | null;
  isIllustrative: boolean | null;
  image: StoredImage | null;
  people: { documentId: string; name: string }[];
}

interface StoredImage {
  id: number;
  name: string;
  url: string;
  width: number | null;
  height: number | null;
  formats: Record<string, { url: string }> | null;
  focalPoint: { x: number; y: number } | null;
}

/** The cards of photos that were read with `CARD_FIELDS`, for whoever asks. */
export async function cardsOf(
  strapi: Core.Strapi,
  context: Context,
  photos: unknown[],
): Promise<PhotoCard[]> {
  const may = permissionsFor(strapi, context, "photo");
  return await Promise.all(
    (photos as StoredPhoto[]).map(async (photo) => ({
      id: photo.id,
      documentId: photo.documentId,
      caption: photo.caption ?? "",
      credit: photo.credit ?? "",
      altText: photo.altText ?? "",
      takenOn: photo.takenOn,
      place: photo.place,
      isIllustrative: photo.isIllustrative === true,
      people: photo.people.map(({ documentId, name }) => ({
        documentId,
        name,
      })),
      image: photo.image && (await imageOf(strapi, photo.image)),
      mayEdit: may.update(photo),
    })),
  );
}

/** The cards of some photos in the order of their documentIds. */
export async function cardsById(
  strapi: Core.Strapi,
  context: Context,
  documentIds: string[],
): Promise<PhotoCard[]> {
  const found: StoredPhoto[] = await strapi.db
    .query(contentTypes.photo.uid)
    .findMany({ ...CARD_FIELDS, where: { documentId: { $in: documentIds } } });
  const byId = new Map(found.map((photo) => [photo.documentId, photo]));
  return await cardsOf(
    strapi,
    context,
    documentIds.flatMap((documentId) => byId.get(documentId) ?? []),
  );
}

interface FileService {
  signFileUrls(file: StoredImage): Promise<StoredImage>;
}

async function imageOf(strapi: Core.Strapi, stored: StoredImage) {
  const files = strapi.plugin("upload").service("file") as FileService;
  const { id, name, url, width, height, formats, focalPoint } =
    await files.signFileUrls(stored);
  return {
    id,
    name,
    url,
    thumbnail: formats?.["small"]?.url ?? formats?.["thumbnail"]?.url ?? url,
    width,
    height,
    focalPoint,
  };
}
