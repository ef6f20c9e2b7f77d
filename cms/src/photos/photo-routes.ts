import { rm } from "node:fs/promises";

import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";

import { refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import { openDeskRoutes } from "../roles/desk-routes.ts";
import type { User } from "../roles/user.ts";
import { mayUpload, permissionsFor } from "../roles/permissions.ts";
import { inOrderOfRequest } from "./file-order.ts";
import { CARD_FIELDS, cardsById, cardsOf } from "./photo-card.ts";
import {
  givePicture,
  uploadPhotos,
  type ReceivedFile,
} from "./upload-photos.ts";

const MOST_FOUND = 24;

/**
 * Opens what the form of an article asks of photos, for whoever may see or make them:
 * `POST /newsroom/photos` (multipart, `files`) makes photos of pictures in their order,
 * `POST /newsroom/photos/ID/picture` gives a photo its picture,
 * `GET /newsroom/photos?article=ID` gives those of a draft in order,
 * `GET /newsroom/photos?q=WORDS` looks through the library, newest first, and
 * `GET /newsroom/people?q=WORDS` through the register.
 */
export function openPhotos(strapi: Core.Strapi): void {
  openDeskRoutes(strapi, [
    {
      method: "POST",
      path: "/photos",
      handler: (context, user) => receive(strapi, context, user),
    },
    {
      method: "POST",
      path: "/photos/:documentId/picture",
      handler: (context, user) => receivePicture(strapi, context, user),
    },
    {
      method: "GET",
      path: "/photos",
      handler: (context) => list(strapi, context),
    },
    {
      method: "GET",
      path: "/people",
      handler: (context) => findPeople(strapi, context),
    },
  ]);
}

async function receive(
  strapi: Core.Strapi,
  context: Context,
  user: User,
): Promise<void> {
  await withFiles(context, async (received) => {
    if (
      !mayUpload(context) ||
      !permissionsFor(strapi, context, "photo").create()
    )
      return refuseReading(context, NO_UPLOAD);
    const { made, refused } = await uploadPhotos(strapi, received, user);
    context.status = made.length > 0 ? 201 : 400;
    context.body = {
      photos: await cardsById(strapi, context, made),
      refused,
    };
  });
}

async function receivePicture(
  strapi: Core.Strapi,
  context: Context,
  user: User,
): Promise<void> {
  const { documentId } = context.params as { documentId: string };
  await withFiles(context, async ([file]) => {
    const photo = (await strapi.db.query(contentTypes.photo.uid).findOne({
      where: { documentId },
      populate: { createdBy: { select: ["id"] } },
    })) as (Record<string, unknown> & { documentId: string }) | null;
    if (!photo)
      return refuse(
        context,
        404,
        "Không thêm được tệp ảnh: ảnh này đã bị xóa. Tải lại trang; chưa có gì thay đổi.",
      );
    if (
      !file ||
      !mayUpload(context) ||
      !permissionsFor(strapi, context, "photo").update(photo)
    )
      return refuseReading(context, NO_UPLOAD);
    await givePicture(strapi, photo, file, user);
    context.body = { photos: await cardsById(strapi, context, [documentId]) };
  });
}

const NO_UPLOAD =
  "Không nhận được ảnh: vai trò của bạn không được đưa ảnh lên hay sửa ảnh này. Nhờ Biên tập viên hoặc Quản trị; chưa có gì thay đổi.";

/** Does something with the files of a multipart request and takes them away afterwards. */
async function withFiles(
  context: Context,
  work: (received: ReceivedFile[]) => Promise<void>,
): Promise<void> {
  const { files } = context.request as {
    files?: Record<string, ReceivedFile | ReceivedFile[]>;
  };
  const received = inOrderOfRequest([files?.["files"] ?? []].flat());
  try {
    if (received.length === 0)
      return refuse(
        context,
        400,
        "Không nhận được ảnh: yêu cầu không có tệp nào. Chọn ảnh rồi gửi lại; chưa có gì thay đổi.",
      );
    await work(received);
  } finally {
    await Promise.all(
      Object.values(files ?? {})
        .flat()
        .map(({ filepath }) => rm(filepath, { force: true })),
    );
  }
}

async function list(strapi: Core.Strapi, context: Context): Promise<void> {
  if (!permissionsFor(strapi, context, "photo").read())
    return refuseReading(
      context,
      "Không xem được ảnh: vai trò của bạn không có quyền này. Nhờ Quản trị cấp quyền; chưa có gì thay đổi.",
    );
  const { article, q } = context.query;
  context.body = {
    photos:
      typeof article === "string"
        ? await photosOfDraft(strapi, context, article)
        : await library(strapi, context, String(q ?? "")),
  };
}

async function photosOfDraft(
  strapi: Core.Strapi,
  context: Context,
  documentId: string,
) {
  const draft = (await strapi.db.query(contentTypes.article.uid).findOne({
    where: { documentId, publishedAt: null },
    populate: { photos: CARD_FIELDS, createdBy: { select: ["id"] } },
  })) as { photos: unknown[] } | null;
  if (!draft || !permissionsFor(strapi, context, "article").read(draft))
    return [];
  return await cardsOf(strapi, context, draft.photos);
}

async function library(strapi: Core.Strapi, context: Context, words: string) {
  const photos = await strapi.db.query(contentTypes.photo.uid).findMany({
    ...CARD_FIELDS,
    // The desk's search reads it without tone marks.
    ...({ _q: words } as object),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    limit: MOST_FOUND,
  });
  return await cardsOf(strapi, context, photos as unknown[]);
}

async function findPeople(
  strapi: Core.Strapi,
  context: Context,
): Promise<void> {
  if (!permissionsFor(strapi, context, "official").read())
    return refuseReading(
      context,
      "Không xem được danh sách nhân sự: vai trò của bạn không có quyền này. Nhờ Quản trị cấp quyền; chưa có gì thay đổi.",
    );
  const people = (await strapi.db.query(contentTypes.official.uid).findMany({
    select: ["documentId", "name", "honorific", "distinction"],
    ...({ _q: String(context.query["q"] ?? "") } as object),
    orderBy: [{ sortKey: "asc" }],
    limit: MOST_FOUND,
  })) as { documentId: string; name: string }[];
  context.body = { people };
}

const refuseReading = (context: Context, message: string) =>
  refuse(context, 403, message, "ForbiddenError");
