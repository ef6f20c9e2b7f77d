import type { Core } from "@strapi/strapi";
import type { AuditEntry } from "@toa-soan/content-types/audit";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

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
  return found.map(({ document_id, at, ...row }) => ({
    ...(row as Omit<AuditEntry, "at" | "documentId">),
    documentId: document_id as string | null,
    at: new Date(at as string | number | Date).toISOString(),
  }));
}
