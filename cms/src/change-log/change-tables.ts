import { columns, type HiddenTable } from "../hidden-tables.ts";

export const CHANGES = "newsroom_changes";
export const REFERENCES = "newsroom_references";
export const PUBLIC = "newsroom_public";
export const SLUGS = "newsroom_slugs";
export const ADDRESSES = "newsroom_addresses";

/**
 * The tables of the change log.
 *
 * - changes: one row for each change of what is public; its id is the number the feed counts by.
 * - references: who refers to whom in public forms; `carries` is how being public passes along.
 *   `root` (public by itself) and `hidden` (not public, whoever refers to it) have no target.
 * - public: the nodes that can be reached from a root.
 * - slugs: every slug in use or once public, so that a clash costs one look-up.
 * - addresses: every slug that was ever public, with who had it last; nothing is taken out, so that
 *   readers are told what is gone.
 */
export const CHANGE_TABLES: HiddenTable[] = [
  {
    uid: "newsroom::change",
    tableName: CHANGES,
    attributes: {
      ...columns("type", "documentId", "action"),
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
    attributes: columns("owner", "target", "carries"),
    indexes: [
      { name: `${REFERENCES}_owner_index`, columns: ["owner", "carries"] },
      { name: `${REFERENCES}_target_index`, columns: ["target", "carries"] },
    ],
  },
  {
    uid: "newsroom::public",
    tableName: PUBLIC,
    attributes: columns("type", "documentId", "node"),
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
    attributes: columns("type", "slug", "documentId"),
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
    attributes: columns("type", "slug", "documentId"),
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
