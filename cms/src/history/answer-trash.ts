import type { Core } from "@strapi/strapi";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";

import type { Context } from "../feed/context.ts";
import { mayDo, type User } from "../roles/user.ts";
import { inTransaction, type Asked } from "./asked-document.ts";
import { bringBack, listTrash } from "./trash.ts";

/** Answers what was deleted: all with the duty to restore, else what whoever asks had made. */
export async function tellTrash(
  strapi: Core.Strapi,
  context: Context,
  user: User,
): Promise<void> {
  const mayAll = await mayDo(strapi, user, "restore");
  const { words, type, before } = context.query;
  context.body = await inTransaction(strapi, (trx) =>
    listTrash(
      strapi,
      trx,
      {
        words: typeof words === "string" ? words : "",
        type: TYPE_NAMES.find((name) => name === type) ?? null,
        ownOf: mayAll ? null : user.id,
      },
      Number(before) || null,
    ),
  );
}

/** Brings a deleted document back; answers what could not be restored. */
export async function takeFromTrash(
  strapi: Core.Strapi,
  { context, user, type, documentId }: Asked,
): Promise<void> {
  const mayAll = await mayDo(strapi, user, "restore");
  const left = await bringBack(strapi, type, documentId, user, mayAll);
  context.body = { left };
}
