import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a hub was told, with when. */
interface Ping {
  /** `hub.url`, the address of a feed. */
  topic: string;
  at: number;
}

/** A WebSub hub that takes what publishers tell it, or does not. */
export class TestHub {
  readonly pings: Ping[] = [];
  /** The status with which it answers, and when. */
  answer: number | Promise<number> = 204;
  #server: Server = this.#makeServer();
  #port = 0;
  #hearing = () => {};

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hub`;
  }

  /** Opens the hub, after the first time on the same port. */
  async open(): Promise<this> {
    this.#server = this.#makeServer();
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Addresses of the feeds that were told, sorted, each as often as it was told. */
  get topics(): string[] {
    return this.pings.map(({ topic }) => topic).sort();
  }

  async untilTold(isExpected: () => boolean): Promise<void> {
    while (!isExpected())
      await new Promise<void>((resolve) => (this.#hearing = resolve));
  }

  #makeServer(): Server {
    return createServer((request, response) => {
      void text(request).then((body) => {
        const form = new URLSearchParams(body);
        if (
          request.method !== "POST" ||
          !/^application\/x-www-form-urlencoded\b/.test(
            request.headers["content-type"] ?? "",
          ) ||
          form.get("hub.mode") !== "publish"
        ) {
          response.writeHead(400).end();
          return;
        }
        for (const topic of form.getAll("hub.url"))
          this.pings.push({ topic, at: performance.now() });
        this.#hearing();
        void Promise.resolve(this.answer).then((status) =>
          response.writeHead(status).end(),
        );
      });
    });
  }
}
