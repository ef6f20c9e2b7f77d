import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";

import type { Transaction } from "../hidden-tables.ts";
import { cleanText } from "./clean-text.ts";
import { DeskError, quoted } from "./desk-error.ts";
import { applyFieldRules, requireFields } from "./field-rules.ts";
import { checkPhotoSave } from "./photo-gate.ts";
import { searchKeysOf } from "./search-keys.ts";
import { chooseSlug, formerSlugs, wasEverPublic } from "./slugs.ts";

type Data = Record<string, unknown>;

interface Save {
  action: "create" | "update" | "clone";
  data: Data;
  /** Of a clone, the document it is made from. */
  documentId: string | null;
}

const WRITTEN_BY_DESK = [
  "formerSlugs",
  "publishedRelated",
  "suggestedRelated",
  "sourceHash",
  "stage",
];

/**
 * What is written for what was asked: clean text, stored dates, a free slug, fresh search keys.
 *
 * @throws DeskError when something asked for cannot be stored.
 */
export async function preparedData(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  { action, data: asked, documentId }: Save,
): Promise<Data> {
  const data = withoutDeskFields(type, action, cleanText(asked) as Data);
  const before = documentId ? await stored(strapi, type, documentId) : null;
  const subject = `${type.label.toLowerCase()} ${quoted({ ...before, ...data }[type.titleField])}`;
  applyFieldRules(type.fields, data, subject);
  const known = { ...before, ...data };
  // A draft may be unfinished; everything else is what the site will show.
  if (!type.hasDrafts)
    requireFields(type.fields, known, `Không lưu được ${subject}`);
  if (type.name === "photo")
    await checkPhotoSave(strapi, documentId, data, subject);
  refuseItself(data["related"], documentId, subject);
  if (type.hasSlug) {
    const updated = action === "update" ? before : null;
    const ownId = action === "update" ? documentId : null;
    data["slug"] = await chooseSlug(
      strapi,
      trx,
      type,
      {
        given: data["slug"],
        current: updated?.["slug"],
        title: known[type.titleField],
      },
      ownId,
    );
    if (
      ownId &&
      !type.hasDrafts &&
      data["slug"] !== updated?.["slug"] &&
      (await wasEverPublic(strapi, trx, type, ownId))
    )
      data["formerSlugs"] = formerSlugs(
        updated?.["formerSlugs"],
        [updated?.["slug"]],
        data["slug"],
      );
  }
  return { ...data, ...searchKeysOf(type, known) };
}

/**
 * Forms send back the fields that only the desk writes, as they were when the form was opened; and
 * a copy of a document starts without its history.
 */
function withoutDeskFields(
  type: ContentType,
  action: Save["action"],
  data: Data,
): Data {
  const isArticle = type.name === "article";
  // Strapi merges what is given into the original, where an empty list would change nothing.
  if (action === "clone")
    return {
      ...data,
      ...(type.hasSlug && { formerSlugs: null }),
      ...(isArticle && {
        publishedRelated: null,
        stage: "draft",
        suggestedRelated: null,
        sourceHash: null,
        firstPublicAt: null,
        lastUpdatedAt: null,
        // A copy with the original's time would publish itself.
        publishAt: null,
        unpublishAt: null,
      }),
    };
  if (action === "create")
    return isArticle ? { ...data, stage: "draft" } : data;
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => !WRITTEN_BY_DESK.includes(name)),
  );
}

async function stored(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Data | null> {
  return (await strapi.db.query(type.uid).findOne({
    where: { documentId, ...(type.hasDrafts && { publishedAt: null }) },
  })) as Data | null;
}

function refuseItself(
  related: unknown,
  documentId: string | null,
  subject: string,
): void {
  if (!documentId || typeof related !== "object" || related === null) return;
  const { connect, set } = related as { connect?: unknown; set?: unknown };
  const targets = [related, connect, set].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  const isItself = (target: unknown) =>
    target === documentId ||
    (target as { documentId?: unknown } | null)?.documentId === documentId;
  if (targets.some(isItself))
    throw new DeskError(
      `Không lưu được ${subject}: ô “Bài liên quan” trỏ về chính bài này. Bỏ bài này khỏi danh sách rồi lưu lại; bản đã lưu không đổi.`,
    );
}
