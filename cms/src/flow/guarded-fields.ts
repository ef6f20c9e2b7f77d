import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";

import { DeskError, quoted } from "../desk/desk-error.ts";
import type { User } from "../roles/user.ts";
import type { Draft } from "./article-rows.ts";
import type { RequireDuty } from "./flow-rules.ts";

type Data = Record<string, unknown>;

/** The minute that runs when somebody picks it is not over yet. */
const A_MINUTE = 60_000;

interface Times {
  headline?: unknown;
  publishAt: string | null;
  unpublishAt: string | null;
}

/**
 * Checks the times at which an article is to be published and taken down.
 *
 * @param isPerson programs may write times that are past: they bring what was set elsewhere.
 * @param requireDuty called when a time changes.
 * @returns whether a time of publishing is set anew.
 * @throws DeskError for a time that cannot be kept.
 */
export async function checkSchedule(
  before: Times,
  data: Data,
  isPerson: boolean,
  requireDuty: () => Promise<void>,
): Promise<boolean> {
  const times = {
    publishAt: timeIn(data, "publishAt", before),
    unpublishAt: timeIn(data, "unpublishAt", before),
  };
  const changed = (["publishAt", "unpublishAt"] as const).filter(
    (name) => times[name] !== millisecondsOf(before[name]),
  );
  if (changed.length === 0) return false;
  await requireDuty();
  const refused = `Không hẹn giờ được ${quoted(data["headline"] ?? before.headline)}`;
  for (const name of changed) {
    const time = times[name];
    if (!isPerson || time === null || time > Date.now() - A_MINUTE) continue;
    throw new DeskError(
      `${refused}: ${name === "publishAt" ? "giờ đăng" : "giờ gỡ"} ${inVietnam(time)} đã qua (bây giờ là ${inVietnam(Date.now())}, giờ Việt Nam). Chọn một giờ còn ở phía trước, hoặc để trống rồi bấm “${name === "publishAt" ? "Đăng" : "Gỡ bài"}”; bản đã lưu không đổi.`,
    );
  }
  const { publishAt, unpublishAt } = times;
  if (publishAt !== null && unpublishAt !== null && unpublishAt <= publishAt)
    throw new DeskError(
      `${refused}: giờ gỡ ${inVietnam(unpublishAt)} không sau giờ đăng ${inVietnam(publishAt)}. Chọn giờ gỡ muộn hơn giờ đăng; bản đã lưu không đổi.`,
    );
  return publishAt !== null && changed.includes("publishAt");
}

/** @throws DeskError when somebody without the duty changes the corrections. */
export async function checkCorrections(
  strapi: Core.Strapi,
  user: User | null,
  draft: Draft | null,
  data: Data,
  requireDuty: RequireDuty,
): Promise<void> {
  const given = data["corrections"];
  if (!user || !Array.isArray(given)) return;
  const stored = draft
    ? ((await strapi.db.query(contentTypes.article.uid).findOne({
        select: ["id"],
        where: { id: draft.id },
        populate: { corrections: true },
      })) as { corrections: Data[] | null } | null)
    : null;
  if (isSame(given as Data[], stored?.corrections ?? [])) return;
  await requireDuty(
    strapi,
    user,
    "correct",
    "Không ghi được đính chính của",
    draft ?? { headline: data["headline"] },
  );
}

/** Ids of parts differ between the form and the database; publishing fills in missing times. */
const isSame = (given: Data[], stored: Data[]) =>
  given.length === stored.length &&
  stored.every(({ note, correctedAt }, index) => {
    const other = given[index];
    return (
      (other?.["note"] ?? "") === (note ?? "") &&
      (!correctedAt ||
        millisecondsOf(other?.["correctedAt"]) === millisecondsOf(correctedAt))
    );
  });

const timeIn = (data: Data, name: "publishAt" | "unpublishAt", before: Times) =>
  millisecondsOf(data[name] === undefined ? before[name] : data[name]);

const millisecondsOf = (value: unknown): number | null =>
  value === null || value === undefined || value === ""
    ? null
    : new Date(value as string).getTime();

const inVietnam = (time: number) => writeVietnameseTime(new Date(time));
