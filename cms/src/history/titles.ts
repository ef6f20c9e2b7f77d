import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { Field } from "@toa-soan/content-types/field";
import type { TypeName } from "@toa-soan/content-types/type-name";

import { inChunks, type Transaction, rows } from "../hidden-tables.ts";
import { VERSIONS } from "./history-tables.ts";
import type { Snapshot } from "./snapshot.ts";

/** What documents are called, by type and documentId. */
export interface Titles {
  of(type: TypeName, documentId: string): string;
  isThere(type: TypeName, documentId: string): boolean;
}

/** The documents that some snapshots refer to: their titles now, or the last ones they had. */
export async function titlesIn(
  strapi: Core.Strapi,
  trx: Transaction,
  fields: Record<string, Field>,
  snapshots: Snapshot[],
): Promise<Titles> {
  const wanted = new Map<TypeName, Set<string>>();
  for (const snapshot of snapshots) collect(fields, snapshot, wanted);
  const present = new Map<string, string>();
  const gone = new Map<string, string>();
  for (const [type, documentIds] of wanted)
    for (const chunk of inChunks(documentIds)) {
      const { uid, titleField } = contentTypes[type];
      const found = (await strapi.db.query(uid).findMany({
        select: ["documentId", titleField],
        where: { documentId: { $in: chunk } },
      })) as Record<string, unknown>[];
      for (const row of found)
        present.set(
          `${type} ${String(row["documentId"])}`,
          String(row[titleField] ?? ""),
        );
      const missing = chunk.filter((id) => !present.has(`${type} ${id}`));
      const kept: { document_id: string; title: string }[] =
        missing.length === 0
          ? []
          : await rows(strapi, trx, VERSIONS)
              .where({ type })
              .whereIn("document_id", missing)
              .orderBy("number")
              .select("document_id", "title");
      for (const { document_id, title } of kept)
        gone.set(`${type} ${document_id}`, title);
    }
  return {
    of: (type, documentId) => {
      const key = `${type} ${documentId}`;
      const title = present.get(key) ?? gone.get(key);
      const name = title?.trim() || `${contentTypes[type].label} chưa có tên`;
      return present.has(key) ? name : `${name} (đã xóa)`;
    },
    isThere: (type, documentId) => present.has(`${type} ${documentId}`),
  };
}

function collect(
  fields: Record<string, Field>,
  snapshot: Snapshot,
  wanted: Map<TypeName, Set<string>>,
): void {
  for (const [name, { reference, parts }] of Object.entries(fields)) {
    const values = [snapshot[name] ?? []].flat();
    if (parts)
      for (const part of values) collect(parts, part as Snapshot, wanted);
    if (!reference) continue;
    const ids = wanted.get(reference.target) ?? new Set();
    for (const id of values) ids.add(String(id));
    wanted.set(reference.target, ids);
  }
}
