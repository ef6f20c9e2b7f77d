import { readdirSync, readFileSync } from "node:fs";

import { article } from "@toa-soan/content-types/article";
import {
  referencesOf,
  type ContentType,
} from "@toa-soan/content-types/content-type";
import {
  contentTypes,
  type DocumentOf,
} from "@toa-soan/content-types/content-types";
import type { Field } from "@toa-soan/content-types/field";
import type { TypeName } from "@toa-soan/content-types/type-name";
import { slugFrom } from "@toa-soan/content-types/vietnamese/slug";
import { parse } from "yaml";

import type { DrawingName } from "./drawings.ts";
import * as newsroom from "./newsroom.ts";
import { photos } from "./photos.ts";

/** An article of the sample; `documentId` is its key, the name of its file. */
type SampleArticle = DocumentOf["article"] & {
  /** Written but never to be published. */
  isDraft: boolean;
};

/** A photo of the sample; `image` is empty until the drawing is uploaded. */
export type SamplePhoto = DocumentOf["photo"] & { drawing: DrawingName | null };

/**
 * The whole sample newsroom. Every `documentId` is a key of the sample, and every reference is the
 * key of a document that is in it.
 */
export interface Sample {
  site: DocumentOf["site"];
  sections: DocumentOf["section"][];
  topics: DocumentOf["topic"][];
  organizations: DocumentOf["organization"][];
  positions: DocumentOf["position"][];
  officials: DocumentOf["official"][];
  photos: SamplePhoto[];
  events: DocumentOf["event"][];
  documents: DocumentOf["document"][];
  terms: DocumentOf["term"][];
  articles: SampleArticle[];
  comments: DocumentOf["comment"][];
}

const ARTICLES = new URL("articles/", import.meta.url);
const FRONT_MATTER_FIELDS = Object.fromEntries(
  Object.entries(article.fields).filter(
    ([name, { isHidden }]) => name !== "body" && !isHidden,
  ),
);
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;
const PHOTO_MARKER = /!\[\]\(photo:(\d+)\)/g;

/**
 * Reads the sample newsroom and checks it.
 *
 * @throws Error in Vietnamese that names the file or document, the field and what is wrong with it.
 */
export function readSample(): Sample {
  const sample: Sample = {
    site: readDocument("site", "site", newsroom.site),
    sections: readTable("section", newsroom.sections),
    topics: readTable("topic", newsroom.topics),
    organizations: readTable("organization", newsroom.organizations),
    positions: readTable("position", newsroom.positions),
    officials: readTable("official", newsroom.officials),
    photos: Object.entries(photos).map(([key, { drawing, ...photo }]) => ({
      ...readDocument("photo", key, photo),
      drawing,
    })),
    events: readTable("event", newsroom.events),
    documents: readTable("document", newsroom.documents),
    terms: readTable("term", newsroom.terms),
    articles: readArticles(),
    comments: readTable("comment", newsroom.comments),
  };
  checkReferences(sample);
  checkSlugs(sample);
  checkFrontPage(sample.articles);
  return sample;
}

/** Reads every article of the folder, in the order of the file names. */
function readArticles(): SampleArticle[] {
  return readdirSync(ARTICLES)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) =>
      readArticle(name, readFileSync(new URL(name, ARTICLES), "utf8")),
    );
}

function readArticle(fileName: string, text: string): SampleArticle {
  const [, yaml, body] = FRONT_MATTER.exec(text) ?? [];
  if (yaml === undefined || body === undefined)
    throw new Error(
      `Không đọc được bài mẫu ${fileName}: thiếu phần đầu giữa hai dòng "---".`,
    );
  const { draft, ...frontMatter } = readYaml(fileName, yaml);
  if (draft !== undefined && typeof draft !== "boolean")
    throw fieldError(fileName, "draft", 'phải là "true" hoặc "false"');
  checkNames(fileName, frontMatter, FRONT_MATTER_FIELDS);
  const document = readDocument(
    "article",
    fileName.replace(/\.md$/, ""),
    { ...frontMatter, body: body.trim() },
    fileName,
  );
  checkMarkers(fileName, document);
  return { ...document, isDraft: draft ?? false };
}

function readYaml(fileName: string, yaml: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = parse(yaml);
  } catch (error) {
    throw new Error(
      `Không đọc được bài mẫu ${fileName}: phần đầu không phải YAML đúng.`,
      { cause: error },
    );
  }
  if (!isRecord(value))
    throw new Error(
      `Không đọc được bài mẫu ${fileName}: phần đầu phải gồm các dòng "tên: giá trị".`,
    );
  return value;
}

