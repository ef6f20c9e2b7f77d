import type { Core } from "@strapi/strapi";

/** The orders in which the desk lists and picks articles, by column. */
const ORDERS = [
  "updated_at",
  "sort_key",
  "created_at",
  "first_public_at",
  "stage",
];
/** The orders in which a search is answered; both stand in lists and pickers without being chosen. */
const SEARCHED = ["updated_at", "sort_key"];

/**
 * Indexes for the lists of articles: Strapi asks for drafts in an order, and would read every text
 * of the paper to find ten. What a role may see (stage, creator) stands beside the order, so that
 * what is left out is never read; on SQLite the search key too, for which an index of PostgreSQL
 * has no room. They hold drafts alone, and `published_at` last, which a count asks for: were it
 * their first column, SQLite would look up the ten documents of a page by "is a draft", as all are.
 */
export async function indexLists(strapi: Core.Strapi): Promise<void> {
  const isSqlite = strapi.db.dialect.client === "sqlite";
  for (const order of ORDERS) {
    const columns = [
      order,
      ...(order === "stage" ? ["updated_at"] : ["stage"]),
    ];
    columns.push("created_by_id");
    if (isSqlite && SEARCHED.includes(order)) columns.push("search_key");
    columns.push("published_at");
    await strapi.db.connection.raw(
      "create index if not exists ?? on ?? (??) where published_at is null",
      [`newsroom_drafts_by_${order}`, "articles", columns],
    );
  }
  // SQLite chooses among indexes by figures that it gathers when it is asked.
  if (isSqlite) {
    await strapi.db.connection.raw("pragma analysis_limit = 400");
    await strapi.db.connection.raw("pragma optimize");
  }
}
