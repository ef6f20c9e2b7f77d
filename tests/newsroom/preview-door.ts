import { existsSync, symlinkSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import type { Change } from "@toa-soan/content-types/change";

import { openDoor } from "../../site/preview/door.ts";
import { DraftPages } from "../../site/preview/draft-pages.ts";
import { compileForTests, PublishingHouse } from "./publishing.ts";
import { PUBLISHER_TOKEN, type Cms } from "./start-cms.ts";

/** The publisher and the preview beside a CMS, as `npm start` has them. */
export class PreviewDoor {
  readonly house: PublishingHouse;
  readonly #publish: () => Promise<void>;
  readonly #server: Server;
  readonly #drafts: DraftPages;

  private constructor(
    house: PublishingHouse,
    publish: () => Promise<void>,
    server: Server,
    drafts: DraftPages,
  ) {
    this.house = house;
    this.#publish = publish;
    this.#server = server;
    this.#drafts = drafts;
  }

  /** Publishes what the CMS has and tells the CMS where the preview is. */
  static async open(cms: Cms, house: PublishingHouse): Promise<PreviewDoor> {
    // The publisher takes originals from where the CMS keeps them.
    const uploads = join(process.env["DATA_DIR"] ?? "", "uploads");
    if (!existsSync(house.uploads)) symlinkSync(uploads, house.uploads);
    const publisher = await house.open();
    const publish = async () => {
      const lines = await cms.feed();
      const changes = lines.filter((line): line is Change => "type" in line);
      await publisher.take([
        { changes, position: await cms.newest(), isFirstCopy: true },
      ]);
      await publisher.release();
    };
    await publish();
    const drafts = await DraftPages.open(
      house.archive,
      await compileForTests(),
    );
    const server = await openDoor(PUBLISHER_TOKEN, 0, () =>
      drafts.page.bind(drafts),
    );
    const { port } = server.address() as AddressInfo;
    process.env["PREVIEW_URL"] = `http://127.0.0.1:${port}`;
    return new PreviewDoor(house, publish, server, drafts);
  }

  /** Takes in what the CMS has published since. */
  publish = () => this.#publish();

  close(): void {
    delete process.env["PREVIEW_URL"];
    this.#server.close();
    this.#server.closeAllConnections();
    this.#drafts.close();
    this.house.close();
  }
}
