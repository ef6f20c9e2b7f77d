import type { CommentView } from "../../archive/answers.ts";
import { newsTimeOf, type NewsTime } from "./change-history.ts";

/** A comment in a list. */
export interface CommentLine {
  name: string;
  time: NewsTime | null;
  text: string;
}

export const commentLineOf = ({
  name,
  text,
  sentAt,
}: CommentView): CommentLine => ({
  name,
  time: sentAt === null ? null : newsTimeOf(sentAt),
  text,
});
