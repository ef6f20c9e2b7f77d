/** A photo as editors see it beside an article: what the desk's form shows and changes in place. */
export interface PhotoCard {
  /** The number of Strapi's row; forms name what they connect by it. */
  id: number;
  documentId: string;
  caption: string;
  credit: string;
  altText: string;
  takenOn: string | null;
  place: string | null;
  isIllustrative: boolean;
  people: { documentId: string; name: string }[];
  image: {
    id: number;
    name: string;
    url: string;
    thumbnail: string;
    width: number | null;
    height: number | null;
    /** In percent from the left and the top. */
    focalPoint: { x: number; y: number } | null;
  } | null;
  /** Whether whoever asks may change it. */
  mayEdit: boolean;
}

/** A file that did not become a photo, and why, in Vietnamese. */
export interface RefusedFile {
  name: string;
  reason: string;
}

export type PhotoField = "caption" | "credit" | "altText";

/** What a photo must have before an article with it is published; `photo-gate.ts` enforces it. */
export const missingFields = (photo: {
  caption: string | null;
  credit: string | null;
  altText: string | null;
  image: unknown;
}): PhotoField[] =>
  (["caption", "credit", "altText"] as const).filter(
    (name) =>
      (photo.image !== null || name === "caption") &&
      (photo[name] ?? "").trim() === "",
  );
