import type { Change } from "@toa-soan/content-types/change";

import { Answers } from "../publisher/answers.ts";
import type { CompiledSite } from "../publisher/compile.ts";
import { Renderer } from "../publisher/renderer.ts";
import { uploadedFilesOf } from "./draft-files.ts";
import { DraftStore } from "./draft-store.ts";

/** Renders pages as they would be with drafts in the archive. Writes nothing anywhere. */
export class DraftPages {
  readonly #store: DraftStore;
  readonly #answers: Answers;
  readonly #renderer: Renderer;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(store: DraftStore, answers: Answers, renderer: Renderer) {
    this.#store = store;
    this.#answers = answers;
    this.#renderer = renderer;
  }

  /** @param archiveFile must be there: the publisher makes it. */
  static async open(
    archiveFile: string,
    site: CompiledSite,
  ): Promise<DraftPages> {
    const store = new DraftStore(archiveFile);
    const answers = new Answers(store);
    return new DraftPages(store, answers, await Renderer.load(site, answers));
  }

  /**
   * A page in HTML, `null` when there would be none; one after the other, for they share a
   * connection. Pictures that readers have not got yet have the addresses of their uploads.
   *
   * @param path as in addresses.ts.
   * @throws Error when a template throws; the message names the page.
   */
  page(path: string, changes: Change[]): Promise<string | null> {
    const turn = this.#turn
      .catch(() => undefined)
      .then(() => this.#render(path, changes));
    this.#turn = turn;
    return turn;
  }

  async #render(path: string, changes: Change[]): Promise<string | null> {
    const uploads = uploadedFilesOf(this.#store, changes);
    this.#store.lay(changes, uploads);
    try {
      this.#answers.forget();
      const { bytes } = await this.#renderer.render(path);
      return (
        bytes &&
        uploads.addresses.reduce(
          (html, [inPage, upload]) =>
            html.replaceAll(inPage, () => attributeOf(upload)),
          bytes.toString("utf8"),
        )
      );
    } finally {
      this.#store.takeAway();
      this.#answers.forget();
    }
  }

  close(): void {
    this.#store.close();
  }
}

/** An address that can stand in any attribute, `srcset` included. */
function attributeOf(address: string): string {
  const { href, origin } = new URL(address, "http://cms");
  return (origin === "http://cms" ? href.slice(origin.length) : href)
    .replaceAll(",", "%2C")
    .replaceAll("&", "&amp;")
    .replaceAll('"', "%22");
}
