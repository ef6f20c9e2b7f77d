import type { Archive } from "./answers.ts";

/**
 * A page as it stands in the tree while it is made anew by the same templates, so that a page of
 * many parts can leave those as they are that nothing has happened to.
 */
export interface Earlier {
  /** Its bytes; `null` when they are not known to be what these templates made. */
  bytes(): Buffer | null;
  /**
   * Whether a question that was asked for the bytes has the same answer now. It counts as asked
   * then: the page goes on depending on it.
   */
  isAsBefore<Question extends keyof Archive>(
    question: Question,
    ...args: Parameters<Archive[Question]>
  ): boolean;
}
