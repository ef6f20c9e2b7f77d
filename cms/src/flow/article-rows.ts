import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { stageFrom, type Stage } from "@toa-soan/content-types/stages";

import { mayDo, type User } from "../roles/user.ts";

const { uid } = contentTypes.article;

/** What the flow asks of an article's draft. */
export interface Draft {
  id: number;
  documentId: string;
  headline: string | null;
  stage: Stage;
  publishAt: string | null;
  unpublishAt: string | null;
  createdBy: { id: number } | null;
}

export async function draftOf(
  strapi: Core.Strapi,
  documentId: string,
): Promise<Draft | null> {
  const row = (await strapi.db.query(uid).findOne({
    select: [
      "id",
      "documentId",
      "headline",
      "stage",
      "publishAt",
      "unpublishAt",
    ],
    where: { documentId, publishedAt: null },
    populate: { createdBy: { select: ["id"] } },
  })) as (Omit<Draft, "stage"> & { stage: unknown }) | null;
  return row && { ...row, stage: stageFrom(row.stage) };
}

/** Whether readers may see a text of the article. */
export const isPublished = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<boolean> =>
  (await strapi.db
    .query(uid)
    .count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;

/**
 * Writes columns of an article's draft past Strapi: the text is not touched, so the time of its
 * last change stays.
 */
export async function setOnDraft(
  strapi: Core.Strapi,
  documentId: string,
  columns: Record<string, string | null>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db
      .getConnection("articles")
      .transacting(trx)
      .where({ document_id: documentId, published_at: null })
      .update(columns);
  });
}

/** Stages in which who wrote an article may still change it; later it takes the duty to approve. */
export const isOpenToWriter = (stage: Stage) =>
  stage === "draft" || stage === "waiting";

/**
 * Whether somebody may change the text of an article now: whoever approves may always, others
 * their own until it is approved.
 */
export const mayEdit = async (
  strapi: Core.Strapi,
  user: User,
  draft: Pick<Draft, "stage" | "createdBy">,
): Promise<boolean> =>
  (draft.createdBy?.id === user.id && isOpenToWriter(draft.stage)) ||
  (await mayDo(strapi, user, "approve"));

/** Whether somebody may read the draft: their own and everything published, or all with the duty. */
export const mayRead = async (
  strapi: Core.Strapi,
  user: User,
  draft: Pick<Draft, "stage" | "createdBy">,
): Promise<boolean> =>
  draft.createdBy?.id === user.id ||
  draft.stage === "published" ||
  (await mayDo(strapi, user, "approve"));
