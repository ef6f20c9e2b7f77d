import type { Core } from "@strapi/strapi";
import type { AuditEntry } from "@toa-soan/content-types/audit";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { inChunks } from "../hidden-tables.ts";
import { AUDIT } from "./audit-table.ts";

/** What is looked for in the audit log; without anything, all of it. */
export interface AuditQuery {
  /** Words without marks or case, all of which must be there. */
  words: string;
  action: string | null;
  /** Instants: from the first on, before the second. */
  from: Date | null;
  until: Date | null;
}

/** Entries of the audit log, newest first, older than the number `before`. */
export async function readAudit(
  strapi: Core.Strapi,
  { words, action, from, until }: AuditQuery,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditEntry[]> {
  const query = strapi.db.getConnection(AUDIT);
  for (const word of fold(words).split(" ").filter(Boolean))
    void query.where("search_key", "like", `%${word}%`);
  if (action) void query.where({ action });
  if (from) void query.where("at", ">=", from);
  if (until) void query.where("at", "<", until);
  if (before) void query.where("id", "<", before);
  const found: Record<string, unknown>[] = await query
    .orderBy("id", "desc")
    .limit(limit)
    .select(
      "id",
      "at",
      "who",
      "action",
      "type",
      "document_id",
      "title",
      "detail",
      "address",
    );
  const there = await present(strapi, found);
  return found.map(({ document_id, at, ...row }) => ({
    ...(row as Omit<AuditEntry, "at" | "documentId" | "isThere">),
    documentId: document_id as string | null,
    isThere: there.has(String(document_id)),
    at: new Date(at as string | number | Date).toISOString(),
  }));
}

/** Those of the documents named that were not deleted. */
async function present(
  strapi: Core.Strapi,
  found: Record<string, unknown>[],
): Promise<Set<string>> {
  const there = new Set<string>();
  for (const name of TYPE_NAMES) {
    const ids = found
      .filter(({ type }) => type === name)
      .map(({ document_id }) => String(document_id));
    for (const chunk of inChunks(new Set(ids))) {
      const rows = (await strapi.db.query(contentTypes[name].uid).findMany({
        select: ["documentId"],
        where: { documentId: { $in: chunk } },
      })) as { documentId: string }[];
      for (const { documentId } of rows) there.add(documentId);
    }
  }
  return there;
}
