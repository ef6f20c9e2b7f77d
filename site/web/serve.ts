import { readFileSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";

import {
  gonePath,
  notFoundPath,
  searchPath,
} from "@toa-soan/content-types/addresses";
import { CompressedFiles } from "./compressed.ts";
import { sendFile, sendPage } from "./files.ts";

const REDIRECTS = "_redirects";
const GONE = "_gone";

// Names of these files change with their content, so that a browser may keep them for ever.
const HAS_CONTENT_NAME =
  /^\/(?:_astro|anh|tep|tim-kiem\/(?:\d{4}|pagefind-[^/]+))\//;

const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS = {
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

// Pagefind is WebAssembly, which counts as code made from data.
const ofSearch = (policy: string) =>
  policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** @param commentsUrl where the form under an article sends to, if anywhere. */
function policyWith(commentsUrl: string | undefined): string {
  if (!commentsUrl || !URL.canParse(commentsUrl)) return POLICY;
  const { origin } = new URL(commentsUrl);
  return POLICY.replace("form-action 'self'", `form-action 'self' ${origin}`);
}

/**
 * A web server for the released tree. Any other server of static files does as well; this one
 * needs no installation and follows the generated `_redirects` and `_gone`.
 *
 * @param root the released tree.
 * @param search folder of the search indexes, given below the search page.
 * @param commentsUrl where the form under an article sends to: another site may be named.
 */
export function createWebServer(
  root: string,
  search?: string,
  commentsUrl?: string,
): Server {
  const policy = policyWith(commentsUrl);
  const redirects = rulesOf(join(root, REDIRECTS));
  const gone = rulesOf(join(root, GONE));
  const files = new CompressedFiles();
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS))
      response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      response.writeHead(405).end();
      return;
    }
    const [path = "/", query] = (request.url ?? "/").split("?", 2);
    const isOfSearch = path.startsWith(searchPath);
    response.setHeader(
      "content-security-policy",
      isOfSearch ? ofSearch(policy) : policy,
    );
    const target = redirects().get(path);
    const answer = { request, response };
    // The paper's own page says that nothing is here, or nothing any more.
    const missing = (status: 404 | 410) =>
      void sendPage(
        files,
        join(root, status === 410 ? `${gonePath}index.html` : notFoundPath),
        status,
        answer,
      );
    if (target) redirect(response, target, query);
    else if (path === `/${REDIRECTS}` || path === `/${GONE}`) missing(404);
    else if (isOfSearch && path !== searchPath && search)
      void sendFile(files, search, path.slice(searchPath.length - 1), answer, {
        cacheControl: cacheControlOf(path),
        onDirectory: () => missing(404),
        onMissing: () => missing(404),
      });
    else
      void sendFile(files, root, path, answer, {
        cacheControl: cacheControlOf(path),
        onDirectory: () => redirect(response, `${path}/`),
        onMissing: () =>
          missing(
            gone().has(path.endsWith("/") ? path : `${path}/`) ? 410 : 404,
          ),
      });
  });
}

const cacheControlOf = (path: string) =>
  HAS_CONTENT_NAME.test(path)
    ? "public, max-age=31536000, immutable"
    : "no-cache";

function redirect(
  response: ServerResponse,
  target: string,
  query?: string,
): void {
  const location = query ? `${target}?${query}` : target;
  // A path that starts with two slashes would name another host.
  response.writeHead(301, { location: location.replace(/^\/{2,}/, "/") }).end();
}

/**
 * Lines of a file of rules: an address and, where it has one, a target. They are read again
 * whenever a release has replaced them.
 */
function rulesOf(file: string): () => Map<string, string> {
  let readAt = -1;
  let rules = new Map<string, string>();
  return () => {
    const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (writtenAt === readAt) return rules;
    readAt = writtenAt;
    const lines = writtenAt === 0 ? [] : readFileSync(file, "utf8").split("\n");
    rules = new Map(
      lines.flatMap((line) => {
        const [from, to = ""] = line.trim().split(/\s+/);
        return from ? [[from, to] as const] : [];
      }),
    );
    return rules;
  };
}
