import { existsSync, readFileSync, statSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { join } from "node:path";

import send from "send";

const REDIRECTS = "_redirects";

// Names of these files change with their content, so that a browser may keep them for ever.
const HAS_CONTENT_NAME = /^\/(?:_astro|anh)\//;

const HEADERS = {
  "content-security-policy":
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/**
 * A web server for the released tree. Any other server of static files does as well; this one
 * needs no installation and follows the generated `_redirects`.
 *
 * @param root the released tree.
 */
export function createWebServer(root: string): Server {
  const redirects = redirectsOf(join(root, REDIRECTS));
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS))
      response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      response.writeHead(405).end();
      return;
    }
    const [path = "/", query] = (request.url ?? "/").split("?", 2);
    const target = redirects().get(path);
    if (target) redirect(response, target, query);
    else if (path === `/${REDIRECTS}`) sendNotFound(root, request, response);
    else sendFile(root, path, request, response);
  });
}

function sendFile(
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  send(request, path, { root, cacheControl: false, dotfiles: "ignore" })
    .on("headers", (headed: ServerResponse) => {
      headed.setHeader(
        "cache-control",
        HAS_CONTENT_NAME.test(path)
          ? "public, max-age=31536000, immutable"
          : "no-cache",
      );
      if (path.endsWith("/rss.xml"))
        headed.setHeader("content-type", "application/rss+xml; charset=utf-8");
    })
    .on("directory", () => redirect(response, `${path}/`))
    .on("error", () => sendNotFound(root, request, response))
    .pipe(response);
}

function sendNotFound(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const page = join(root, "404.html");
  const body = existsSync(page) ? readFileSync(page) : "404";
  response.writeHead(404, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "content-length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function redirect(
  response: ServerResponse,
  target: string,
  query?: string,
): void {
  const location = query ? `${target}?${query}` : target;
  // A path that starts with two slashes would name another host.
  response.writeHead(301, { location: location.replace(/^\/{2,}/, "/") }).end();
}

/** Reads the redirects again whenever a release has replaced them. */
function redirectsOf(file: string): () => Map<string, string> {
  let readAt = -1;
  let redirects = new Map<string, string>();
  return () => {
    const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (writtenAt === readAt) return redirects;
    readAt = writtenAt;
    const lines = writtenAt === 0 ? [] : readFileSync(file, "utf8").split("\n");
    redirects = new Map(
      lines.flatMap((line) => {
        const [from, to] = line.trim().split(/\s+/);
        return from && to ? [[from, to] as const] : [];
      }),
    );
    return redirects;
  };
}
