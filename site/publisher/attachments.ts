import { availableParallelism } from "node:os";
import { join } from "node:path";

import type { Change } from "@toa-soan/content-types/change";
import type { DocumentOf } from "@toa-soan/content-types/content-types";

import { fileRead, imageRead } from "../archive/reader.ts";
import type { Store } from "../archive/store.ts";
import { fileSourceOf, keepFile } from "../files/document-files.ts";
import { readOriginal, type Originals } from "../photos/originals.ts";
import { isDiskError, whyNoPicture } from "../photos/photo-error.ts";
import {
  makeRenditions,
  renditionFiles,
  sourceOf,
} from "../photos/renditions.ts";
import { reasonOf } from "./file-error.ts";

/** Where attachments come from and where they are kept. */
export interface AttachmentPlaces {
  store: Store;
  /** Renditions of photos, and in `tep/` the files of documents. */
  folder: string;
  originals: Originals;
}

/** What a changed document has now; it is written into the archive together with the document. */
export interface Made {
  owner: string;
  read: string;
  write: () => void;
}

type AttachedType = "photo" | "document";

/** A kind of document that brings files into the tree. */
interface Kind<Type extends AttachedType, Stored extends { source: string }> {
  /** What the files are made from; `null` without any. */
  sourceOf: (document: DocumentOf[Type]) => string | null;
  make: (
    places: AttachmentPlaces,
    source: string,
    document: DocumentOf[Type],
  ) => Promise<Stored>;
  read: (id: string) => string;
  get: (store: Store, id: string) => Stored | null;
  put: (store: Store, id: string, stored: Stored | null) => void;
  /** Places in the tree, each with the place in the folder. */
  files: (stored: Stored) => [string, string][];
  /** One Vietnamese line for the editors. */
  trouble: (document: DocumentOf[Type], reason: string) => string;
}

const kindOf = <Type extends AttachedType, Stored extends { source: string }>(
  kind: Kind<Type, Stored>,
) => kind as unknown as Kind<AttachedType, { source: string }>;

const KINDS: Record<AttachedType, Kind<AttachedType, { source: string }>> = {
  photo: kindOf<"photo", NonNullable<ReturnType<Store["image"]>>>({
    sourceOf: (photo) =>
      photo.image &&
      sourceOf(
        photo.documentId,
        photo.image.hash,
        photo,
        photo.image.focalPoint,
      ),
    make: async ({ folder, originals }, source, photo) =>
      makeRenditions(
        folder,
        source,
        await readOriginal(originals, photo.image?.url ?? ""),
        photo,
        photo.image?.focalPoint ?? null,
      ),
    read: imageRead,
    get: (store, id) => store.image(id),
    put: (store, id, image) => store.putImage(id, image),
    files: (image) =>
      renditionFiles(image).map((name) => [`anh/${name}`, name]),
    trouble: ({ caption }, reason) =>
      `Không xử lý được ảnh “${caption}”: ${reason}. Bài vẫn đăng với chú thích, không có ảnh; hãy tải ảnh lên lại.`,
  }),
  document: kindOf<"document", NonNullable<ReturnType<Store["documentFile"]>>>({
    sourceOf: ({ documentId, file }) => file && fileSourceOf(documentId, file),
    make: async ({ folder, originals }, source, { file }) =>
      keepFile(
        join(folder, "tep"),
        source,
        await readOriginal(originals, file?.url ?? ""),
        { name: file?.name ?? "", ext: file?.ext ?? "" },
      ),
    read: fileRead,
    get: (store, id) => store.documentFile(id),
    put: (store, id, file) => store.putDocumentFile(id, file),
    files: ({ file }) => [[`tep/${file}`, `tep/${file}`]],
    trouble: ({ title }, reason) =>
      `Không lấy được tệp của văn bản “${title}”: ${reason}. Bài vẫn đăng, văn bản chưa có tệp để tải; hãy tải tệp lên lại.`,
  }),
};

/** Told while attachments are made; an owner is `photo ID` or `document ID`. */
interface Listeners {
  /** After each that was made, with how many there are. */
  onDone: (done: number, of: number) => void;
  /** What could not be made: one broken picture must not hold up the news. */
  onTrouble: (line: string, owner: string) => void;
  /** Who has what it should have. */
  onAttached: (owner: string) => void;
}

const isAttached = (type: string): type is AttachedType => type in KINDS;

/**
 * Makes the files that changed documents need.
 *
 * @throws Error when the disk and not the file is to blame.
 */
export async function makeAttachments(
  places: AttachmentPlaces,
  changes: Change[],
  { onDone, onTrouble, onAttached }: Listeners,
): Promise<Made[]> {
  const { store } = places;
  const made: Made[] = [];
  // Of several changes of a document the last one counts.
  const attached = new Map(
    changes.flatMap((change) =>
      isAttached(change.type)
        ? [[`${change.type} ${change.documentId}`, change]]
        : [],
    ),
  );
  const waiting = attached.values();
  const makeNext = async () => {
    for (const { type, documentId, document } of waiting) {
      if (!isAttached(type)) continue;
      const kind = KINDS[type];
      const changed = document as DocumentOf[AttachedType] | null;
      const source = changed && kind.sourceOf(changed);
      const owner = `${type} ${documentId}`;
      if ((kind.get(store, documentId)?.source ?? null) === source) {
        onAttached(owner);
        continue;
      }
      let stored: { source: string } | null = null;
      if (changed && source)
        try {
          stored = await kind.make(places, source, changed);
        } catch (error) {
          if (isDiskError(error))
            throw new Error(`không ghi được tệp: ${reasonOf(error)}`, {
              cause: error,
            });
          onTrouble(kind.trouble(changed, whyNoPicture(error)), owner);
        }
      if (stored || !source) onAttached(owner);
      made.push({
        owner,
        read: kind.read(documentId),
        write: () => kind.put(store, documentId, stored),
      });
      onDone(made.length, attached.size);
    }
  };
  // Encoding a photo keeps one core busy.
  await Promise.all(Array.from({ length: availableParallelism() }, makeNext));
  return made;
}

/**
 * The files that a document has in the tree, with where their bytes are.
 *
 * @param owner `photo ID` or `document ID`.
 */
export function attachmentsOf(
  store: Store,
  folder: string,
  owner: string,
): Map<string, string> {
  const [type = "", id = ""] = owner.split(/ (.*)/s);
  if (!isAttached(type)) return new Map();
  const kind = KINDS[type];
  const stored = kind.get(store, id);
  const files = stored ? kind.files(stored) : [];
  return new Map(files.map(([file, from]) => [file, join(folder, from)]));
}

/** Every document that may have files in the tree. */
export const attachmentOwners = (store: Store): string[] =>
  (Object.keys(KINDS) as AttachedType[]).flatMap((type) =>
    store.documentIds(type).map((id) => `${type} ${id}`),
  );
