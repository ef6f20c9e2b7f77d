import type { APIRoute } from "astro";
import { COMMENTS_URL } from "astro:env/server";

import { headersFile } from "../web/rules.ts";

/** Types, caching and security, in the form that hosts of plain files read. */
export const GET: APIRoute = () =>
  new Response(headersFile(COMMENTS_URL), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
