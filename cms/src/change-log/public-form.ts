import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";

import { storedEntries } from "./stored-entries.ts";

type Document = Record<string, unknown>;

/** Where the desk keeps the related articles of an article, see `withRelated`. */
const RELATED = ["publishedRelated", "suggestedRelated"];

/**
 * What readers may know of documents of one type, by documentId: of articles the published
 * version. Whether a document is public at all is not asked here.
 *
 * @throws Error in Vietnamese when a stored document does not fit its definition.
 */
export async function publicForms(
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: string[],
): Promise<Map<string, Document>> {
  const { related, ...fields } = type.fields;
  const entries = await strapi.db.transaction(({ trx }) =>
    storedEntries(strapi, trx, {
      uid: type.uid,
      columns: ["id", "documentId", ...(related ? RELATED : [])],
      fields,
      where: {
        documentId: { $in: documentIds },
        ...(type.hasDrafts && { publishedAt: { $notNull: true } }),
      },
    }),
  );
  return new Map(
    entries.map((entry) => [String(entry["documentId"]), read(type, entry)]),
  );
}

/** The public form of one document, `null` when it has none. */
export async function publicForm(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Document | null> {
  const forms = await publicForms(strapi, type, [documentId]);
  return forms.get(documentId) ?? null;
}

function read(type: ContentType, entry: Document): Document {
  const result = type.schema.safeParse(withRelated(type, entry));
  if (result.success) return result.data;
  const problem = result.error.issues[0];
  const name = String(entry[type.titleField] ?? entry["documentId"]);
  throw new Error(
    `Không đọc được ${type.label.toLowerCase()} "${name}": ô ${problem?.path.join(".") ?? "?"} không đúng dạng (${problem?.message ?? "?"}). Sửa ô đó rồi lưu lại; phần đã công khai không đổi.`,
  );
}

// Publishing drops relations to articles that are drafts today (strapi#25361), so the desk keeps
// what the editor chose beside them, and the site shows those that are public.
function withRelated(type: ContentType, entry: Document): Document {
  if (type.name !== "article") return entry;
  const chosen = entry["publishedRelated"];
  const isChosen = Array.isArray(chosen) && chosen.length > 0;
  return { ...entry, related: isChosen ? chosen : entry["suggestedRelated"] };
}
