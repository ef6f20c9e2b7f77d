import type { Core } from "@strapi/strapi";
import type { Event, Stage } from "@toa-soan/content-types/stages";

import type { User } from "../roles/user.ts";

/** A step as it is kept. */
export interface StoredMove {
  id: number;
  documentId: string;
  event: Event;
  fromStage: Stage | null;
  toStage: Stage;
  userId: number | null;
  userName: string | null;
  note: string | null;
  at: string;
  liveMs: number | null;
}

interface NewMove {
  documentId: string;
  event: Event;
  from: Stage | null;
  to: Stage;
  user: User | null;
  note?: string;
}

/** Writes a step into the history of an article, in the transaction that is open. */
export async function recordMove(
  strapi: Core.Strapi,
  { documentId, event, from, to, user, note = "" }: NewMove,
): Promise<void> {
  await moves(strapi).create({
    data: {
      documentId,
      event,
      fromStage: from,
      toStage: to,
      userId: user?.id ?? null,
      userName: user?.name ?? null,
      note,
      at: new Date(),
    },
  });
}

/** Adds the note to the step that was just recorded. */
export async function noteLastMove(
  strapi: Core.Strapi,
  documentId: string,
  note: string,
): Promise<void> {
  const [last] = await movesOf(strapi, documentId, 1);
  if (last && note)
    await moves(strapi).update({ where: { id: last.id }, data: { note } });
}

/** The steps of an article, the newest first. */
export const movesOf = async (
  strapi: Core.Strapi,
  documentId: string,
  limit: number,
): Promise<StoredMove[]> =>
  (await moves(strapi).findMany({
    where: { documentId },
    orderBy: { id: "desc" },
    limit,
  })) as StoredMove[];

/** The newest step of each of some articles, of one kind when `event` is given. */
export async function lastMoves(
  strapi: Core.Strapi,
  documentIds: string[],
  event?: Event,
): Promise<Map<string, StoredMove>> {
  if (documentIds.length === 0) return new Map();
  const found = (await moves(strapi).findMany({
    where: { documentId: { $in: documentIds }, ...(event && { event }) },
    orderBy: { id: "asc" },
  })) as StoredMove[];
  return new Map(found.map((move) => [move.documentId, move]));
}

export const moves = (strapi: Core.Strapi) => strapi.db.query("newsroom::move");
