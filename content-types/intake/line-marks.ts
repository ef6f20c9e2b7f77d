import { z } from "zod";

/** What an editor can say that a line is, against what the parser took it for. */
export const TOLD_ROLES = [
  "headline",
  "lead",
  "body",
  "subhead",
  "pull-quote",
  "caption",
  "byline",
  "source",
  "related",
  "furniture",
] as const;

export type ToldRole = (typeof TOLD_ROLES)[number];

const lineMark = z.strictObject({
  /** What the editor says the line is; nothing of the parser's own reading stands against it. */
  role: z.enum(TOLD_ROLES).optional(),
  /** The line was a heading in the page or file it was copied from. */
  isHeading: z.literal(true).optional(),
  /**
   * The line as Markdown, when it was more than plain words where it was copied from: an item of a
   * list, a row of a table, words in bold, a link. Used when the line turns out to be body text.
   */
  markdown: z
    .string()
    .max(20_000)
    .regex(/^[^\r\n]*$/)
    .optional(),
});

/** What is known of lines beside their words, by line number. Plain text has none. */
export const lineMarks = z.record(z.string().regex(/^[1-9]\d{0,6}$/), lineMark);

export type LineMark = z.infer<typeof lineMark>;
export type LineMarks = z.infer<typeof lineMarks>;
