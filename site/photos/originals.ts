import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** Where originals come from: the address of the CMS, and its upload folder when it is on this machine. */
export interface Originals {
  cmsUrl: string;
  /** `null` when uploads are not on this machine. */
  uploadsFolder: string | null;
}

/**
 * The bytes of an original.
 *
 * @param url as in the feed: `/uploads/…` or an absolute address.
 * @throws Error when the file is missing or the storage does not answer.
 */
export async function readOriginal(
  { cmsUrl, uploadsFolder }: Originals,
  url: string,
): Promise<Buffer> {
  if (uploadsFolder && url.startsWith("/uploads/"))
    return readFile(join(uploadsFolder, basename(url)));
  const response = await fetch(new URL(url, cmsUrl));
  if (!response.ok)
    throw new Error(`kho ảnh trả lời ${response.status} cho ${url}`);
  return Buffer.from(await response.arrayBuffer());
}
