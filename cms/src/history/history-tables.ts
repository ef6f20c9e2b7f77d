import { columns, type HiddenTable } from "../hidden-tables.ts";

export const VERSIONS = "newsroom_versions";
export const PRESENCE = "newsroom_presence";

/**
 * The tables of history.
 *
 * - versions: one row for each save, publish, unpublishing and deletion of a document, numbered
 *   from 1. `revision` is the document's own count of saves at that time. `fields` names what
 *   changed. `snapshot` is the whole document, packed; empty when it is the same as the one before.
 *   Names of people and documents are kept as they were: both may be gone when they are read.
 * - presence: which windows have which document open, and when they were heard of last.
 */
export const HISTORY_TABLES: HiddenTable[] = [
  {
    uid: "newsroom::version",
    tableName: VERSIONS,
    attributes: {
      ...columns("type", "documentId", "action", "userName"),
      number: { type: "integer" },
      revision: { type: "integer" },
      userId: { type: "integer" },
      creatorId: { type: "integer" },
      at: { type: "datetime" },
      title: { type: "text" },
      titleKey: { type: "text" },
      fields: { type: "text" },
      snapshot: { type: "text" },
    },
    indexes: [
      {
        name: `${VERSIONS}_document_unique`,
        columns: ["type", "document_id", "number"],
        type: "unique",
      },
      { name: `${VERSIONS}_action_index`, columns: ["action", "id"] },
    ],
  },
  {
    uid: "newsroom::presence",
    tableName: PRESENCE,
    attributes: {
      ...columns("type", "documentId", "userName", "window"),
      userId: { type: "integer" },
      seenAt: { type: "datetime" },
    },
    indexes: [
      {
        name: `${PRESENCE}_window_unique`,
        columns: ["type", "document_id", "window"],
        type: "unique",
      },
    ],
  },
];
