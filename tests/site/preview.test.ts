import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { articlePath } from "@toa-soan/content-types/addresses";
import type { Change } from "@toa-soan/content-types/change";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Store } from "../../site/archive/store.ts";
import { fileSourceOf } from "../../site/files/document-files.ts";
import { sourceOf } from "../../site/photos/renditions.ts";
import { openDoor } from "../../site/preview/door.ts";
import { DraftPages } from "../../site/preview/draft-pages.ts";
import { Answers } from "../../site/publisher/answers.ts";
import { Renderer } from "../../site/publisher/renderer.ts";
import { hardPaper } from "../newsroom/hard-paper.ts";
import { firstCopyOf, type PaperDocument } from "../newsroom/paper.ts";
import {
  compileForTests,
  PublishingHouse,
  treeOf,
} from "../newsroom/publishing.ts";
import {
  paintSamplePhotos,
  sampleBatch,
  samplePaper,
} from "../newsroom/sample-paper.ts";

type ArticleChange = Extract<Change, { type: "article" }>;
type PhotoChange = Extract<Change, { type: "photo" }>;

/** A paper in an archive, where single articles can be as if they had never been published. */
class Paper {
  readonly folder = mkdtempSync(join(tmpdir(), "toa-soan-preview-"));
  readonly file = join(this.folder, "archive.sqlite");
  readonly changes: Change[];
  readonly articles: ArticleChange[];
  readonly store = new Store(this.file);
  drafts!: DraftPages;
  #published!: Renderer;
  readonly #answers = new Answers(this.store);

  constructor(documents: PaperDocument[]) {
    this.changes = firstCopyOf(documents).changes;
    this.articles = this.changes.filter((each) => each.type === "article");
    this.store.apply(this.changes, 1);
    this.store.today = "2026-11-22";
    for (const change of this.changes) {
      if (change.type === "photo") this.show(change);
      if (change.type === "document") this.giveFile(change);
    }
  }

  async open(): Promise<this> {
    const site = await compileForTests();
    this.#published = await Renderer.load(site, this.#answers);
    this.drafts = await DraftPages.open(this.file, site);
    return this;
  }

  /** Gives readers the renditions of a photo. */
  show({ documentId, document }: PhotoChange): void {
    const image = document?.image;
    if (!document || !image) return;
    const { width, height } = image;
    if (!width || !height) return;
    this.store.putImage(documentId, {
      source: sourceOf(documentId, image.hash, document, image.focalPoint),
      view: {
        key: createHash("sha256").update(documentId).digest("hex").slice(0, 20),
        width,
        height,
        widths: [320, 640],
        bytes: 1,
        tones: { top: "111", bottom: "222" } as never,
      },
    });
  }

  /** Gives readers the file of a document. */
  giveFile({ documentId, document }: Extract<Change, { type: "document" }>) {
    if (!document?.file) return;
    this.store.putDocumentFile(documentId, {
      source: fileSourceOf(documentId, document.file),
      file: "van-ban.pdf",
      bytes: 1000,
    });
  }

