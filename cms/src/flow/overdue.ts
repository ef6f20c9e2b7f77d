import type { Core } from "@strapi/strapi";

import type { Draft } from "./article-rows.ts";
import { movesOf, recordMove } from "./moves.ts";

/**
 * Keeps why the schedule could not do what was due, once for each reason.
 *
 * @returns whether the reason is a new one.
 */
export async function recordOverdue(
  strapi: Core.Strapi,
  draft: Draft,
  reason: string,
): Promise<boolean> {
  const { documentId, stage } = draft;
  const [last] = await movesOf(strapi, documentId, 1);
  if (last?.event === "refused" && last.note === reason) return false;
  await recordMove(strapi, {
    documentId,
    event: "refused",
    from: stage,
    to: stage,
    user: null,
    note: reason,
  });
  return true;
}

/** Why what was due was not done, `null` when nothing is overdue. */
export async function overdueBecause(
  strapi: Core.Strapi,
  {
    documentId,
    publishAt,
    unpublishAt,
  }: Pick<Draft, "documentId" | "publishAt" | "unpublishAt">,
): Promise<string | null> {
  const isDue = (time: string | null) =>
    time !== null && new Date(time).getTime() <= Date.now();
  if (!isDue(publishAt) && !isDue(unpublishAt)) return null;
  const [last] = await movesOf(strapi, documentId, 1);
  return last?.event === "refused" ? last.note : null;
}
