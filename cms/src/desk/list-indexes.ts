import type { Core } from "@strapi/strapi";

/**
 * The orders in which the desk lists and picks articles, by column, each with the columns beside
 * it: what a role may see (stage, creator), so that what it may not see is never read, and what a
 * search looks in.
 */
const ORDERS: Record<string, readonly string[]> = {
  updated_at: ["stage", "created_by_id", "search_key"],
  sort_key: ["stage", "created_by_id", "search_key"],
  created_at: ["stage", "created_by_id"],
  first_public_at: ["stage", "created_by_id"],
  stage: ["updated_at", "created_by_id"],
};

/** By the clock of the server; it takes some milliseconds. */
const EVERY_NIGHT = "0 30 2 * * *";

/**
 * Indexes for the lists of articles: Strapi asks for drafts in an order, and would read every text
 * of the paper to find ten. They hold drafts alone, and `published_at` last, which a count asks
 * for: were it their first column, SQLite would look up the ten documents of a page by "is a
 * draft", as all are.
 */
export async function indexLists(strapi: Core.Strapi): Promise<void> {
  const isSqlite = strapi.db.dialect.client === "sqlite";
  for (const [order, beside] of Object.entries(ORDERS))
    await strapi.db.connection.raw(
      "create index if not exists ?? on ?? (??) where published_at is null",
      [
        `newsroom_drafts_by_${order}`,
        "articles",
        [order, ...beside, "published_at"].filter(
          // An index of PostgreSQL has no room for a long key.
          (column) => isSqlite || column !== "search_key",
        ),
      ],
    );
  if (!isSqlite) return;
  await gatherFigures(strapi);
  strapi.cron.add({
    newsroomFigures: {
      task: () => gatherFigures(strapi),
      options: { rule: EVERY_NIGHT },
    },
  });
}

/** SQLite chooses among indexes by figures of its tables, which it gathers when it is asked. */
async function gatherFigures(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw("pragma analysis_limit = 400");
  await strapi.db.connection.raw("pragma optimize = 0x10002");
}
