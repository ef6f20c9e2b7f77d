import type { Core } from "@strapi/strapi";
import { USED_TYPES } from "@toa-soan/content-types/where-used";

import { refuse } from "../feed/bearer.ts";
import { openDeskRoutes } from "../roles/desk-routes.ts";
import { whereIsUsed } from "./where-used.ts";

/** Opens `GET /newsroom/where-used/TYPE/ID?from=N` for everybody at the desk. */
export function openWhereUsed(strapi: Core.Strapi): void {
  openDeskRoutes(strapi, [
    {
      method: "GET",
      path: "/where-used/:type/:documentId",
      async handler(context) {
        const { type, documentId } = context.params as Record<string, string>;
        const used = USED_TYPES.find((name) => name === type);
        if (!used || !documentId)
          return refuse(
            context,
            404,
            `Không tìm được nơi dùng: không có loại “${type ?? ""}”. Tải lại trang; chưa có gì thay đổi.`,
            "NotFoundError",
          );
        const from = Number(context.query["from"] ?? 0);
        context.body = await whereIsUsed(
          strapi,
          used,
          documentId,
          Number.isSafeInteger(from) && from > 0 ? from : 0,
        );
      },
    },
  ]);
}
