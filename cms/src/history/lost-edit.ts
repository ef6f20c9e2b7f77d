import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";
import { formatNewsDate } from "@toa-soan/content-types/vietnamese/dates";

import { DeskError, quoted } from "../desk/desk-error.ts";
import type { Transaction } from "../hidden-tables.ts";
import { currentUser } from "../roles/user.ts";
import { currentOccasion } from "./occasion.ts";
import { openedRevision } from "./opened-revision.ts";
import { versionsSince, type Version } from "./versions.ts";

type Data = Record<string, unknown>;

/** What a refusal tells the form beside its message. */
export interface Stale {
  /** The revision on which a save would be made knowingly. */
  revision: number;
  /** Who saved, the last first; `null` is a program. */
  by: (string | null)[];
  /** ISO 8601 in UTC, of the last save. */
  at: string;
  /** Labels of the fields that were changed. */
  fields: string[];
}

/**
 * Counts a save of a document, and refuses one that was written on top of an older state than the
 * stored one. A form says by `revision` which state it was opened at; programs, which read and
 * write in one go, say nothing and are not refused, except at the desk's own door.
 *
 * Takes `revision` out of `data` and answers the one to write.
 *
 * @throws DeskError with `details.stale` when somebody saved in between and something changed.
 */
export async function takeRevision(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  action: "create" | "update" | "clone",
  { documentId, data }: { documentId: string | null; data: Data },
): Promise<number> {
  const { revision } = data;
  delete data["revision"];
  if (action !== "update" || !documentId)
    return currentOccasion() === "bring-back" ? Number(revision) : 1;
  const { stored, title, since } = await changesSince(
    strapi,
    trx,
    type,
    documentId,
    // What belongs to another write was seen by nobody.
    currentOccasion() === "part"
      ? undefined
      : openedRevision(strapi, type, documentId, { ...data, revision }),
  );
  if (since)
    throw new DeskError(
      `Chưa lưu ${type.label.toLowerCase()} ${quoted(title)}: ${newerVersion(strapi, since)}. Xem khác biệt rồi giữ bản của bạn hoặc lấy bản mới; chữ bạn gõ còn nguyên trên trang, bản đã lưu không đổi.`,
      { stale: since.stale },
    );
  return stored + 1;
}

interface Since {
  stale: Stale;
  versions: Version[];
}

/** What others stored of a document since a form was opened at a revision; no `since` when nothing. */
export async function changesSince(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  documentId: string,
  opened: unknown,
): Promise<{ stored: number; title: unknown; since: Since | null }> {
  const row = (await strapi.db.query(type.uid).findOne({
    select: ["id", "revision", type.titleField],
    where: { documentId, ...(type.hasDrafts && { publishedAt: null }) },
  })) as Data | null;
  const stored = Number(row?.["revision"] ?? 0);
  const title = row?.[type.titleField];
  if (typeof opened !== "number" || opened >= stored)
    return { stored, title, since: null };
  const versions = await versionsSince(
    strapi,
    trx,
    { type: type.name, documentId },
    opened,
  );
  const stale = staleFrom(type, versions, stored);
  return { stored, title, since: stale && { stale, versions } };
}

/** “Lê Thu Hà đã lưu bản mới hơn lúc …, đổi ô …” */
export function newerVersion(
  strapi: Core.Strapi,
  { stale, versions }: Since,
): string {
  const me = currentUser(strapi);
  const isOwn = versions.every(({ userId }) => userId === me?.id);
  const who = isOwn
    ? "chính bạn, ở một cửa sổ khác,"
    : stale.by.map((name) => name ?? "hệ thống").join(", ");
  const fields = stale.fields.map((label) => `“${label}”`).join(", ");
  return `${who} đã lưu bản mới hơn lúc ${formatNewsDate(stale.at)}, đổi ô ${fields}`;
}

/** What happened to a document since a form was opened; `null` when no field of the form changed. */
export function staleFrom(
  type: ContentType,
  versions: Version[],
  revision: number,
): Stale | null {
  const changed = new Set(versions.flatMap(({ fields }) => fields));
  const labels = Object.entries(type.fields)
    .filter(([name, field]) => changed.has(name) && !field.isHidden)
    .map(([, { label }]) => label);
  const saves = versions.filter(({ fields }) => fields.length > 0).reverse();
  const last = saves[0];
  if (!last || labels.length === 0) return null;
  return {
    revision,
    by: [...new Set(saves.map(({ userName }) => userName))],
    at: last.at,
    fields: labels,
  };
}