// The schemas drop what they do not know, and a misspelt name would go unnoticed.
function checkNames(
  fileName: string,
  values: Record<string, unknown>,
  fields: Record<string, Field>,
  path = "",
): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name];
    if (!field) throw fieldError(fileName, path + name, "không có ô này");
    if (!field.parts || !Array.isArray(value)) continue;
    for (const [index, part] of value.entries())
      if (isRecord(part))
        checkNames(fileName, part, field.parts, `${path}${name}[${index}].`);
  }
}

function checkMarkers(fileName: string, document: DocumentOf["article"]): void {
  const numbers = [...document.body.matchAll(PHOTO_MARKER)].map((marker) =>
    Number(marker[1]),
  );
  for (const number of numbers)
    if (number < 1 || number > document.photos.length)
      throw fieldError(
        fileName,
        "photos",
        `bài đặt ảnh ${number} nhưng chỉ có ${document.photos.length} ảnh`,
      );
}

function readTable<Name extends TypeName>(
  type: Name,
  table: Record<string, newsroom.Plain<Name>>,
): DocumentOf[Name][] {
  return Object.entries(table).map(([key, plain]) =>
    readDocument(type, key, plain),
  );
}

function readDocument<Name extends TypeName>(
  type: Name,
  key: string,
  plain: Record<string, unknown>,
  place = `${type} "${key}"`,
): DocumentOf[Name] {
  const { schema, titleField, hasSlug }: ContentType = contentTypes[type];
  const values: Record<string, unknown> = { ...plain, documentId: key };
  if (hasSlug)
    values["slug"] ??= isTableWithSlugKeys(type)
      ? key
      : slugFrom(String(values[titleField] ?? ""));
  const result = schema.safeParse(values);
  if (result.success) return result.data as DocumentOf[Name];
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  throw fieldError(place, path.join("."), problemOf(valueAt(values, path)));
}

const problemOf = (value: unknown) =>
  value === undefined || value === null || value === ""
    ? "còn trống"
    : `không nhận giá trị ${JSON.stringify(value)}`;

const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[name]
        : undefined,
    values,
  );

const isTableWithSlugKeys = (type: TypeName) =>
  type === "section" || type === "topic" || type === "document";

function documentsByType(
  sample: Sample,
): Record<TypeName, { documentId: string }[]> {
  return {
    site: [sample.site],
    section: sample.sections,
    topic: sample.topics,
    organization: sample.organizations,
    position: sample.positions,
    official: sample.officials,
    photo: sample.photos,
    event: sample.events,
    document: sample.documents,
    term: sample.terms,
    article: sample.articles,
    comment: sample.comments,
  };
}

function checkReferences(sample: Sample): void {
  const documents = documentsByType(sample);
  for (const [type, list] of entriesOf(documents))
    for (const document of list) {
      const { fields } = contentTypes[type];
      for (const { target, documentId } of referencesOf(
        fields,
        document as Record<string, unknown>,
      ))
        if (!documents[target].some((other) => other.documentId === documentId))
          throw new Error(
            `Phòng tin mẫu hỏng: ${type} "${document.documentId}" dẫn tới ${target} "${documentId}", nhưng không có khóa này. Sửa khóa trong scripts/sample rồi chạy lại.`,
          );
    }
}

function checkSlugs(sample: Sample): void {
  for (const [type, list] of entriesOf(documentsByType(sample))) {
    const seen = new Map<string, string>();
    for (const document of list) {
      if (!("slug" in document) || typeof document.slug !== "string") continue;
      const other = seen.get(document.slug);
      if (other !== undefined)
        throw fieldError(
          `${type} "${document.documentId}"`,
          "slug",
          `trùng đường dẫn "${document.slug}" với "${other}"`,
        );
      seen.set(document.slug, document.documentId);
    }
  }
}

function checkFrontPage(articles: SampleArticle[]): void {
  const leads = articles.filter(
    ({ weight, isDraft }) => weight === "lead" && !isDraft,
  );
  if (leads.length !== 1)
    throw new Error(
      `Phòng tin mẫu hỏng: cần đúng một tin chính, đang có ${leads.length}. Sửa ô "weight" trong scripts/sample/articles.`,
    );
}

const entriesOf = <Key extends string, Value>(record: Record<Key, Value>) =>
  Object.entries(record) as [Key, Value][];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fieldError = (place: string, fieldName: string, problem: string) =>
  new Error(
    `Không đọc được ${place}: ô "${fieldName}" ${problem}. Sửa trong scripts/sample rồi chạy lại.`,
  );
