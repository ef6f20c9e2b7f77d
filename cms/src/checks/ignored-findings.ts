import type { Core } from "@strapi/strapi";

import { columns, type HiddenTable } from "../hidden-tables.ts";

const TABLE = "newsroom_ignored_findings";

/** Findings that somebody passed over, by article; who and when, so that colleagues can ask. */
export const IGNORED_FINDINGS: HiddenTable = {
  uid: "newsroom::ignored-finding",
  tableName: TABLE,
  attributes: {
    ...columns("documentId", "key", "by"),
    at: { type: "datetime" },
  },
  indexes: [
    {
      name: `${TABLE}_key_unique`,
      columns: ["document_id", "key"],
      type: "unique",
    },
  ],
};

const table = (strapi: Core.Strapi) => strapi.db.getConnection(TABLE);

/** The keys of the findings that are passed over in an article. */
export async function ignoredIn(
  strapi: Core.Strapi,
  documentId: string,
): Promise<string[]> {
  return (await table(strapi)
    .where({ document_id: documentId })
    .pluck("key")) as string[];
}

/** Passes a finding over, or shows it again. Doing either twice changes nothing. */
export async function ignore(
  strapi: Core.Strapi,
  finding: { documentId: string; key: string; isIgnored: boolean; by: string },
): Promise<void> {
  const row = { document_id: finding.documentId, key: finding.key };
  await table(strapi).where(row).delete();
  if (!finding.isIgnored) return;
  await table(strapi)
    .insert({ ...row, by: finding.by, at: new Date() })
    .onConflict(["document_id", "key"])
    .ignore();
}
