import type { ArticleView, PhotoView } from "../../archive/answers.ts";
import { bodyParts, outsideBody } from "./markdown.ts";

type Part =
  { kind: "text"; html: string } | { kind: "photo"; photo: PhotoView };

/** An article's text and photos in reading order. */
export interface ArrangedBody {
  /** Stands above the text. */
  lead: PhotoView | null;
  parts: Part[];
}

/**
 * Photos stand where the body marks them. Of the others the first with a picture leads the
 * article, the rest follow the text, so that no photo is lost.
 */
export function arrangeBody(
  { body, photos }: Pick<ArticleView, "body" | "photos">,
  base?: string,
): ArrangedBody {
  const marked = new Set<PhotoView>();
  const written = base ? outsideBody(body, base).parts : bodyParts(body);
  const parts = written.flatMap((part): Part[] => {
    if (part.kind === "text") return [part];
    const photo = photos[part.number - 1];
    if (!photo) return [];
    marked.add(photo);
    return [{ kind: "photo", photo }];
  });
  const unmarked = photos.filter((photo) => !marked.has(photo));
  const lead = unmarked.find(({ image }) => image !== null) ?? null;
  const rest = unmarked
    .filter((photo) => photo !== lead)
    .map((photo) => ({ kind: "photo" as const, photo }));
  return { lead, parts: [...parts, ...rest] };
}
