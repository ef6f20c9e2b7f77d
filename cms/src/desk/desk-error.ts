import { errors } from "@strapi/utils";

/**
 * A refusal that the editor reads as it is: what happened, why, what to do, what is unchanged.
 *
 * It is a ValidationError because only after one of those the form still counts as unsaved: after
 * any other refusal Strapi's form takes what was typed for saved. The list of errors by field is
 * empty; forms read it.
 */
export class DeskError extends errors.ValidationError {
  constructor(message: string, details: Record<string, unknown> = {}) {
    super(message, { errors: [], ...details });
  }
}

/** What a person calls a document in a message: its title in quotes, or "chưa có tên". */
export const quoted = (title: unknown): string =>
  typeof title === "string" && title.trim() !== ""
    ? `“${title.trim()}”`
    : "(chưa có tên)";
