import type { Core } from "@strapi/strapi";

/** What Strapi's web server hands to a route: koa's context. */
export type Context = Parameters<Core.ControllerHandler>[0];
