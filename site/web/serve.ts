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
import {
  cacheControlOf,
  policyOf,
  SECURITY_HEADERS,
  sharingHeadersOf,
} from "./rules.ts";

const REDIRECTS = "_redirects";
const GONE = "_gone";
/** Rules for servers, no pages. */
const RULE_FILES = new Set([`/${REDIRECTS}`, `/${GONE}`, "/_headers"]);

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
  const redirects = rulesOf(join(root, REDIRECTS));
  const gone = rulesOf(join(root, GONE));
  const files = new CompressedFiles();
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      response.writeHead(405).end();
      return;
    }
    const [path = "/", query] = (request.url ?? "/").split("?", 2);
    const isOfSearch = path.startsWith(searchPath);
    response.setHeader("content-security-policy", policyOf(path, commentsUrl));
    for (const [name, value] of Object.entries(sharingHeadersOf(path)))
      response.setHeader(name, value);
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
    else if (RULE_FILES.has(path)) missing(404);
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
