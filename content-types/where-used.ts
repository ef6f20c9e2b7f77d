import { z } from "zod";

/** Types whose documents are told where they are used. */
export const USED_TYPES = [
  "official",
  "photo",
  "event",
  "document",
  "organization",
  "position",
  "section",
  "topic",
] as const;

export type UsedType = (typeof USED_TYPES)[number];

/** How many articles one answer lists. */
export const ARTICLES_AT_ONCE = 10;

/** What `GET /newsroom/where-used/TYPE/ID?from=N` answers. */
export const whereUsed = z.object({
  /** Articles that show it, in their draft or as published. */
  total: z.number(),
  /** Those whose published version shows it. */
  published: z.number(),
  /** `ARTICLES_AT_ONCE` of them from the Nth, newest first. */
  articles: z.array(
    z.object({
      documentId: z.string(),
      headline: z.string(),
      /** The published version shows it; else only the draft does. */
      isPublished: z.boolean(),
    }),
  ),
  /** Pages that are made anew when it is changed, at least: lists and feeds come on top. */
  pages: z.object({
    articles: z.number(),
    /** Its own page: 1 or 0. */
    own: z.number(),
    /** Pages of public people, events, organizations and documents that name it. */
    others: z.number(),
  }),
});

export type WhereUsed = z.infer<typeof whereUsed>;
