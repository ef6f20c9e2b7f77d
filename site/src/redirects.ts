import type { APIRoute } from "astro";

/** Former addresses, one on a line, in the form that web servers and hosts read. */
export const GET: APIRoute = ({ locals }) =>
  new Response(
    locals.archive
      .redirects()
      .map(({ from, to }) => `${from} ${to} 301\n`)
      .join(""),
    { headers: { "Content-Type": "text/plain; charset=utf-8" } },
  );
