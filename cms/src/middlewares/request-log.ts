import type { Core } from "@strapi/strapi";

import type { Context } from "../feed/context.ts";

/**
 * Writes a line for every request, as `strapi::logger` does, except for what goes on by itself:
 * every open desk asks every few seconds how the publisher is, and would fill the log.
 */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<void>) => {
    const started = Date.now();
    await next();
    const { method, path, url, status } = context;
    if (path === "/newsroom/publisher" && status < 400) return;
    strapi.log.http(`${method} ${url} (${Date.now() - started} ms) ${status}`);
  };
