import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  uploadOf,
  writeUploads,
  type PaperDocument,
} from "../../newsroom/paper.ts";
import { PublishedPaper } from "../../newsroom/published-paper.ts";

const photo = (documentId: string, values: object = {}): PaperDocument => ({
  type: "photo",
  documentId,
  document: {
    caption: `Ảnh ${documentId}.`,
    image: uploadOf(documentId, { width: 330, height: 220 }),
    ...values,
  },
});

const PHOTOS = [
  photo("chup-truoc", { takenOn: "2026-10-30" }),
  photo("chup-thang-muoi", { takenOn: "2026-10" }),
  photo("khong-ngay"),
  photo("trong-kho", { isPublic: true }),
  photo("cua-hoi", { event: "hoi" }),
];

describe("the photo library", () => {
  let published: PublishedPaper;

  beforeEach(async () => {
    published = await PublishedPaper.open();
    const { paper, house } = published;
    await writeUploads(PHOTOS, house.uploads);
    await published.publish(
      paper.put("event", "hoi", { slug: "hoi", name: "Hội làng" }),
      ...PHOTOS.map(({ type, documentId, document }) =>
        paper.put(type, documentId, document),
      ),
      paper.article("bai", {
        headline: "Bài có ảnh",
        firstPublicAt: "2026-11-02T03:00:00Z",
        photos: ["chup-truoc", "khong-ngay"],
        event: "hoi",
      }),
    );
  });
  afterEach(() => published.house.close());

  it("puts a photo under the day on which it was taken, else under that of its article", () => {
    const on = (day: string) => published.words(`thu-vien-anh/2026/${day}`);
    expect(on("10/30")).toMatch(/Bài có ảnh.*Ảnh chup-truoc\./);
    expect(on("11/02")).toMatch(/Bài có ảnh.*Ảnh khong-ngay\./);
    expect(on("11/02")).not.toContain("chup-truoc");
    expect(on("10")).toMatch(/Chưa rõ ngày trong tháng.*Ảnh chup-thang-muoi\./);
  });

  it("keeps a photo that no article shows only when its own switch is on", () => {
    const undated = published.words("thu-vien-anh/khong-ro-ngay");
    expect(undated).toContain("Ảnh trong-kho.");
    expect(undated).not.toContain("khong-ngay");
  });

  it("shows on an event its own photos and those of its articles", () => {
    const words = published.words("su-kien/hoi");
    for (const caption of ["cua-hoi", "chup-truoc", "khong-ngay"])
      expect(words).toContain(`Ảnh ${caption}.`);
    expect(published.words("thu-vien-anh")).toContain("Hội làng");
  });

  it("links a photo to the article that showed it first, so that showing it again changes no old page", async () => {
    const { paper } = published;
    const again = (slug: string) =>
      paper.article(slug, {
        headline: `Bài ${slug} dùng lại ảnh`,
        firstPublicAt: "2026-11-20T03:00:00Z",
        photos: ["chup-truoc", "khong-ngay"],
      });
    await published.publish(
      paper.article("giua", {
        firstPublicAt: "2026-11-20T02:00:00Z",
        photos: ["cua-hoi"],
      }),
    );
    const written = await published.publish(again("mai-sau"));
    expect(written).toContain("thu-vien-anh/2026/11/20/index.html");
    expect(written).not.toContain("thu-vien-anh/2026/11/02/index.html");
    expect(written).not.toContain("thu-vien-anh/2026/10/30/index.html");
    const on = (day: string) => published.words(`thu-vien-anh/2026/${day}`);
    expect(on("10/30")).toMatch(/Bài có ảnh.*Ảnh chup-truoc\./);
    await published.publish(paper.remove("article", "bai"));
    expect(on("10/30")).toMatch(/Bài mai-sau dùng lại ảnh.*Ảnh chup-truoc\./);
  });

  it("takes a photo out with the last that made it public", async () => {
    const { paper } = published;
    await published.publish(
      paper.remove("article", "bai"),
      paper.remove("photo", "khong-ngay"),
      paper.remove("photo", "chup-truoc"),
    );
    expect(published.words("thu-vien-anh")).not.toMatch(
      /khong-ngay|chup-truoc/,
    );
    expect(published.words("su-kien/hoi")).not.toMatch(/khong-ngay|chup-truoc/);
  });
});
