import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";

import { refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import type { Transaction } from "../hidden-tables.ts";
import { inTransaction, may, type Asked } from "./asked-document.ts";
import { compare } from "./compare.ts";
import { restoreVersion } from "./restore-version.ts";
import { seeDocument, type Snapshot } from "./snapshot.ts";
import { titlesIn } from "./titles.ts";
import { typedOver } from "./typed-text.ts";
import { listVersions, snapshotAt } from "./versions.ts";

const PAGE = 50;

/** Answers the versions of a document, the newest first. */
export async function tellVersions(
  strapi: Core.Strapi,
  { context, type, documentId }: Asked,
): Promise<void> {
  const below = Number(context.query["below"]) || undefined;
  const found = await inTransaction(strapi, (trx) =>
    listVersions(
      strapi,
      trx,
      { type: type.name, documentId },
      { limit: PAGE, ...(below && { below }) },
    ),
  );
  const last = found.length === PAGE ? found.at(-1) : undefined;
  context.body = {
    versions: found.map(({ number, action, userName, at, fields }) => ({
      number,
      action,
      who: userName,
      at,
      fields: labelsOf(type, fields),
    })),
    below: last?.number ?? null,
    mayRestore: await may(strapi, context, type, documentId, "update"),
  };
}

/** Answers what changed with a version, or since. */
export async function tellChanges(
  strapi: Core.Strapi,
  { context, type, documentId }: Asked,
): Promise<void> {
  const key = { type: type.name, documentId };
  const number = numberIn(context);
  const isWithNow = context.query["with"] === "now";
  await inTransaction(strapi, async (trx) => {
    const asked = await snapshotAt(strapi, trx, key, number);
    const other = isWithNow
      ? (await seeDocument(strapi, type, documentId))?.snapshot
      : await snapshotAt(strapi, trx, key, number - 1);
    if (!asked)
      return refuse(
        context,
        404,
        `Không có bản số ${number}. Tải lại danh sách lịch sử; chưa có gì thay đổi.`,
      );
    const [before, after] = isWithNow
      ? [asked, other ?? {}]
      : [other ?? {}, asked];
    await answerCompared(strapi, trx, context, type, before, after);
  });
}

/** Answers what is stored beside what is on a form. */
export async function tellTyped(
  strapi: Core.Strapi,
  { context, type, documentId, body }: Asked,
): Promise<void> {
  const values = body["values"];
  const seen = await seeDocument(strapi, type, documentId);
  const stored = seen?.snapshot ?? {};
  const typed = typedOver(
    type.fields,
    stored,
    typeof values === "object" && values !== null
      ? (values as Record<string, unknown>)
      : {},
  );
  await inTransaction(strapi, (trx) =>
    answerCompared(strapi, trx, context, type, stored, typed),
  );
}

/** Makes a version the newest again; answers what could not be restored. */
export async function restore(
  strapi: Core.Strapi,
  { context, user, type, documentId, body }: Asked,
): Promise<void> {
  const left = await restoreVersion(
    strapi,
    type,
    documentId,
    numberIn(context),
    { revision: body["revision"], userId: user.id },
  );
  context.body = { left };
}

async function answerCompared(
  strapi: Core.Strapi,
  trx: Transaction,
  context: Context,
  type: ContentType,
  before: Snapshot,
  after: Snapshot,
): Promise<void> {
  const titles = await titlesIn(strapi, trx, type.fields, [before, after]);
  context.body = { fields: compare(type, before, after, titles) };
}

const labelsOf = (type: ContentType, names: string[]): string[] =>
  names.flatMap((name) => {
    const field = type.fields[name];
    return field && !field.isHidden ? field.label : [];
  });

const numberIn = (context: Context): number =>
  Number((context.params as Record<string, string>)["number"]) || 0;
