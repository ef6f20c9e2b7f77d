import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";

import { draftOf } from "../flow/article-rows.ts";
import { recordOverdue } from "../flow/overdue.ts";
import { takeWriteTurn } from "./write-turn.ts";

const { uid } = contentTypes.article;

interface Due {
  documentId: string;
  publishAt: string | null;
  unpublishAt: string | null;
}

/**
 * Publishes and takes down articles at the time the editors set, within a minute; what fell due
 * while the CMS was off is made up for at the first minute.
 */
export function keepSchedule(strapi: Core.Strapi): void {
  strapi.cron.add({
    newsroomSchedule: {
      task: () => runSchedule(strapi, new Date()),
      options: { rule: "* * * * *" },
    },
  });
}

/** Does what is due at an instant, article by article; one that is refused does not stop others. */
async function runSchedule(strapi: Core.Strapi, now: Date): Promise<void> {
  const due = await dueAt(strapi, now);
  for (const { documentId } of due) {
    try {
      await strapi.db.transaction(async ({ trx }) => {
        // Another process may have been faster; after the turn is taken the list is certain.
        await takeWriteTurn(strapi, trx);
        for (const article of await dueAt(strapi, now, documentId))
          await keepTime(strapi, article, now);
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // Once for each reason: it is tried again every minute.
      if (await tellEditors(strapi, documentId, reason))
        strapi.log.error(
          `Không đăng hoặc gỡ được bài hẹn giờ (${documentId}). ${reason} Sửa bài; lịch hẹn còn nguyên và được thử lại sau một phút.`,
        );
    }
  }
}

/**
 * The home page and the article's own page say it until it is mended.
 *
 * @returns whether it is news.
 */
async function tellEditors(
  strapi: Core.Strapi,
  documentId: string,
  reason: string,
): Promise<boolean> {
  return strapi.db.transaction(async ({ trx }) => {
    await takeWriteTurn(strapi, trx);
    const draft = await draftOf(strapi, documentId);
    return draft !== null && recordOverdue(strapi, draft, reason);
  });
}

/** Drafts whose time has come, of one article when `documentId` is given. */
async function dueAt(
  strapi: Core.Strapi,
  now: Date,
  documentId?: string,
): Promise<Due[]> {
  return (await strapi.db.query(uid).findMany({
    select: ["documentId", "publishAt", "unpublishAt"],
    where: {
      ...(documentId && { documentId }),
      publishedAt: null,
      $or: [{ publishAt: { $lte: now } }, { unpublishAt: { $lte: now } }],
    },
    orderBy: [{ publishAt: "asc" }, { unpublishAt: "asc" }],
  })) as Due[];
}

async function keepTime(
  strapi: Core.Strapi,
  { documentId, publishAt, unpublishAt }: Due,
  now: Date,
): Promise<void> {
  const articles = strapi.documents(uid);
  const isDue = (time: string | null): time is string =>
    time !== null && new Date(time) <= now;
  const publishes = isDue(publishAt);
  const unpublishes = isDue(unpublishAt);
  const data: Record<string, null> = {
    ...(publishes && { publishAt: null }),
    ...(unpublishes && { unpublishAt: null }),
  };
  await articles.update({ documentId, data } as never);
  const endsLater =
    unpublishes && (!publishes || new Date(unpublishAt) > new Date(publishAt));
  if (endsLater) await articles.unpublish({ documentId });
  else if (publishes) await articles.publish({ documentId });
}
