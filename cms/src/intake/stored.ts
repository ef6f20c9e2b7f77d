import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

/** Creates a document through the desk's rules. */
export async function createDocument<Created = { documentId: string }>(
  strapi: Core.Strapi,
  type: TypeName,
  data: Record<string, unknown>,
): Promise<Created> {
  const documents = strapi.documents(contentTypes[type].uid);
  return (await documents.create({ data } as never)) as unknown as Created;
}

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
