import type { AcceptAnswer } from "@toa-soan/content-types/intake/desk-intake";
import { beforeAll, describe, expect, test } from "vitest";

import type { Ask } from "../newsroom/accounts.ts";
import { colleague } from "../newsroom/colleagues.ts";
import type { Cms } from "../newsroom/start-cms.ts";
import { acceptBy, asOffered, postTo, readBy, textNamed } from "./pasting.ts";

const PASTING = [
  "reporter",
  "editor",
  "managingEditor",
  "administrator",
] as const;

/** What “Dán bài” reads and makes, for each database that the CMS runs on. */
export function describePastedArticles(get: () => Cms): void {
  let cms: Cms;
  let colleagues: Record<(typeof PASTING)[number], { id: number; ask: Ask }>;
  let reporter: Ask;
  let editor: Ask;

  beforeAll(async () => {
    cms = get();
    colleagues = Object.fromEntries(
      await Promise.all(
        PASTING.map(
          async (role) => [role, await colleague(cms, role)] as const,
        ),
      ),
    ) as typeof colleagues;
    reporter = colleagues.reporter.ask;
    editor = colleagues.editor.ask;
  });

  const count = async (type: "article" | "official" | "photo" | "event") =>
    (await cms.documents(type).findMany({ limit: -1 })).length;

  describe("a text that is read", () => {
    test("comes back as lines with roles, fields and their evidence", async () => {
      const text = textNamed("Bài đọc thử trước khi nhận");
      const { lines, article, evidence } = await readBy(editor, text);
      expect(lines[1]).toEqual({
        number: 2,
        text: "Bài đọc thử trước khi nhận",
        role: "headline",
      });
      expect(article.headline).toBe("Bài đọc thử trước khi nhận");
      expect(evidence).toContainEqual(
        expect.objectContaining({ field: "headline", sureness: "sure" }),
      );
    });

    test("writes nothing", async () => {
      const before = [await count("article"), await count("official")];
      await readBy(editor, textNamed("Bài chỉ đọc, không ghi gì"));
      expect([await count("article"), await count("official")]).toEqual(before);
    });

    test("is read anew with what the editor says of a line", async () => {
      const text = textNamed("Bài sửa vai trò một dòng");
      const { article } = await readBy(editor, text, {
        7: { role: "furniture" },
      });
      expect(article.officials.map(({ name }) => name)).not.toContain(
        "Phan Viết Tài",
      );
    });

    test("brings the people of the register who may be meant, with their titles", async () => {
      const official = await cms.create("official", { name: "Hoàng Ứng Viên" });
      const position = await cms.create("position", {
        title: "Giám đốc Sở Y tế",
      });
      await cms.create("term", {
        official: official.documentId,
        position: position.documentId,
      });
      const { matches } = await readBy(
        editor,
        "Sở Y tế triển khai đợt khám bệnh mới\nChiều 11/10, ông Hoàng Ứng Viên, Giám đốc Sở Y tế cho biết đợt khám bệnh đã bắt đầu ở ba huyện.\nCác xã chuẩn bị từ tuần trước.",
      );
      expect(matches.officials).toMatchObject([
        {
          chosen: official.documentId,
          candidates: [
            {
              label: "Hoàng Ứng Viên",
              slug: "hoang-ung-vien",
              details: ["Giám đốc Sở Y tế"],
            },
          ],
        },
      ]);
    });

    test("offers a namesake of another office, but does not choose him", async () => {
      const official = await cms.create("official", {
        name: "Đặng Khác Ngành",
        distinction: "Giám đốc Sở Nội vụ",
      });
      const { matches } = await readBy(
        editor,
        "Trường Chính trị mở lớp bồi dưỡng mới\nChiều 11/10, ông Đặng Khác Ngành, Hiệu trưởng Trường Chính trị cho biết lớp học kéo dài ba tuần.\nCác xã cử người đi học.",
      );
      expect(matches.officials).toMatchObject([
        { chosen: null, candidates: [{ documentId: official.documentId }] },
      ]);
    });

    test("warns of an article of the same headline", async () => {
      const { documentId } = await cms.create("article", {
        headline: "Tít đã có trong tòa soạn",
      });
      const { matches } = await readBy(
        editor,
        textNamed("Tít đã có trong tòa soạn"),
      );
      expect(matches.warnings).toEqual([
        {
          kind: "same-headline",
          documentId,
          headline: "Tít đã có trong tòa soạn",
        },
      ]);
    });

    test("warns of an article made of the same text", async () => {
      const text = textNamed("Văn bản đã nhập một lần rồi");
      const read = await readBy(editor, text);
      const { documentId } = await acceptBy(editor, asOffered(read, text));
      const { matches } = await readBy(editor, text);
      expect(matches.warnings).toMatchObject([
        { kind: "same-text", documentId },
      ]);
    });
  });

  describe("an accepted article", () => {
    test.each(PASTING)(
      "of the role %s is a draft of their own",
      async (role) => {
        const { id, ask } = colleagues[role];
        const text = textNamed(`Bài của vai trò ${role} dán vào`);
        const read = await readBy(ask, text);
        const { documentId } = await acceptBy(ask, asOffered(read, text));
        const article = await cms.find("article", documentId, {
          populate: {
            createdBy: true,
            event: true,
            documents: true,
            photos: { populate: ["createdBy"] },
            mentions: { populate: ["official"] },
          },
        });
        expect(article).toMatchObject({
          publishedAt: null,
          createdBy: { id },
          event: { startsOn: "2023-10-11" },
          documents: [{ number: "45/KH-UBND" }],
          photos: [{ credit: "Lan Anh", createdBy: { id } }],
          mentions: [
            { official: { name: "Tạ Minh Khang" } },
            { official: { name: "Phan Viết Tài" } },
          ],
        });
      },
    );

    test("may be changed by the reporter who pasted it, through Strapi's own API", async () => {
      const text = textNamed("Phóng viên sửa bài mình vừa dán");
      const read = await readBy(reporter, text);
      const { documentId } = await acceptBy(reporter, asOffered(read, text));
      const response = await reporter(
        `/content-manager/collection-types/api::article.article/${documentId}`,
        {
          method: "PUT",
          body: JSON.stringify({
            kicker: "Chuyển đổi số",
            revision: await cms.revisionOf("article", documentId),
          }),
        },
      );
      expect(response.status).toBe(200);
    });

    test("has what the editor corrected", async () => {
      const text = textNamed("Tít sai của bài được sửa");
      const read = await readBy(editor, text);
      const order = asOffered(read, text);
      order.article = {
        ...read.article,
        headline: "Tít đúng của bài được sửa",
      };
      const { documentId } = await acceptBy(editor, order);
      const article = await cms.find("article", documentId);
      expect(article?.["headline"]).toBe("Tít đúng của bài được sửa");
    });

    test("uses, makes and leaves out people as chosen", async () => {
      const known = await cms.create("official", { name: "Người Được Chọn" });
      const text = textNamed("Bài có lựa chọn về nhân sự");
      const read = await readBy(editor, text);
      const { documentId } = await acceptBy(
        editor,
        asOffered(read, text, {
          officials: [
            { what: "use", documentId: known.documentId },
            { what: "leave" },
          ],
        }),
      );
      const article = await cms.find("article", documentId, {
        populate: { mentions: { populate: ["official"] } },
      });
      expect(article?.["mentions"]).toMatchObject([
        { official: { documentId: known.documentId } },
      ]);
    });

    test("names a new person even beside a namesake when the editor says so", async () => {
      const text = textNamed("Bài có người mới trùng tên");
      const read = await readBy(editor, text);
      const before = await count("official");
      await acceptBy(
        editor,
        asOffered(read, text, {
          officials: read.article.officials.map(() => ({ what: "make" })),
        }),
      );
      expect(await count("official")).toBe(before + 2);
    });

    test("has no event and no documents when they are left out", async () => {
      const text = textNamed("Bài bỏ sự kiện và văn bản");
      const read = await readBy(editor, text);
      const { documentId } = await acceptBy(
        editor,
        asOffered(read, text, {
          event: { what: "leave" },
          documents: [{ what: "leave" }],
        }),
      );
      const article = await cms.find("article", documentId, {
        populate: ["event", "documents"],
      });
      expect(article).toMatchObject({ event: null, documents: [] });
    });

    test("goes to the section that was chosen", async () => {
      const { documentId: section } = await cms.create("section", {
        name: "Chuyên mục được chọn",
      });
      const text = textNamed("Bài vào chuyên mục được chọn");
      const read = await readBy(editor, text);
      const { documentId } = await acceptBy(
        editor,
        asOffered(read, text, { section }),
      );
      const article = await cms.find("article", documentId, {
        populate: ["section"],
      });
      expect(article?.["section"]).toMatchObject({ documentId: section });
    });

    test("leaves nothing behind when a chosen person is gone", async () => {
      const text = textNamed("Bài chọn người vừa bị xóa");
      const read = await readBy(editor, text);
      const before = [
        await count("article"),
        await count("event"),
        await count("photo"),
      ];
      const response = await postTo(
        editor,
        "accept",
        asOffered(read, text, {
          event: { what: "make" },
          officials: [{ what: "make" }, { what: "use", documentId: "khongco" }],
        }),
      );
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("không còn nữa");
      expect([
        await count("article"),
        await count("event"),
        await count("photo"),
      ]).toEqual(before);
    });

    test("is made once, however often it is accepted", async () => {
      const text = textNamed("Bài bấm nhận hai lần liền");
      const read = await readBy(editor, text);
      const [one, other] = await Promise.all([
        acceptBy(editor, asOffered(read, text)),
        acceptBy(editor, asOffered(read, text)),
      ]);
      expect(one.documentId).toBe(other.documentId);
      expect([one.result, other.result].sort()).toEqual([
        "created",
        "unchanged",
      ]);
    });

    test("is what the import makes of the same text", async () => {
      const text = textNamed("Bài nhập bằng lệnh hay bằng dán đều thế");
      const read = await readBy(editor, text);
      const { documentId } = await acceptBy(editor, asOffered(read, text));
      const again = (await (
        await cms.importArticle({
          article: read.article,
          sourceHash: (await cms.find("article", documentId))?.["sourceHash"],
          publish: false,
        })
      ).json()) as AcceptAnswer;
      expect(again).toMatchObject({ result: "unchanged", documentId });
    });
  });
}
