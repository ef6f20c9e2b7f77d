import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";

import { refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import type { Transaction } from "../hidden-tables.ts";
import { openDeskRoutes } from "../roles/desk-routes.ts";
import { permissionsFor } from "../roles/permissions.ts";
import { mayDo, type User } from "../roles/user.ts";
import { compare } from "./compare.ts";
import { staleFrom } from "./lost-edit.ts";
import { endPresence, keepPresence } from "./presence.ts";
import { restoreVersion } from "./restore-version.ts";
import { seeDocument, type Snapshot } from "./snapshot.ts";
import { titlesIn } from "./titles.ts";
import { bringBack, listTrash } from "./trash.ts";
import { typedOver } from "./typed-text.ts";
import {
  listVersions,
  snapshotAt,
  versionsSince,
  type Version,
} from "./versions.ts";

const PAGE = 50;

type Permission = "read" | "update" | "create";

interface Asked {
  context: Context;
  user: User;
  type: ContentType;
  documentId: string;
  body: Record<string, unknown>;
}

/**
 * Opens the ways to history, below `/newsroom`, all in JSON:
 *
 * - `GET /history/:type/:documentId?below=N`: versions, newest first
 * - `GET /history/:type/:documentId/:number`: what changed with a version; `?with=now`: what has
 *   changed since
 * - `POST /history/:type/:documentId/typed` `{ values }`: what is stored beside what is on a form
 * - `POST /history/:type/:documentId/:number/restore` `{ revision }`
 * - `POST /presence/:type/:documentId` `{ window, revision }`, `DELETE …?window=…`
 * - `GET /trash?words=…&type=…&before=N`, `POST /trash/:type/:documentId`
 */
export function openHistory(strapi: Core.Strapi): void {
  const withDocument =
    (permission: Permission, handle: (asked: Asked) => Promise<void>) =>
    async (context: Context, user: User) => {
      const asked = await readAsked(strapi, context, user, permission);
      if (asked) await handle(asked);
    };
  openDeskRoutes(strapi, [
    {
      method: "GET",
      path: "/history/:type/:documentId",
      handler: withDocument("read", (asked) => tellVersions(strapi, asked)),
    },
    {
      method: "GET",
      path: "/history/:type/:documentId/:number",
      handler: withDocument("read", (asked) => tellChanges(strapi, asked)),
    },
    {
      method: "POST",
      path: "/history/:type/:documentId/typed",
      handler: withDocument("read", (asked) => tellTyped(strapi, asked)),
    },
    {
      method: "POST",
      path: "/history/:type/:documentId/:number/restore",
      handler: withDocument("update", async (asked) => {
        const { context, user, type, documentId, body } = asked;
        const left = await restoreVersion(
          strapi,
          type,
          documentId,
          numberIn(context),
          { revision: body["revision"], userId: user.id },
        );
        context.body = { left };
      }),
    },
    {
      method: "POST",
      path: "/presence/:type/:documentId",
      handler: withDocument("read", (asked) => tellPresence(strapi, asked)),
    },
    {
      method: "DELETE",
      path: "/presence/:type/:documentId",
      handler: withDocument("read", async ({ context, type, documentId }) => {
        const window = String(context.query["window"]).slice(0, 100);
        await inTransaction(strapi, (trx) =>
          endPresence(strapi, trx, { type: type.name, documentId }, window),
        );
        context.status = 204;
      }),
    },
    {
      method: "GET",
      path: "/trash",
      handler: async (context, user) => {
        const mayAll = await mayDo(strapi, user, "restore");
        const { words, type, before } = context.query;
        context.body = await inTransaction(strapi, (trx) =>
          listTrash(
            strapi,
            trx,
            {
              words: typeof words === "string" ? words : "",
              type: TYPE_NAMES.find((name) => name === type) ?? null,
              ownOf: mayAll ? null : user.id,
            },
            Number(before) || null,
          ),
        );
      },
    },
    {
      method: "POST",
      path: "/trash/:type/:documentId",
      handler: withDocument(
        "create",
        async ({ context, user, type, documentId }) => {
          const mayAll = await mayDo(strapi, user, "restore");
          const left = await bringBack(strapi, type, documentId, user, mayAll);
          context.body = { left };
        },
      ),
    },
  ]);
}

async function tellVersions(
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

async function tellChanges(
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

async function tellTyped(
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

async function tellPresence(
  strapi: Core.Strapi,
  { context, user, type, documentId, body }: Asked,
): Promise<void> {
  const key = { type: type.name, documentId };
  const { window, revision } = body;
  if (typeof window !== "string" || window === "" || window.length > 100)
    return refuse(
      context,
      400,
      "Không ghi nhận được ai đang mở: thiếu mã cửa sổ (window). Tải lại trang; chưa có gì thay đổi.",
    );
  await inTransaction(strapi, async (trx) => {
    const others = await keepPresence(strapi, trx, key, user, window);
    const since: Version[] =
      typeof revision === "number"
        ? await versionsSince(strapi, trx, key, revision)
        : [];
    const newest = since.at(-1)?.revision ?? 0;
    context.body = { others, stale: staleFrom(type, since, newest) };
  });
}

/** What a route with a document was asked; answered already when it is `null`. */
async function readAsked(
  strapi: Core.Strapi,
  context: Context,
  user: User,
  permission: Permission,
): Promise<Asked | null> {
  const { type: name, documentId } = context.params as Record<string, string>;
  const known = TYPE_NAMES.find((each) => each === name);
  if (!known || !documentId) {
    refuse(
      context,
      404,
      `Không có loại nội dung “${name ?? ""}”. Kiểm tra địa chỉ; chưa có gì thay đổi.`,
    );
    return null;
  }
  const type = contentTypes[known];
  if (!(await may(strapi, context, type, documentId, permission))) {
    refuse(
      context,
      403,
      `Không làm được: vai trò của bạn không được ${VERBS[permission]} mục này. Nhờ Thư ký tòa soạn hoặc Quản trị; chưa có gì thay đổi.`,
      "ForbiddenError",
    );
    return null;
  }
  const { body } = context.request as { body?: unknown };
  return {
    context,
    user,
    type,
    documentId,
    body: (body ?? {}) as Record<string, unknown>,
  };
}

const VERBS: Record<Permission, string> = {
  read: "xem",
  update: "sửa",
  create: "tạo",
};

/** Asks Strapi's own permissions, the conditions of which look at who made the document. */
async function may(
  strapi: Core.Strapi,
  context: Context,
  type: ContentType,
  documentId: string,
  permission: Permission,
): Promise<boolean> {
  const can = permissionsFor(strapi, context, type.name);
  if (permission === "create") return can.create();
  const entity: unknown = await strapi.db.query(type.uid).findOne({
    where: { documentId },
    populate: { createdBy: { populate: ["roles"] } },
  });
  return can[permission](entity ?? undefined);
}

const labelsOf = (type: ContentType, names: string[]): string[] =>
  names.flatMap((name) => {
    const field = type.fields[name];
    return field && !field.isHidden ? field.label : [];
  });

const numberIn = (context: Context): number =>
  Number((context.params as Record<string, string>)["number"]) || 0;

const inTransaction = <Result>(
  strapi: Core.Strapi,
  work: (trx: Transaction) => Promise<Result>,
): Promise<Result> =>
  strapi.db.transaction(({ trx }) => work(trx)) as Promise<Result>;
