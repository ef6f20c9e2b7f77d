import { z } from "zod";

import { intakeArticle } from "./article.ts";

/** What `POST /newsroom/import` takes. */
export const importOrder = z.strictObject({
  article: intakeArticle,
  /** SHA-256 of the text the article was read from, normalized, in hexadecimal. */
  sourceHash: z.string().regex(/^[0-9a-f]{64}$/),
  publish: z.boolean(),
});

export type ImportOrder = z.infer<typeof importOrder>;
