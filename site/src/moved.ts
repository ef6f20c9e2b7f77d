import { escapeHtml } from "./content/markdown.ts";
import { text } from "./text.ts";

/**
 * What stands at an address that names nothing now: a page that leads on when the address was
 * public once, else 404. Plain files cannot redirect, and not every web server reads `_redirects`.
 *
 * @param path the present address, or null.
 */
export function movedOrMissing(path: string | null, site: URL | undefined) {
  if (path === null) return new Response(null, { status: 404 });
  const href = escapeHtml(path);
  const canonical = escapeHtml(new URL(path, site).href);
  const { title, body, link } = text.moved;
  return new Response(
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><link rel="canonical" href="${canonical}"><meta http-equiv="refresh" content="0; url=${href}"></head><body><p>${body} <a href="${href}">${link}</a>.</p></body></html>`,
    { headers: { "Content-Type": "text/html; charset=utf-8" } },
  );
}
