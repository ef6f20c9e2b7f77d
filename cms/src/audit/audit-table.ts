import type { Core } from "@strapi/strapi";

import { columns, type HiddenTable } from "../hidden-tables.ts";

export const AUDIT = "newsroom_audit";
export const AUDIT_UID = "newsroom::audit";

/**
 * The audit log: who did what, when and from where. Names are kept as they were. `searchKey` is all
 * of it folded.
 */
export const AUDIT_TABLES: HiddenTable[] = [
  {
    uid: AUDIT_UID,
    tableName: AUDIT,
    attributes: {
      ...columns("who", "action", "type", "documentId", "address"),
      userId: { type: "integer" },
      at: { type: "datetime" },
      title: { type: "text" },
      detail: { type: "text" },
      searchKey: { type: "text" },
    },
    indexes: [
      { name: `${AUDIT}_action_index`, columns: ["action", "id"] },
      { name: `${AUDIT}_at_index`, columns: ["at"] },
    ],
  },
];

const REFUSAL = "newsroom_audit is append-only";

/** Lets the database itself refuse to change or take out what the log has, whoever asks. */
export async function sealAudit(strapi: Core.Strapi): Promise<void> {
  const { connection, dialect } = strapi.db;
  if (dialect.client === "postgres") {
    await connection.raw(
      `create or replace function newsroom_refuse() returns trigger language plpgsql as $$ begin raise exception '${REFUSAL}'; end $$`,
    );
    const table = `"${strapi.db.getSchemaName() ?? "public"}"."${AUDIT}"`;
    await connection.raw(
      `create or replace trigger ${AUDIT}_rows before update or delete on ${table} for each row execute function newsroom_refuse()`,
    );
    await connection.raw(
      `create or replace trigger ${AUDIT}_table before truncate on ${table} for each statement execute function newsroom_refuse()`,
    );
    return;
  }
  for (const change of ["update", "delete"])
    await connection.raw(
      `create trigger if not exists ${AUDIT}_${change} before ${change} on ${AUDIT} begin select raise(abort, '${REFUSAL}'); end`,
    );
}
