import { availableParallelism } from "node:os";
import { join } from "node:path";

import type { TypeName } from "@toa-soan/content-types/type-name";

import { cardRead, fileRead, imageRead } from "../archive/reader.ts";
import type { Kept, Store, StoredCard } from "../archive/store.ts";
import { cardSource, makeCard } from "../cards/card.ts";
import { wordsOf, type Words } from "../cards/drawing.ts";
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
  /** Renditions of photos and drawn cards, and in `tep/` the files of documents. */
  folder: string;
  originals: Originals;
}

/** What a changed document has now; it is written into the archive together with the document. */
export interface Made {
  owner: string;
  read: string;
  write: () => void;
}

/** A document as it is now, or `null` when it is public no longer; others than of these types have no files. */
export interface Attached {
  type: TypeName;
  documentId: string;
  document: object | null;
}

type AttachedType = "photo" | "document" | DrawnType;
/** What has a card for shared links. */
type DrawnType = "article" | "site";

/** A kind of document that brings files into the tree. */
interface Kind<Type extends AttachedType, Stored extends { source: string }> {
  /** What the files are made from; `null` without any. */
  sourceOf: (document: Kept<Type>) => string | null;
  make: (
    places: AttachmentPlaces,
    source: string,
    document: Kept<Type>,
  ) => Promise<Stored>;
  read: (id: string) => string;
  get: (store: Store, id: string) => Stored | null;
  put: (store: Store, id: string, stored: Stored | null) => void;
  /** Places in the tree, each with the place in the folder. */
  files: (stored: Stored) => [string, string][];
  /** One Vietnamese line for the editors. */
  trouble: (document: Kept<Type>, reason: string) => string;
}

const kindOf = <Type extends AttachedType, Stored extends { source: string }>(
  kind: Kind<Type, Stored>,
) => kind as unknown as Kind<AttachedType, { source: string }>;

/** @param words `null` for a document that has no card. */
const drawn = <Type extends DrawnType>(
  type: Type,
  words: (document: Kept<Type>) => Words | null,
  trouble: Kind<Type, StoredCard>["trouble"],
) => {
  const ownerOf = (id: string) => `${type} ${id}`;
  return kindOf<Type, StoredCard>({
    sourceOf(document) {
      const written = words(document);
      return written && cardSource(ownerOf(document.documentId), written);
    },
    make({ folder }, source, document) {
      const written = words(document);
      if (!written) throw new Error("thẻ không có chữ");
      return makeCard(folder, source, written);
    },
    read: (id) => cardRead(ownerOf(id)),
    get: (store, id) => store.card(ownerOf(id)),
    put: (store, id, card) => store.putCard(ownerOf(id), card),
    files: ({ file }) => [[`anh/${file}`, file]],
    trouble,
  });
};

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
  // By the article alone, so that whatever happens to a photo changes no card. Where no photo of an
  // article has its picture, pages show the paper's card.
  article: drawn(
    "article",
    ({ photos, headline, kicker }) =>
      photos.length > 0 ? null : wordsOf("article", headline, kicker),
    ({ headline }, reason) =>
      `Không vẽ được thẻ của bài “${headline}”: ${reason}. Bài vẫn đăng; liên kết chia sẻ dùng thẻ chung của báo.`,
  ),
  site: drawn(
    "site",
    ({ name, slogan }) => wordsOf("paper", name, slogan),
    ({ name }, reason) =>
      `Không vẽ được thẻ của báo “${name}”: ${reason}. Trang vẫn đăng; liên kết chia sẻ không có hình.`,
  ),
};

/** Told while attachments are made; an owner is `photo ID`, `document ID` and so on. */
interface Listeners {
  /** After each that was made, with how many there are. */
  onDone: (done: number, of: number) => void;
  /**
   * What could not be made: one broken picture must not hold up the news.
   *
   * @param owner whose file editors can upload again; a card is nobody's upload.
   */
  onTrouble: (line: string, owner?: string) => void;
  /** Who has what it should have. */
  onAttached: (owner: string) => void;
}

const isAttached = (type: string): type is AttachedType => type in KINDS;
const isDrawn = (type: AttachedType): type is DrawnType =>
  type === "article" || type === "site";

/**
 * Makes the files that changed documents need.
 *
 * @throws Error when the disk and not the file is to blame.
 */
export async function makeAttachments(
  places: AttachmentPlaces,
  changes: Attached[],
  { onDone, onTrouble, onAttached }: Listeners,
): Promise<Made[]> {
  const { store } = places;
  const made: Made[] = [];
  // Of several changes of a document the last one counts.
  const last = new Map(
    changes.map((change) => [`${change.type} ${change.documentId}`, change]),
  );
  const outdated: {
    owner: string;
    type: AttachedType;
    documentId: string;
    changed: Kept<AttachedType> | null;
    source: string | null;
  }[] = [];
  for (const [owner, { type, documentId, document }] of last) {
    if (!isAttached(type)) continue;
    const kind = KINDS[type];
    const changed = document as Kept<AttachedType> | null;
    const source = changed && kind.sourceOf(changed);
    if ((kind.get(store, documentId)?.source ?? null) === source)
      onAttached(owner);
    else outdated.push({ owner, type, documentId, changed, source });
  }
  const waiting = outdated.values();
  const makeNext = async () => {
    for (const { owner, type, documentId, changed, source } of waiting) {
      const kind = KINDS[type];
      let stored: { source: string } | null = null;
      if (changed && source)
        try {
          stored = await kind.make(places, source, changed);
        } catch (error) {
          if (isDiskError(error))
            throw new Error(`không ghi được tệp: ${reasonOf(error)}`, {
              cause: error,
            });
          onTrouble(
            kind.trouble(changed, whyNoPicture(error)),
            isDrawn(type) ? undefined : owner,
          );
        }
      if (stored || !source) onAttached(owner);
      made.push({
        owner,
        read: kind.read(documentId),
        write: () => kind.put(store, documentId, stored),
      });
      onDone(made.length, outdated.length);
    }
  };
  // Encoding a photo keeps one core busy.
  await Promise.all(Array.from({ length: availableParallelism() }, makeNext));
  return made;
}

/**
 * The files that a document has in the tree, with where their bytes are.
 *
 * @param owner `photo ID`, `document ID`, `article ID` or `site ID`.
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

const DRAWN_TOGETHER = 500;

/** Every document that may have a card, some at a time: all at once would fill the memory. */
export function* drawnDocuments(store: Store): Generator<Attached[]> {
  for (const type of ["site", "article"] as const) {
    const ids = store.documentIds(type);
    while (ids.length > 0)
      yield ids.splice(0, DRAWN_TOGETHER).map((documentId) => ({
        type,
        documentId,
        document: store.document(type, documentId),
      }));
  }
}
