import type { Core } from "@strapi/strapi";

import type { Transaction } from "../hidden-tables.ts";

const WRITE_LOCK = 20260709;

/**
 * Waits until no other process writes, and keeps them waiting until this transaction ends: change
 * numbers become visible in order, and two documents cannot take one slug at once. On SQLite the
 * single connection does the same.
 */
export async function takeWriteTurn(
  strapi: Core.Strapi,
  trx: Transaction,
): Promise<void> {
  if (strapi.db.dialect.client === "postgres")
    await trx.raw("select pg_advisory_xact_lock(?)", [WRITE_LOCK]);
}
