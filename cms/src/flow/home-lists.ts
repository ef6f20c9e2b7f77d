import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type {
  ArticleLine,
  HomeState,
} from "@toa-soan/content-types/flow-state";
import { stageFrom, type Stage } from "@toa-soan/content-types/stages";

import { nameOf, type User } from "../roles/user.ts";
import { lastMoves, type StoredMove } from "./moves.ts";

/** Lines of a list on the home page; the rest is behind a link. */
export const LINES = 8;
/** Of so many drafts it is looked whether they were sent back. */
const DRAFTS = 60;

const { uid } = contentTypes.article;

interface Row {
  documentId: string;
  headline: string | null;
  stage: string | null;
  updatedAt: string;
  publishAt: string | null;
  unpublishAt: string | null;
  createdBy: Parameters<typeof nameOf>[0] | null;
}

interface Powers {
  approves: boolean;
  publishes: boolean;
}

type Where = Record<string, unknown>;

export async function articleLists(
  strapi: Core.Strapi,
  user: User,
  powers: Powers,
): Promise<Pick<HomeState, "drafts" | "waiting" | "scheduled">> {
  const [own, scheduled] = await Promise.all([
    ownDrafts(strapi, user),
    scheduledArticles(strapi, powers.approves ? {} : { createdBy: user.id }),
  ]);
  if (!powers.approves)
    return {
      drafts: listOf(own.fresh, own.count - own.sentBack.length),
      // What was sent back is the writer's turn again.
      waiting: { ...listOf(own.sentBack, own.sentBack.length), stages: [] },
      scheduled,
    };
  return {
    drafts: listOf([...own.sentBack, ...own.fresh], own.count),
    waiting: await waitingFor(
      strapi,
      powers.publishes ? "approved" : "waiting",
    ),
    scheduled,
  };
}

const listOf = (articles: ArticleLine[], count: number) => ({
  count,
  articles: articles.slice(0, LINES),
});

async function ownDrafts(strapi: Core.Strapi, user: User) {
  const where = { createdBy: user.id, stage: "draft" };
  const [rows, count] = await Promise.all([
    drafts(strapi, where, { updatedAt: "desc" }, DRAFTS),
    countOf(strapi, where),
  ]);
  const lasts = await lastMoves(strapi, idsOf(rows));
  const lines = rows.map((row) => {
    const last = lasts.get(row.documentId);
    return {
      isSentBack: last?.event === "sendBack",
      line: lineOf(row, row.updatedAt, last),
    };
  });
  const those = (isSentBack: boolean) =>
    lines
      .filter((each) => each.isSentBack === isSentBack)
      .map(({ line }) => line);
  return { count, sentBack: those(true), fresh: those(false) };
}

async function waitingFor(
  strapi: Core.Strapi,
  stage: Stage,
): Promise<HomeState["waiting"]> {
  // What will publish itself waits for nobody. Asked by "is null", SQLite would go through all
  // articles without a time, which are nearly all, instead of the few at the stage.
  const where = { stage, $not: { publishAt: { $notNull: true } } };
  const [rows, count] = await Promise.all([
    drafts(strapi, where, { updatedAt: "asc" }, LINES),
    countOf(strapi, where),
  ]);
  const lasts = await lastMoves(strapi, idsOf(rows));
  return {
    stages: [stage],
    count,
    articles: rows.map((row) => {
      const last = lasts.get(row.documentId);
      return lineOf(row, last?.at ?? row.updatedAt, last);
    }),
  };
}

async function scheduledArticles(
  strapi: Core.Strapi,
  whose: Where,
): Promise<HomeState["scheduled"]> {
  const [toPublish, toTakeDown] = await Promise.all(
    (["publishAt", "unpublishAt"] as const).map((name) =>
      drafts(
        strapi,
        { ...whose, [name]: { $notNull: true } },
        { [name]: "asc" },
        LINES,
      ),
    ),
  );
  const lines = [
    ...(toPublish ?? []).map((row) => ["publish", row, row.publishAt] as const),
    ...(toTakeDown ?? []).map(
      (row) => ["unpublish", row, row.unpublishAt] as const,
    ),
  ].flatMap(([what, row, at]) => (at === null ? [] : [{ what, row, at }]));
  const refusals = await lastMoves(strapi, idsOf(lines.map(({ row }) => row)));
  return lines
    .map(({ what, row, at }) => {
      const last = refusals.get(row.documentId);
      const isOverdue = new Date(at).getTime() <= Date.now();
      return {
        ...lineOf(row, at),
        what,
        refused:
          isOverdue && last?.event === "refused" ? (last.note ?? "") : null,
      };
    })
    .sort((one, other) => one.at.localeCompare(other.at))
    .slice(0, LINES);
}

const drafts = async (
  strapi: Core.Strapi,
  where: Where,
  orderBy: Record<string, string>,
  limit: number,
): Promise<Row[]> =>
  (await strapi.db.query(uid).findMany({
    select: [
      "documentId",
      "headline",
      "stage",
      "updatedAt",
      "publishAt",
      "unpublishAt",
    ],
    where: { ...where, publishedAt: null },
    orderBy,
    limit,
    populate: { createdBy: { select: ["firstname", "lastname", "email"] } },
  })) as Row[];

const countOf = (strapi: Core.Strapi, where: Where): Promise<number> =>
  strapi.db.query(uid).count({ where: { ...where, publishedAt: null } });

const idsOf = (rows: Row[]) => rows.map(({ documentId }) => documentId);

const lineOf = (
  { documentId, headline, stage, createdBy }: Row,
  at: string,
  last?: StoredMove,
): ArticleLine => ({
  documentId,
  headline: headline ?? "",
  stage: stageFrom(stage),
  by: createdBy && nameOf(createdBy),
  at: new Date(at).toISOString(),
  note: last?.note ?? "",
});
