import { errors } from "@strapi/utils";

/** A refusal that the editor reads as it is: what happened, why, what to do, what is unchanged. */
export class DeskError extends errors.ApplicationError {}

/** What a person calls a document in a message: its title in quotes, or "chưa có tên". */
export const quoted = (title: unknown): string =>
  typeof title === "string" && title.trim() !== ""
    ? `“${title.trim()}”`
    : "(chưa có tên)";
