import { z } from "zod";

import { PARTIAL_DATE } from "./partial-date.ts";
import type { TypeName } from "./type-name.ts";

/**
 * One field of a content type: the Strapi attribute that stores it and the Zod schema that reads
 * it. A schema reads both what Strapi's Document Service returns and what the change feed carries,
 * so that reading twice changes nothing.
 */
export interface Field<Schema extends z.ZodType = z.ZodType> {
  /** Strapi attribute, as in a `schema.json`. */
  attribute: Record<string, unknown>;
  schema: Schema;
  /** Vietnamese name of the field on the editor's form. */
  label: string;
  /** One Vietnamese sentence under the field that says what belongs there. */
  hint: string;
  /** The folded text of this field is part of the document's search key. */
  isSearched: boolean;
  /** Filled by the desk's rules and not shown on the form. */
  isHidden: boolean;
  /** Set for a day, month or year: the form takes what `readPartialDate` reads. */
  isPartialDate?: true;
  /** Set for a field that refers to other documents. */
  reference?: Reference;
  /** Set for a field that holds components. */
  parts?: Record<string, Field>;
}

/** How a field refers to documents of another type, and what this means for being public. */
export interface Reference {
  target: TypeName;
  /**
   * `shows`: what this document refers to is public when this document is.
   * `shown-by`: this document is public when the one it refers to is (a term by its evidence).
   * `links`: being public does not pass along (related articles).
   */
  carries: "shows" | "shown-by" | "links";
}

interface Options {
  required?: boolean;
  searched?: boolean;
  hidden?: boolean;
}

function field<Schema extends z.ZodType>(
  label: string,
  hint: string,
  attribute: Record<string, unknown>,
  schema: Schema,
  options: Options = {},
): Field<Schema> {
  return {
    attribute: options.required ? { ...attribute, required: true } : attribute,
    schema,
    label,
    hint,
    isSearched: options.searched ?? false,
    isHidden: options.hidden ?? false,
  };
}

const emptyAsNull = (value: unknown) =>
  value === undefined || value === "" ? null : value;

const nullableText = z.preprocess(emptyAsNull, z.string().nullable());

/** A line of text that may stay empty: `null` when it is. */
export const text = (label: string, hint: string, options?: Options) =>
  field(label, hint, { type: "string" }, nullableText, options);

/** A line of text that every document has. */
export const title = (label: string, hint: string, options?: Options) =>
  field(label, hint, { type: "text" }, z.string().min(1), {
    required: true,
    searched: true,
    ...options,
  });

/** A line of text that names a document and may come later than the document: `""` until then. */
export const laterTitle = (label: string, hint: string) =>
  field(
    label,
    hint,
    { type: "text" },
    z.preprocess((value) => value ?? "", z.string()),
    { searched: true },
  );

/** Text of any length without formatting, `null` when empty. */
export const longText = (label: string, hint: string, options?: Options) =>
  field(label, hint, { type: "text" }, nullableText, options);

/** Text in Markdown (CommonMark and tables, no HTML), `""` when empty. */
export const markdown = (label: string, hint: string, options?: Options) =>
  field(
    label,
    hint,
    { type: "richtext" },
    z.preprocess((value) => value ?? "", z.string()),
    options,
  );

/** Several short texts, one a line on the form, a list everywhere else. */
export const lines = (label: string, hint: string, options?: Options) =>
  field(
    label,
    hint,
    { type: "text" },
    z.preprocess(
      (value) =>
        typeof value === "string" ? value.split("\n") : (value ?? []),
      z
        .array(z.string())
        .transform((list) => list.map((line) => line.trim()).filter(Boolean)),
    ),
    options,
  );

/** The last part of a public address. Made by the desk when empty. */
export const slug = (hint: string) =>
  field(
    "Đường dẫn",
    hint,
    { type: "string", maxLength: 255 },
    z.string().min(1),
  );

export const yesOrNo = (
  label: string,
  hint: string,
  byDefault: boolean,
  options?: Options,
) =>
  field(
    label,
    hint,
    { type: "boolean", default: byDefault },
    z.preprocess((value) => value ?? byDefault, z.boolean()),
    options,
  );

/** A whole number, `null` when not stated. */
export const integer = (label: string, hint: string, options?: Options) =>
  field(
    label,
    hint,
    { type: "integer" },
    z.preprocess(emptyAsNull, z.number().int().nullable()),
    options,
  );

/** An instant, ISO 8601 in UTC. The form shows and takes Vietnam's time. */
export const instant = (label: string, hint: string, options?: Options) =>
  field(
    label,
    hint,
    { type: "customField", customField: "global::vietnam-time" },
    z.preprocess(
      (value) =>
        value instanceof Date ? value.toISOString() : emptyAsNull(value),
      z.iso.datetime({ offset: true }).nullable(),
    ),
    options,
  );

/**
 * A day as precisely as it is known: `2020-07-23`, `2020-07`, `2020` or `null`. The form shows
 * and takes it day first: `23/07/2020`, `07/2020`, `2020`.
 */
export const partialDate = (
  label: string,
  hint: string,
  options?: Options,
) => ({
  ...field(
    label,
    `${hint} Ghi ngày (23/7/2020), tháng (7/2020) hoặc năm (2020).`,
    { type: "customField", customField: "global::vietnam-date" },
    z.preprocess(emptyAsNull, z.string().regex(PARTIAL_DATE).nullable()),
    options,
  ),
  isPartialDate: true as const,
});

