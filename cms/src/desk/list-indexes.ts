import type { Core } from "@strapi/strapi";

/** The orders in which articles are listed and picked, by column. */
const ORDERS = ["updated_at", "sort_key"];

/**
 * Indexes for the lists of articles: Strapi asks for drafts in an order, and would read every text
 * of the paper to find ten. On SQLite the search key stands in the index too, so that a search reads
 * no article that it does not show; an index of PostgreSQL has no room for a long key.
 */
export async function indexLists(strapi: Core.Strapi): Promise<void> {
  const isSqlite = strapi.db.dialect.client === "sqlite";
  for (const order of ORDERS) {
    const columns = [
      "published_at",
      order,
      ...(isSqlite ? ["search_key"] : []),
    ];
    await strapi.db.connection.raw("create index if not exists ?? on ?? (??)", [
      `newsroom_articles_by_${order}`,
      "articles",
      columns,
    ]);
  }
}
