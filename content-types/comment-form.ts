import { z } from "zod";

/** How long the parts of a comment may be, in characters. */
export const COMMENT_LENGTHS = { name: 80, text: 2_000 } as const;

const plain = (most: number) =>
  z
    .string()
    // Browsers send the ends of lines as two characters and count them as one.
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1).max(most));

/**
 * What a reader's form sends to `POST /newsroom/comments`. `website` is a field that people do not
 * see: whoever fills it in is a program.
 */
export const commentForm = z.object({
  /** documentId of the article. */
  article: z.string().min(1).max(64),
  name: plain(COMMENT_LENGTHS.name),
  text: plain(COMMENT_LENGTHS.text),
  website: z.string().optional(),
});
