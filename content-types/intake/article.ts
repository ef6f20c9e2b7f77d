import { z } from "zod";

const lineNumber = z.int().min(1);
/** `2020-07-23`, or `--07-23` when the text does not tell the year. */
const isoDay = z.string().regex(/^(?:\d{4}|-)-\d{2}-\d{2}$/);
const text = z.string();

const byline = z.object({
  /** As signed: `Thanh Lê`, `Lan Anh - Minh Hà`, `PV`. */
  name: text,
  affiliation: text.nullable(),
});

const photo = z.object({
  /** Without the credit; empty when only a credit stands there. */
  caption: text,
  credit: text.nullable(),
  /** Called an illustration ("Ảnh minh họa") by the text itself. */
  illustrative: z.boolean(),
  /** Where the caption stands: two lines when it is repeated. */
  lines: z.array(lineNumber),
});

const pullQuote = z.object({
  /** Without the outer quotation marks. */
  text,
  /** Name without honorific. */
  speaker: text.nullable(),
});

const official = z.object({
  name: text,
  /**
   * Verbatim, with "nguyên" when it stands there. A title that a group shares comes first, then a
   * comma, then the person's own: both parts verbatim.
   */
  titleAsWritten: text.nullable(),
  former: z.boolean(),
  /** As written: `Đồng chí`, `ông`, `PGS.TS`. */
  honorific: text.nullable(),
  lines: z.array(lineNumber),
});

const event = z.object({
  name: text,
  startsOn: isoDay.nullable(),
  partOfDay: z.enum(["sáng", "trưa", "chiều", "tối"]).nullable(),
  place: text.nullable(),
  host: text.nullable(),
});

const document = z.object({
  /** `165-KH/ĐUK`, `26`; null for a law cited by its name. */
  number: text.nullable(),
  type: text,
  issuedOn: isoDay.nullable(),
  issuer: text.nullable(),
  /** The "về …" phrase as written, or what stands in quotation marks. */
  title: text.nullable(),
});

const suspect = z.object({
  line: lineNumber,
  /** The defective fragment, exactly as it stands in the line. */
  text,
  /** One short Vietnamese sentence. */
  reason: text,
  /** What `text` should perhaps be; null when only a person can tell. */
  suggestion: text.nullable(),
});

/**
 * An article as read from pasted text. What the text does not state is null or empty, never
 * guessed. Line numbers count from 1 in the text as given.
 */
export const intakeArticle = z.strictObject({
  headline: text.nullable(),
  section: text.nullable(),
  /** With zone `+07:00`. A text that states a day but no time gives that day at `T00:00:00`. */
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  lead: text.nullable(),
  /** The agency or place before the lead: `Baonghean.vn`, `Hà Nội (TTXVN)`. */
  dateline: text.nullable(),
  byline: byline.nullable(),
  sourceCredit: text.nullable(),
  /**
   * Markdown: paragraphs, `## subhead`, `> pull quote`, and `![](photo:1)` (1-based place in
   * `photos`) alone on its line where a photo stood. Rendered, its text equals the source's.
   */
  body: text,
  photos: z.array(photo),
  subheads: z.array(text),
  pullQuotes: z.array(pullQuote),
  officials: z.array(official),
  event: event.nullable(),
  documents: z.array(document),
  related: z.array(z.object({ headline: text, teaser: text.nullable() })),
  furniture: z.array(lineNumber),
  suspects: z.array(suspect),
});

export type IntakeArticle = z.infer<typeof intakeArticle>;
export type IntakePhoto = IntakeArticle["photos"][number];
export type IntakeOfficial = IntakeArticle["officials"][number];
export type IntakeEvent = NonNullable<IntakeArticle["event"]>;
export type IntakeDocument = IntakeArticle["documents"][number];
export type IntakePullQuote = IntakeArticle["pullQuotes"][number];
export type Byline = NonNullable<IntakeArticle["byline"]>;
export type Suspect = IntakeArticle["suspects"][number];

/** What became of a line of the input. */
export type LineRole =
  | "blank"
  | "furniture"
  | "headline"
  | "meta"
  | "lead"
  | "byline"
  | "source"
  | "caption"
  | "subhead"
  | "pull-quote"
  | "body"
  | "related";

/** A parsed text: the article, and one role for each line of the input, in order. */
export type Intake = { article: IntakeArticle; roles: LineRole[] };
