import { readFile } from "node:fs/promises";

import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { RefusedFile } from "@toa-soan/content-types/photo-card";

import { DeskError } from "../desk/desk-error.ts";
import { readImageMetadata, type ImageMetadata } from "./image-metadata.ts";

/** A file of a multipart request, as koa-body keeps it. */
export interface ReceivedFile {
  filepath: string;
  originalFilename: string | null;
  size: number;
  mimetype?: string | null;
}

export interface UploadOutcome {
  /** documentIds of the new photos, in the order of their files. */
  made: string[];
  refused: RefusedFile[];
}

interface ImageService {
  isImage(file: { filepath: string }): Promise<boolean>;
}

interface UploadService {
  upload(
    order: { data: object; files: object },
    options: { user: object },
  ): Promise<{ id: number }[]>;
}

/**
 * Makes a photo of every file, with what the file says of itself. A file that cannot be taken does
 * not stop the others; the temporary files are the caller's to remove.
 */
export async function uploadPhotos(
  strapi: Core.Strapi,
  files: ReceivedFile[],
  user: { id: number },
): Promise<UploadOutcome> {
  const outcome: UploadOutcome = { made: [], refused: [] };
  for (const file of files) {
    const name = nameOf(file);
    try {
      outcome.made.push(await uploadPhoto(strapi, file, name, user));
    } catch (error) {
      if (!(error instanceof DeskError)) strapi.log.error(error);
      outcome.refused.push({
        name,
        reason: (error instanceof DeskError ? error : broken(name)).message,
      });
    }
  }
  return outcome;
}

async function uploadPhoto(
  strapi: Core.Strapi,
  file: ReceivedFile,
  name: string,
  user: { id: number },
): Promise<string> {
  const { image, metadata } = await storePicture(strapi, file, name, user);
  const by = { createdBy: user.id, updatedBy: user.id };
  const { documentId } = await strapi
    .documents(contentTypes.photo.uid)
    .create({ data: { ...metadata, image, ...by } } as never);
  return documentId;
}

/**
 * Gives a photo that was described first its picture. What the file says of itself fills only what
 * nobody has written.
 *
 * @throws DeskError when the file cannot be taken, or the photo may not get it now.
 */
export async function givePicture(
  strapi: Core.Strapi,
  photo: Record<string, unknown> & { documentId: string },
  file: ReceivedFile,
  user: { id: number },
): Promise<void> {
  const name = nameOf(file);
  const { image, metadata } = await storePicture(strapi, file, name, user);
  const news = Object.entries(metadata).filter(([field]) => !photo[field]);
  await strapi.documents(contentTypes.photo.uid).update({
    documentId: photo.documentId,
    data: { ...Object.fromEntries(news), image, updatedBy: user.id },
  } as never);
}

async function storePicture(
  strapi: Core.Strapi,
  file: ReceivedFile,
  name: string,
  user: { id: number },
): Promise<{ image: number; metadata: ImageMetadata }> {
  const bytes = await readFile(file.filepath);
  const mime = imageTypeOf(bytes);
  if (!mime)
    throw new DeskError(
      `Không nhận được “${name}”: tệp không phải ảnh JPEG, PNG, WebP hay GIF. Lưu lại thành JPEG rồi gửi lại; các ảnh khác không đổi.`,
    );
  const limit = strapi.config.get<number>("plugin::upload.sizeLimit");
  if (bytes.length > limit)
    throw new DeskError(
      `Không nhận được “${name}”: ảnh nặng ${megabytes(bytes.length)} MB, nhiều nhất là ${megabytes(limit)} MB. Giảm cỡ ảnh rồi gửi lại; các ảnh khác không đổi.`,
    );
  const metadata = readImageMetadata(bytes);
  // Strapi stores as a plain file what it cannot open as a picture.
  const images = strapi
    .plugin("upload")
    .service("image-manipulation") as ImageService;
  if (!(await images.isImage(file))) throw broken(name);
  const uploads = strapi.plugin("upload").service("upload") as UploadService;
  const [stored] = await uploads.upload(
    {
      data: { fileInfo: { name } },
      files: { ...file, originalFilename: name, mimetype: mime },
    },
    { user },
  );
  if (!stored) throw broken(name);
  return { image: stored.id, metadata };
}

const broken = (name: string) =>
  new DeskError(
    `Không nhận được “${name}”: tệp hỏng hoặc kho ảnh không ghi được. Mở thử tệp trên máy rồi gửi lại; các ảnh khác không đổi.`,
  );

function imageTypeOf(bytes: Buffer): string | null {
  const starts = (text: string, at = 0) =>
    bytes.subarray(at, at + text.length).toString("latin1") === text;
  if (starts("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (starts("\u0089PNG\r\n\u001a\n")) return "image/png";
  if (starts("RIFF") && starts("WEBP", 8)) return "image/webp";
  return starts("GIF8") ? "image/gif" : null;
}

/** A file's name as Strapi takes it, in NFC: Macs send letters and marks apart. */
function nameOf({ originalFilename }: ReceivedFile): string {
  const name = (originalFilename ?? "")
    .normalize("NFC")
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, "-")
    .slice(-120);
  return name || "anh.jpg";
}

const megabytes = (bytes: number) =>
  (bytes / 1024 / 1024).toFixed(0).replace(/^0$/, "1");
