import { z } from "zod";

import { contentTypes } from "./content-types.ts";
import type { DocumentOf } from "./content-types.ts";
import { TYPE_NAMES, type TypeName } from "./type-name.ts";

/**
 * One line of the change feed (`GET /newsroom/changes?after=SEQ`, NDJSON).
 *
 * - a document: what is public now for a changed document, `null` when it is public no longer;
 *   then `gone` are the slugs under which readers knew it, for as long as nothing else has them.
 *   A first copy tells these too, so that an address once public never becomes one nobody knew;
 * - `complete`: everything up to this number has been sent; what came before it belongs together.
 */
export type Change = {
  [Name in TypeName]: {
    seq: number;
    type: Name;
    documentId: string;
    document: DocumentOf[Name] | null;
    gone?: string[];
  };
}[TypeName];

export type FeedLine = Change | { complete: number };

const envelope = z.object({
  seq: z.number().int().nonnegative(),
  type: z.enum(TYPE_NAMES),
  documentId: z.string().min(1),
  document: z.unknown(),
  gone: z.array(z.string()).optional(),
});

const complete = z.object({ complete: z.number().int().nonnegative() });

/**
 * Reads one line of the feed.
 *
 * @throws ZodError when the line is not of the feed's form; nothing of it may be applied then.
 */
export function readFeedLine(line: string): FeedLine {
  const json: unknown = JSON.parse(line);
  const end = complete.safeParse(json);
  if (end.success) return end.data;
  const { document, ...change } = envelope.parse(json);
  const { schema } = contentTypes[change.type];
  return {
    ...change,
    document: document === null ? null : schema.parse(document),
  } as Change;
}
