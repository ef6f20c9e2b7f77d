import { isDeepStrictEqual } from "node:util";
import { deflateRawSync, inflateRawSync } from "node:zlib";

import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";
import type { Field } from "@toa-soan/content-types/field";

type Data = Record<string, unknown>;

/**
 * A document as editors see it on the form: relations as documentIds in their order, files as
 * `{ id, name, url }`, components without their row numbers, `null` for what is empty.
 */
export type Snapshot = Data;

/** A stored document with what history notes of it beside its fields. */
export interface Seen {
  snapshot: Snapshot;
  revision: number;
  creatorId: number | null;
}

/** The document as it is stored now, of an article the draft; `null` when there is none. */
export async function seeDocument(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Seen | null> {
  const row = (await strapi.db.query(type.uid).findOne({
    where: { documentId, ...(type.hasDrafts && { publishedAt: null }) },
    populate: {
      ...populateOf(type.fields),
      createdBy: { select: ["id"] },
    },
  })) as Data | null;
  if (!row) return null;
  const creator = row["createdBy"] as { id: number } | null | undefined;
  return {
    snapshot: snapshotOf(type.fields, row),
    revision: Number(row["revision"] ?? 0),
    creatorId: creator?.id ?? null,
  };
}

function populateOf(fields: Record<string, Field>): Data {
  const populate: Data = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.reference) populate[name] = { select: ["documentId"] };
    else if (field.parts)
      populate[name] = { populate: populateOf(field.parts) };
    else if (field.attribute["type"] === "media") populate[name] = true;
  }
  return populate;
}

function snapshotOf(fields: Record<string, Field>, row: Data): Snapshot {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      valueOf(field, row[name]),
    ]),
  );
}

function valueOf(field: Field, value: unknown): unknown {
  const { parts, reference, attribute } = field;
  if (parts)
    return Array.isArray(value)
      ? value.map((part: Data) => snapshotOf(parts, part))
      : [];
  if (reference) {
    if (attribute["relation"] === "oneToOne") return documentIdIn(value);
    // Draft and published version of an article are one document.
    return Array.isArray(value) ? [...new Set(value.map(documentIdIn))] : [];
  }
  if (attribute["type"] === "media") {
    if (typeof value !== "object" || value === null) return null;
    const { id, name, url } = value as Data;
    return { id, name, url };
  }
  if (value instanceof Date) return value.toISOString();
  if (attribute["type"] === "boolean") return value ?? false;
  return value === undefined || value === "" ? null : value;
}

const documentIdIn = (value: unknown): string | null =>
  (value as { documentId?: string } | null | undefined)?.documentId ?? null;

/** The names of the fields in which two snapshots differ, in the order of the form. */
export function changedFields(
  type: ContentType,
  before: Snapshot,
  after: Snapshot,
): string[] {
  return Object.keys(type.fields).filter(
    (name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null),
  );
}

/** A snapshot as it is stored: a third of its JSON. */
export const pack = (snapshot: Snapshot): string =>
  deflateRawSync(JSON.stringify(snapshot)).toString("base64");

export const unpack = (packed: string): Snapshot =>
  JSON.parse(
    inflateRawSync(Buffer.from(packed, "base64")).toString(),
  ) as Snapshot;
