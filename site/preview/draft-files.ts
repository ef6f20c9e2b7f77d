import {
  documentFilePath,
  renditionPath,
} from "@toa-soan/content-types/addresses";
import type { Change } from "@toa-soan/content-types/change";

import type { Store } from "../archive/store.ts";
import { fileSourceOf } from "../files/document-files.ts";
import { sourceOf } from "../photos/renditions.ts";
import type { DraftFiles } from "./draft-store.ts";

/** Files of drafts with the addresses under which they stand in a page, and where they really are. */
export interface UploadedFiles extends DraftFiles {
  /** Beginnings of addresses in the page, with the address of the upload that stands for them. */
  addresses: [inPage: string, upload: string][];
}

/**
 * Pictures and files that readers have not got yet. Making renditions takes seconds, so a preview
 * shows the upload itself, in its own width and height; what readers have already is left alone.
 */
export function uploadedFilesOf(
  store: Pick<Store, "image" | "documentFile">,
  changes: Change[],
): UploadedFiles {
  const files: UploadedFiles = {
    images: new Map(),
    files: new Map(),
    addresses: [],
  };
  for (const change of changes) {
    const key = `ban-nhap-${files.addresses.length}`;
    if (change.type === "photo") {
      const { documentId, document } = change;
      const image = document?.image;
      if (!document || !image?.width || !image.height) continue;
      const { hash, width, height, focalPoint, url } = image;
      const source = sourceOf(documentId, hash, document, focalPoint);
      if (store.image(documentId)?.source === source) continue;
      const view = { key, width, height, widths: [width], bytes: 0 };
      files.images.set(documentId, { source, view });
      for (const format of ["webp", "jpg"] as const)
        files.addresses.push([renditionPath(key, width, format), url]);
    } else if (change.type === "document") {
      const { documentId, document } = change;
      const upload = document?.file;
      if (!document || !upload) continue;
      const source = fileSourceOf(documentId, upload);
      if (store.documentFile(documentId)?.source === source) continue;
      const bytes = Math.round(upload.size * 1000);
      const file = `${key}.tep`;
      files.files.set(documentId, { source, file, bytes });
      files.addresses.push([documentFilePath(file), upload.url]);
    }
  }
  return files;
}
