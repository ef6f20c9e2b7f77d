import type { Core } from "@strapi/strapi";
import { importOrder } from "@toa-soan/content-types/intake/import-order";

import { isAllowed, refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import { importArticle } from "./import-article.ts";

/**
 * Opens `POST /newsroom/import` for the holder of `IMPORT_TOKEN`: an article as read from pasted
 * text becomes a draft with everything it mentions, and is published when asked.
 */
export function openImport(strapi: Core.Strapi): void {
  strapi.server.routes([
    {
      method: "POST",
      path: "/newsroom/import",
      handler: (context: Context) => answer(strapi, context),
      config: { auth: false },
    },
  ]);
}

async function answer(strapi: Core.Strapi, context: Context): Promise<void> {
  if (!isAllowed(context, process.env["IMPORT_TOKEN"])) return;
  const { body } = context.request as { body?: unknown };
  const read = importOrder.safeParse(body);
  if (!read.success) {
    const problem = read.error.issues[0];
    return refuse(
      context,
      400,
      `Không nhập được bài: phần ${problem?.path.join(".") || "gốc"} không đúng dạng (${problem?.message ?? "?"}). Sửa rồi gửi lại; chưa ghi gì.`,
    );
  }
  context.body = await importArticle(strapi, read.data);
}
