import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";

import { DeskError, quoted } from "./desk-error.ts";
import { requireFields } from "./field-rules.ts";
import { formerSlugs } from "./slugs.ts";

type Row = Record<string, unknown> & { id: number; documentId: string };

const PHOTO_MARKER = /!\[[^\]]*\]\(photo:(\d+)\)/g;

/**
 * Checks a draft that is about to be published and completes it: the instant of its first
 * publishing, the addresses readers know, and the related articles as chosen now.
 *
 * @throws DeskError when a part is missing without which the article cannot stand on the site.
 */
export async function prepareToPublish(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  const [draft, published] = await Promise.all([
    version(strapi, type, documentId, "draft"),
    version(strapi, type, documentId, "published"),
  ]);
  if (!draft) return;
  const refused = `Không xuất bản được ${quoted(draft[type.titleField])}`;
  requireFields(type.fields, draft, refused);
  if (!draft["section"])
    throw new DeskError(
      `${refused}: bài chưa có chuyên mục. Chọn chuyên mục rồi xuất bản lại; trang đang chạy không đổi.`,
    );
  checkPhotoMarkers(draft, refused);
  await strapi.db.query(type.uid).update({
    where: { id: draft.id },
    data: {
      firstPublicAt: draft["firstPublicAt"] ?? new Date(),
      formerSlugs: formerSlugs(
        draft["formerSlugs"],
        [published?.["slug"]],
        draft["slug"],
      ),
      publishedRelated: idsIn(draft["related"]).filter(
        (related) => related !== documentId,
      ),
    },
  });
}

/** Keeps the address of an article that goes offline, for the day it returns under another one. */
export async function prepareToUnpublish(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  const [draft, published] = await Promise.all([
    version(strapi, type, documentId, "draft"),
    version(strapi, type, documentId, "published"),
  ]);
  if (!draft || !published) return;
  await strapi.db.query(type.uid).update({
    where: { id: draft.id },
    data: {
      formerSlugs: formerSlugs(
        draft["formerSlugs"],
        [...formerSlugs(published["formerSlugs"], [], null), published["slug"]],
        null,
      ),
    },
  });
}

/** Gives a draft that was made anew from the published version its related drafts back. */
export async function restoreRelated(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  const draft = await version(strapi, type, documentId, "draft");
  if (!draft) return;
  const wanted = draft["publishedRelated"];
  const targets: Row[] = await strapi.db.query(type.uid).findMany({
    select: ["id", "documentId"],
    where: {
      documentId: { $in: Array.isArray(wanted) ? wanted : [] },
      publishedAt: null,
    },
  });
  const idOf = new Map(targets.map((row) => [row.documentId, row.id]));
  const ids = (Array.isArray(wanted) ? wanted : []).flatMap(
    (related: string) => idOf.get(related) ?? [],
  );
  await strapi.db
    .query(type.uid)
    .update({ where: { id: draft.id }, data: { related: { set: ids } } });
}

async function version(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  status: "draft" | "published",
): Promise<Row | null> {
  return await strapi.db.query(type.uid).findOne({
    where: {
      documentId,
      publishedAt: status === "draft" ? null : { $notNull: true },
    },
    populate: {
      section: { select: ["documentId"] },
      photos: { select: ["documentId"] },
      related: { select: ["documentId"] },
      bylines: true,
      mentions: true,
      corrections: true,
    },
  });
}

function checkPhotoMarkers(draft: Row, refused: string): void {
  const count = idsIn(draft["photos"]).length;
  const body = typeof draft["body"] === "string" ? draft["body"] : "";
  for (const [marker, number] of body.matchAll(PHOTO_MARKER))
    if (Number(number) < 1 || Number(number) > count)
      throw new DeskError(
        `${refused}: nội dung đặt ảnh ${number} (${marker}) nhưng ô “Ảnh” có ${count} ảnh. Thêm ảnh hoặc sửa số rồi xuất bản lại; trang đang chạy không đổi.`,
      );
}

const idsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? [
        ...new Set(
          value.map(({ documentId }: { documentId: string }) => documentId),
        ),
      ]
    : [];
