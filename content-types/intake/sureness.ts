/** How sure the parser is of a field, best first. */
export const SURENESS = {
  sure: "chắc",
  likely: "khá chắc",
  check: "nên xem lại",
} as const;

export type Sureness = keyof typeof SURENESS;
