import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { writeAudit } from "../audit/write-audit.ts";
import { rows, type Transaction } from "../hidden-tables.ts";
import { currentUser } from "../roles/user.ts";
import { VERSIONS } from "./history-tables.ts";
import { currentOccasion } from "./occasion.ts";
import { changedFields, pack, seeDocument, type Seen } from "./snapshot.ts";
import {
  listVersions,
  snapshotAt,
  type Version,
  type VersionAction,
} from "./versions.ts";

/** A write that history is being kept of. */
export interface Chapter {
  newest: Version | null;
  /** The document before the write, where it had to be read. */
  before: Seen | null;
}

const ACTIONS: Record<string, VersionAction> = {
  create: "create",
  clone: "create",
  update: "update",
  publish: "publish",
  unpublish: "unpublish",
  discardDraft: "discard",
  delete: "delete",
};

/** What stands in the audit log as well. */
const AUDITED = [
  "publish",
  "unpublish",
  "delete",
  "restore",
  "bring-back",
] as const;

/**
 * Before a write: what was written before history was kept becomes its first version, and what is
 * about to be deleted is looked at once more.
 */
export async function openChapter(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  action: string,
  documentId: string | null,
): Promise<Chapter> {
  const isNew = !documentId || action === "create" || action === "clone";
  if (isNew || currentOccasion() === "part")
    return { newest: null, before: null };
  const key = { type: type.name, documentId };
  const [newest = null] = await listVersions(strapi, trx, key);
  if (newest && action !== "delete" && action !== "discardDraft")
    return { newest, before: null };
  const before = await seeDocument(strapi, type, documentId);
  if (newest || !before) return { newest, before };
  await write(strapi, trx, type, documentId, "start", null, before, null);
  const [start = null] = await listVersions(strapi, trx, key);
  return { newest: start, before };
}

/**
 * After a write, in its transaction: keeps the document as it is now, who made it so, and which
 * fields changed. A save that changed nothing leaves no version.
 *
 * @returns the fields that changed.
 */
export async function closeChapter(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  action: string,
  documentId: string,
  { newest, before }: Chapter,
): Promise<string[]> {
  if (action === "discardDraft" && before)
    await countOn(strapi, type, documentId, before.revision);
  const seen =
    action === "delete" ? before : await seeDocument(strapi, type, documentId);
  if (!seen) return [];
  const occasion = currentOccasion();
  if (occasion === "part") return [];
  const kept = occasion ?? ACTIONS[action] ?? "update";
  const user = currentUser(strapi);
  // What was deleted comes back under its own documentId and goes on counting.
  if (!newest && kept === "bring-back")
    [newest = null] = await listVersions(strapi, trx, {
      type: type.name,
      documentId,
    });
  return write(strapi, trx, type, documentId, kept, newest, seen, user);
}

/** A draft made anew from the published version brought that one's older count along. */
async function countOn(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  revision: number,
): Promise<void> {
  await strapi.db.query(type.uid).updateMany({
    where: { documentId, publishedAt: null },
    data: { revision: revision + 1 },
  });
}

async function write(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  documentId: string,
  action: VersionAction,
  newest: Version | null,
  { snapshot, revision, creatorId }: Seen,
  user: { id: number; name: string } | null,
): Promise<string[]> {
  const key = { type: type.name, documentId };
  const last = newest
    ? await snapshotAt(strapi, trx, key, newest.number)
    : null;
  const fields = last ? changedFields(type, last, snapshot) : [];
  if (action === "update" && last && fields.length === 0) return [];
  const title = String(snapshot[type.titleField] ?? "").slice(0, 1000);
  await rows(strapi, trx, VERSIONS).insert({
    type: type.name,
    document_id: documentId,
    number: (newest?.number ?? 0) + 1,
    revision,
    action,
    user_id: user?.id ?? null,
    user_name: user?.name.slice(0, 255) ?? null,
    creator_id: creatorId,
    at: new Date(),
    title,
    title_key: fold(title),
    fields: JSON.stringify(fields),
    snapshot: last && fields.length === 0 ? null : pack(snapshot),
  });
  const audited = AUDITED.find((each) => each === action);
  if (audited) await writeAudit(strapi, { action: audited, ...key, title });
  return fields;
}