  /** The page as the publisher makes it. */
  async published({ document }: ArticleChange): Promise<string> {
    this.#answers.forget();
    const path = articlePath(document?.slug ?? "");
    return String((await this.#published.render(path)).bytes);
  }

  /**
   * The same page as a preview, of an archive that has never heard of the article.
   *
   * @param withoutPhotos readers have not got the renditions of its photos.
   */
  async previewed(
    article: ArticleChange,
    withoutPhotos = false,
  ): Promise<string | null> {
    const photos = this.photosOf(article);
    const shown = this.shownBy(article);
    const rest = shown.filter((change) => !photos.includes(change as never));
    this.store.apply(
      [article, ...shown].map((each) => ({ ...each, document: null })),
      1,
    );
    if (withoutPhotos)
      for (const { documentId } of photos)
        this.store.putImage(documentId, null);
    try {
      const path = articlePath(article.document?.slug ?? "");
      return await this.drafts.page(path, [article, ...photos, ...rest]);
    } finally {
      this.store.apply([...shown, article], 1);
      photos.forEach((photo) => this.show(photo));
    }
  }

  photosOf(article: ArticleChange): PhotoChange[] {
    const ids = article.document?.photos ?? [];
    return this.changes.filter(
      (change): change is PhotoChange =>
        change.type === "photo" && ids.includes(change.documentId),
    );
  }

  /** What only this article shows. */
  shownBy(article: ArticleChange): Change[] {
    const text = JSON.stringify(article);
    const isElsewhere = (id: string) =>
      this.changes.some(
        (change) =>
          change !== article &&
          change.documentId !== id &&
          JSON.stringify(change).includes(`"${id}"`),
      );
    return this.changes.filter(
      ({ type, documentId }) =>
        ["photo", "document", "event", "official"].includes(type) &&
        text.includes(`"${documentId}"`) &&
        !isElsewhere(documentId),
    );
  }

  close(): void {
    this.drafts.close();
    this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A page without what depends on the renditions of its photos: addresses, tones, shared picture. */
const withoutRenditions = (html: string) =>
  html
    .replace(/(?:src|srcset|href)="[^"]*\/(?:anh|uploads)\/[^"]*"/g, "")
    .replace(/<meta property="og:image[^>]*>/g, "")
    .replace(/<meta name="twitter:card"[^>]*>/g, "")
    .replace(/ class="(?:focus-|top-|bottom-)[^"]*"/g, "")
    .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, "");

describe.each([
  ["the sample paper", samplePaper],
  ["the hard paper", hardPaper],
])("previews of %s", { timeout: 120_000 }, (_, documents) => {
  let paper: Paper;

  beforeAll(async () => {
    paper = await new Paper(documents).open();
  });

  afterAll(() => paper?.close());

  it("equal byte for byte the page that the article gets when its photos are public", async () => {
    for (const article of paper.articles)
      expect(await paper.previewed(article)).toBe(
        await paper.published(article),
      );
  });

  it("differ from it only by the addresses of photos that readers do not have", async () => {
    for (const article of paper.articles) {
      const preview = await paper.previewed(article, true);
      expect(withoutRenditions(preview ?? "")).toBe(
        withoutRenditions(await paper.published(article)),
      );
    }
  });

  it("show the upload of a photo that readers do not have, in its own size", async () => {
    const found = paper.articles
      .flatMap((article) =>
        paper.photosOf(article).map((photo) => ({ article, photo })),
      )
      .filter(({ photo }) => photo.document?.image?.width);
    expect(found.length).toBeGreaterThan(0);
    for (const { article, photo } of found) {
      const { url, width, height } = photo.document?.image ?? {};
      expect(await paper.previewed(article, true)).toMatch(
        new RegExp(
          `<img src="${url}" srcset="${url} ${width}w"[^>]* width="${width}" height="${height}"`,
        ),
      );
    }
  });
});

describe("a preview", { timeout: 60_000 }, () => {
  let house: PublishingHouse;
  let drafts: DraftPages;
  const batch = sampleBatch();
  const article = batch.changes.find(
    (change): change is ArticleChange => change.type === "article",
  ) as ArticleChange;
  const draft: ArticleChange = {
    ...article,
    documentId: "ban-nhap",
    document: {
      ...(article.document as NonNullable<ArticleChange["document"]>),
      documentId: "ban-nhap",
      slug: "chua-dang",
      headline: "Tít chỉ có trong bản nháp",
      firstPublicAt: "2026-11-22T02:00:00.000Z",
    },
  };

  beforeAll(async () => {
    house = new PublishingHouse();
    await paintSamplePhotos(house.uploads);
    const publisher = await house.open();
    await publisher.take([batch]);
    await publisher.release();
    drafts = await DraftPages.open(house.archive, await compileForTests());
  }, 120_000);

  afterAll(() => {
    drafts?.close();
    house?.close();
  });

  const everything = () => ({
    files: treeOf(house.tree),
    photos: treeOf(house.photos),
    archive: ["", "-wal"].map((end) =>
      createHash("sha256")
        .update(readFileSync(house.archive + end))
        .digest("hex"),
    ),
  });

  it("changes no byte of the archive, the tree and the photos", async () => {
    const before = everything();
    for (let round = 0; round < 3; round++)
      expect(await drafts.page("/bai-viet/chua-dang/", [draft])).toContain(
        "Tít chỉ có trong bản nháp",
      );
    expect(everything()).toEqual(before);
  });

  it("is forgotten by the next one", async () => {
    await drafts.page("/bai-viet/chua-dang/", [draft]);
    expect(await drafts.page("/bai-viet/chua-dang/", [])).toBeNull();
    expect(await drafts.page("/", [])).toBe(
      readFileSync(join(house.tree, "index.html"), "utf8"),
    );
  });

  it("stands in lists as it will", async () => {
    expect(await drafts.page("/", [draft])).toContain(
      "Tít chỉ có trong bản nháp",
    );
  });

  it("sees what was published a moment ago", async () => {
    const site = batch.changes.find(({ type }) => type === "site") as Extract<
      Change,
      { type: "site" }
    >;
    const renamed = {
      ...site,
      document: { ...site.document, slogan: "Khẩu hiệu vừa đổi" },
    } as Change;
    house.store.apply([renamed], 2);
    expect(await drafts.page("/bai-viet/chua-dang/", [draft])).toContain(
      "Khẩu hiệu vừa đổi",
    );
  });

  describe("at the door", () => {
    let server: Server;
    let url: string;
    let isOpen = true;

    beforeAll(async () => {
      server = await openDoor("ma", 0, () =>
        isOpen ? drafts.page.bind(drafts) : null,
      );
      const { port } = server.address() as AddressInfo;
      url = `http://127.0.0.1:${port}/preview?path=/bai-viet/chua-dang/`;
    });

    afterAll(() => server?.close());

    const ask = (token: string, body = JSON.stringify(draft)) =>
      fetch(url, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body,
      });

    it("is answered as a page that nobody keeps", async () => {
      const response = await ask("ma");
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.text()).toContain("Tít chỉ có trong bản nháp");
    });

    it("is refused without the token", async () => {
      expect((await ask("sai")).status).toBe(401);
    });

    it("is refused until the publisher has an archive", async () => {
      isOpen = false;
      expect((await ask("ma")).status).toBe(503);
      isOpen = true;
    });

    it("is refused when a line is not of the feed's form", async () => {
      expect((await ask("ma", '{"type":"article"}')).status).toBe(500);
    });
  });
});
