import { z } from "zod";

import {
  attributesOf,
  hiddenKey,
  saveCount,
  schemasOf,
  uidOf,
  type Field,
  type Reference,
} from "./field.ts";
import type { TypeName } from "./type-name.ts";

/** A content type: what Strapi stores, what the feed carries, and what the desk's rules need. */
export interface ContentType<
  Fields extends Record<string, Field> = Record<string, Field>,
> {
  name: TypeName;
  uid: ReturnType<typeof uidOf>;
  label: string;
  fields: Fields;
  /** Stored beside the fields, written by the desk only, never in the feed or on a form. */
  deskFields: Record<string, Field>;
  /** What Strapi loads. */
  strapiSchema: Record<string, unknown>;
  /** Reads a document from Strapi or from the feed. Fields that are never public are left out. */
  schema: z.ZodObject<
    { documentId: z.ZodString } & {
      [Name in keyof Fields]: Fields[Name]["schema"];
    }
  >;
  /** The field that names a document on lists and from which its slug and sort key are made. */
  titleField: string;
  /** `person`: sorted by the given name, the last word. */
  sortsAs: "text" | "person";
  hasDrafts: boolean;
  hasSlug: boolean;
  /** Whether a document is public by itself; the others are public through one that is. */
  isPublicByItself: (document: Record<string, unknown>) => boolean;
  /**
   * A condition without which a document is not public, whatever refers to it (a comment that is
   * not approved).
   */
  mayBePublic: (document: Record<string, unknown>) => boolean;
}

interface Definition<Fields extends Record<string, Field>> {
  name: TypeName;
  plural: string;
  label: string;
  hint: string;
  titleField: keyof Fields & string;
  fields: Fields;
  /** Stored with the document, written by the desk only, never in the feed. */
  deskFields?: Record<string, Field>;
  /** Columns that the desk looks documents up by; several that are asked together by a comma. */
  lookedUpBy?: string[];
  sortsAs?: "text" | "person";
  hasDrafts?: boolean;
  isSingle?: boolean;
  isPublicByItself?: (document: Record<string, unknown>) => boolean;
  mayBePublic?: (document: Record<string, unknown>) => boolean;
}

// Strapi needs these in the table; the feed never carries them.
const keys = {
  searchKey: hiddenKey(
    "Khóa tìm kiếm",
    "Chữ thường không dấu của các ô tìm được, hệ thống tự ghi.",
  ),
  sortKey: hiddenKey(
    "Khóa sắp xếp",
    "Thứ tự từ điển tiếng Việt, hệ thống tự ghi.",
  ),
  revision: saveCount(
    "Lần lưu",
    "Số lần lưu, để không ai lưu đè lên bản mới hơn.",
  ),
};

export function defineType<Fields extends Record<string, Field>>(
  definition: Definition<Fields>,
): ContentType<Fields> {
  const { name, fields } = definition;
  const deskFields = { ...definition.deskFields, ...keys };
  return {
    name,
    uid: uidOf(name),
    label: definition.label,
    fields,
    deskFields,
    strapiSchema: {
      kind: definition.isSingle ? "singleType" : "collectionType",
      collectionName: definition.plural.replace(/-/g, "_"),
      info: {
        singularName: name,
        pluralName: definition.plural,
        displayName: definition.label,
        description: definition.hint,
      },
      options: { draftAndPublish: definition.hasDrafts ?? false },
      pluginOptions: {},
      indexes: (definition.lookedUpBy ?? []).map((column) => ({
        name: `${definition.plural}_${column}_index`.replace(/[-,]/g, "_"),
        columns: column.split(","),
      })),
      attributes: attributesOf({ ...fields, ...deskFields }),
    },
    schema: z.object({
      documentId: z.string().min(1),
      ...schemasOf(fields),
    }) as ContentType<Fields>["schema"],
    titleField: definition.titleField,
    sortsAs: definition.sortsAs ?? "text",
    hasDrafts: definition.hasDrafts ?? false,
    hasSlug: "slug" in fields,
    isPublicByItself:
      definition.isPublicByItself ??
      ((document) => document["isPublic"] === true),
    mayBePublic: definition.mayBePublic ?? (() => true),
  };
}

/**
 * The `populate` of Strapi's Document Service that loads everything that the fields read:
 * relations as their documentIds, files, components and what these refer to.
 */
export function populateOf(
  fields: Record<string, Field>,
): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.reference) populate[name] = { fields: ["documentId"] };
    else if (field.parts)
      populate[name] = { populate: populateOf(field.parts) };
    else if (field.attribute["type"] === "media") populate[name] = true;
  }
  return populate;
}

/** A document that another one refers to. */
export interface Referred extends Reference {
  documentId: string;
}

/** All references in a document that was read by its type's schema, components included. */
export function referencesOf(
  fields: Record<string, Field>,
  document: Record<string, unknown>,
): Referred[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const values = [document[name] ?? []].flat();
    const { reference, parts } = field;
    if (reference)
      return values.map((id) => ({ ...reference, documentId: String(id) }));
    if (parts)
      return values.flatMap((part) =>
        referencesOf(parts, part as Record<string, unknown>),
      );
    return [];
  });
}
