import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";

import { DeskError } from "../desk/desk-error.ts";

type Data = Record<string, unknown>;

interface Asked {
  path: string;
  params: { model?: string; id?: string };
  request: { body?: Data };
}

/**
 * The count of saves that whoever saves a document has seen, none when a program writes, which
 * reads and writes in one go. Who is signed in at the desk changes an article for minutes and must
 * tell it, by whatever program they send it.
 *
 * @throws DeskError when an article is changed at the desk's door without it.
 */
export function openedRevision(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  data: Data,
): number | undefined {
  // From the request itself: a role that may not write this field would lose it on the way.
  const body = bodyAtDesk(strapi, type, documentId);
  const revision = data["revision"] ?? body?.["revision"];
  if (typeof revision === "number") return revision;
  const changes = Object.keys(body ?? {}).some((name) => name in type.fields);
  if (type.name !== "article" || !changes) return undefined;
  throw new DeskError(
    "Chưa lưu bài viết: yêu cầu không cho biết bài được mở ở bản nào (thiếu số “revision”), nên có thể đè lên chữ người khác vừa lưu. Tải lại trang rồi lưu lại; chương trình thì đọc bài trước và gửi kèm “revision” đã đọc. Bản đã lưu không đổi.",
  );
}

/** What was sent to Strapi's own address of the document, if that is what is being answered. */
function bodyAtDesk(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Data | undefined {
  const asked = strapi.requestContext.get() as unknown as Asked | undefined;
  const { model, id } = asked?.params ?? {};
  return asked?.path.startsWith("/content-manager/") &&
    model === type.uid &&
    id === documentId
    ? (asked.request.body ?? {})
    : undefined;
}
