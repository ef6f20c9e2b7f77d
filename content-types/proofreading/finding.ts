import { z } from "zod";

/** A stretch of a field's text, as offsets of UTF-16 units; `end` is exclusive. */
const place = z.object({
  /** `headline`, `body`, `mentions.0.titleAsWritten`, `photo:ID` for the caption of a photo. */
  field: z.string(),
  start: z.number(),
  end: z.number(),
});

const fix = z.object({
  /** What the button says. */
  label: z.string(),
  place,
  /** What stands at the place now; the fix is refused when it does not any more. */
  original: z.string(),
  replacement: z.string(),
});

const candidate = z.object({
  official: z.string(),
  /** Name, distinction and office of that day. */
  label: z.string(),
});

/** Something that somebody should look at before the article is published. Advice, never a change. */
export const finding = z.object({
  /** The same for the same fault after other words were edited: what an editor passes over stays so. */
  key: z.string(),
  group: z.enum(["titles", "spelling"]),
  /** A `TitleRule` or a `SpellingRule`. */
  rule: z.string(),
  place,
  /** What stands at the place. */
  text: z.string(),
  /** A few words around it. */
  before: z.string(),
  after: z.string(),
  /** One or two Vietnamese sentences: why, and what tells it. */
  reason: z.string(),
  fixes: z.array(fix),
  /** Of namesakes: who can be meant. */
  candidates: z.array(candidate),
});

export type Place = z.infer<typeof place>;
export type Fix = z.infer<typeof fix>;
export type Finding = z.infer<typeof finding>;

/** What the caption of a photo is called as a field of an article. */
export const captionField = (photo: string) => `photo:${photo}`;

/** The photo whose caption a field is; `null` for every other field. */
export const photoIn = (field: string): string | null =>
  /^photo:(.+)$/.exec(field)?.[1] ?? null;

/** One text of an article. */
export interface FieldText {
  /** As in `Place`. */
  field: string;
  /** What a message calls it: `Tít`, `Chú thích ảnh 2`. */
  name: string;
  text: string;
}

const AROUND = 40;

/** Words around a stretch of a text, cut at spaces and at line ends. */
export function contextOf(
  text: string,
  start: number,
  end: number,
): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const isCut = start > AROUND && line.length === AROUND;
  return {
    before: isCut ? line.replace(/^\S*\s/u, "…") : line,
    after:
      after.length === AROUND && !after.includes("\n")
        ? after.replace(/\s\S*$/u, "…")
        : (after.split("\n")[0] ?? ""),
  };
}
