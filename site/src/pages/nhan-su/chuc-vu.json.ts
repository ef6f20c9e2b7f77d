import type { APIRoute } from "astro";

/** Every office with who holds and held it, for the page that asks for one day. */
export const GET: APIRoute = ({ locals: { archive } }) =>
  new Response(`${JSON.stringify(archive.offices())}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
