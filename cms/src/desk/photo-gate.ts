import type { Core } from "@strapi/strapi";
import { article } from "@toa-soan/content-types/article";
import { photo as photoType } from "@toa-soan/content-types/photo";
import { missingFields } from "@toa-soan/content-types/photo-card";

import { DeskError, quoted } from "./desk-error.ts";

type Data = Record<string, unknown>;

/** What of a photo the gate looks at. */
export interface GatedPhoto {
  documentId: string;
  caption: string | null;
  credit: string | null;
  altText: string | null;
  image: { name?: string } | null;
}

/** What must be read of a photo for the gate. */
export const GATED_FIELDS = {
  select: ["documentId", "caption", "credit", "altText"],
  populate: { image: { select: ["id", "name"] } },
};

/**
 * Refuses to publish an article with a photo that lacks its caption, its credit or its alternative
 * text. A photo whose picture is still to come shows its caption only, and needs no more.
 *
 * @param photos in the order of the article.
 * @param refused how the message begins.
 * @throws DeskError naming every such photo by its number and file, and all that it lacks.
 */
export function checkPhotos(photos: GatedPhoto[], refused: string): void {
  const faults = photos.flatMap((photo, index) => {
    const missing = missingIn(photo);
    return missing.length > 0
      ? `ảnh ${index + 1} (${nameOf(photo)}) thiếu ${listOf(missing)}`
      : [];
  });
  if (faults.length > 0)
    throw new DeskError(
      `${refused}: ${faults.join("; ")}. Điền đủ trong phần “Ảnh” rồi xuất bản lại; trang đang chạy không đổi.`,
    );
}

/**
 * Refuses a save of a photo that readers see, or are to see now, when the save leaves it without
 * something that it must have. What it lacked before may be filled in step by step.
 *
 * @throws DeskError naming what is missing.
 */
export async function checkPhotoSave(
  strapi: Core.Strapi,
  documentId: string | null,
  data: Data,
  subject: string,
): Promise<void> {
  const before = documentId ? await stored(strapi, documentId) : null;
  const after = {
    ...emptyPhoto,
    ...before,
    ...pictureIn(data),
    ...textsIn(data),
  };
  const missing = missingIn(after);
  if (missing.length === 0) return;
  const wasShown = before?.isPublic === true;
  const isShown = (data["isPublic"] ?? before?.isPublic) === true;
  const known = before && (wasShown || !isShown) ? missingIn(before) : [];
  const lost = missing.filter((label) => !known.includes(label));
  if (lost.length === 0) return;
  if (isShown)
    throw new DeskError(
      `Không lưu được ${subject}: ảnh công khai nhưng thiếu ${listOf(lost)}. Điền đủ hoặc tắt “Công khai” rồi lưu lại; bản đã lưu không đổi.`,
    );
  const article = documentId && (await publishedWith(strapi, documentId));
  if (article)
    throw new DeskError(
      `Không lưu được ${subject}: ảnh đang hiện trong bài ${quoted(article.headline)} nên không được thiếu ${listOf(lost)}. Điền đủ rồi lưu lại; bản đã lưu không đổi.`,
    );
}

const emptyPhoto = {
  documentId: "",
  caption: null,
  credit: null,
  altText: null,
  image: null,
};

/** The names of what a photo lacks, as the form calls it. */
const missingIn = (photo: GatedPhoto): string[] =>
  missingFields(photo).map((name) =>
    photoType.fields[name].label.toLowerCase(),
  );

const nameOf = ({ image }: GatedPhoto) =>
  image ? (image.name ?? "không tên") : "chưa có tệp";

const listOf = (labels: string[]) =>
  labels.length > 1
    ? `${labels.slice(0, -1).join(", ")} và ${labels.at(-1)}`
    : labels.join("");

async function stored(
  strapi: Core.Strapi,
  documentId: string,
): Promise<(GatedPhoto & { isPublic: boolean | null }) | null> {
  return await strapi.db.query(photoType.uid).findOne({
    where: { documentId },
    ...GATED_FIELDS,
    select: [...GATED_FIELDS.select, "isPublic"],
  });
}

async function publishedWith(
  strapi: Core.Strapi,
  documentId: string,
): Promise<{ headline: string } | null> {
  return await strapi.db.query(article.uid).findOne({
    select: ["headline"],
    where: { publishedAt: { $notNull: true }, photos: { documentId } },
  });
}

/** The picture that a save gives or takes, in any of the forms that Strapi takes. */
function pictureIn(data: Data): Pick<GatedPhoto, "image"> | null {
  const given = data["image"];
  if (given === undefined) return null;
  const { set, connect, disconnect } = (given ?? {}) as Data;
  if (disconnect !== undefined && connect === undefined && set === undefined)
    return { image: null };
  const files = [set ?? connect ?? given ?? []].flat();
  return { image: files.length > 0 ? {} : null };
}

const textsIn = (data: Data) =>
  Object.fromEntries(
    (["caption", "credit", "altText"] as const)
      .filter((name) => name in data)
      .map((name) => [name, (data[name] as string | null | undefined) ?? null]),
  );
