import type { Batch } from "../../site/publisher/feed.ts";
import { firstCopyOf, writeUploads } from "./paper.ts";
import "./sample-articles.ts";
import { sampleDocuments } from "./sample-documents.ts";

/** A small paper of an invented province, see `sample-documents.ts`. */
export const samplePaper = sampleDocuments;

/** The sample paper as the change feed would say it in a first copy. */
export const sampleBatch = (): Batch => firstCopyOf(samplePaper);

/** Writes the originals of the sample paper's photos into the upload folder. */
export const paintSamplePhotos = (uploads: string): Promise<void> =>
  writeUploads(samplePaper, uploads);
