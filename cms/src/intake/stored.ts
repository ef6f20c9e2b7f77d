import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { DeskError } from "../desk/desk-error.ts";
import { currentUser } from "../roles/user.ts";

/** Creates a document through the desk's rules; it is its maker's when somebody is signed in. */
export async function createDocument<Created = { documentId: string }>(
  strapi: Core.Strapi,
  type: TypeName,
  data: Record<string, unknown>,
): Promise<Created> {
  const documents = strapi.documents(contentTypes[type].uid);
  const user = currentUser(strapi);
  // Strapi's own "is-creator" condition goes by these.
  const made = user
    ? { ...data, createdBy: user.id, updatedBy: user.id }
    : data;
  return (await documents.create({
    data: made,
  } as never)) as unknown as Created;
}

/**
 * The documentId that an editor chose.
 *
 * @throws DeskError when there is no such document any more.
 */
export async function existing(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
): Promise<string> {
  const { uid, label } = contentTypes[type];
  const count = await strapi.db.query(uid).count({ where: { documentId } });
  if (count === 0)
    throw new DeskError(
      `Không tạo được bản nháp: mục ${label.toLowerCase()} đã chọn không còn nữa, có thể vừa bị xóa. Chọn lại rồi nhận bài; chưa ghi gì.`,
    );
  return documentId;
}

/** How many entries of the register an editor is offered at once. */
export const MOST_CANDIDATES = 8;

/** Documents whose search key has every word of a text, oldest first. */
export async function documentsWith<Row>(
  strapi: Core.Strapi,
  type: TypeName,
  text: string,
  populate: Record<string, unknown> = {},
): Promise<Row[]> {
  return (await strapi.db.query(contentTypes[type].uid).findMany({
    where: {
      $and: fold(text)
        .split(" ")
        .filter(Boolean)
        .map((word) => ({ searchKey: { $contains: word } })),
    },
    populate,
    orderBy: { id: "asc" },
  })) as Row[];
}

/** The lines of a field that keeps one value a line. */
export const linesIn = (value: string | null): string[] =>
  (value ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
