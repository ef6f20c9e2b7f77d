import type { Core } from "@strapi/strapi";
import {
  commentReceivedPath,
  commentRefusedPath,
} from "@toa-soan/content-types/addresses";
import { commentForm } from "@toa-soan/content-types/comment-form";
import { contentTypes } from "@toa-soan/content-types/content-types";

import type { Context } from "../feed/context.ts";

export const COMMENTS_ROUTE = "/newsroom/comments";

/**
 * Opens `POST /newsroom/comments`, to which the form under an article sends: a comment that waits
 * for the editors. Nothing that comes in here is public by itself. Readers are led back to pages of
 * the site, whose address comes from the settings and never from the request.
 *
 * The door is open only where `COMMENTS_URL` and `SITE_URL` are set; `comment-door` stands before it.
 */
export function openComments(strapi: Core.Strapi): void {
  if (!isCommentsOpen()) return;
  // Of the addresses behind a proxy only the last is the proxy's own word.
  strapi.server.app.maxIpsCount = 1;
  strapi.server.routes([
    {
      method: "POST",
      path: COMMENTS_ROUTE,
      handler: (context: Context) => answer(strapi, context),
      config: { auth: false },
    },
  ]);
}

/** Whether this newsroom takes comments. */
export const isCommentsOpen = (): boolean =>
  Boolean(process.env["COMMENTS_URL"] && process.env["SITE_URL"]);

/** Leads a reader to a page of the site. */
export function leadTo(context: Context, path: string): void {
  context.status = 303;
  context.set("Location", new URL(path, process.env["SITE_URL"]).href);
  context.set("Cache-Control", "no-store");
  context.body = "";
}

async function answer(strapi: Core.Strapi, context: Context): Promise<void> {
  // Nobody comes past the door, however the path is written.
  const { hasPassedDoor } = context.state as { hasPassedDoor?: boolean };
  if (!hasPassedDoor) {
    context.status = 404;
    return;
  }
  const { body } = context.request as { body?: unknown };
  const read = commentForm.safeParse(body);
  if (!read.success) return leadTo(context, commentRefusedPath);
  const { article, name, text, website } = read.data;
  // Programs are told what they want to hear.
  if (website) return leadTo(context, commentReceivedPath);
  if (!(await isPublished(strapi, article)))
    return leadTo(context, commentRefusedPath);
  await strapi.documents(contentTypes.comment.uid).create({
    data: {
      article: { set: [{ documentId: article }] },
      name,
      text,
      sentAt: new Date().toISOString(),
      moderation: "waiting",
    },
  } as never);
  leadTo(context, commentReceivedPath);
}

async function isPublished(
  strapi: Core.Strapi,
  documentId: string,
): Promise<boolean> {
  const published: unknown = await strapi.db
    .query(contentTypes.article.uid)
    .findOne({
      select: ["id"],
      where: { documentId, publishedAt: { $notNull: true } },
    });
  return published !== null;
}
