import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";

import { securityPath } from "@toa-soan/content-types/addresses";
import send from "send";

import {
  type Compressed,
  type CompressedFiles,
  type Encoding,
  encodingFor,
} from "./compressed.ts";
import { textTypeOf } from "./rules.ts";

export interface Answer {
  request: IncomingMessage;
  response: ServerResponse;
}

interface FileOptions {
  cacheControl: string;
  /** Called when the path names a folder without a page. */
  onDirectory: () => void;
  onMissing: () => void;
}

/** Answers with a file of a folder; text is compressed where the reader takes it. */
export async function sendFile(
  files: CompressedFiles,
  root: string,
  path: string,
  { request, response }: Answer,
  options: FileOptions,
): Promise<void> {
  const { cacheControl, onDirectory, onMissing } = options;
  const text = textFile(path);
  if (text) {
    // Pages are replaced by releases at any moment: they are read whole, from one open file.
    const encoding = encodingFor(
      request.headers["accept-encoding"]?.toString(),
    );
    const page = await files.get(join(root, text.file), encoding);
    if (!page) {
      onMissing();
      return;
    }
    response.setHeader("cache-control", cacheControl);
    response.setHeader("content-type", text.type);
    sendText(page, encoding, { request, response });
    return;
  }
  // All other files have names that change with their content.
  send(request, path, { root, cacheControl: false, dotfiles: "ignore" })
    .on("headers", (headed: ServerResponse) => {
      headed.setHeader("cache-control", cacheControl);
    })
    .on("directory", onDirectory)
    .on("error", ({ status }: { status?: number }) => {
      if (status === 416) response.writeHead(status).end();
      else onMissing();
    })
    .pipe(response);
}

/** The file of text that a path names, if it names one. */
function textFile(path: string): { file: string; type: string } | null {
  let file: string;
  try {
    file = decodeURIComponent(path);
  } catch {
    return null;
  }
  // `send` has its own answer to hidden files and to ways out of the folder.
  if (file !== securityPath && /\0|(?:^|[/\\])\./.test(file)) return null;
  if (file.endsWith("/")) file += "index.html";
  const type = textTypeOf(file);
  return type ? { file, type } : null;
}

function sendText(
  { bytes, etag, modifiedAt }: Compressed,
  encoding: Encoding,
  { request, response }: Answer,
): void {
  response.setHeader("vary", "accept-encoding");
  response.setHeader("etag", etag);
  response.setHeader("last-modified", modifiedAt.toUTCString());
  if (hasAlready(request, etag, modifiedAt)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== "identity") response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Whether the reader says that they have this very version (RFC 9110, 13.2.2). */
function hasAlready(
  { headers }: IncomingMessage,
  etag: string,
  modifiedAt: Date,
): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined)
    return known
      .split(",")
      .some((each) => /^\s*\*\s*$/.test(each) || each.trim() === etag);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  // The header knows whole seconds only.
  return since >= Math.floor(modifiedAt.getTime() / 1000) * 1000;
}

/** Answers with a page under another status than 200; with the bare status where it is missing. */
export async function sendPage(
  files: CompressedFiles,
  page: string,
  status: number,
  { request, response }: Answer,
): Promise<void> {
  const encoding = encodingFor(request.headers["accept-encoding"]?.toString());
  const found = await files.get(page, encoding);
  const body = found?.bytes ?? Buffer.from(String(status));
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "content-length": body.length,
    vary: "accept-encoding",
    ...(found && encoding !== "identity"
      ? { "content-encoding": encoding }
      : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
