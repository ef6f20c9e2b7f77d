/** The names of all content types, in the order in which the feed sends a first copy. */
export const TYPE_NAMES = [
  "site",
  "section",
  "topic",
  "organization",
  "position",
  "official",
  "photo",
  "event",
  "document",
  "term",
  "article",
  "comment",
] as const;

export type TypeName = (typeof TYPE_NAMES)[number];
