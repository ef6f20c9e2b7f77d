import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import {
  flowRequest,
  type FlowRequest,
  type FlowState,
} from "@toa-soan/content-types/flow-state";
import { DUTIES } from "@toa-soan/content-types/roles";
import {
  MOVES,
  movesFrom,
  STAGES,
  type Move,
  type MoveName,
} from "@toa-soan/content-types/stages";

import { DeskError, quoted } from "../desk/desk-error.ts";
import { takeWriteTurn } from "../desk/write-turn.ts";
import { refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import { changesSince, newerVersion } from "../history/lost-edit.ts";
import { openDeskRoutes } from "../roles/desk-routes.ts";
import { mayDo, type User } from "../roles/user.ts";
import {
  draftOf,
  isPublished,
  mayEdit,
  mayRead,
  setOnDraft,
  type Draft,
} from "./article-rows.ts";
import { movesOf, noteLastMove, recordMove } from "./moves.ts";
import { overdueBecause } from "./overdue.ts";

const HISTORY = 50;

/** Opens `/newsroom/flow/:documentId`: how an article stands, and the steps that move it on. */
export function openFlow(strapi: Core.Strapi): void {
  openDeskRoutes(strapi, [
    {
      method: "GET",
      path: "/flow/:documentId",
      handler: (context, user) =>
        withArticle(strapi, context, user, (draft) =>
          tell(strapi, context, user, draft),
        ),
    },
    {
      method: "POST",
      path: "/flow/:documentId",
      handler: (context, user) =>
        withArticle(strapi, context, user, async (draft) => {
          const { documentId } = draft;
          const { body } = context.request as { body?: unknown };
          const asked = flowRequest.safeParse(body);
          if (!asked.success)
            return refuse(
              context,
              400,
              `Không chuyển được ${quoted(draft.headline)}: yêu cầu không đúng dạng. Tải lại trang rồi làm lại; chưa có gì thay đổi.`,
            );
          await take(strapi, user, documentId, asked.data);
          const moved = await draftOf(strapi, documentId);
          if (moved) await tell(strapi, context, user, moved);
        }),
    },
  ]);
}

async function withArticle(
  strapi: Core.Strapi,
  context: Context,
  user: User,
  work: (draft: Draft) => Promise<void>,
): Promise<void> {
  const { documentId } = context.params as { documentId: string };
  const draft = await draftOf(strapi, documentId);
  if (!draft || !(await mayRead(strapi, user, draft)))
    return refuse(
      context,
      404,
      "Không tìm thấy bài này, hoặc bài của người khác chưa đăng. Mở lại danh sách bài viết; chưa có gì thay đổi.",
      "NotFoundError",
    );
  await work(draft);
}

async function tell(
  strapi: Core.Strapi,
  context: Context,
  user: User,
  draft: Draft,
): Promise<void> {
  const { documentId, stage, publishAt, unpublishAt } = draft;
  const isPublic = await isPublished(strapi, documentId);
  const mayEditNow = await mayEdit(strapi, user, draft);
  const moves: MoveName[] = [];
  for (const name of movesFrom(stage, isPublic)) {
    if (await mayTake(strapi, user, draft, name)) moves.push(name);
  }
  const state: FlowState = {
    stage,
    isPublic,
    moves,
    mayEdit: mayEditNow,
    publishAt: instant(publishAt),
    unpublishAt: instant(unpublishAt),
    refused: await overdueBecause(strapi, draft),
    history: (await movesOf(strapi, documentId, HISTORY)).map(
      ({ id, event, userName, note, at }) => ({
        id,
        event,
        by: userName,
        note: note ?? "",
        at: new Date(at).toISOString(),
      }),
    ),
  };
  context.body = state;
}

/** @throws DeskError when the step is not possible now, or not for this person. */
async function take(
  strapi: Core.Strapi,
  user: User,
  documentId: string,
  { move, note: written, revision }: FlowRequest,
): Promise<void> {
  const note = written.trim();
  await strapi.db.transaction(async ({ trx }) => {
    await takeWriteTurn(strapi, trx);
    const draft = await draftOf(strapi, documentId);
    if (!draft) return;
    await check(strapi, user, draft, move, note);
    const { since } = await changesSince(
      strapi,
      trx,
      contentTypes.article,
      documentId,
      revision,
    );
    if (since)
      throw new DeskError(
        `${refusalOf(move, draft)}: ${newerVersion(strapi, since)}. Tải lại trang, đọc bản mới rồi bấm lại; bài không đổi.`,
      );
    const articles = strapi.documents(contentTypes.article.uid);
    if (move === "publish" || move === "unpublish") {
      await (move === "publish"
        ? articles.publish({ documentId })
        : articles.unpublish({ documentId }));
      return noteLastMove(strapi, documentId, note);
    }
    const { to } = MOVES[move];
    await setOnDraft(strapi, documentId, {
      stage: to,
      // What is being written again must not publish itself.
      ...(move === "sendBack" && { publish_at: null }),
    });
    await recordMove(strapi, {
      documentId,
      event: move,
      from: draft.stage,
      to,
      user,
      note,
    });
  });
}

async function check(
  strapi: Core.Strapi,
  user: User,
  draft: Draft,
  name: MoveName,
  note: string,
): Promise<void> {
  const { duty, byWriter, needsNote }: Move = MOVES[name];
  const refused = refusalOf(name, draft);
  if (!(await mayTake(strapi, user, draft, name)))
    throw new DeskError(
      duty
        ? `${refused}: vai trò của bạn không có quyền “${DUTIES[duty]}”. Nhờ ${duty === "approve" ? "Biên tập viên hoặc Thư ký tòa soạn" : "Thư ký tòa soạn"}; bài không đổi.`
        : byWriter
          ? `${refused}: chỉ người viết bài rút về được. Dùng “${MOVES.sendBack.label}” nếu bài cần viết lại; bài không đổi.`
          : `${refused}: bài không phải của bạn, hoặc đã duyệt. Nhờ Biên tập viên; bài không đổi.`,
    );
  const isPublic = await isPublished(strapi, draft.documentId);
  if (!movesFrom(draft.stage, isPublic).includes(name))
    throw new DeskError(
      `${refused}: bài đang ở bước “${STAGES[draft.stage]}”, có thể ai đó vừa chuyển. Tải lại trang để xem bài đang ở đâu; bài không đổi.`,
    );
  if (needsNote && note === "")
    throw new DeskError(
      `${refused}: chưa ghi lý do. Viết vào ô “Ghi chú” cần sửa điều gì rồi bấm lại; bài không đổi.`,
    );
}

const refusalOf = (name: MoveName, { headline }: Draft) =>
  `Không bấm được “${MOVES[name].label}” với ${quoted(headline)}`;

async function mayTake(
  strapi: Core.Strapi,
  user: User,
  draft: Draft,
  name: MoveName,
): Promise<boolean> {
  const { duty, byWriter }: Move = MOVES[name];
  if (duty) return mayDo(strapi, user, duty);
  if (byWriter) return draft.createdBy?.id === user.id;
  return mayEdit(strapi, user, draft);
}

const instant = (time: string | null) =>
  time === null ? null : new Date(time).toISOString();
