import { setTimeout as wait } from "node:timers/promises";

import type {
  PublisherReport,
  PublisherStatus,
} from "@toa-soan/content-types/publisher-state";

import type { FeedAddress } from "./feed.ts";

const GIVE_UP_MS = 5_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Many small releases one after the other are told together. */
const GAP_MS = 250;

/**
 * Tells the CMS how the publisher is, for the editors. Nobody waits for it: one request at a time
 * is under way, only the newest status is ever sent, and while the CMS does not take it, it is
 * tried again, less and less often.
 */
export class Reporter {
  readonly #url: URL;
  readonly #token: string;
  readonly #signal: AbortSignal;
  #newest: PublisherStatus | null = null;
  #isUnsent = false;
  #isSending = false;
  #sent = Promise.resolve();
  #skipPause = () => {};
  /** The CMS was heard while a request was under way, which may still fail. */
  #isHeard = false;

  /** @param signal when aborted, nothing more is sent. */
  constructor({ cmsUrl, token }: FeedAddress, signal: AbortSignal) {
    this.#url = new URL("/newsroom/publisher", cmsUrl);
    this.#token = token;
    this.#signal = signal;
  }

  /** Has a status sent as soon as may be; one that was not sent yet is forgotten. */
  tell(status: PublisherStatus): void {
    this.#newest = status;
    this.#isUnsent = true;
    if (!this.#isSending) this.#sent = this.#send();
  }

  /** The same without a pause after what failed: the CMS has just been heard. */
  tellNow(status: PublisherStatus): void {
    this.tell(status);
    this.#isHeard = true;
    this.#skipPause();
  }

  /** Resolves when everything is sent, at the latest after so many milliseconds. */
  async finish(milliseconds: number): Promise<void> {
    await Promise.race([this.#sent, wait(milliseconds)]);
  }

  async #send(): Promise<void> {
    this.#isSending = true;
    let pause = FIRST_PAUSE_MS;
    while (this.#isUnsent && this.#newest && !this.#signal.aborted) {
      this.#isUnsent = false;
      const isTaken = await this.#put(this.#newest);
      if (isTaken) pause = FIRST_PAUSE_MS;
      else this.#isUnsent = true;
      await this.#pause(isTaken ? GAP_MS : pause);
      if (!isTaken) pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    this.#isSending = false;
  }

  /** @returns whether there is no use in sending the same once more. */
  async #put(status: PublisherStatus): Promise<boolean> {
    const report: PublisherReport = {
      ...status,
      sentAt: new Date().toISOString(),
    };
    try {
      const response = await fetch(this.#url, {
        method: "PUT",
        headers: {
          authorization: `Bearer ${this.#token}`,
          "content-type": "application/json",
        },
        body: JSON.stringify(report),
        signal: AbortSignal.timeout(GIVE_UP_MS),
      });
      await response.body?.cancel();
      return response.status < 500;
    } catch {
      return false;
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    if (!this.#isHeard)
      await new Promise<void>((resolve) => {
        setTimeout(resolve, milliseconds).unref();
        this.#skipPause = resolve;
      });
    this.#skipPause = () => {};
    this.#isHeard = false;
  }
}
