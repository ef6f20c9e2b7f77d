import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";
import type { Field } from "@toa-soan/content-types/field";

import type { Snapshot } from "./snapshot.ts";
import type { Titles } from "./titles.ts";

interface Restorable {
  /** For the Document Service. */
  data: Record<string, unknown>;
  /** What cannot come back, as sentences. */
  left: string[];
}

/**
 * What is written to bring a document back to a snapshot. What it referred to and is no more stays
 * out and is named.
 *
 * @param without fields that stay as they are.
 */
export async function restorable(
  strapi: Core.Strapi,
  type: ContentType,
  snapshot: Snapshot,
  titles: Titles,
  without: string[],
): Promise<Restorable> {
  const left: string[] = [];
  const fields = Object.fromEntries(
    Object.entries(type.fields).filter(
      ([name]) => name in snapshot && !without.includes(name),
    ),
  );
  const data = await dataFrom(strapi, fields, snapshot, titles, left);
  return { data, left };
}

async function dataFrom(
  strapi: Core.Strapi,
  fields: Record<string, Field>,
  snapshot: Snapshot,
  titles: Titles,
  left: string[],
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = snapshot[name] ?? null;
    const { reference, parts, label } = field;
    if (reference) {
      const ids = [value ?? []].flat().map(String);
      const { target } = reference;
      for (const id of ids.filter((each) => !titles.isThere(target, each)))
        left.push(`Ô “${label}”: ${titles.of(target, id)}.`);
      const set = ids
        .filter((id) => titles.isThere(target, id))
        .map((documentId) => ({ documentId }));
      data[name] = { set };
    } else if (parts) {
      const list: unknown[] = [];
      for (const part of Array.isArray(value) ? (value as Snapshot[]) : [])
        list.push(await dataFrom(strapi, parts, part, titles, left));
      data[name] = list;
    } else if (field.attribute["type"] === "media") {
      data[name] = await fileId(strapi, value);
      if (value && !data[name])
        left.push(
          `Ô “${label}”: tệp ${String((value as Snapshot)["name"] ?? "")} đã xóa.`,
        );
    } else data[name] = value;
  }
  return data;
}

async function fileId(
  strapi: Core.Strapi,
  value: unknown,
): Promise<number | null> {
  const id = (value as { id?: unknown } | null)?.id;
  if (typeof id !== "number") return null;
  const file: unknown = await strapi.db
    .query("plugin::upload.file")
    .findOne({ select: ["id"], where: { id } });
  return file ? id : null;
}
