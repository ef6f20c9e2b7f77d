import { renditionPath } from "@toa-soan/content-types/addresses";
import { typeset } from "@toa-soan/content-types/vietnamese/typography";

import type { ImageView, PhotoView } from "../../archive/answers.ts";
import { text } from "../text.ts";

/**
 * Where a picture stands, with the width it takes there. The widths follow the grids in the
 * components; a browser loads the wrong file when they drift apart.
 */
const SIZES = {
  /** Above an article and inside its text. */
  article: "(min-width: 46rem) 42rem, 100vw",
  frontLead: "(min-width: 78rem) 48rem, (min-width: 60rem) 62vw, 100vw",
  featured: "(min-width: 60rem) 18rem, (min-width: 40rem) 46vw, 7.5rem",
  row: "(min-width: 40rem) 12rem, 7.5rem",
  /** Several beside each other. */
  grid: "(min-width: 40rem) 17rem, 46vw",
  portrait: "(min-width: 40rem) 14rem, 9rem",
} as const;

export type Slot = keyof typeof SIZES;

/** Everything a `<picture>` says. */
export interface PictureParts {
  webp: string;
  jpeg: string;
  /** For readers that know no `srcset`. */
  src: string;
  sizes: string;
  width: number;
  height: number;
  alt: string;
  /** Where the subject is when the picture is cropped, and what stands there until it comes. */
  classes: string;
}

/** A picture with the words below it; the words can stand alone. */
export interface FigureParts {
  picture: PictureParts | null;
  /** Address of the largest rendition. */
  largest: string | null;
  /** Taller than wide. */
  isUpright: boolean;
  caption: string;
  credit: string | null;
}

export function pictureOf(
  photo: PhotoView | null,
  slot: Slot,
): PictureParts | null {
  if (!photo?.image || photo.image.widths.length === 0) return null;
  const { image } = photo;
  return {
    webp: sourceSet(image, "webp"),
    jpeg: sourceSet(image, "jpg"),
    src: plainAddress(image),
    sizes: SIZES[slot],
    width: image.width,
    height: image.height,
    alt: photo.altText ?? "",
    classes: [...focusClasses(image), ...toneClasses(image)].join(" "),
  };
}

export function figureOf(photo: PhotoView, slot: Slot): FigureParts {
  const picture = pictureOf(photo, slot);
  const credit = creditOf(photo);
  return {
    picture,
    largest: picture && photo.image && largestAddress(photo.image),
    isUpright: picture !== null && picture.height > picture.width,
    caption: typeset(photo.caption),
    credit: credit && typeset(credit),
  };
}

/** `Ảnh: Thanh Lê`, `Ảnh minh họa: TTXVN`, or null when there is nothing to say. */
export function creditOf({ credit, isIllustrative }: PhotoView) {
  if (credit === null) return isIllustrative ? text.photo.illustration : null;
  // Editors often write the label themselves.
  if (/^(?:ảnh )?minh họa/iu.test(credit)) return credit;
  if (/^(?:ảnh|nguồn)\s*:/iu.test(credit))
    return isIllustrative ? `${text.photo.illustration}. ${credit}` : credit;
  return isIllustrative
    ? text.photo.illustrationBy(credit)
    : text.photo.credit(credit);
}

/** The largest rendition, for readers outside the site. */
export const largestAddress = ({
  key,
  width,
  widths,
}: Pick<ImageView, "key" | "width" | "widths">) =>
  renditionPath(key, widths.at(-1) ?? width, "jpg");

/** The largest rendition with its size in pixels, for readers outside the site. */
export function largestOf({ image }: PhotoView) {
  const width = image?.widths.at(-1);
  if (!image || width === undefined) return null;
  const height = Math.round((image.height * width) / image.width);
  return { path: largestAddress(image), width, height };
}

function plainAddress(image: ImageView) {
  const enough = image.widths.find((width) => width >= 800);
  return enough
    ? renditionPath(image.key, enough, "jpg")
    : largestAddress(image);
}

const sourceSet = ({ key, widths }: ImageView, format: "webp" | "jpg") =>
  widths
    .map((width) => `${renditionPath(key, width, format)} ${width}w`)
    .join(", ");

/** In quarters, so that a few classes of `picture.css` do: style attributes need a weaker CSP. */
function focusClasses({ focalPoint }: ImageView) {
  if (focalPoint === null) return [];
  const x = quarter(focalPoint.x);
  const y = quarter(focalPoint.y);
  return [
    ...(x === 50 ? [] : [`focus-x-${x}`]),
    ...(y === 50 ? [] : [`focus-y-${y}`]),
  ];
}

const toneClasses = ({ tones }: ImageView) =>
  tones ? [`top-${tones.top}`, `bottom-${tones.bottom}`] : [];

const quarter = (percent: number) =>
  Math.min(100, Math.max(0, Math.round(percent / 25) * 25));
