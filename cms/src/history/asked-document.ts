import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";

import { refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import type { Transaction } from "../hidden-tables.ts";
import { permissionsFor } from "../roles/permissions.ts";
import type { User } from "../roles/user.ts";

type Permission = "read" | "update" | "create";

/** What a route of history with a document in its address was asked. */
export interface Asked {
  context: Context;
  user: User;
  type: ContentType;
  documentId: string;
  body: Record<string, unknown>;
}

/** Handles what is asked of a document by who has a permission for it; refuses all else. */
export const withDocument =
  (
    strapi: Core.Strapi,
    permission: Permission,
    handle: (asked: Asked) => Promise<void>,
  ) =>
  async (context: Context, user: User): Promise<void> => {
    const asked = await readAsked(strapi, context, user, permission);
    if (asked) await handle(asked);
  };

/** What a route with a document was asked; answered already when it is `null`. */
async function readAsked(
  strapi: Core.Strapi,
  context: Context,
  user: User,
  permission: Permission,
): Promise<Asked | null> {
  const { type: name, documentId } = context.params as Record<string, string>;
  const known = TYPE_NAMES.find((each) => each === name);
  if (!known || !documentId) {
    refuse(
      context,
      404,
      `Không có loại nội dung “${name ?? ""}”. Kiểm tra địa chỉ; chưa có gì thay đổi.`,
    );
    return null;
  }
  const type = contentTypes[known];
  if (!(await may(strapi, context, type, documentId, permission))) {
    refuse(
      context,
      403,
      `Không làm được: vai trò của bạn không được ${VERBS[permission]} mục này. Nhờ Thư ký tòa soạn hoặc Quản trị; chưa có gì thay đổi.`,
      "ForbiddenError",
    );
    return null;
  }
  const { body } = context.request as { body?: unknown };
  return {
    context,
    user,
    type,
    documentId,
    body: (body ?? {}) as Record<string, unknown>,
  };
}

const VERBS: Record<Permission, string> = {
  read: "xem",
  update: "sửa",
  create: "tạo",
};

/** Asks Strapi's own permissions, the conditions of which look at who made the document. */
export async function may(
  strapi: Core.Strapi,
  context: Context,
  type: ContentType,
  documentId: string,
  permission: Permission,
): Promise<boolean> {
  const can = permissionsFor(strapi, context, type.name);
  if (permission === "create") return can.create();
  const entity: unknown = await strapi.db.query(type.uid).findOne({
    where: { documentId },
    populate: { createdBy: { populate: ["roles"] } },
  });
  return can[permission](entity ?? undefined);
}

/** One look at the database, whatever is written meanwhile. */
export const inTransaction = <Result>(
  strapi: Core.Strapi,
  work: (trx: Transaction) => Promise<Result>,
): Promise<Result> =>
  strapi.db.transaction(({ trx }) => work(trx)) as Promise<Result>;
