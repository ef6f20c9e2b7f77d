import type { Core } from "@strapi/strapi";

const inputSize = { default: 6, isResizable: true } as const;

/**
 * Tells Strapi's server of the fields whose inputs are the desk's own, below `cms/src/admin` by the
 * same names: how they are stored, and how wide they stand on a form.
 */
export function registerCustomFields({ customFields }: Core.Strapi): void {
  customFields.register({ name: "choice", type: "string", inputSize });
  customFields.register({ name: "vietnam-time", type: "datetime", inputSize });
  customFields.register({ name: "vietnam-date", type: "string", inputSize });
}
