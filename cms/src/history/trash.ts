import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";
import type { Deleted } from "@toa-soan/content-types/history";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { SLUGS } from "../change-log/change-tables.ts";
import { DeskError, quoted } from "../desk/desk-error.ts";
import { takeWriteTurn } from "../desk/write-turn.ts";
import { rows, type Transaction } from "../hidden-tables.ts";
import type { User } from "../roles/user.ts";
import { VERSIONS } from "./history-tables.ts";
import { onOccasion } from "./occasion.ts";
import { restorable } from "./restorable.ts";
import type { Snapshot } from "./snapshot.ts";
import { titlesIn } from "./titles.ts";
import { listVersions, readVersion, snapshotAt } from "./versions.ts";

interface TrashQuery {
  words: string;
  type: string | null;
  /** Only what this user made and what was never public. */
  ownOf: number | null;
}

const PAGE = 50;

/** Deleted documents that were not brought back since, the last first. */
export async function listTrash(
  strapi: Core.Strapi,
  trx: Transaction,
  { words, type, ownOf }: TrashQuery,
  before: number | null,
): Promise<{ entries: Deleted[]; before: number | null }> {
  const query = deletions(strapi, trx);
  for (const word of fold(words).split(" ").filter(Boolean))
    void query.where("gone.title_key", "like", `%${word}%`);
  if (type) void query.where("gone.type", type);
  if (before) void query.where("gone.id", "<", before);
  if (ownOf !== null)
    void query
      .where("gone.creator_id", ownOf)
      .whereNotExists(sameDocument(strapi).where("other.action", "publish"));
  const found: Record<string, unknown>[] = await query
    .orderBy("gone.id", "desc")
    .limit(PAGE)
    .select("gone.*");
  const entries: Deleted[] = [];
  for (const row of found) {
    const { userName, title, at } = readVersion(row);
    const type = String(row["type"]);
    const documentId = String(row["document_id"]);
    const wasPublic = await wasPublished(strapi, trx, type, documentId);
    entries.push({
      type,
      documentId,
      title,
      who: userName,
      at,
      wasPublic,
    });
  }
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return { entries, before: last ? Number(last["id"]) : null };
}

/**
 * Makes a deleted document anew under its own documentId, an article as a draft: with its address
 * where nobody took that since, and with everything it referred to that is still there.
 *
 * @returns what could not be brought back, as sentences.
 * @throws DeskError when it is not deleted or not this user's.
 */
export async function bringBack(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  user: User,
  mayAll: boolean,
): Promise<string[]> {
  const key = { type: type.name, documentId };
  return await strapi.db.transaction(async ({ trx }) => {
    await takeWriteTurn(strapi, trx);
    const [newest] = await listVersions(strapi, trx, key);
    const isMine =
      mayAll ||
      (newest?.creatorId === user.id &&
        !(await wasPublished(strapi, trx, type.name, documentId)));
    const snapshot =
      newest?.action === "delete" && isMine
        ? await snapshotAt(strapi, trx, key, newest.number)
        : null;
    if (!newest || !snapshot)
      throw new DeskError(
        "Không đưa trở lại được: mục này không có trong thùng rác của bạn, hoặc đã có người đưa trở lại. Tải lại trang Thùng rác; chưa có gì thay đổi.",
      );
    const titles = await titlesIn(strapi, trx, type.fields, [snapshot]);
    const { data, left } = await restorable(strapi, type, snapshot, titles, [
      "publishAt",
      "unpublishAt",
    ]);
    if (type.hasSlug) await freeSlugs(strapi, trx, type, snapshot, data, left);
    const creator: unknown = await strapi.db
      .query("admin::user")
      .findOne({ select: ["id"], where: { id: newest.creatorId ?? -1 } });
    await onOccasion("bring-back", () =>
      strapi.documents(type.uid).create({
        data: {
          ...data,
          documentId,
          revision: newest.revision + 1,
          createdBy: creator ? newest.creatorId : user.id,
          updatedBy: user.id,
        },
      } as never),
    );
    return left;
  });
}

/** Deletions after which nothing was written under the same documentId. */
function deletions(strapi: Core.Strapi, trx: Transaction) {
  return strapi.db
    .getConnection(`${VERSIONS} as gone`)
    .transacting(trx)
    .where("gone.action", "delete")
    .whereNotExists(
      sameDocument(strapi).whereRaw("other.number > gone.number"),
    );
}

const sameDocument = (strapi: Core.Strapi) =>
  strapi.db
    .getConnection(`${VERSIONS} as other`)
    .whereRaw("other.type = gone.type")
    .whereRaw("other.document_id = gone.document_id")
    .select("other.id");

async function wasPublished(
  strapi: Core.Strapi,
  trx: Transaction,
  type: string,
  documentId: string,
): Promise<boolean> {
  const published: unknown = await rows(strapi, trx, VERSIONS)
    .where({ type, document_id: documentId, action: "publish" })
    .first("id");
  return published !== undefined;
}

/** Takes out of `data` the addresses that another document has by now. */
async function freeSlugs(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  snapshot: Snapshot,
  data: Record<string, unknown>,
  left: string[],
): Promise<void> {
  const former = Array.isArray(snapshot["formerSlugs"])
    ? (snapshot["formerSlugs"] as string[])
    : [];
  const taken: string[] = await rows(strapi, trx, SLUGS)
    .where({ type: type.name })
    .whereIn("slug", [...former, String(snapshot["slug"])])
    .pluck("slug");
  if ("formerSlugs" in data)
    data["formerSlugs"] = former.filter((slug) => !taken.includes(slug));
  for (const slug of taken)
    left.push(
      `Đường dẫn ${quoted(slug)} nay thuộc mục khác; mục này có đường dẫn mới.`,
    );
}
