import { describe, expect, test } from "vitest";

import type { Content } from "../newsroom/make-content.ts";
import type { Cms } from "../newsroom/start-cms.ts";

/** What readers may see, and in which order they hear of it, on any database. */
export function describeWhatIsPublic(
  get: () => { cms: Cms; content: Content },
): void {
  const cms = () => get().cms;
  const content = () => get().content;
  const isPublic = async (documentId: string) =>
    (await cms().publicIds()).has(documentId);

  describe("what is public", () => {
    test("a draft is not", async () => {
      const { documentId } = await content().article("Bản nháp");
      expect(await isPublic(documentId)).toBe(false);
    });

    test("a published article is", async () => {
      const { documentId } = await content().publishedArticle("Đã đăng");
      expect(await isPublic(documentId)).toBe(true);
    });

    test("a photo is with an article that shows it", async () => {
      const photo = await cms().create("photo", { caption: "Ảnh hội nghị" });
      await content().publishedArticle("Có ảnh", {
        photos: [photo.documentId],
      });
      expect(await isPublic(photo.documentId)).toBe(true);
    });

    test("a photo of a draft is not", async () => {
      const photo = await cms().create("photo", { caption: "Ảnh kín" });
      await content().article("Nháp có ảnh", { photos: [photo.documentId] });
      expect(await isPublic(photo.documentId)).toBe(false);
    });

    test("a photo added to the draft of a published article is not", async () => {
      const photo = await cms().create("photo", { caption: "Ảnh thêm" });
      const { documentId } = await content().publishedArticle("Sẽ thêm ảnh");
      await cms().update("article", documentId, {
        photos: [photo.documentId],
      });
      expect(await isPublic(photo.documentId)).toBe(false);
    });

    test("a photo with its own switch is", async () => {
      const photo = await cms().create("photo", {
        caption: "Kho ảnh",
        isPublic: true,
      });
      expect(await isPublic(photo.documentId)).toBe(true);
    });

    test("people are through photos that an article shows", async () => {
      const official = await cms().create("official", { name: "Hà Văn Ảnh" });
      const photo = await cms().create("photo", {
        caption: "Có người",
        people: [official.documentId],
      });
      await content().publishedArticle("Ảnh có người", {
        photos: [photo.documentId],
      });
      expect(await isPublic(official.documentId)).toBe(true);
    });

    test("people are through mentions", async () => {
      const official = await cms().create("official", { name: "Lê Văn Nhắc" });
      await content().publishedArticle("Có nhắc", {
        mentions: [{ official: official.documentId, titleAsWritten: "Bí thư" }],
      });
      expect(await isPublic(official.documentId)).toBe(true);
    });

    test("a term is with its published evidence", async () => {
      const article = await content().publishedArticle("Bổ nhiệm đã công bố");
      const term = await cms().create("term", {
        note: "x",
        evidence: article.documentId,
      });
      expect(await isPublic(term.documentId)).toBe(true);
    });

    test("a coming appointment is not", async () => {
      const official = await cms().create("official", {
        name: "Trần Sắp Nhậm",
        isPublic: true,
      });
      const article = await content().article("Bổ nhiệm chưa công bố");
      const term = await cms().create("term", {
        note: "x",
        official: official.documentId,
        evidence: article.documentId,
      });
      expect(await isPublic(term.documentId)).toBe(false);
    });

    test("the position of a public term is", async () => {
      const article = await content().publishedArticle("Giữ chức vụ");
      const position = await cms().create("position", { title: "Bí thư" });
      await cms().create("term", {
        note: "x",
        position: position.documentId,
        evidence: article.documentId,
      });
      expect(await isPublic(position.documentId)).toBe(true);
    });

    test("a comment that waits is not", async () => {
      const article = await content().publishedArticle("Có ý kiến chờ");
      const comment = await cms().create("comment", {
        article: article.documentId,
        name: "Bạn đọc",
        text: "Hay",
      });
      expect(await isPublic(comment.documentId)).toBe(false);
    });

    test("an approved comment on a published article is", async () => {
      const article = await content().publishedArticle("Có ý kiến duyệt");
      const comment = await cms().create("comment", {
        article: article.documentId,
        name: "Bạn đọc",
        text: "Hay",
      });
      await cms().update("comment", comment.documentId, {
        moderation: "approved",
      });
      expect(await isPublic(comment.documentId)).toBe(true);
    });

    test("a comment taken back is not", async () => {
      const article = await content().publishedArticle("Có ý kiến gỡ");
      const comment = await cms().create("comment", {
        article: article.documentId,
        name: "Bạn đọc",
        text: "Hay",
        moderation: "approved",
      });
      await cms().update("comment", comment.documentId, {
        moderation: "refused",
      });
      expect(await isPublic(comment.documentId)).toBe(false);
    });

    test("an approved comment on a draft is not", async () => {
      const article = await content().article("Nháp có ý kiến");
      const comment = await cms().create("comment", {
        article: article.documentId,
        name: "Bạn đọc",
        text: "Hay",
        moderation: "approved",
      });
      expect(await isPublic(comment.documentId)).toBe(false);
    });

    test("a related article that is a draft is not", async () => {
      const draft = await content().article("Liên quan, còn nháp");
      await content().publishedArticle("Có bài liên quan", {
        related: [draft.documentId],
      });
      expect(await isPublic(draft.documentId)).toBe(false);
    });

    test("what an unpublished article showed is not any more", async () => {
      const photo = await cms().create("photo", { caption: "Ảnh sẽ gỡ" });
      const article = await content().publishedArticle("Sẽ gỡ", {
        photos: [photo.documentId],
      });
      await cms().unpublish(article.documentId);
      expect(await isPublic(photo.documentId)).toBe(false);
    });

    test("what a deleted article showed is not any more", async () => {
      const photo = await cms().create("photo", { caption: "Ảnh sẽ mất" });
      const article = await content().publishedArticle("Sẽ xóa", {
        photos: [photo.documentId],
      });
      await cms().delete("article", article.documentId);
      expect(await isPublic(photo.documentId)).toBe(false);
    });

    test("what another article still shows is", async () => {
      const photo = await cms().create("photo", { caption: "Ảnh dùng chung" });
      const first = await content().publishedArticle("Dùng chung một", {
        photos: [photo.documentId],
      });
      await content().publishedArticle("Dùng chung hai", {
        photos: [photo.documentId],
      });
      await cms().unpublish(first.documentId);
      expect(await isPublic(photo.documentId)).toBe(true);
    });

    test("a photo that the published article drops is not any more", async () => {
      const photo = await cms().create("photo", { caption: "Ảnh bị bỏ" });
      const article = await content().publishedArticle("Bỏ ảnh", {
        photos: [photo.documentId],
      });
      await cms().update("article", article.documentId, { photos: [] });
      await cms().publish(article.documentId);
      expect(await isPublic(photo.documentId)).toBe(false);
    });

    test("a circle of portrait and person falls with its last article", async () => {
      const official = await cms().create("official", { name: "Vũ Văn Vòng" });
      const portrait = await cms().create("photo", {
        caption: "Chân dung",
        people: [official.documentId],
      });
      await cms().update("official", official.documentId, {
        portrait: portrait.documentId,
      });
      const article = await content().publishedArticle("Nhắc người vòng", {
        mentions: [{ official: official.documentId }],
      });
      expect(await isPublic(portrait.documentId)).toBe(true);
      await cms().unpublish(article.documentId);
      const ids = await cms().publicIds();
      expect([
        ids.has(official.documentId),
        ids.has(portrait.documentId),
      ]).toEqual([false, false]);
    });

    test("what a person newly shows is", async () => {
      const official = await cms().create("official", {
        name: "Có thêm chân dung",
        isPublic: true,
      });
      const portrait = await cms().create("photo", { caption: "Mới chụp" });
      await cms().update("official", official.documentId, {
        portrait: portrait.documentId,
      });
      expect(await isPublic(portrait.documentId)).toBe(true);
    });
  });

  describe("the change log", () => {
    test("says nothing of what was never public", async () => {
      const before = await cms().newest();
      const { documentId } = await cms().create("official", { name: "Kín" });
      await cms().update("official", documentId, { honorific: "ông" });
      await cms().delete("official", documentId);
      expect(await cms().newest()).toBe(before);
    });

    test("names what an article shows before the article", async () => {
      const official = await cms().create("official", { name: "Đi Trước" });
      const photo = await cms().create("photo", {
        caption: "Đi trước",
        people: [official.documentId],
      });
      const article = await content().article("Đi sau", {
        photos: [photo.documentId],
      });
      const before = await cms().newest();
      await cms().publish(article.documentId);
      expect(await cms().changesSince(before)).toEqual([
        `official ${official.documentId}`,
        `photo ${photo.documentId}`,
        `article ${article.documentId}`,
      ]);
    });

    test("names an unpublished article before what goes with it", async () => {
      const photo = await cms().create("photo", { caption: "Gỡ sau" });
      const article = await content().publishedArticle("Gỡ trước", {
        photos: [photo.documentId],
      });
      const before = await cms().newest();
      await cms().unpublish(article.documentId);
      expect(await cms().changesSince(before)).toEqual([
        `-article ${article.documentId}`,
        `-photo ${photo.documentId}`,
      ]);
    });

    test("names what referred to a deleted person", async () => {
      const official = await cms().create("official", { name: "Sẽ Xóa" });
      const article = await content().publishedArticle("Nhắc người sẽ xóa", {
        mentions: [
          { official: official.documentId, titleAsWritten: "Giám đốc" },
        ],
      });
      const before = await cms().newest();
      await cms().delete("official", official.documentId);
      expect(await cms().changesSince(before)).toEqual([
        `-official ${official.documentId}`,
        `article ${article.documentId}`,
      ]);
    });

    test("is silent about changes to the draft of a published article", async () => {
      const article = await content().publishedArticle("Sửa nháp");
      const before = await cms().newest();
      await cms().update("article", article.documentId, { lead: "Khác" });
      expect(await cms().newest()).toBe(before);
    });

    test("keeps nothing of a write that was refused", async () => {
      const official = await cms().create("official", {
        name: "Được giữ",
        isPublic: true,
      });
      const before = await cms().newest();
      await cms()
        .update("official", official.documentId, { name: "" })
        .catch(() => {});
      expect(await cms().newest()).toBe(before);
    });
  });

  describe("twenty writes at once", () => {
    test("all succeed, each with an address of its own", async () => {
      const made = await Promise.all(
        Array.from({ length: 20 }, () =>
          cms().create("topic", { name: "Cùng một tên", isPublic: true }),
        ),
      );
      const slugs = new Set(made.map(({ slug }) => slug));
      expect(slugs.size).toBe(20);
    });

    test("are all in the change log", async () => {
      const before = await cms().newest();
      const made = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          cms().create("topic", { name: `Chủ đề ${index}`, isPublic: true }),
        ),
      );
      const changed = await cms().changesSince(before);
      expect(changed.toSorted()).toEqual(
        made.map(({ documentId }) => `topic ${documentId}`).toSorted(),
      );
    });
  });

  describe("the Vietnamese search", () => {
    test.each(["dang uy", "ĐẢNG UỶ", "Đảng uỷ"])("finds %s", async (words) => {
      const name = "Đảng ủy Tìm Được";
      const [known] = await cms()
        .documents("organization")
        .findMany({ filters: { name: { $eq: name } } });
      const organization =
        known ?? (await cms().create("organization", { name }));
      const found = await cms()
        .documents("organization")
        .findMany({ _q: words });
      expect(found.map(({ documentId }) => documentId)).toContain(
        organization.documentId,
      );
    });
  });
}
