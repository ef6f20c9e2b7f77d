import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";

import { DeskError } from "../desk/desk-error.ts";
import { takeWriteTurn } from "../desk/write-turn.ts";
import { onOccasion } from "./occasion.ts";
import { restorable } from "./restorable.ts";
import { titlesIn } from "./titles.ts";
import { snapshotAt } from "./versions.ts";

/**
 * Fields that an older version does not bring back: what readers were told stays told, and an old
 * hour must not publish or take down anything by itself.
 */
const STAYS = [
  "publishAt",
  "unpublishAt",
  "firstPublicAt",
  "lastUpdatedAt",
  "updateNote",
  "updates",
  "corrections",
  "formerSlugs",
];

/**
 * Writes an older version into the document, of an article into its draft: a save like any other,
 * which the desk's rules check and history keeps.
 *
 * @param revision the count of saves that the editor saw.
 * @returns what could not be restored, as sentences.
 * @throws DeskError when there is no such version or somebody saved in between.
 */
export async function restoreVersion(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  number: number,
  { revision, userId }: { revision: unknown; userId: number },
): Promise<string[]> {
  const key = { type: type.name, documentId };
  return await strapi.db.transaction(async ({ trx }) => {
    await takeWriteTurn(strapi, trx);
    const snapshot = await snapshotAt(strapi, trx, key, number);
    if (!snapshot)
      throw new DeskError(
        `Không khôi phục được: không có bản số ${number}. Tải lại danh sách lịch sử rồi chọn bản khác; bản đang có không đổi.`,
      );
    const titles = await titlesIn(strapi, trx, type.fields, [snapshot]);
    const { data, left } = await restorable(
      strapi,
      type,
      snapshot,
      titles,
      STAYS,
    );
    const seen = typeof revision === "number" ? { revision } : {};
    await onOccasion("restore", () =>
      strapi.documents(type.uid).update({
        documentId,
        data: { ...data, ...seen, updatedBy: userId },
      } as never),
    );
    return left;
  });
}
