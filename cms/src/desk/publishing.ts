import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";
import { PHOTO_MARKER } from "@toa-soan/content-types/photo-markers";

import { completeNotes, type ChangeNotes } from "./change-notes.ts";
import { DeskError, quoted } from "./desk-error.ts";
import { requireFields } from "./field-rules.ts";
import { checkPhotos, GATED_FIELDS, type GatedPhoto } from "./photo-gate.ts";
import { formerSlugs } from "./slugs.ts";
import { suggestRelated } from "./suggest-related.ts";

type Row = ChangeNotes & {
  id: number;
  documentId: string;
  photos: GatedPhoto[];
};

/**
 * Checks a draft that is about to be published and completes it: the instant of its first
 * publishing, the addresses readers know, the history of its changes, and the related articles as
 * chosen now or, without a choice, the nearest ones.
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
  checkPhotos(draft.photos, refused);
  const notes = completeNotes(draft, published, new Date());
  if (notes)
    await strapi
      .documents(type.uid)
      .update({ documentId, data: notes } as never);
  const chosen = idsIn(draft["related"]).filter(
    (related) => related !== documentId,
  );
  await strapi.db.query(type.uid).update({
    where: { id: draft.id },
    data: {
      firstPublicAt: draft["firstPublicAt"] ?? new Date(),
      formerSlugs: formerSlugs(
        draft["formerSlugs"],
        [published?.["slug"]],
        draft["slug"],
      ),
      publishedRelated: chosen,
      suggestedRelated:
        chosen.length > 0
          ? []
          : await suggestRelated(strapi, {
              documentId,
              event: idIn(draft["event"]),
              officials: officialsIn(draft["mentions"]),
              topics: idsIn(draft["topics"]),
              section: idIn(draft["section"]),
            }),
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

/** Takes the original's history of updates off a copy: cloning merges lists instead of replacing them. */
export async function forgetUpdates(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  if (type.name !== "article") return;
  await strapi
    .documents(type.uid)
    .update({ documentId, data: { updates: [] } } as never);
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
      photos: GATED_FIELDS,
      related: { select: ["documentId"] },
      event: { select: ["documentId"] },
      topics: { select: ["documentId"] },
      bylines: true,
      mentions: { populate: { official: { select: ["documentId"] } } },
      corrections: true,
      updates: true,
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

const idIn = (value: unknown) =>
  (value as { documentId: string } | null)?.documentId ?? null;

const officialsIn = (mentions: unknown): string[] =>
  Array.isArray(mentions)
    ? mentions.flatMap(
        ({ official }: { official: unknown }) => idIn(official) ?? [],
      )
    : [];

const idsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? [
        ...new Set(
          value.map(({ documentId }: { documentId: string }) => documentId),
        ),
      ]
    : [];
