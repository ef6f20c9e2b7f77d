import { setTimeout as wait } from "node:timers/promises";

import type { Records } from "./records.ts";

/** Releases that follow each other as closely are told together. */
const GAP_MS = 500;
const GIVE_UP_MS = 10_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10 * 60 * 1000;

/** What became of telling: taken, refused for good, or to be told once more. */
type Outcome = "taken" | "refused" | "busy" | "unreachable";

/**
 * Tells a WebSub hub which feeds were released anew, so that it fetches them for its subscribers.
 * Nobody waits for it: the archive holds what is to be told, one request at a time is under way,
 * and while the hub does not take it, it is tried again, less and less often.
 *
 * WebSub (https://www.w3.org/TR/websub/, section 6) leaves the form to hub and publisher; hubs
 * take that of PubSubHubbub 0.4, section 7: a form with `hub.mode` and `hub.url`.
 */
export class Hub {
  readonly #hubUrl: string;
  readonly #siteUrl: string;
  readonly #records: Records;
  readonly #signal: AbortSignal;
  readonly #onTrouble: (line: string) => void;
  #isTelling = false;
  /** That it does not work was said, and it did not work since. */
  #isInTrouble = false;

  /**
   * @param signal when aborted, nothing more is sent and the archive is left alone.
   * @param onTrouble is told once, in a Vietnamese line, until it works again.
   */
  constructor(
    { hubUrl, siteUrl }: { hubUrl: string; siteUrl: string },
    records: Records,
    signal: AbortSignal,
    onTrouble: (line: string) => void,
  ) {
    this.#hubUrl = hubUrl;
    this.#siteUrl = siteUrl;
    this.#records = records;
    this.#signal = signal;
    this.#onTrouble = onTrouble;
  }

  /** Has the hub told of every feed of which it has not heard yet. */
  tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    void this.#tellAll();
  }

  async #tellAll(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    await this.#wait(GAP_MS);
    try {
      while (!this.#signal.aborted && this.#records.untoldFeeds().length > 0) {
        const isDone = await this.#tellOnce();
        await this.#wait(isDone ? GAP_MS : pause);
        pause = isDone ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    } catch (error) {
      this.#say(`chưa được báo tin mới (${reasonOf(error)})`, "Sẽ tự báo lại");
    } finally {
      this.#isTelling = false;
    }
  }

  /** @returns whether nothing has to be told once more. */
  async #tellOnce(): Promise<boolean> {
    let isDone = true;
    let isFine = true;
    for (const feed of this.#records.untoldFeeds()) {
      const outcome = await this.#post(new URL(feed.path, this.#siteUrl).href);
      if (this.#signal.aborted) return false;
      if (outcome === "taken" || outcome === "refused")
        this.#records.recordTold(feed);
      else isDone = false;
      if (outcome !== "taken") isFine = false;
      if (outcome === "unreachable") break;
    }
    if (isFine) this.#isInTrouble = false;
    return isDone;
  }

  async #post(feedUrl: string): Promise<Outcome> {
    try {
      const response = await fetch(this.#hubUrl, {
        method: "POST",
        body: new URLSearchParams({
          "hub.mode": "publish",
          "hub.url": feedUrl,
        }),
        signal: AbortSignal.any([
          this.#signal,
          AbortSignal.timeout(GIVE_UP_MS),
        ]),
      });
      await response.body?.cancel();
      if (response.ok) return "taken";
      const { status } = response;
      const isBusy = status >= 500 || status === 408 || status === 429;
      this.#say(
        `trả lời ${status} khi được báo ${feedUrl} có tin mới`,
        isBusy
          ? "Sẽ tự báo lại"
          : "Hãy kiểm tra WEBSUB_HUB hoặc hỏi nơi vận hành máy chủ đó",
      );
      return isBusy ? "busy" : "refused";
    } catch (error) {
      this.#say(`không trả lời (${reasonOf(error)})`, "Sẽ tự báo lại");
      return "unreachable";
    }
  }

  #say(what: string, next: string): void {
    if (this.#isInTrouble || this.#signal.aborted) return;
    this.#isInTrouble = true;
    this.#onTrouble(
      `Máy chủ WebSub ${this.#hubUrl} ${what}. ${next}; trang báo và RSS không bị ảnh hưởng.`,
    );
  }

  #wait(milliseconds: number): Promise<unknown> {
    return wait(milliseconds, undefined, {
      ref: false,
      signal: this.#signal,
    }).catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `quá ${GIVE_UP_MS / 1000} giây`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
