import { defineMiddleware } from "astro:middleware";

import { openArchive } from "../archive/open.ts";

/** The publisher hands its own archive over, which notes the questions; a plain build opens one. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.archive ??= openArchive();
  return next();
});
