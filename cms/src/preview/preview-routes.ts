import type { Core } from "@strapi/strapi";
import type { Article } from "@toa-soan/content-types/article";
import { articlePath } from "@toa-soan/content-types/addresses";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { Photo } from "@toa-soan/content-types/photo";

import { publicForms } from "../change-log/public-form.ts";
import { DeskError } from "../desk/desk-error.ts";
import { refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import { openDeskRoutes } from "../roles/desk-routes.ts";
import { permissionsFor } from "../roles/permissions.ts";
import { askDoor, NoPreview } from "./ask-door.ts";
import { publicFormOfDraft, storedArticle } from "./draft-article.ts";
import { linesOfDraft } from "./draft-lines.ts";

type Data = Record<string, unknown>;

/** In place of a documentId: an article that was never saved. */
const NEW = "new";

/**
 * Opens the preview of articles for those who may change them: `GET /newsroom/preview/:documentId`
 * answers the draft's page as `{ html, site }`, the address of the site beside it, `POST` the page with the form's values `{ values }` in
 * it, `POST …/photos` the photos of these values. Nothing is stored, no answer is kept.
 */
export function openPreview(strapi: Core.Strapi): void {
  const page = (context: Context) => answer(strapi, context, showPage);
  const photos = (context: Context) => answer(strapi, context, showPhotos);
  openDeskRoutes(strapi, [
    { method: "GET", path: "/preview/:documentId", handler: page },
    { method: "POST", path: "/preview/:documentId", handler: page },
    { method: "POST", path: "/preview/:documentId/photos", handler: photos },
  ]);
}

async function showPage(strapi: Core.Strapi, article: Article) {
  const lines = await linesOfDraft(strapi, article);
  const html = await askDoor(articlePath(article.slug), lines);
  // As JSON: a page at the admin's own address could act in the editor's name.
  return { html: withoutIndexing(html), site: process.env["SITE_URL"] ?? "" };
}

async function showPhotos(strapi: Core.Strapi, { photos }: Article) {
  const forms = await publicForms(strapi, contentTypes.photo, photos);
  return {
    photos: photos.flatMap((id, index) => {
      const photo = forms.get(id) as Photo | undefined;
      if (!photo) return [];
      const { caption, image } = photo;
      return { number: index + 1, caption, url: image?.url ?? null };
    }),
  };
}

async function answer(
  strapi: Core.Strapi,
  context: Context,
  show: (strapi: Core.Strapi, article: Article) => Promise<unknown>,
): Promise<void> {
  context.set("X-Robots-Tag", "noindex");
  const { documentId = "" } = context.params as { documentId?: string };
  const draft =
    documentId === NEW
      ? null
      : await storedArticle(strapi, documentId, "draft");
  if (!draft && documentId !== NEW)
    return refuse(
      context,
      404,
      "Không xem trước được: bài này không còn. Mở lại danh sách bài viết; chưa có gì thay đổi.",
    );
  const may = permissionsFor(strapi, context, "article");
  if (!(draft ? may.update(draft) : may.create()))
    return refuse(
      context,
      403,
      "Không xem trước được: bạn không có quyền sửa bài này. Nhờ người viết bài hoặc Biên tập viên; chưa có gì thay đổi.",
      "ForbiddenError",
    );
  try {
    const values = valuesIn(context);
    const article = await publicFormOfDraft(strapi, draft, values);
    context.body = await show(strapi, article);
  } catch (error) {
    if (error instanceof NoPreview)
      return refuse(context, error.status, error.message);
    throw error;
  }
}

function valuesIn(context: Context): Data {
  const { body } = context.request as { body?: { values?: unknown } };
  const values = body?.values ?? {};
  if (typeof values === "object" && !Array.isArray(values))
    return values as Data;
  throw new DeskError(
    "Không xem trước được: yêu cầu thiếu nội dung bài. Tải lại trang rồi thử lại; bài không đổi.",
  );
}

/** Wherever the page may come to stand, search engines pass it by. */
const withoutIndexing = (html: string) =>
  html.replace("<head>", '<head><meta name="robots" content="noindex">');
