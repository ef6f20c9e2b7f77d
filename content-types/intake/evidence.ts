import { z } from "zod";

import { headEvidence } from "./evidence-head.ts";
import { bodyEvidence } from "./evidence-body.ts";
import { registerEvidence } from "./evidence-register.ts";
import type { Reading } from "./parse.ts";
import { SURENESS, type Sureness } from "./sureness.ts";

const range = z.object({
  line: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
});

export const evidence = z.object({
  /**
   * `headline`, `photos.0.credit`, `officials.2.titleAsWritten`; `body.3` is the body's fourth part
   * between blank lines.
   */
  field: z.string(),
  /** Every line the field was read from, by number; empty for what was not found. */
  lines: z.array(z.int().min(1)),
  /** The very words in those lines; empty when the field's words stand nowhere just so. */
  ranges: z.array(range),
  sureness: z.enum(Object.keys(SURENESS) as [Sureness, ...Sureness[]]),
  /** One short Vietnamese sentence. */
  reason: z.string(),
});

/** Where a field comes from and how sure that is. */
export type Evidence = z.infer<typeof evidence>;

/**
 * Where each field of an article comes from and how far it can be trusted, by what the parser went
 * by. What an editor said of a line is sure.
 */
export function evidenceOf(reading: Reading): Evidence[] {
  const found = [
    ...headEvidence(reading),
    ...bodyEvidence(reading),
    ...registerEvidence(reading),
  ];
  return found.map((one) => (isTold(one, reading) ? told(one) : one));
}

// Whose line was named is settled; what the line says is still read by the parser.
const BY_LINE =
  /^(?:headline|lead|byline|sourceCredit|body\.\d+|photos\.\d+\.caption|related\.\d+)$/;

const isTold = ({ field, lines }: Evidence, { marks }: Reading) =>
  BY_LINE.test(field) &&
  lines.length > 0 &&
  lines.every((line) => marks[line]?.role !== undefined);

// Word's own styles for titles and captions say it as plainly as an editor does.
const told = (one: Evidence): Evidence => ({
  ...one,
  sureness: "sure",
  reason: "Bạn hoặc kiểu chữ trong tệp Word đã chỉ rõ dòng này.",
});
