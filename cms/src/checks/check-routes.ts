import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import {
  checkOrder,
  ignoreOrder,
  termOrder,
} from "@toa-soan/content-types/proofreading/check-order";
import {
  captionField,
  photoIn,
  type Finding,
} from "@toa-soan/content-types/proofreading/finding";
import { proofreadingSettings } from "@toa-soan/content-types/proofreading/spelling-rules";

import { DeskError } from "../desk/desk-error.ts";
import { refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import { openDeskRoutes } from "../roles/desk-routes.ts";
import { permissionsFor } from "../roles/permissions.ts";
import { mayDo } from "../roles/user.ts";
import { checkArticle } from "./check-article.ts";
import { ignore } from "./ignored-findings.ts";
import { makeTerm } from "./make-term.ts";
import { keepSettings, settingsOf } from "./settings.ts";

/** Opens `/newsroom/checks`: title guard and proofreading of an article's form. */
export function openChecks(strapi: Core.Strapi): void {
  openDeskRoutes(strapi, [
    {
      method: "POST",
      path: "/checks",
      async handler(context) {
        const order = readBody(context, checkOrder, "Không soát được bài");
        const report = await checkArticle(strapi, order);
        context.body = {
          ...report,
          mayAddTerms: mayAddTerms(strapi, context),
          closedFields: await closedFields(strapi, context, report.findings),
        };
      },
    },
    {
      method: "POST",
      path: "/checks/ignored",
      async handler(context, user) {
        const order = readBody(
          context,
          ignoreOrder,
          "Không bỏ qua được nhận xét",
        );
        const article: unknown = await strapi.db
          .query(contentTypes.article.uid)
          .findOne({
            where: { documentId: order.documentId, publishedAt: null },
            populate: { createdBy: { select: ["id"] } },
          });
        if (!article)
          throw new DeskError(
            "Không bỏ qua được nhận xét: bài không còn. Mở lại danh sách bài; chưa có gì thay đổi.",
          );
        if (!permissionsFor(strapi, context, "article").update(article))
          return forbid(
            context,
            "Không bỏ qua được nhận xét: bạn không được sửa bài này. Nhờ người viết bài hoặc Biên tập viên; chưa có gì thay đổi.",
          );
        await ignore(strapi, { ...order, by: user.name });
        context.status = 204;
      },
    },
    {
      method: "POST",
      path: "/checks/terms",
      async handler(context) {
        const order = readBody(context, termOrder, "Không thêm được nhiệm kỳ");
        if (!mayAddTerms(strapi, context))
          return forbid(
            context,
            "Không thêm được nhiệm kỳ: vai trò của bạn không ghi được vào danh mục nhân sự. Nhờ Biên tập viên; chưa ghi gì.",
          );
        context.body = await makeTerm(strapi, order);
      },
    },
    {
      method: "GET",
      path: "/checks/settings",
      async handler(context, user) {
        context.body = {
          settings: await settingsOf(strapi),
          mayChange: await mayDo(strapi, user, "publish"),
        };
      },
    },
    {
      method: "PUT",
      path: "/checks/settings",
      duty: "publish",
      async handler(context) {
        const settings = readBody(
          context,
          proofreadingSettings,
          "Không lưu được cách soát bài",
        );
        await keepSettings(strapi, settings);
        context.body = { settings, mayChange: true };
      },
    },
  ]);
}

const mayAddTerms = (strapi: Core.Strapi, context: Context) =>
  permissionsFor(strapi, context, "term").create() &&
  permissionsFor(strapi, context, "position").create();

/** Of the captions that findings are about, those that whoever asks may not change. */
async function closedFields(
  strapi: Core.Strapi,
  context: Context,
  findings: readonly Finding[],
): Promise<string[]> {
  const captions = findings.flatMap(({ place }) => photoIn(place.field) ?? []);
  if (captions.length === 0) return [];
  const photos: { documentId: string }[] = await strapi.db
    .query(contentTypes.photo.uid)
    .findMany({
      select: ["documentId"],
      where: { documentId: { $in: captions } },
      populate: { createdBy: { select: ["id"] } },
    });
  const may = permissionsFor(strapi, context, "photo");
  return photos
    .filter((photo) => !may.update(photo))
    .map(({ documentId }) => captionField(documentId));
}

/** A schema of the content types, as far as it is used here. */
interface Schema<Read> {
  safeParse(value: unknown):
    | { success: true; data: Read }
    | {
        success: false;
        error: { issues: { path: PropertyKey[]; message: string }[] };
      };
}

function readBody<Read>(
  context: Context,
  schema: Schema<Read>,
  refused: string,
): Read {
  const { body } = context.request as { body?: unknown };
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const problem = read.error.issues[0];
  throw new DeskError(
    `${refused}: phần ${problem?.path.join(".") || "gốc"} không đúng dạng (${problem?.message ?? "?"}). Tải lại trang rồi làm lại; chưa có gì thay đổi.`,
  );
}

const forbid = (context: Context, message: string) =>
  refuse(context, 403, message, "ForbiddenError");
