import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Change } from "@toa-soan/content-types/change";

import type { Publisher } from "../../site/publisher/publisher.ts";
import { PublishingHouse } from "./publishing.ts";
import { SmallPaper } from "./small-paper.ts";

/** A small paper that is published as tests write it. */
export class PublishedPaper {
  readonly paper = new SmallPaper();
  readonly house = new PublishingHouse();
  readonly #publisher: Publisher;

  private constructor(publisher: Publisher, house: PublishingHouse) {
    this.#publisher = publisher;
    this.house = house;
  }

  static async open(): Promise<PublishedPaper> {
    const house = new PublishingHouse();
    const published = new PublishedPaper(await house.open(), house);
    await published.#publisher.take([published.paper.firstCopy()]);
    await published.#publisher.release();
    return published;
  }

  /** Publishes changes. @returns the files that were written, sorted. */
  async publish(...changes: Change[]): Promise<string[]> {
    await this.#publisher.take([this.paper.batch(...changes)]);
    return ((await this.#publisher.release())?.written ?? []).sort();
  }

  /** Midnight comes. @param now an instant of the new day. */
  async turnDay(now: string): Promise<void> {
    this.house.now = new Date(now);
    this.#publisher.turnDay();
    await this.#publisher.release();
  }

  html(path: string): string {
    return readFileSync(join(this.house.tree, path, "index.html"), "utf8");
  }

  /** The words of a page's main part, as a reader gets them one after another. */
  words(path: string): string {
    const main = /<main[^>]*>(.*)<\/main>/s.exec(this.html(path))?.[1] ?? "";
    return main
      .replace(/<script.*?<\/script>|<[^>]*>/gs, " ")
      .replace(/&nbsp;|\u00a0/g, " ")
      .replace(/\s+/g, " ");
  }
}
