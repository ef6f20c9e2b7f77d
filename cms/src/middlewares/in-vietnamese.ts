import type { Context } from "../feed/context.ts";
import { nameInVietnamese } from "../vietnamese/permission-names.ts";
import { inVietnamese } from "../vietnamese/server-messages.ts";

interface Refusal {
  error: {
    message: string;
    details?: {
      errors?: { message?: string }[];
      // Of a file that is not taken.
      [name: string]: unknown;
    };
  };
}

/**
 * Puts the answers of Strapi's server to the desk into Vietnamese: refusals, and names of
 * permissions. Its screens show them as they come. Programs that use `/api` read English.
 */
export default () => async (context: Context, next: () => Promise<void>) => {
  await next();
  const { path, method, status } = context;
  if (path.startsWith("/api/")) return;
  const body: unknown = context.body;
  if (status >= 400 && isRefusal(body))
    context.body = { ...body, error: translated(body.error, status) };
  else if (method === "GET" && status === 200 && path === "/admin/permissions")
    context.body = nameInVietnamese(body);
};

function translated({ details, ...error }: Refusal["error"], status: number) {
  const errors = details?.errors?.map((one) => ({
    ...one,
    ...(one.message && { message: inVietnamese(one.message, status) }),
  }));
  return {
    ...error,
    message: inVietnamese(error.message, status),
    details: errors ? { ...details, errors } : details,
  };
}

function isRefusal(body: unknown): body is Refusal {
  const { error } = (body ?? {}) as Partial<Refusal>;
  return typeof error?.message === "string";
}
