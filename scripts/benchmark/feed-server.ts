import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";

import type { SyntheticNewsroom } from "./synthetic-newsroom.ts";

interface Edit {
  document: object | null;
  gone: string[];
}

/** The change feed of a synthetic newsroom, in the form of the real one. */
export class FeedServer {
  readonly #newsroom: SyntheticNewsroom;
  readonly #server: Server;
  readonly #followers = new Set<ServerResponse>();
  /** What was edited since the start, and the slugs of what is gone. */
  readonly #edits = new Map<string, Edit>();
  /** Every line since the start with its number, for who comes back after a broken connection. */
  readonly #log: { seq: number; line: string }[] = [];
  #seq = 1;

  constructor(newsroom: SyntheticNewsroom) {
    this.#newsroom = newsroom;
    this.#server = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? "/", "http://localhost");
      void this.#answer(response, searchParams);
    });
  }

  /** @returns the address of the server. */
  async start(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Says one change to everybody who follows. */
  send(type: TypeName, documentId: string, values: object | null): void {
    const seq = ++this.#seq;
    const name = `${type} ${documentId}`;
    const document = values && contentTypes[type].schema.parse(values);
    const before = this.#edits.get(name);
    const gone = document
      ? []
      : (before?.gone ?? []).concat(slugsIn(before?.document));
    this.#edits.set(name, { document, gone });
    const line = `${JSON.stringify({ seq, type, documentId, document, gone })}\n{"complete":${seq}}\n`;
    this.#log.push({ seq, line });
    for (const follower of this.#followers) follower.write(line);
  }

  async #answer(
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    const after = Number(query.get("after"));
    if (after === 0) {
      for (const line of this.#firstCopy())
        if (!response.write(line)) await once(response, "drain");
      response.write(`{"complete":${this.#seq}}\n`);
    } else
      for (const { seq, line } of this.#log)
        if (seq > after) response.write(line);
    if (query.get("follow") !== "1") {
      response.end();
      return;
    }
    this.#followers.add(response);
    response.on("close", () => this.#followers.delete(response));
  }

  *#firstCopy(): Generator<string> {
    const seq = this.#seq;
    for (const { type, document } of this.#newsroom.documents())
      if (!this.#edits.has(`${type} ${document.documentId}`))
        yield `${JSON.stringify({ seq, type, documentId: document.documentId, document })}\n`;
    for (const [name, edit] of this.#edits) {
      const [type, documentId] = name.split(" ");
      yield `${JSON.stringify({ seq, type, documentId, ...edit })}\n`;
    }
  }
}

/** The slugs under which a document of the newsroom is known, if it has pages. */
function slugsIn(document: object | null | undefined): string[] {
  const { slug, formerSlugs } = (document ?? {}) as {
    slug?: string;
    formerSlugs?: string[];
  };
  return slug && formerSlugs ? [slug, ...formerSlugs] : [];
}
