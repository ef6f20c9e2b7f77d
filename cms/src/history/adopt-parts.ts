import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";

type Data = Record<string, unknown>;

/**
 * Makes new rows of components that a form names by numbers which the document has no longer:
 * somebody restored a version or took them out, and Strapi would refuse the whole save. Changes
 * `data`.
 */
export async function adoptParts(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  data: Data,
): Promise<void> {
  const names = Object.entries(type.fields)
    .filter(([name, { parts }]) => parts && hasNumbers(data[name]))
    .map(([name]) => name);
  if (names.length === 0) return;
  const row = (await strapi.db.query(type.uid).findOne({
    select: ["id"],
    where: { documentId, ...(type.hasDrafts && { publishedAt: null }) },
    populate: Object.fromEntries(
      names.map((name) => [name, { select: ["id"] }]),
    ),
  })) as Record<string, { id: number }[]> | null;
  for (const name of names) {
    const known = new Set((row?.[name] ?? []).map(({ id }) => id));
    data[name] = (data[name] as Data[]).map(({ id, ...part }) =>
      known.has(Number(id)) ? { id, ...part } : part,
    );
  }
}

const hasNumbers = (value: unknown): boolean =>
  Array.isArray(value) && value.some((part: Data | null) => part?.["id"]);
