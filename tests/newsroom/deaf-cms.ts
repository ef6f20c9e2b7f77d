import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import {
  publisherReport,
  type PublisherReport,
} from "@toa-soan/content-types/publisher-state";

import type { Batch } from "../../site/publisher/feed.ts";

/**
 * The doors of a CMS that tests may shut: the change feed, and the one through which the publisher
 * tells how it is. A real CMS cannot be made slow or absent at a given moment.
 */
export class DeafCms {
  /** What the publisher has told so far. */
  readonly reports: PublisherReport[] = [];
  /** How a report is answered: with a status, or not until somebody hears it. */
  answer: number | "never" = 204;
  #hearing = () => {};
  #server: Server = this.#makeServer();
  readonly #followers = new Set<ServerResponse>();
  readonly #sent: { position: number; lines: string }[] = [];
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Opens the doors, after the first time on the same port. */
  async open(): Promise<this> {
    this.#server = this.#makeServer();
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  close(): void {
    this.#followers.clear();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Says changes to everybody who follows the feed, and later to who comes. */
  send({ changes, position }: Batch): void {
    const lines = [...changes, { complete: position }]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join("");
    this.#sent.push({ position: position ?? 0, lines });
    for (const follower of this.#followers) follower.write(lines);
  }

  /** Waits until the newest report is as expected. */
  async untilTold(
    isExpected: (report: PublisherReport) => boolean,
  ): Promise<PublisherReport> {
    for (;;) {
      const newest = this.reports.at(-1);
      if (newest && isExpected(newest)) return newest;
      await new Promise<void>((resolve) => (this.#hearing = resolve));
    }
  }

  #makeServer(): Server {
    return createServer((request, response) => {
      if (request.method === "PUT") void this.#hear(request, response);
      else this.#tell(request, response);
    });
  }

  async #hear(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    this.reports.push(publisherReport.parse(JSON.parse(await text(request))));
    if (this.answer !== "never") response.writeHead(this.answer).end();
    this.#hearing();
  }

  #tell(request: IncomingMessage, response: ServerResponse): void {
    const { searchParams } = new URL(request.url ?? "/", this.url);
    const after = Number(searchParams.get("after"));
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    response.flushHeaders();
    for (const { position, lines } of this.#sent)
      if (position > after) response.write(lines);
    this.#followers.add(response);
    response.on("close", () => this.#followers.delete(response));
  }
}
