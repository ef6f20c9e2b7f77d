import { Readable } from "node:stream";

import type { Core } from "@strapi/strapi";

import type { ChangeSignal } from "../change-log/change-signal.ts";
import { isAllowed, refuse } from "./bearer.ts";
import type { Context } from "./context.ts";
import { feedLines, newestSeq } from "./feed-lines.ts";

/**
 * Opens `GET /newsroom/changes?after=SEQ[&follow=1]`, the only door between the CMS and the site:
 * lines of `content-types/change.ts`, for the holder of `PUBLISHER_TOKEN`.
 *
 * @param closing aborted when Strapi stops; open feeds end then.
 */
export function openFeed(
  strapi: Core.Strapi,
  signal: ChangeSignal,
  closing: AbortSignal,
): void {
  strapi.server.routes([
    {
      method: "GET",
      path: "/newsroom/changes",
      handler: (context: Context) => answer(strapi, signal, closing, context),
      config: { auth: false },
    },
  ]);
}

async function answer(
  strapi: Core.Strapi,
  signal: ChangeSignal,
  closing: AbortSignal,
  context: Context,
): Promise<void> {
  if (!isAllowed(context, process.env["PUBLISHER_TOKEN"])) return;
  const after = readNumber(context.query["after"]);
  if (after === null)
    return refuse(
      context,
      400,
      `Không đọc được thay đổi: after=${String(context.query["after"])} không phải số nguyên từ 0 trở lên. Gửi số của dòng complete cuối cùng, hoặc 0 để chép từ đầu; chưa có gì thay đổi.`,
    );
  const newest = await newestSeq(strapi);
  if (after > newest)
    return refuse(
      context,
      409,
      `Không đọc được thay đổi: after=${after} nhưng nhật ký của CMS chỉ đến ${newest}, có lẽ cơ sở dữ liệu vừa được khôi phục. Chép lại từ đầu bằng after=0; trang đang chạy không đổi.`,
    );
  const gone = new AbortController();
  context.req.on("close", () => gone.abort());
  const lines = feedLines(strapi, signal, {
    after,
    follows: context.query["follow"] === "1",
    stop: AbortSignal.any([gone.signal, closing]),
  });
  const body = Readable.from(lines, { objectMode: false });
  body.on("error", (error) => strapi.log.error(error));
  context.type = "application/x-ndjson; charset=utf-8";
  context.set("Cache-Control", "no-store");
  context.body = body;
}

function readNumber(value: unknown): number | null {
  if (typeof value !== "string" || !/^\d{1,15}$/.test(value)) return null;
  return Number(value);
}
