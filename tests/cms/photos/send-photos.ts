import type {
  PhotoCard,
  RefusedFile,
} from "@toa-soan/content-types/photo-card";

import type { Ask } from "../../newsroom/accounts.ts";
import { makeJpeg } from "../../newsroom/pictures.ts";

/** What the routes of photos answer. */
export interface PhotosAnswer {
  photos: PhotoCard[];
  refused: RefusedFile[];
}

/** Sends files in one request, as somebody. */
export async function sendFiles(
  ask: Ask,
  files: [name: string, bytes: Buffer][],
): Promise<PhotosAnswer & { status: number }> {
  const body = new FormData();
  for (const [name, bytes] of files)
    body.append("files", new Blob([new Uint8Array(bytes)]), name);
  const response = await ask("/newsroom/photos", { method: "POST", body });
  return {
    status: response.status,
    ...((await response.json()) as PhotosAnswer),
  };
}

/** Sends one picture that says nothing of itself. */
export async function sendOne(ask: Ask): Promise<PhotoCard> {
  const { photos } = await sendFiles(ask, [["mot.jpg", await makeJpeg()]]);
  if (!photos[0]) throw new Error("Nothing was uploaded.");
  return photos[0];
}
