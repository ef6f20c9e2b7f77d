import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";

const { uid } = contentTypes.article;
const MOST = 4;

/** What an article is about, as documentIds. */
export interface Subject {
  documentId: string;
  event: string | null;
  officials: string[];
  topics: string[];
  section: string | null;
}

/**
 * The published articles nearest to one: first those of its event, then those that name the same
 * people, then those of its topics, then those of its section; within each the newest first.
 *
 * @returns at most four documentIds.
 */
export async function suggestRelated(
  strapi: Core.Strapi,
  { documentId, event, officials, topics, section }: Subject,
): Promise<string[]> {
  const nearness = [
    event && { event: { documentId: event } },
    officials.length > 0 && {
      mentions: { official: { documentId: { $in: officials } } },
    },
    topics.length > 0 && { topics: { documentId: { $in: topics } } },
    section && { section: { documentId: section } },
  ];
  const found: string[] = [];
  for (const near of nearness) {
    if (!near || found.length >= MOST) continue;
    const articles: { documentId: string }[] = await strapi.db
      .query(uid)
      .findMany({
        select: ["documentId"],
        where: {
          ...near,
          publishedAt: { $notNull: true },
          documentId: { $notIn: [documentId, ...found] },
        },
        orderBy: [{ firstPublicAt: "desc" }, { id: "desc" }],
        limit: MOST - found.length,
      });
    found.push(...articles.map((article) => article.documentId));
  }
  return found;
}
