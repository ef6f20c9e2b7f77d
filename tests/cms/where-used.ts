import { beforeAll, describe, expect, it } from "vitest";

import type { WhereUsed } from "@toa-soan/content-types/where-used";
import type { Cms } from "../newsroom/start-cms.ts";

/** What "Đang dùng ở" tells, for each database that the CMS runs on. */
export function describeWhereUsed(get: () => Cms): void {
  describe("where a document is used", () => {
    let cms: Cms;
    const ids: Record<string, string> = {};

    const make = async (
      name: string,
      type: Parameters<Cms["create"]>[0],
      data: object,
    ) => {
      ids[name] = (await cms.create(type, data as never)).documentId;
      return ids[name];
    };
    const ask = async (type: string, name: string, from = 0) => {
      const response = await cms.askAdmin(
        `/newsroom/where-used/${type}/${ids[name] ?? name}?from=${from}`,
      );
      return {
        status: response.status,
        ...((await response.json()) as WhereUsed),
      };
    };
    const headlines = (used: WhereUsed) =>
      used.articles.map(
        ({ headline, isPublished }) =>
          `${headline}${isPublished ? "" : " (nháp)"}`,
      );

    beforeAll(async () => {
      cms = get();
      await make("section", "section", { name: "Thời sự" });
      await make("topic", "topic", { name: "Chức danh" });
      await make("organization", "organization", { name: "Đảng ủy Khối" });
      await make("position", "position", {
        title: "Bí thư Đảng ủy Khối",
        organization: ids.organization,
      });
      await make("official", "official", { name: "Nguyễn Hữu Tựu" });
      await make("document", "document", {
        title: "Nghị quyết về xây dựng Đảng",
        issuer: ids.organization,
      });
      await make("event", "event", {
        name: "Hội nghị tổng kết",
        host: ids.organization,
        participants: [{ official: ids.official }],
      });
      await make("photo", "photo", {
        caption: "Ông Tựu phát biểu",
        credit: "Thu Hà",
        altText: "Một người đứng trên bục",
        people: [ids.official],
      });
      const article = (headline: string, data: object) =>
        make(headline, "article", {
          headline,
          lead: "Sapo.",
          body: "Nội dung.",
          section: ids.section,
          ...data,
        });
      await article("Bài có ảnh", { photos: [ids.photo] });
      await article("Bài có sự kiện", {
        event: ids.event,
        topics: [ids.topic],
      });
      await article("Bài dẫn văn bản", { documents: [ids.document] });
      await article("Bài nhắc tên", {
        mentions: [{ official: ids.official, titleAsWritten: "Bí thư" }],
      });
      await article("Bài làm chứng", {});
      await make("term", "term", {
        official: ids.official,
        position: ids.position,
        evidence: ids["Bài làm chứng"],
      });
      await cms.publish(ids["Bài nhắc tên"] ?? "");
      await cms.publish(ids["Bài làm chứng"] ?? "");
    });

    it("names articles that mention a person, show a photo of them, their event or their term", async () => {
      const used = await ask("official", "official");
      expect(headlines(used)).toEqual([
        "Bài làm chứng",
        "Bài nhắc tên",
        "Bài có sự kiện (nháp)",
        "Bài có ảnh (nháp)",
      ]);
      expect(used).toMatchObject({ total: 4, published: 2 });
    });

    it.each([
      ["photo", "photo", ["Bài có ảnh (nháp)"]],
      ["event", "event", ["Bài có sự kiện (nháp)"]],
      ["document", "document", ["Bài dẫn văn bản (nháp)"]],
      ["topic", "topic", ["Bài có sự kiện (nháp)"]],
      ["position", "position", ["Bài làm chứng"]],
      [
        "organization",
        "organization",
        ["Bài làm chứng", "Bài dẫn văn bản (nháp)", "Bài có sự kiện (nháp)"],
      ],
    ])("names articles that show a %s", async (type, name, expected) => {
      expect(headlines(await ask(type, name))).toEqual(expected);
    });

    it("counts each article of a section once, published or not", async () => {
      expect(await ask("section", "section")).toMatchObject({
        total: 5,
        published: 2,
      });
    });

    it("lists ten at once and the others from where it is asked", async () => {
      for (let n = 0; n < 8; n++)
        await cms.create("article", {
          headline: `Bài thêm ${n}`,
          section: ids.section,
        });
      const first = await ask("section", "section");
      const rest = await ask("section", "section", 10);
      expect(first.articles).toHaveLength(10);
      expect(rest.articles).toHaveLength(3);
      expect(
        new Set(
          [...first.articles, ...rest.articles].map(
            ({ documentId }) => documentId,
          ),
        ).size,
      ).toBe(13);
    });

    it("counts published articles, its own page and pages of others as pages to be made anew", async () => {
      expect((await ask("official", "official")).pages).toEqual({
        articles: 2,
        own: 1,
        others: 0,
      });
      await cms.publish(ids["Bài có sự kiện"] ?? "");
      expect((await ask("official", "official")).pages).toEqual({
        articles: 3,
        own: 1,
        others: 1,
      });
    });

    it("says that only the draft shows it once the published version does not", async () => {
      await cms.publish(ids["Bài có ảnh"] ?? "");
      await cms.update("article", ids["Bài nhắc tên"] ?? "", {
        topics: [ids.topic],
      });
      const used = await ask("topic", "topic");
      expect(headlines(used)).toContain("Bài nhắc tên (nháp)");
    });

    it("is empty for what nothing uses", async () => {
      await make("lonely", "topic", { name: "Chủ đề mới" });
      expect(await ask("topic", "lonely")).toMatchObject({
        total: 0,
        published: 0,
        articles: [],
        pages: { articles: 0, own: 0, others: 0 },
      });
    });

    it("is not told of other types, nor to somebody who is not signed in", async () => {
      expect((await ask("comment", "official")).status).toBe(404);
      const { status } = await fetch(
        `${cms.url}/newsroom/where-used/official/${ids.official}`,
      );
      expect(status).toBe(401);
    });
  });
}
