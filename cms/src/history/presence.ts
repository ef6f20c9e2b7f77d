import type { Core } from "@strapi/strapi";
import type { Presence } from "@toa-soan/content-types/history";

import { rows, type Transaction } from "../hidden-tables.ts";
import type { User } from "../roles/user.ts";
import { PRESENCE } from "./history-tables.ts";
import type { DocumentKey } from "./versions.ts";

/** A window that was not heard of for so long is closed. Windows tell of themselves every 15 s. */
const GONE_AFTER_MS = 45_000;

/** Notes that a window of a user has a document open and tells which others have. */
export async function keepPresence(
  strapi: Core.Strapi,
  trx: Transaction,
  { type, documentId }: DocumentKey,
  user: User,
  window: string,
): Promise<Presence["others"]> {
  const now = Date.now();
  await rows(strapi, trx, PRESENCE)
    .where("seen_at", "<", new Date(now - GONE_AFTER_MS))
    .delete();
  await rows(strapi, trx, PRESENCE)
    .insert({
      type,
      document_id: documentId,
      window,
      user_id: user.id,
      user_name: user.name.slice(0, 255),
      seen_at: new Date(now),
    })
    .onConflict(["type", "document_id", "window"])
    .merge(["seen_at", "user_id", "user_name"]);
  const others: { user_id: number; user_name: string }[] = await rows(
    strapi,
    trx,
    PRESENCE,
  )
    .where({ type, document_id: documentId })
    .whereNot({ window })
    .orderBy("user_name")
    .select("user_id", "user_name");
  const byUser = new Map(
    others.map(({ user_id, user_name }) => [user_id, user_name]),
  );
  return [...byUser].map(([id, name]) => ({ name, isMe: id === user.id }));
}

/** Forgets a window that was closed. */
export async function endPresence(
  strapi: Core.Strapi,
  trx: Transaction,
  { type, documentId }: DocumentKey,
  window: string,
): Promise<void> {
  await rows(strapi, trx, PRESENCE)
    .where({ type, document_id: documentId, window })
    .delete();
}
