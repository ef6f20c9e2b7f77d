import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  content = new Content(cms);
});
afterAll(() => started.stop());

const published = (documentId: string, query = {}) =>
  cms.find("article", documentId, { status: "published", ...query });

describe("publishing", () => {
  test("is refused without a headline", async () => {
    const { documentId } = await content.article("");
    await expect(cms.publish(documentId)).rejects.toThrow(
      "Không xuất bản được (chưa có tên): ô “Tít” còn trống",
    );
  });

  test("keeps the time that an editor gave, through later saves", async () => {
    const firstPublicAt = "2020-07-23T07:30:00.000Z";
    const { documentId } = await content.article("Tin cũ", { firstPublicAt });
    await cms.update("article", documentId, { firstPublicAt, lead: "Sửa" });
    await cms.publish(documentId);
    const article = await published(documentId);
    expect(article?.["firstPublicAt"]).toBe(firstPublicAt);
  });

  test("is refused without a section", async () => {
    const { documentId } = await cms.create("article", { headline: "Tin" });
    await expect(cms.publish(documentId)).rejects.toThrow(
      "bài chưa có chuyên mục",
    );
  });

  test("is refused when the text places a photo that is not there", async () => {
    const { documentId } = await content.article("Thiếu ảnh", {
      body: "Chữ\n\n![](photo:2)\n",
    });
    await expect(cms.publish(documentId)).rejects.toThrow("đặt ảnh 2");
  });

  test("that is refused leaves nothing published", async () => {
    const { documentId } = await cms.create("article", { headline: "Tin" });
    await cms.publish(documentId).catch(() => {});
    expect(await published(documentId)).toBeNull();
  });

  test("notes when it happened first, on both versions", async () => {
    const { documentId } = await content.publishedArticle("Giờ đăng");
    const first = (await published(documentId))?.["firstPublicAt"];
    const draft = await cms.find("article", documentId);
    expect(first).toMatch(/^\d{4}-/);
    expect(draft?.["firstPublicAt"]).toBe(first);
  });

  test("again keeps the first time", async () => {
    const { documentId } = await content.publishedArticle("Đăng hai lần", {
      firstPublicAt: "2020-07-23T07:30:00.000Z",
    });
    await cms.publish(documentId);
    const article = await published(documentId);
    expect(article?.["firstPublicAt"]).toBe("2020-07-23T07:30:00.000Z");
  });

  test("while creating passes the same rules", async () => {
    await expect(
      cms
        .documents("article")
        .create({ data: { headline: "Không mục" }, status: "published" }),
    ).rejects.toThrow("bài chưa có chuyên mục");
  });

  test("while creating answers the published version", async () => {
    const { documentId: section } = await content.section();
    const article = await cms.documents("article").create({
      data: { headline: "Đăng luôn", section },
      status: "published",
    });
    expect(article["publishedAt"]).not.toBeNull();
  });
});

describe("related articles", () => {
  const related = async (documentId: string) => {
    const lines = await cms.feed();
    const line = lines.find(
      (one) => "documentId" in one && one.documentId === documentId,
    );
    return line && "document" in line && line.type === "article"
      ? line.document?.related
      : undefined;
  };

  test("that are drafts when an article is published are kept", async () => {
    const draft = await content.article("Bài sẽ đăng sau");
    const { documentId } = await content.publishedArticle("Bài đăng trước", {
      related: [draft.documentId],
    });
    expect(await related(documentId)).toEqual([draft.documentId]);
  });

  test("survive the publishing of what they refer to", async () => {
    const draft = await content.article("Đích");
    const { documentId } = await content.publishedArticle("Nguồn", {
      related: [draft.documentId],
    });
    await cms.publish(draft.documentId);
    await cms.publish(documentId);
    expect(await related(documentId)).toEqual([draft.documentId]);
  });

  test("come back to the draft when its changes are discarded", async () => {
    const draft = await content.article("Còn là nháp");
    const { documentId } = await content.publishedArticle("Bỏ thay đổi", {
      related: [draft.documentId],
    });
    await cms.update("article", documentId, { related: [], lead: "Khác" });
    await cms.documents("article").discardDraft({ documentId });
    const restored = await cms.find("article", documentId, {
      populate: ["related"],
    });
    expect(restored?.["related"]).toMatchObject([
      { documentId: draft.documentId },
    ]);
  });

  test("chosen in a draft stay inside until it is published", async () => {
    const other = await content.article("Chưa công bố");
    const { documentId } = await content.publishedArticle("Đang chạy");
    await cms.update("article", documentId, { related: [other.documentId] });
    expect(await related(documentId)).not.toContain(other.documentId);
  });

  test("never include the article itself", async () => {
    const { documentId } = await content.article("Vòng tròn");
    await expect(
      cms.update("article", documentId, {
        related: { connect: [{ documentId }] },
      }),
    ).rejects.toThrow("trỏ về chính bài này");
  });
});

describe("the evidence of a term", () => {
  const evidenceOf = async (documentId: string) => {
    const term = await cms.find("term", documentId, { populate: ["evidence"] });
    return (term?.["evidence"] as { documentId: string } | null)?.documentId;
  };

  test.each(["publish", "unpublish", "discardDraft"] as const)(
    "survives %s of the article",
    async (action) => {
      const article = await content.publishedArticle(`Làm chứng ${action}`);
      const term = await cms.create("term", {
        note: "x",
        evidence: article.documentId,
      });
      await cms
        .documents("article")
        [action]({ documentId: article.documentId });
      expect(await evidenceOf(term.documentId)).toBe(article.documentId);
    },
  );

  test("survives unpublishing and publishing again", async () => {
    const article = await content.article("Lên xuống");
    const term = await cms.create("term", {
      note: "x",
      evidence: article.documentId,
    });
    await cms.publish(article.documentId);
    await cms.unpublish(article.documentId);
    await cms.publish(article.documentId);
    expect(await evidenceOf(term.documentId)).toBe(article.documentId);
  });
});
