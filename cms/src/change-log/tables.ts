import type { Core } from "@strapi/strapi";

/** A knex transaction, as Strapi hands it out. */
export type Transaction = Parameters<
  NonNullable<Parameters<Core.Strapi["db"]["transaction"]>[0]>
>[0]["trx"];

export const CHANGES = "newsroom_changes";
export const REFERENCES = "newsroom_references";
export const PUBLIC = "newsroom_public";
export const SLUGS = "newsroom_slugs";
export const ADDRESSES = "newsroom_addresses";

// Strapi writes the column's name into each attribute, so every one is an object of its own.
const attributes = (...names: string[]) =>
  Object.fromEntries([
    ["id", { type: "increments" }],
    ...names.map((name) => [name, { type: "string" }] as const),
  ]);

/**
 * Hidden tables of the newsroom. Editors and Strapi's permissions never see them.
 *
 * - changes: one row for each change of what is public; its id is the number the feed counts by.
 * - references: who refers to whom in public forms; `carries` is how being public passes along.
 *   `root` (public by itself) and `hidden` (not public, whoever refers to it) have no target.
 * - public: the nodes that can be reached from a root.
 * - slugs: every slug in use or once public, so that a clash costs one look-up.
 * - addresses: every slug that was ever public, with who had it last; nothing is taken out, so that
 *   readers are told what is gone.
 */
const MODELS = [
  {
    uid: "newsroom::change",
    tableName: CHANGES,
    attributes: {
      ...attributes("type", "documentId", "action"),
      at: { type: "datetime" },
    },
    indexes: [
      {
        name: `${CHANGES}_document_index`,
        columns: ["type", "document_id"],
      },
    ],
  },
  {
    uid: "newsroom::reference",
    tableName: REFERENCES,
    attributes: attributes("owner", "target", "carries"),
    indexes: [
      { name: `${REFERENCES}_owner_index`, columns: ["owner", "carries"] },
      { name: `${REFERENCES}_target_index`, columns: ["target", "carries"] },
    ],
  },
  {
    uid: "newsroom::public",
    tableName: PUBLIC,
    attributes: attributes("type", "documentId", "node"),
    indexes: [
      { name: `${PUBLIC}_node_unique`, columns: ["node"], type: "unique" },
      {
        name: `${PUBLIC}_document_index`,
        columns: ["type", "document_id"],
      },
    ],
  },
  {
    uid: "newsroom::slug",
    tableName: SLUGS,
    attributes: attributes("type", "slug", "documentId"),
    indexes: [
      {
        name: `${SLUGS}_slug_unique`,
        columns: ["type", "slug"],
        type: "unique",
      },
      { name: `${SLUGS}_document_index`, columns: ["document_id"] },
    ],
  },
  {
    uid: "newsroom::address",
    tableName: ADDRESSES,
    attributes: attributes("type", "slug", "documentId"),
    indexes: [
      {
        name: `${ADDRESSES}_slug_unique`,
        columns: ["type", "slug"],
        type: "unique",
      },
      {
        name: `${ADDRESSES}_document_index`,
        columns: ["type", "document_id"],
      },
    ],
  },
];

/** Adds the hidden tables to the database; Strapi makes them at its next bootstrap. */
export function addTables(strapi: Core.Strapi): void {
  for (const model of MODELS)
    strapi.get("models").add({ ...model, singularName: model.tableName });
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
