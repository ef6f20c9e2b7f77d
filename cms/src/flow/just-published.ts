import type { Core } from "@strapi/strapi";
import { articlePath } from "@toa-soan/content-types/addresses";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { HomeState } from "@toa-soan/content-types/flow-state";

import { lastReport } from "../publisher-state/kept-report.ts";
import { LINES } from "./home-lists.ts";
import { moves, type StoredMove } from "./moves.ts";

/** So many publishes are looked at: an article may be among them several times. */
const PUBLISHES = 40;

interface Row {
  documentId: string;
  headline: string | null;
  slug: string;
}

/** What was published last and how long it took until readers saw it. */
export async function justPublished(
  strapi: Core.Strapi,
): Promise<HomeState["published"]> {
  const newest = new Map<string, StoredMove>();
  for (const move of (await moves(strapi).findMany({
    where: { event: "publish" },
    orderBy: { id: "desc" },
    limit: PUBLISHES,
  })) as StoredMove[])
    if (!newest.has(move.documentId)) newest.set(move.documentId, move);
  const ids = [...newest.keys()];
  const [rows, released, position] = await Promise.all([
    publishedRows(strapi, ids),
    newestChanges(strapi, ids),
    lastReport(strapi).then((report) => report?.position ?? null),
  ]);
  const siteUrl = process.env["SITE_URL"] || null;
  return ids
    .flatMap((documentId) => {
      const row = rows.get(documentId);
      const move = newest.get(documentId);
      if (!row || !move) return [];
      return {
        documentId,
        headline: row.headline ?? "",
        stage: "published" as const,
        by: move.userName,
        at: new Date(move.at).toISOString(),
        note: move.note ?? "",
        ms: move.liveMs,
        isReleased:
          position !== null && (released.get(documentId) ?? 0) <= position,
        address: siteUrl && new URL(articlePath(row.slug), siteUrl).href,
      };
    })
    .slice(0, LINES);
}

async function publishedRows(
  strapi: Core.Strapi,
  ids: string[],
): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map();
  const rows = (await strapi.db.query(contentTypes.article.uid).findMany({
    select: ["documentId", "headline", "slug"],
    where: { documentId: { $in: ids }, publishedAt: { $notNull: true } },
  })) as Row[];
  return new Map(rows.map((row) => [row.documentId, row]));
}

/** The number of the newest change of each article. */
async function newestChanges(
  strapi: Core.Strapi,
  ids: string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const changes = (await strapi.db.query("newsroom::change").findMany({
    select: ["id", "documentId"],
    where: { type: "article", documentId: { $in: ids } },
    orderBy: { id: "asc" },
  })) as { id: number; documentId: string }[];
  return new Map(changes.map(({ id, documentId }) => [documentId, id]));
}
