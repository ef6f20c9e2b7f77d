import type { Core } from "@strapi/strapi";
import type { KeptReport } from "@toa-soan/content-types/publisher-state";

import { moves, type StoredMove } from "./moves.ts";

/**
 * Writes beside each publish how long it took until readers saw it, when the publisher reports a
 * new release. A first copy and a roll-back say nothing of a single article.
 */
export async function noteLiveTimes(
  strapi: Core.Strapi,
  before: KeptReport | null,
  { release }: KeptReport,
): Promise<void> {
  if (!release || release.id === before?.release?.id) return;
  if (release.backTo !== null || release.after === 0) return;
  const changes = (await strapi.db.query("newsroom::change").findMany({
    select: ["documentId"],
    where: {
      id: { $gt: release.after, $lte: release.position },
      type: "article",
    },
  })) as { documentId: string }[];
  if (changes.length === 0) return;
  const liveAt = new Date(release.at);
  const published = (await moves(strapi).findMany({
    where: {
      event: "publish",
      documentId: { $in: [...new Set(changes.map((each) => each.documentId))] },
      liveMs: null,
      at: { $lte: liveAt },
    },
    orderBy: { id: "desc" },
    limit: 500,
  })) as StoredMove[];
  for (const { id, at } of published)
    await moves(strapi).update({
      where: { id },
      data: { liveMs: liveAt.getTime() - new Date(at).getTime() },
    });
}
