import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";
import { DUTIES, type Duty } from "@toa-soan/content-types/roles";
import {
  MOVES,
  STAGES,
  type Event,
  type Stage,
} from "@toa-soan/content-types/stages";

import { DeskError, quoted } from "../desk/desk-error.ts";
import { currentUser, mayDo, type User } from "../roles/user.ts";
import {
  draftOf,
  isOpenToWriter,
  isPublished,
  setOnDraft,
  type Draft,
} from "./article-rows.ts";
import { checkCorrections, checkSchedule } from "./guarded-fields.ts";
import { recordMove } from "./moves.ts";

type Data = Record<string, unknown>;

interface Write {
  action: string;
  documentId: string | null;
  /** Of a save, what will be stored; the stage that follows is added to it. */
  data: Data | undefined;
}

/** Writes into the history of the article what a write meant, once it is done. */
type Remember = (documentId: string) => Promise<void>;

const NOTHING: Remember = async () => {};

/**
 * The rules of the flow for any write of an article, whoever asks and by whatever door: who may do
 * it now, and to which stage it leads. Programs (the import, the schedule) may do everything.
 *
 * @throws DeskError when the one who asks may not.
 */
export async function applyFlow(
  strapi: Core.Strapi,
  type: ContentType,
  { action, documentId, data }: Write,
): Promise<Remember> {
  const user = currentUser(strapi);
  if (type.name === "comment") await checkModeration(strapi, user, data);
  if (type.name !== "article") return NOTHING;
  const draft =
    documentId && action !== "clone" ? await draftOf(strapi, documentId) : null;
  if (action === "publish") return publish(strapi, user, draft);
  if (action === "unpublish") return unpublish(strapi, user, draft);
  if (action === "delete") return remove(strapi, user, draft);
  if (action === "discardDraft") return discard(strapi, user, draft);
  return data ? save(strapi, user, draft, data) : NOTHING;
}

async function publish(
  strapi: Core.Strapi,
  user: User | null,
  draft: Draft | null,
): Promise<Remember> {
  if (!draft) return NOTHING;
  const { documentId, stage: from } = draft;
  await requireDuty(strapi, user, "publish", "Không đăng được", draft);
  await setOnDraft(strapi, documentId, { stage: "published" });
  return async () => {
    // Who may publish approves by publishing.
    if (user && isOpenToWriter(from))
      await recordMove(strapi, {
        documentId,
        event: "approve",
        from,
        to: "approved",
        user,
      });
    await recordMove(strapi, {
      documentId,
      event: "publish",
      from: user && isOpenToWriter(from) ? "approved" : from,
      to: "published",
      user,
    });
  };
}

async function unpublish(
  strapi: Core.Strapi,
  user: User | null,
  draft: Draft | null,
): Promise<Remember> {
  if (!draft) return NOTHING;
  await requireDuty(strapi, user, "publish", "Không gỡ được", draft);
  const { documentId } = draft;
  if (!(await isPublished(strapi, documentId))) return NOTHING;
  return async () => {
    await setOnDraft(strapi, documentId, { stage: "gone" });
    await recordMove(strapi, {
      documentId,
      event: "unpublish",
      from: draft.stage,
      to: "gone",
      user,
    });
  };
}

async function remove(
  strapi: Core.Strapi,
  user: User | null,
  draft: Draft | null,
): Promise<Remember> {
  if (!draft) return NOTHING;
  await requireOpen(strapi, user, draft, "Không xóa được");
  if (await isPublished(strapi, draft.documentId))
    await requireDuty(strapi, user, "publish", "Không xóa được", draft);
  return NOTHING;
}

async function discard(
  strapi: Core.Strapi,
  user: User | null,
  draft: Draft | null,
): Promise<Remember> {
  if (!draft) return NOTHING;
  await requireOpen(strapi, user, draft, "Không bỏ được thay đổi của");
  return async (documentId) => {
    await setOnDraft(strapi, documentId, { stage: "published" });
    if (draft.stage !== "published")
      await recordMove(strapi, {
        documentId,
        event: "discard",
        from: draft.stage,
        to: "published",
        user,
      });
  };
}

async function save(
  strapi: Core.Strapi,
  user: User | null,
  draft: Draft | null,
  data: Data,
): Promise<Remember> {
  const article = draft ?? { headline: data["headline"] };
  if (draft) await requireOpen(strapi, user, draft, "Không lưu được");
  await checkCorrections(strapi, user, draft, data, requireDuty);
  const schedules = await checkSchedule(
    { publishAt: null, unpublishAt: null, ...draft, ...article },
    data,
    user !== null,
    () => requireDuty(strapi, user, "publish", "Không hẹn giờ được", article),
  );
  const from = draft?.stage ?? "draft";
  const consequence = await consequenceOf(strapi, user, from, schedules);
  if (!consequence) return NOTHING;
  data["stage"] = "approved";
  return (documentId) =>
    recordMove(strapi, {
      documentId,
      event: consequence,
      from,
      to: "approved",
      user,
    });
}

/** What a save means to the stage, beside that it is one. */
async function consequenceOf(
  strapi: Core.Strapi,
  user: User | null,
  from: Stage,
  schedules: boolean,
): Promise<Event | null> {
  // Nobody may change what will be published by itself without another look.
  if (schedules && from !== "approved" && from !== "published")
    return "schedule";
  if (from === "published" && user && !(await mayDo(strapi, user, "publish")))
    return "edit";
  return null;
}

/** @throws DeskError for who does not approve, once the article is approved. */
async function requireOpen(
  strapi: Core.Strapi,
  user: User | null,
  { stage, headline }: Draft,
  refused: string,
): Promise<void> {
  if (!user || isOpenToWriter(stage) || (await mayDo(strapi, user, "approve")))
    return;
  throw new DeskError(
    `${refused} ${quoted(headline)}: bài ${STAGES[stage].toLowerCase()}, chỉ người có quyền duyệt bài sửa được nữa. Nhờ biên tập viên bấm “${MOVES.sendBack.label}” nếu cần viết lại; bản đã lưu không đổi.`,
  );
}

async function requireDuty(
  strapi: Core.Strapi,
  user: User | null,
  duty: Duty,
  refused: string,
  article: { headline?: unknown },
): Promise<void> {
  if (!user || (await mayDo(strapi, user, duty))) return;
  throw new DeskError(
    `${refused} ${quoted(article.headline)}: vai trò của bạn không có quyền “${DUTIES[duty]}”. Nhờ Thư ký tòa soạn làm việc này; chưa có gì thay đổi.`,
  );
}

export type RequireDuty = typeof requireDuty;

async function checkModeration(
  strapi: Core.Strapi,
  user: User | null,
  data: Data | undefined,
): Promise<void> {
  if (!user || data?.["moderation"] === undefined) return;
  if (!(await mayDo(strapi, user, "moderate")))
    throw new DeskError(
      `Không duyệt được ý kiến này: vai trò của bạn không có quyền “${DUTIES.moderate}”. Nhờ Thư ký tòa soạn; chưa có gì thay đổi.`,
    );
}
