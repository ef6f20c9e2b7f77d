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

describe("a slug", () => {
  test("is made from the title", async () => {
    const { slug } = await cms.create("official", { name: "Đỗ Đức Thọ" });
    expect(slug).toBe("do-duc-tho");
  });

  test("is cleaned when an editor writes one", async () => {
    const { slug } = await cms.create("event", {
      name: "Đại hội",
      slug: " Đại hội Đảng bộ! ",
    });
    expect(slug).toBe("dai-hoi-dang-bo");
  });

  test("gets a number when another document has it", async () => {
    await cms.create("topic", { name: "Xây dựng Đảng" });
    const { slug } = await cms.create("topic", { name: "Xây dựng Đảng" });
    expect(slug).toBe("xay-dung-dang-2");
  });

  test("is free in another type", async () => {
    await cms.create("topic", { name: "Nông thôn mới" });
    const { slug } = await cms.create("section", { name: "Nông thôn mới" });
    expect(slug).toBe("nong-thon-moi");
  });

  test("never hides a page of the site", async () => {
    const { slug } = await cms.create("section", { name: "Sự kiện" });
    expect(slug).toBe("su-kien-2");
  });

  test("takes the type's name when the title has no letters", async () => {
    const { slug } = await cms.create("topic", { name: "???" });
    expect(slug).toMatch(/^chu-de-[a-z0-9]+$/);
  });

  test("stays when the title changes", async () => {
    const { documentId } = await cms.create("topic", { name: "Chuyển đổi số" });
    const { slug } = await cms.update("topic", documentId, {
      name: "Kinh tế số",
      slug: null,
    });
    expect(slug).toBe("chuyen-doi-so");
  });

  test("of a draft is kept by its published version", async () => {
    const { documentId } = await content.publishedArticle("Một hội nghị");
    const published = await cms.find("article", documentId, {
      status: "published",
    });
    expect(published?.slug).toBe("mot-hoi-nghi");
  });

  test("of a copy gets a number", async () => {
    const { documentId } = await content.article("Bài được chép");
    const copy = await cms
      .documents("article")
      .clone({ documentId, data: { headline: "Bài được chép" } });
    const { slug } = (await cms.find("article", copy.documentId)) ?? {};
    expect(slug).toBe("bai-duoc-chep-2");
  });

  test("that the original had before is not the copy's", async () => {
    const { documentId } = await content.publishedArticle("Bài đổi tên");
    await cms.update("article", documentId, { slug: "bai-da-doi-ten" });
    await cms.publish(documentId);
    const copy = await cms
      .documents("article")
      .clone({ documentId, data: { headline: "Bài chép từ bài đổi tên" } });
    const stored = await cms.find("article", copy.documentId);
    expect(stored?.["formerSlugs"]).toBeNull();
  });
});

describe("an address that readers know", () => {
  const formerSlugs = async (documentId: string, status: string) =>
    (await cms.find("article", documentId, { status }))?.["formerSlugs"];

  test("is kept when a published article gets another one", async () => {
    const { documentId } = await content.publishedArticle("Tít đầu tiên");
    await cms.update("article", documentId, { slug: "tit-moi" });
    await cms.publish(documentId);
    expect(await formerSlugs(documentId, "published")).toEqual([
      "tit-dau-tien",
    ]);
  });

  test("is kept by the draft as well", async () => {
    const { documentId } = await content.publishedArticle("Tít của nháp");
    await cms.update("article", documentId, { slug: "tit-nhap-moi" });
    await cms.publish(documentId);
    expect(await formerSlugs(documentId, "draft")).toEqual(["tit-cua-nhap"]);
  });

  test("is not kept when only a draft had it", async () => {
    const { documentId } = await content.article("Chưa ai thấy");
    await cms.update("article", documentId, { slug: "ten-khac" });
    await cms.publish(documentId);
    expect(await formerSlugs(documentId, "published")).toEqual([]);
  });

  test("is not former any more when the article takes it back", async () => {
    const { documentId } = await content.publishedArticle("Đi rồi về");
    await cms.update("article", documentId, { slug: "di-xa" });
    await cms.publish(documentId);
    await cms.update("article", documentId, { slug: "di-roi-ve" });
    await cms.publish(documentId);
    expect(await formerSlugs(documentId, "published")).toEqual(["di-xa"]);
  });

  test("is kept over an unpublishing", async () => {
    const { documentId } = await content.publishedArticle("Gỡ rồi đăng lại");
    await cms.unpublish(documentId);
    await cms.update("article", documentId, { slug: "dang-lai" });
    await cms.publish(documentId);
    expect(await formerSlugs(documentId, "published")).toEqual([
      "go-roi-dang-lai",
    ]);
  });

  test("is never given to another document", async () => {
    const { documentId } = await content.publishedArticle("Địa chỉ cũ");
    await cms.update("article", documentId, { slug: "dia-chi-moi" });
    await cms.publish(documentId);
    const { slug } = await content.article("Địa chỉ cũ");
    expect(slug).toBe("dia-chi-cu-2");
  });

  test("of an official is kept once the official was public", async () => {
    const { documentId } = await cms.create("official", {
      name: "Trần Văn Công",
      isPublic: true,
    });
    await cms.update("official", documentId, { slug: "tran-cong" });
    const official = await cms.find("official", documentId);
    expect(official?.["formerSlugs"]).toEqual(["tran-van-cong"]);
  });

  test("of an official whom nobody saw is forgotten", async () => {
    const { documentId } = await cms.create("official", { name: "Lê Văn Kín" });
    await cms.update("official", documentId, { slug: "le-kin" });
    const official = await cms.find("official", documentId);
    expect(official?.["formerSlugs"]).toEqual([]);
  });

  test("survives a form that sends an old list back", async () => {
    const { documentId } = await content.publishedArticle("Giữ danh sách");
    await cms.update("article", documentId, { slug: "danh-sach-moi" });
    await cms.publish(documentId);
    await cms.update("article", documentId, { formerSlugs: [] });
    expect(await formerSlugs(documentId, "draft")).toEqual(["giu-danh-sach"]);
  });
});
