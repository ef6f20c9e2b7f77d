import type { Core } from "@strapi/strapi";
import { publisherReport } from "@toa-soan/content-types/publisher-state";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";

import { isAllowed, refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import { keepReport } from "./kept-report.ts";
import { stateForEditors, type LookedAt } from "./state-for-editors.ts";

/**
 * Opens `/newsroom/publisher`: the holder of `PUBLISHER_TOKEN` puts there how the publisher is, and
 * whoever is signed in to the admin reads it. `?type=article&document=ID` asks for one document
 * as well.
 */
export function openPublisherState(strapi: Core.Strapi): void {
  strapi.server.routes([
    {
      method: "PUT",
      path: "/newsroom/publisher",
      handler: (context: Context) => hear(strapi, context),
      config: { auth: false },
    },
  ]);
  strapi.server.routes({
    type: "admin",
    prefix: "/newsroom",
    routes: [
      {
        method: "GET",
        path: "/publisher",
        handler: (context: Context) => tell(strapi, context),
        // Strapi looks the policy's name up where the route says that it belongs.
        info: { type: "admin" },
        config: { policies: ["admin::isAuthenticatedAdmin"] },
      },
    ],
  });
}

async function hear(strapi: Core.Strapi, context: Context): Promise<void> {
  if (!isAllowed(context, process.env["PUBLISHER_TOKEN"])) return;
  const { body } = context.request as { body?: unknown };
  const read = publisherReport.safeParse(body);
  if (!read.success) {
    const problem = read.error.issues[0];
    return refuse(
      context,
      400,
      `Không nhận được tình trạng bộ xuất bản: phần ${problem?.path.join(".") || "gốc"} không đúng dạng (${problem?.message ?? "?"}). Chạy CMS và bộ xuất bản cùng một phiên bản; chưa có gì thay đổi.`,
    );
  }
  await keepReport(strapi, read.data);
  context.status = 204;
}

async function tell(strapi: Core.Strapi, context: Context): Promise<void> {
  const { type, document } = context.query;
  const lookedAt = readLookedAt(type, document);
  if (!lookedAt && (type ?? document) !== undefined)
    return refuse(
      context,
      400,
      `Không xem được tình trạng phát hành: type=${String(type)}, document=${String(document)} không chỉ một mục nào. Gửi cả hai, với type là tên một loại nội dung; chưa có gì thay đổi.`,
    );
  context.set("Cache-Control", "no-store");
  context.body = await stateForEditors(strapi, lookedAt);
}

function readLookedAt(type: unknown, documentId: unknown): LookedAt | null {
  const name = TYPE_NAMES.find((each) => each === type);
  if (!name || typeof documentId !== "string" || documentId === "") return null;
  return { type: name, documentId };
}
