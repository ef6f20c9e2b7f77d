import type { APIRoute } from "astro";

/**
 * Addresses to answer 410 for, one on a line. Not in `_redirects`: most hosts take only redirects
 * there, and some take none of them when there are more than a thousand lines.
 */
export const GET: APIRoute = ({ locals }) =>
  new Response(
    locals.archive
      .gone()
      .map((path) => `${path}\n`)
      .join(""),
    { headers: { "Content-Type": "text/plain; charset=utf-8" } },
  );