/** One of a few values. Keys are stored, values are what editors read. */
export const choice = <Key extends string>(
  label: string,
  hint: string,
  choices: Record<Key, string>,
  options?: Options & { byDefault?: Key },
) => {
  const keys = Object.keys(choices) as Key[];
  return field(
    label,
    hint,
    {
      type: "customField",
      customField: "global::choice",
      options: {
        choices: keys.map((value) => ({ value, label: choices[value] })),
      },
      ...(options?.byDefault && { default: options.byDefault }),
    },
    z.preprocess(
      (value) => emptyAsNull(value) ?? options?.byDefault ?? null,
      z.enum(keys as [Key, ...Key[]]).nullable(),
    ),
    options,
  );
};

/** A list that only programs write, kept as JSON. */
export const hiddenList = (label: string, hint: string) =>
  field(
    label,
    hint,
    { type: "json", default: [] },
    z.preprocess((value) => value ?? [], z.array(z.string())),
    { hidden: true },
  );

/** A text that only the desk's rules write and that is never public. */
export const hiddenKey = (label: string, hint: string) =>
  field(label, hint, { type: "text", private: true }, nullableText, {
    hidden: true,
  });

/** How often a document was saved. Forms get it with the document and send it back. */
export const saveCount = (label: string, hint: string) =>
  field(
    label,
    hint,
    { type: "integer", default: 0, private: true },
    z.number().int(),
    { hidden: true },
  );

const documentIdOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "documentId" in value
    ? value.documentId
    : (value ?? null);

const documentId = z.preprocess(documentIdOf, z.string().min(1));

interface ReferenceOptions extends Options {
  carries?: Reference["carries"];
}

/** A reference to one document: its documentId or `null`. */
export const one = (
  label: string,
  hint: string,
  target: TypeName,
  options: ReferenceOptions = {},
) => ({
  ...field(
    label,
    hint,
    { type: "relation", relation: "oneToOne", target: uidOf(target) },
    z.preprocess(documentIdOf, z.string().min(1).nullable()),
    options,
  ),
  reference: { target, carries: options.carries ?? "shows" } as Reference,
});

/** References to several documents in the editors' order: their documentIds. */
export const many = (
  label: string,
  hint: string,
  target: TypeName,
  options: ReferenceOptions = {},
) => ({
  ...field(
    label,
    hint,
    { type: "relation", relation: "oneToMany", target: uidOf(target) },
    z.preprocess((value) => value ?? [], z.array(documentId)),
    options,
  ),
  reference: { target, carries: options.carries ?? "shows" } as Reference,
});

/** An uploaded file as the site needs it. `hash` names the file's content and upload. */
const file = z.object({
  url: z.string().min(1),
  name: z.string(),
  hash: z.string().min(1),
  ext: z.preprocess((value) => value ?? "", z.string()),
  mime: z.string(),
  /** Kilobytes, as Strapi counts them. */
  size: z.number(),
  width: z.preprocess(emptyAsNull, z.number().nullable()),
  height: z.preprocess(emptyAsNull, z.number().nullable()),
  /** Where the subject is, in percent from the left and the top. */
  focalPoint: z.preprocess(
    emptyAsNull,
    z.object({ x: z.number(), y: z.number() }).nullable(),
  ),
});

export type UploadedFile = z.infer<typeof file>;

/** One uploaded file or `null`. */
export const upload = (
  label: string,
  hint: string,
  allowedTypes: ("images" | "files")[],
) =>
  field(
    label,
    hint,
    { type: "media", multiple: false, allowedTypes },
    z.preprocess(emptyAsNull, file.nullable()),
  );

/** Repeatable components, in order. */
export const parts = <Parts extends Record<string, Field>>(
  label: string,
  hint: string,
  component: Component<Parts>,
) => ({
  ...field(
    label,
    hint,
    { type: "component", repeatable: true, component: component.uid },
    z.preprocess(
      (value) => value ?? [],
      z.array(z.object(schemasOf(component.fields))),
    ),
  ),
  parts: component.fields,
});

/** A group of fields inside a document, repeated as often as needed. */
export interface Component<
  Fields extends Record<string, Field> = Record<string, Field>,
> {
  uid: `newsroom.${string}`;
  fields: Fields;
  /** What Strapi loads. */
  strapiSchema: Record<string, unknown>;
}

export function defineComponent<Fields extends Record<string, Field>>(
  name: string,
  label: string,
  hint: string,
  fields: Fields,
): Component<Fields> {
  return {
    uid: `newsroom.${name}`,
    fields,
    strapiSchema: {
      collectionName: `part_${name.replace(/-/g, "_")}s`,
      info: { displayName: label, description: hint },
      options: {},
      attributes: attributesOf(fields),
    },
  };
}

type SchemasOf<Fields extends Record<string, Field>> = {
  [Name in keyof Fields]: Fields[Name]["schema"];
};

export function schemasOf<Fields extends Record<string, Field>>(
  fields: Fields,
): SchemasOf<Fields> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { schema }]) => [name, schema]),
  ) as SchemasOf<Fields>;
}

export function attributesOf(
  fields: Record<string, Field>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { attribute }]) => [name, attribute]),
  );
}

/** Strapi's name of a content type: `api::article.article`. */
export const uidOf = (name: TypeName) => `api::${name}.${name}` as const;
