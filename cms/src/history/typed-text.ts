import type { Field } from "@toa-soan/content-types/field";
import { readPartialDate } from "@toa-soan/content-types/partial-date";

import type { Snapshot } from "./snapshot.ts";

interface Link {
  documentId?: string;
  apiData?: { documentId?: string };
}

/**
 * What a save of a form would make of a document: the values as Strapi's form holds them, where
 * relations are what was added and taken off, on top of what is stored.
 */
export function typedOver(
  fields: Record<string, Field>,
  stored: Snapshot,
  values: Record<string, unknown>,
): Snapshot {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      name in values
        ? typedValue(field, stored[name], values[name])
        : (stored[name] ?? null),
    ]),
  );
}

function typedValue(field: Field, stored: unknown, value: unknown): unknown {
  const { parts, reference, attribute } = field;
  if (reference) {
    const { connect, disconnect } = (value ?? {}) as Record<string, unknown>;
    const removed = idsIn(disconnect);
    const added = idsIn(connect);
    if (attribute["relation"] === "oneToOne") {
      if (added.length > 0) return added.at(-1) ?? null;
      return removed.includes(String(stored)) ? null : (stored ?? null);
    }
    const kept = (Array.isArray(stored) ? stored : []).map(String);
    return [
      ...kept.filter((id) => !removed.includes(id) && !added.includes(id)),
      ...added,
    ];
  }
  if (parts) {
    const before = (Array.isArray(stored) ? stored : []) as Snapshot[];
    return (Array.isArray(value) ? value : []).map(
      (part: Record<string, unknown>, index) =>
        typedOver(parts, before[index] ?? {}, part),
    );
  }
  if (attribute["type"] === "media") {
    if (typeof value !== "object" || value === null) return null;
    const { id, name, url } = value as Record<string, unknown>;
    return { id, name, url };
  }
  if (attribute["type"] === "boolean") return value ?? false;
  if (typeof value !== "string") return value ?? null;
  if (value === "") return null;
  return field.isPartialDate ? (readPartialDate(value) ?? value) : value;
}

const idsIn = (list: unknown): string[] =>
  (Array.isArray(list) ? (list as Link[]) : []).flatMap(
    ({ documentId, apiData }) => documentId ?? apiData?.documentId ?? [],
  );
