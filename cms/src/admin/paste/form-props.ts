import type { IntakeArticle } from "@toa-soan/content-types/intake/article";
import type { ReadAnswer } from "@toa-soan/content-types/intake/desk-intake";

import type { Paste } from "./use-paste.ts";

/** What each part of the form works on. */
export interface FormProps {
  paste: Paste;
  /** As the editor has it now. */
  article: IntakeArticle;
  /** As it was read. */
  reading: ReadAnswer;
}
