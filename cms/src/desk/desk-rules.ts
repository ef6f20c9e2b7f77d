import type { Core } from "@strapi/strapi";
import { contentTypeOf } from "@toa-soan/content-types/content-types";
import type { ContentType } from "@toa-soan/content-types/content-type";

import type { ChangeSignal } from "../change-log/change-signal.ts";
import { recordChange } from "../change-log/record-change.ts";
import { applyFlow } from "../flow/flow-rules.ts";
import type { Transaction } from "../hidden-tables.ts";
import { adoptParts } from "../history/adopt-parts.ts";
import { closeChapter, openChapter } from "../history/keep-history.ts";
import { onOccasion } from "../history/occasion.ts";
import { takeRevision } from "../history/lost-edit.ts";
import { preparedData } from "./prepared-data.ts";
import {
  forgetUpdates,
  prepareToPublish,
  prepareToUnpublish,
  restoreRelated,
} from "./publishing.ts";
import { noteSlugs } from "./slugs.ts";
import { takeWriteTurn } from "./write-turn.ts";

const WRITES = [
  "create",
  "update",
  "clone",
  "publish",
  "unpublish",
  "discardDraft",
  "delete",
] as const;

type WriteAction = (typeof WRITES)[number];

/** A call of Strapi's Document Service on its way through the desk. */
interface Call {
  uid: string;
  action: string;
  params: {
    documentId?: string;
    status?: string;
    data?: Record<string, unknown>;
    fields?: unknown;
    populate?: unknown;
  };
}

interface Answer {
  documentId?: string;
  entries?: unknown[];
}

/**
 * Every write of the newsroom's content passes here, whoever asks: the admin panel, the import, a
 * script. It is checked, completed, written and logged in one transaction, or refused as a whole.
 */
export function applyDeskRules(strapi: Core.Strapi, signal: ChangeSignal) {
  strapi.documents.use(async (context, next) => {
    const call = context as unknown as Call;
    const type = contentTypeOf(call.uid);
    if (!type || !isWrite(call.action)) return next();
    const { action } = call;
    return (await strapi.db.transaction(async ({ trx, onCommit }) => {
      await takeWriteTurn(strapi, trx);
      const publishesAtOnce = takeStatus(type, call);
      const asked = call.params.documentId ?? null;
      const chapter = await openChapter(strapi, trx, type, action, asked);
      const flow = () =>
        applyFlow(strapi, type, {
          action,
          documentId: call.params.documentId ?? null,
          data: call.params.data,
        });
      // Who may not publish is told so before what the article lacks; of a save the flow needs to
      // know what will be stored.
      const early = isSave(action) ? null : await flow();
      await prepare(strapi, trx, type, action, call);
      const remember = early ?? (await flow());
      const answer = (await next()) as Answer | null;
      const documentId = answer?.documentId ?? call.params.documentId;
      if (!answer || !documentId) return answer;
      if (action === "discardDraft")
        await restoreRelated(strapi, type, documentId);
      await remember(documentId);
      if (action === "clone")
        await onOccasion("part", () => forgetUpdates(strapi, type, documentId));
      if (type.hasSlug) await noteSlugs(strapi, trx, type, documentId);
      await logWrite(strapi, trx, type, action, documentId);
      await closeChapter(strapi, trx, type, action, documentId, chapter);
      onCommit(() => signal.send());
      return publishesAtOnce
        ? await publishNow(strapi, type, call, documentId)
        : answer;
    })) as Awaited<ReturnType<typeof next>>;
  });
}

async function prepare(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  action: WriteAction,
  { params }: Call,
): Promise<void> {
  const documentId = params.documentId ?? null;
  if (isSave(action)) {
    const data = { ...params.data };
    const revision = await takeRevision(strapi, trx, type, action, {
      documentId,
      data,
    });
    if (action === "update" && documentId)
      await adoptParts(strapi, type, documentId, data);
    params.data = {
      ...(await preparedData(strapi, trx, type, { action, data, documentId })),
      revision,
    };
  }
  if (action === "publish" && documentId)
    await onOccasion("part", () => prepareToPublish(strapi, type, documentId));
  if (action === "unpublish" && documentId)
    await prepareToUnpublish(strapi, type, documentId);
}

async function logWrite(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  action: WriteAction,
  documentId: string,
): Promise<void> {
  // What happens to a draft is nobody's business but the desk's.
  if (
    type.hasDrafts &&
    action !== "publish" &&
    action !== "unpublish" &&
    action !== "delete"
  )
    return;
  await recordChange(strapi, trx, {
    type,
    documentId,
    action:
      action === "clone"
        ? "create"
        : action === "discardDraft"
          ? "update"
          : action,
  });
}

/**
 * Takes `status: "published"` off a call. Strapi would publish inside its own create and update,
 * past the rules of publishing.
 */
function takeStatus(type: ContentType, call: Call): boolean {
  const { status, ...params } = call.params;
  if (!type.hasDrafts || (call.action !== "create" && call.action !== "update"))
    return false;
  call.params = params;
  return status === "published";
}

async function publishNow(
  strapi: Core.Strapi,
  type: ContentType,
  { params }: Call,
  documentId: string,
): Promise<unknown> {
  const { fields, populate } = params;
  const { entries } = (await strapi.documents(type.uid).publish({
    documentId,
    ...(fields !== undefined && { fields }),
    ...(populate !== undefined && { populate }),
  } as { documentId: string })) as { entries: unknown[] };
  return entries[0];
}

const isSave = (action: WriteAction): action is "create" | "update" | "clone" =>
  action === "create" || action === "update" || action === "clone";

const isWrite = (action: string): action is WriteAction =>
  (WRITES as readonly string[]).includes(action);
