import type { Core } from "@strapi/strapi";
import type { TypeName } from "@toa-soan/content-types/type-name";

import { rows, type Transaction } from "../hidden-tables.ts";
import { VERSIONS } from "./history-tables.ts";
import { unpack, type Snapshot } from "./snapshot.ts";

/** How a document came to be as a version has it. `start`: it was there before history was kept. */
export type VersionAction =
  | "start"
  | "create"
  | "update"
  | "publish"
  | "unpublish"
  | "discard"
  | "restore"
  | "bring-back"
  | "delete";

/** One version of a document, without what it holds. */
export interface Version {
  number: number;
  revision: number;
  action: VersionAction;
  /** `null` when a program wrote it: the import, the schedule. */
  userId: number | null;
  userName: string | null;
  creatorId: number | null;
  /** ISO 8601 in UTC. */
  at: string;
  title: string;
  /** Names of the fields that differ from the version before. */
  fields: string[];
}

export interface DocumentKey {
  type: TypeName;
  documentId: string;
}

const COLUMNS = [
  "number",
  "revision",
  "action",
  "user_id",
  "user_name",
  "creator_id",
  "at",
  "title",
  "fields",
];

/** Versions of a document, newest first. */
export async function listVersions(
  strapi: Core.Strapi,
  trx: Transaction,
  key: DocumentKey,
  { below = Number.MAX_SAFE_INTEGER, limit = 1 } = {},
): Promise<Version[]> {
  const found: Record<string, unknown>[] = await rows(strapi, trx, VERSIONS)
    .where({ type: key.type, document_id: key.documentId })
    .where("number", "<", Math.min(below, 2_147_483_647))
    .orderBy("number", "desc")
    .limit(limit)
    .select(COLUMNS);
  return found.map(readVersion);
}

/** The saves of a document after a revision, oldest first, by whoever made them. */
export async function versionsSince(
  strapi: Core.Strapi,
  trx: Transaction,
  key: DocumentKey,
  revision: number,
): Promise<Version[]> {
  const found: Record<string, unknown>[] = await rows(strapi, trx, VERSIONS)
    .where({ type: key.type, document_id: key.documentId })
    .where("revision", ">", revision)
    .orderBy("number")
    .select(COLUMNS);
  return found.map(readVersion);
}

/** The document as it was at a version, `null` when nothing is kept of it. */
export async function snapshotAt(
  strapi: Core.Strapi,
  trx: Transaction,
  key: DocumentKey,
  number: number,
): Promise<Snapshot | null> {
  const row: { snapshot: string } | undefined = await rows(
    strapi,
    trx,
    VERSIONS,
  )
    .where({ type: key.type, document_id: key.documentId })
    .where("number", "<=", number)
    .whereNotNull("snapshot")
    .orderBy("number", "desc")
    .first("snapshot");
  return row ? unpack(row.snapshot) : null;
}

/** Reads a row of the table; SQLite has instants as numbers, PostgreSQL as dates. */
export function readVersion(row: Record<string, unknown>): Version {
  return {
    number: Number(row["number"]),
    revision: Number(row["revision"]),
    action: row["action"] as VersionAction,
    userId: row["user_id"] as number | null,
    userName: row["user_name"] as string | null,
    creatorId: row["creator_id"] as number | null,
    at: new Date(row["at"] as string | number | Date).toISOString(),
    title: String(row["title"] ?? ""),
    fields: JSON.parse(String(row["fields"] ?? "[]")) as string[],
  };
}
