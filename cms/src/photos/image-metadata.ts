import { readPartialDate } from "@toa-soan/content-types/partial-date";
import { load, type ExpandedTags } from "exifreader";

import { decodeIim } from "./iim-text.ts";

/** What a picture says of itself; `null` where it says nothing that is of use. */
export interface ImageMetadata {
  caption: string | null;
  credit: string | null;
  altText: string | null;
  /** `2026-11-20`, or as much of it as is known. */
  takenOn: string | null;
  /** Named by people; coordinates are never read. */
  place: string | null;
}

const LONGEST_LINE = 255;

// Datasets of IPTC's Information Interchange Model, as exifreader names them.
const IIM = {
  caption: "Caption/Abstract",
  creator: "By-line",
  agency: "Credit",
  day: "Date Created",
  sublocation: "Sub-location",
  city: "City",
} as const;

type Texts = Partial<
  Record<keyof typeof IIM | "altText", string | null | undefined>
>;

/**
 * Reads caption, photographer, alternative text, day and place from a JPEG, PNG, WebP or GIF: from
 * XMP, else from IPTC, else from EXIF. What cameras write in place of a caption or a name is left
 * out. Never throws: a picture whose metadata is broken says nothing.
 */
export function readImageMetadata(bytes: Buffer): ImageMetadata {
  const tags = tagsOf(bytes);
  const sources = [fromXmp(tags.xmp), fromIim(tags.iptc), fromExif(tags.exif)];
  const first = (name: keyof Texts, clean = textIn) =>
    sources.map((source) => clean(source[name])).find(Boolean) ?? null;
  return {
    caption: first("caption"),
    credit: creditOf(first("creator"), first("agency")),
    altText: first("altText"),
    takenOn: first("day", dayIn),
    place: shortened(
      [...new Set([first("sublocation"), first("city")])]
        .filter(Boolean)
        .join(", "),
    ),
  };
}

/** Which side of a picture is up, as EXIF counts it; 1 is as it is stored. */
export const orientationOf = (bytes: Buffer): number =>
  Number(tagsOf(bytes).exif?.Orientation?.value ?? 1);

function tagsOf(bytes: Buffer): ExpandedTags {
  try {
    return load(bytes, { expanded: true });
  } catch {
    return {};
  }
}

interface XmpNode {
  value: string | XmpNode[] | Record<string, XmpNode>;
  attributes?: { lang?: string };
}

function fromXmp(tags: ExpandedTags["xmp"]): Texts {
  const read = (name: string) => (tags as Record<string, XmpNode>)?.[name];
  return {
    caption: chosenLanguage(read("description")),
    creator: joined(read("creator")),
    agency: chosenLanguage(read("Credit")),
    altText: chosenLanguage(read("AltTextAccessibility")),
    day: chosenLanguage(read("DateCreated")),
    sublocation: chosenLanguage(read("Location")),
    city: chosenLanguage(read("City")),
  };
}

/** Of a text in several languages the Vietnamese one, else the one for everybody. */
function chosenLanguage(node: XmpNode | undefined): string | undefined {
  if (!node) return undefined;
  const { value } = node;
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return undefined;
  const speaks = (language: string) =>
    value.find(({ attributes }) =>
      attributes?.lang?.toLowerCase().startsWith(language),
    );
  const chosen = speaks("vi") ?? speaks("x-default") ?? value[0];
  return typeof chosen?.value === "string" ? chosen.value : undefined;
}

function joined(node: XmpNode | undefined): string | undefined {
  const value = node?.value;
  if (!Array.isArray(value)) return chosenLanguage(node);
  return value
    .flatMap((part) => (typeof part.value === "string" ? part.value : []))
    .filter((name) => textIn(name))
    .join(", ");
}

function fromIim(tags: ExpandedTags["iptc"]): Texts {
  const texts = Object.entries(IIM).flatMap(([name, dataset]) => {
    // A dataset that repeats, like several by-lines, comes as a list.
    const found = (tags as Record<string, unknown> | undefined)?.[dataset];
    const bytes = [found ?? []]
      .flat()
      .map((tag) => bytesOf((tag as { value?: unknown }).value))
      .filter((part) => part.length > 0)
      .flatMap((part, index) =>
        index > 0 ? [Buffer.from(", "), part] : [part],
      );
    return bytes.length > 0 ? [[name, Buffer.concat(bytes)] as const] : [];
  });
  return decodeIim<keyof typeof IIM>(Object.fromEntries(texts));
}

const bytesOf = (value: unknown): Uint8Array =>
  Array.isArray(value) ? Uint8Array.from(value as number[]) : new Uint8Array();

const fromExif = (tags: ExpandedTags["exif"]): Texts => ({
  caption: tags?.ImageDescription?.description,
  creator: tags?.Artist?.description,
  day: tags?.DateTimeOriginal?.description,
});

/** `Thanh Lê/TTXVN`; of a name that stands in both, only the longer. */
function creditOf(
  creator: string | null,
  agency: string | null,
): string | null {
  if (!creator || !agency) return shortened(creator ?? agency ?? "");
  if (agency.includes(creator)) return shortened(agency);
  return shortened(creator.includes(agency) ? creator : `${creator}/${agency}`);
}

const shortened = (text: string) => text.slice(0, LONGEST_LINE) || null;

// What cameras, phones and programs write where nobody wrote anything.
const FILLERS =
  /^(?:olympus digital camera|digital camera|kodak digital still camera|konica minolta digital camera|minolta digital camera|maginon digital camera|sony dsc|samsung|nikon|canon|fujifilm|exif[_ ]jpeg.*|jpeg|dcim\w*|default|picasa|untitled(?:[-_ ]?\d+)?|(?:my )?photo(?:grapher)?|(?:image ?)?description|artist|author|owner(?: name)?|unknown|user|admin|none|null|n\/a|screenshot|charset=.*|(?:img|dsc|dscn?f?|dji|pxl|vid|cimg|sam|gopr|photo|screenshot)[-_ ]?[\d_-]+(?:\s?\(\d+\))?(?:\.\w{3,4})?|[-_.\s\d]*)$/i;

function textIn(text: string | null | undefined): string | null {
  const line = (text ?? "")
    .normalize("NFC")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return FILLERS.test(line) ? null : line;
}

/** `2026:11:20 08:30:00`, `20261120` and `2026-11-20T08:30:00+07:00` are all `2026-11-20`. */
function dayIn(text: string | null | undefined): string | null {
  const [, year, month, day] =
    /^\s*(\d{4})(?:[-:]?(\d{2})(?:[-:]?(\d{2}))?)?/.exec(text ?? "") ?? [];
  // Clocks that were never set say 0000 or count from 1970.
  if (!year || Number(year) < 1826) return null;
  const known = [year, month, day].filter(
    (part) => part !== undefined && part !== "00",
  );
  return readPartialDate(known.join("-"));
}
