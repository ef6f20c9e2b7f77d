import type { Core } from "@strapi/strapi";

import { refuse } from "../feed/bearer.ts";
import { inTransaction, type Asked } from "./asked-document.ts";
import { staleFrom } from "./lost-edit.ts";
import { endPresence, keepPresence } from "./presence.ts";
import { versionsSince, type Version } from "./versions.ts";

/** Notes that a window has a document open; answers who else has and whether somebody saved since. */
export async function tellPresence(
  strapi: Core.Strapi,
  { context, user, type, documentId, body }: Asked,
): Promise<void> {
  const key = { type: type.name, documentId };
  const { window, revision } = body;
  if (typeof window !== "string" || window === "" || window.length > 100)
    return refuse(
      context,
      400,
      "Không ghi nhận được ai đang mở: thiếu mã cửa sổ (window). Tải lại trang; chưa có gì thay đổi.",
    );
  await inTransaction(strapi, async (trx) => {
    const others = await keepPresence(strapi, trx, key, user, window);
    const since: Version[] =
      typeof revision === "number"
        ? await versionsSince(strapi, trx, key, revision)
        : [];
    const newest = since.at(-1)?.revision ?? 0;
    context.body = { others, stale: staleFrom(type, since, newest) };
  });
}

/** Forgets a window that was closed. */
export async function forgetPresence(
  strapi: Core.Strapi,
  { context, type, documentId }: Asked,
): Promise<void> {
  const window = String(context.query["window"]).slice(0, 100);
  await inTransaction(strapi, (trx) =>
    endPresence(strapi, trx, { type: type.name, documentId }, window),
  );
  context.status = 204;
}
