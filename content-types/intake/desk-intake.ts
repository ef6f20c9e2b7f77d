import { z } from "zod";

import { intakeArticle, type LineRole } from "./article.ts";
import type { Evidence } from "./evidence.ts";
import { lineMarks, type LineMarks } from "./line-marks.ts";

/** The longest text that is read, in characters: a hundred pages. */
export const LONGEST_TEXT = 400_000;

const text = z.string().max(LONGEST_TEXT);

/** What `POST /newsroom/intake/read` takes. */
export const readOrder = z.strictObject({ text, marks: lineMarks });

/** What `POST /newsroom/intake/match` takes: an article whose fields were corrected. */
export const matchOrder = z.strictObject({ article: intakeArticle, text });

const choice = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("use"), documentId: z.string().min(1) }),
  z.strictObject({ what: z.literal("make") }),
  z.strictObject({ what: z.literal("leave") }),
]);

/** Whether an entry of the register is taken, a new one made, or none named at all. */
export type Choice = z.infer<typeof choice>;

const choices = z.strictObject({
  /** In the order of the article's officials. */
  officials: z.array(choice),
  event: choice,
  /** In the order of the article's documents. */
  documents: z.array(choice),
  /** `null`: by the article's own words, as the import chooses it. */
  section: z.string().min(1).nullable(),
  /** For each photo the id of its uploaded picture. */
  pictures: z.array(z.int().positive().nullable()),
});

export type Choices = z.infer<typeof choices>;

/** What `POST /newsroom/intake/accept` takes. */
export const acceptOrder = z
  .strictObject({ article: intakeArticle, text, choices })
  .refine(
    ({ article, choices: chosen }) =>
      chosen.officials.length === article.officials.length &&
      chosen.documents.length === article.documents.length &&
      chosen.pictures.length === article.photos.length,
    { message: "số lựa chọn khác số mục của bài" },
  );

export type AcceptOrder = z.infer<typeof acceptOrder>;

/** An entry of the register that may be meant. */
export type Candidate = {
  documentId: string;
  slug: string;
  /** What tells it from others, for people to read. */
  label: string;
  /** Offices of a person, day of an event, title of a document. */
  details: string[];
};

export type Match = {
  candidates: Candidate[];
  /** Whom the import would take; `null` when it would make a new entry. */
  chosen: string | null;
};

/** An article that is here already and looks like the one being pasted. */
export type Warning = {
  kind: "same-text" | "same-headline";
  documentId: string;
  headline: string;
};

/** What the register knows of an article. */
export type Matches = {
  officials: Match[];
  event: Match | null;
  /** The organizer; it is made when the event is. */
  host: Match | null;
  documents: Match[];
  section: Match;
  /** Every section, for choosing another. */
  sections: { documentId: string; name: string }[];
  /** For each related headline the article that is linked. */
  related: (string | null)[];
  warnings: Warning[];
};

/** The answer of `POST /newsroom/intake/read`. */
export type ReadAnswer = {
  lines: { number: number; text: string; role: LineRole }[];
  article: z.infer<typeof intakeArticle>;
  evidence: Evidence[];
  matches: Matches;
};

/** A picture out of a Word file. */
export type FilePicture = {
  /** `anh-1.jpg` */
  name: string;
  /** The line that it stood before. */
  line: number;
  mime: string;
  base64: string;
};

/** The answer of `POST /newsroom/intake/file`. */
export type FileAnswer = {
  text: string;
  marks: LineMarks;
  pictures: FilePicture[];
  /** Vietnamese sentences on what of the file was left out. */
  notes: string[];
};

/** The answer of `POST /newsroom/intake/accept`. */
export type AcceptAnswer = {
  result: "created" | "unchanged";
  documentId: string;
};
