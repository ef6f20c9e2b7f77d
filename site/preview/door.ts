import { createHash, timingSafeEqual } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";

import { readFeedLine, type Change } from "@toa-soan/content-types/change";

/** A draft with ten photos and fifty people is a tenth of this. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Renders a page with drafts, see `DraftPages`; `null` while that is not possible. */
export type RenderDraft =
  ((path: string, changes: Change[]) => Promise<string | null>) | null;

/**
 * `POST /preview?path=/bai-viet/x/` with lines of the change feed, for the holder of a token:
 * answers the page's HTML as it would be with these documents published. Listens on this machine
 * only; whoever asks is the CMS, which knows who may see what.
 *
 * @param render looked up for every request.
 */
export function openDoor(
  token: string,
  port: number,
  render: () => RenderDraft,
): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, token, render).catch((error: unknown) =>
      say(response, 500, error instanceof Error ? error.message : "?"),
    );
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  render: () => RenderDraft,
): Promise<void> {
  if (!isHolder(request, token)) return say(response, 401, "mã không đúng");
  const url = new URL(request.url ?? "/", "http://localhost");
  const path = url.searchParams.get("path");
  if (request.method !== "POST" || url.pathname !== "/preview" || !path)
    return say(response, 404, "không có cửa này");
  const rendering = render();
  if (!rendering)
    return say(response, 503, "bộ xuất bản chưa dựng xong trang báo");
  const body = await readBody(request);
  if (body === null) return say(response, 413, "bài quá lớn");
  const html = await rendering(path, changesIn(body));
  if (html === null) return say(response, 404, "không có trang này");
  send(response, 200, "text/html; charset=utf-8", html);
}

const changesIn = (body: string): Change[] =>
  body
    .split("\n")
    .filter(Boolean)
    .map(readFeedLine)
    .flatMap((line) => ("type" in line ? [line] : []));

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const say = (response: ServerResponse, status: number, line: string) =>
  send(response, status, "text/plain; charset=utf-8", line);

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-store",
  });
  response.end(body);
}

function isHolder({ headers }: IncomingMessage, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

// Digests have one length, which timingSafeEqual needs.
const digest = (text: string) => createHash("sha256").update(text).digest();
