import type { Core } from "@strapi/strapi";

/** A knex transaction, as Strapi hands it out. */
export type Transaction = Parameters<
  NonNullable<Parameters<Core.Strapi["db"]["transaction"]>[0]>
>[0]["trx"];

/** A table of the newsroom's own. Editors and Strapi's permissions never see it. */
export interface HiddenTable {
  uid: `newsroom::${string}`;
  tableName: `newsroom_${string}`;
  attributes: Record<string, unknown>;
  indexes: { name: string; columns: string[]; type?: "unique" }[];
}

/** Columns of short texts beside a counting id; names in camelCase are stored in snake_case. */
export const columns = (...names: string[]): Record<string, unknown> =>
  // Strapi writes the column's name into each attribute, so every one is an object of its own.
  Object.fromEntries([
    ["id", { type: "increments" }],
    ...names.map((name) => [name, { type: "string" }] as const),
  ]);

/** Adds hidden tables to the database; Strapi makes them at its next bootstrap. */
export function addTables(strapi: Core.Strapi, tables: HiddenTable[]): void {
  for (const table of tables)
    strapi.get("models").add({ ...table, singularName: table.tableName });
}

/** A query on one of the hidden tables inside a transaction. */
export function rows(strapi: Core.Strapi, trx: Transaction, table: string) {
  return strapi.db.getConnection(table).transacting(trx);
}

/** Splits a list so that no statement has more parameters than SQLite takes. */
export function inChunks<Item>(list: Iterable<Item>, size = 400): Item[][] {
  const all = [...list];
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
