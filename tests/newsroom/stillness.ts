/// <reference lib="dom" />
import type { Page, Request } from "playwright-core";

/** For how long nothing may move on a page that is still. */
const STILL_MS = 120;
/** Some screens never stop moving; after this they count as still. */
const AT_MOST_MS = 8_000;

/**
 * Tells when a page has done what it was asked to: nothing is asked of the server, nothing moves, and
 * it says nowhere that it is loading.
 */
export class Stillness {
  readonly #page: Page;
  readonly #open = new Set<Request>();

  constructor(page: Page) {
    this.#page = page;
    const end = (request: Request) => void this.#open.delete(request);
    page.on("request", (request) => this.#open.add(request));
    page.on("requestfinished", end);
    page.on("requestfailed", end);
  }

  async wait(): Promise<void> {
    const end = Date.now() + AT_MOST_MS;
    do {
      await this.#page.evaluate(untilNothingMoves, {
        still: STILL_MS,
        atMost: Math.max(STILL_MS, end - Date.now()),
      });
    } while (this.#open.size > 0 && Date.now() < end);
  }
}

const untilNothingMoves = (ms: { still: number; atMost: number }) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      clearTimeout(last);
      observer.disconnect();
      resolve();
    };
    const last = setTimeout(done, ms.atMost);
    const isLoading = () =>
      document.querySelector("[aria-busy=true]") !== null ||
      [...document.querySelectorAll("[role=alert]")].some(({ textContent }) =>
        textContent.startsWith("Đang tải"),
      );
    let timer: number;
    const waitAgain = () => {
      clearTimeout(timer);
      timer = window.setTimeout(
        () => (isLoading() ? waitAgain() : done()),
        ms.still,
      );
    };
    const observer = new MutationObserver(waitAgain);
    waitAgain();
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
