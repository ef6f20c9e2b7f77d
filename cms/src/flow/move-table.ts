import { columns, type HiddenTable } from "../hidden-tables.ts";

export const MOVE_TABLE = "newsroom_moves";

/**
 * Every step of an article on its way to readers: who, when, from where to where, and why.
 * `liveMs` is how long a publish took until readers saw it, once the publisher has said so.
 */
export const FLOW_TABLES: HiddenTable[] = [
  {
    uid: "newsroom::move",
    tableName: MOVE_TABLE,
    attributes: {
      ...columns("documentId", "event", "fromStage", "toStage", "userName"),
      userId: { type: "integer" },
      note: { type: "text" },
      at: { type: "datetime" },
      liveMs: { type: "integer" },
    },
    indexes: [
      { name: `${MOVE_TABLE}_document_index`, columns: ["document_id", "id"] },
      { name: `${MOVE_TABLE}_event_index`, columns: ["event", "id"] },
    ],
  },
];
