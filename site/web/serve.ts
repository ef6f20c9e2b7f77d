import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  statSync,
  type Stats,
} from "node:fs";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { join } from "node:path";

import { gonePath, searchPath } from "@toa-soan/content-types/addresses";
import send, { type SendStream } from "send";

const REDIRECTS = "_redirects";
const GONE = "_gone";

// Names of these files change with their content, so that a browser may keep them for ever.
const HAS_CONTENT_NAME =
  /^\/(?:_astro|anh|tim-kiem\/(?:\d{4}|pagefind-[^/]+))\//;

const HEADERS = {
  "content-security-policy":
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

// Pagefind is WebAssembly, which counts as code made from data.
const SEARCH_POLICY = HEADERS["content-security-policy"].replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
);

/**
 * A web server for the released tree. Any other server of static files does as well; this one
 * needs no installation and follows the generated `_redirects` and `_gone`.
 *
 * @param root the released tree.
 * @param search folder of the search indexes, given below the search page.
 */
export function createWebServer(root: string, search?: string): Server {
  const redirects = rulesOf(join(root, REDIRECTS));
  const gone = rulesOf(join(root, GONE));
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
    if (isOfSearch)
      response.setHeader("content-security-policy", SEARCH_POLICY);
    const target = redirects().get(path);
    if (target) redirect(response, target, query);
    else if (path === `/${REDIRECTS}` || path === `/${GONE}`)
      sendError(404, root, request, response);
    else if (isOfSearch && path !== searchPath && search)
      sendIndex(search, root, path, request, response);
    else
      sendFile(root, path, request, response, () =>
        sendError(
          gone().has(path.endsWith("/") ? path : `${path}/`) ? 410 : 404,
          root,
          request,
          response,
        ),
      );
  });
}

function sendIndex(
  search: string,
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const missing = () => sendError(404, root, request, response);
  send(request, path.slice(searchPath.length - 1), {
    root: search,
    cacheControl: false,
    dotfiles: "ignore",
    index: false,
  })
    .on("headers", (headed: ServerResponse) =>
      headed.setHeader("cache-control", cacheControlOf(path)),
    )
    .on("directory", missing)
    .on("error", missing)
    .pipe(response);
}

const cacheControlOf = (path: string) =>
  HAS_CONTENT_NAME.test(path)
    ? "public, max-age=31536000, immutable"
    : "no-cache";

function sendFile(
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  onMissing: () => void,
): void {
  const sending = send(request, path, {
    root,
    cacheControl: false,
    dotfiles: "ignore",
  });
  holdFile(sending, response);
  sending
    .on("headers", (headed: ServerResponse) => {
      headed.setHeader("cache-control", cacheControlOf(path));
      if (path.endsWith("/rss.xml"))
        headed.setHeader("content-type", "application/rss+xml; charset=utf-8");
    })
    .on("directory", () => redirect(response, `${path}/`))
    // It is said once more when `send` comes to its own headers.
    .on("error", () => {
      if (!response.headersSent) onMissing();
    })
    .pipe(response);
}

/**
 * Takes size and bytes from one open file. `send` looks at the file and opens it later by its
 * name; a release between the two would cut the new page off at the length of the old one.
 */
function holdFile(sending: SendStream, response: ServerResponse): void {
  sending.on("file", (file: string, stat: Stats) => {
    let fd: number;
    try {
      fd = openSync(file, "r");
    } catch {
      // Removed just now.
      sending.emit("error");
      return;
    }
    Object.assign(stat, fstatSync(fd));
    // `send` hands its options on to `fs.createReadStream`, which closes the file at its end.
    Object.assign((sending as unknown as { options: object }).options, { fd });
    let isRead = false;
    sending.on("stream", () => (isRead = true));
    response.on("close", () => {
      if (!isRead) closeSync(fd);
    });
  });
}

/** Says with the paper's own page that nothing is here, or nothing any more. */
function sendError(
  status: 404 | 410,
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const page = join(
    root,
    status === 410 ? `${gonePath}index.html` : "404.html",
  );
  const body = existsSync(page) ? readFileSync(page) : String(status);
  response.writeHead(status, {
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
