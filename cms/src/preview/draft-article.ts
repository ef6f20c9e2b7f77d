import type { Core } from "@strapi/strapi";
import type { Article } from "@toa-soan/content-types/article";
import { populateOf } from "@toa-soan/content-types/content-type";
import { contentTypes } from "@toa-soan/content-types/content-types";

import { completeNotes, type ChangeNotes } from "../desk/change-notes.ts";
import { cleanText } from "../desk/clean-text.ts";
import { DeskError } from "../desk/desk-error.ts";
import { suggestRelated } from "../desk/suggest-related.ts";
import { withFormValues } from "./form-values.ts";

type Data = Record<string, unknown>;

const { article } = contentTypes;
/** Stands for the documentId and the address of an article that was never saved. */
const NEW = "xem-truoc";

/** The stored draft or the version that readers see, with who wrote it; `null` when there is none. */
export async function storedArticle(
  strapi: Core.Strapi,
  documentId: string,
  version: "draft" | "published",
): Promise<Data | null> {
  return await strapi.db.query(article.uid).findOne({
    where: {
      documentId,
      publishedAt: version === "draft" ? null : { $notNull: true },
    },
    populate: {
      ...databasePopulate(populateOf(article.fields)),
      createdBy: true,
    },
  });
}

/**
 * The public form that an article would have if it were published now with a form's values.
 *
 * @param stored its draft, `null` for an article that was never saved.
 * @param values of the form, `{}` for the draft as it is.
 * @throws DeskError when a field cannot be read.
 */
export async function publicFormOfDraft(
  strapi: Core.Strapi,
  stored: Data | null,
  values: Data,
): Promise<Article> {
  const now = new Date();
  const merged = withFormValues(
    article.fields,
    stored ?? {},
    cleanText(values) as Data,
  );
  const draft = read({
    ...merged,
    documentId: stored?.["documentId"] ?? NEW,
    // The address is chosen when an article is saved.
    slug: stored?.["slug"] || NEW,
    headline: merged["headline"] || "(Chưa có tít)",
    firstPublicAt: merged["firstPublicAt"] ?? now.toISOString(),
  });
  const published =
    stored &&
    (await storedArticle(strapi, String(stored["documentId"]), "published"));
  const notes = completeNotes(
    draft as unknown as ChangeNotes,
    published && (read(published) as unknown as ChangeNotes),
    now,
  );
  const chosen = draft.related.filter((id) => id !== draft.documentId);
  return {
    ...draft,
    ...notes,
    related:
      chosen.length > 0
        ? chosen
        : await suggestRelated(strapi, {
            ...draft,
            officials: draft.mentions.flatMap(({ official }) => official ?? []),
          }),
  };
}

function read(entry: Data): Article {
  const result = article.schema.safeParse(entry);
  if (result.success) return result.data as unknown as Article;
  const problem = result.error.issues[0];
  const [name = "?"] = problem?.path ?? [];
  const label = article.fields[String(name)]?.label ?? String(name);
  throw new DeskError(
    `Không xem trước được: ô “${label}” không đúng dạng (${problem?.message ?? "?"}). Sửa ô đó rồi xem lại; bài không đổi.`,
  );
}

/** The database's form of a Document Service `populate`: `select` for `fields`. */
function databasePopulate(populate: Data): Data {
  return Object.fromEntries(
    Object.entries(populate).map(([name, value]) => {
      const { fields, populate: inner } = value as {
        fields?: string[];
        populate?: Data;
      };
      if (fields) return [name, { select: fields }];
      if (inner) return [name, { populate: databasePopulate(inner) }];
      return [name, value];
    }),
  );
}
