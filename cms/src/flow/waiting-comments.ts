import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { HomeState } from "@toa-soan/content-types/flow-state";

const COMMENTS = 5;

interface Row {
  documentId: string;
  name: string | null;
  text: string | null;
  sentAt: string | null;
  article: { headline: string | null } | null;
}

/** Readers' comments that nobody has looked at, the newest first. */
export async function waitingComments(
  strapi: Core.Strapi,
): Promise<HomeState["comments"]> {
  const comments = strapi.db.query(contentTypes.comment.uid);
  const where = { moderation: "waiting" };
  const [count, newest] = await Promise.all([
    comments.count({ where }),
    comments.findMany({
      where,
      orderBy: { id: "desc" },
      limit: COMMENTS,
      populate: { article: { select: ["headline"] } },
    }) as Promise<Row[]>,
  ]);
  return {
    count,
    newest: newest.map(({ documentId, name, text, sentAt, article }) => ({
      documentId,
      name: name ?? "",
      text: text ?? "",
      at: sentAt && new Date(sentAt).toISOString(),
      headline: article?.headline ?? null,
    })),
  };
}
