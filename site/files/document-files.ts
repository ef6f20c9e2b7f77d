import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { UploadedFile } from "@toa-soan/content-types/field";
import { slugFrom } from "@toa-soan/content-types/vietnamese/slug";

import type { StoredFile } from "../archive/store.ts";

/** What the copy of a document's file depends on. */
export const fileSourceOf = (
  documentId: string,
  { url, hash, size, name }: UploadedFile,
): string => JSON.stringify([documentId, url, hash, size, name]);

/**
 * Keeps a copy of a document's file under a name that says what it is and changes with its
 * content. Two documents never share a file, so that removing one leaves the other whole.
 *
 * @param name as the editor uploaded it, `Kế hoạch 165.pdf`.
 */
export async function keepFile(
  folder: string,
  source: string,
  original: Buffer,
  { name, ext }: Pick<UploadedFile, "name" | "ext">,
): Promise<StoredFile> {
  const key = createHash("sha256")
    .update(source)
    .update(original)
    .digest("hex")
    .slice(0, 10);
  const stem = slugFrom(name.replace(/\.[^.]*$/, "")) || "van-ban";
  const ending = ext.toLowerCase().replace(/[^a-z0-9]/g, "");
  const file = `${stem}-${key}${ending && `.${ending}`}`;
  await mkdir(folder, { recursive: true });
  // Half a file must never look like a whole one after a crash.
  await writeFile(join(folder, `${file}.part`), original);
  await rename(join(folder, `${file}.part`), join(folder, file));
  return { source, file, bytes: original.length };
}
