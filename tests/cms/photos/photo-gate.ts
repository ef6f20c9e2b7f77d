import { beforeAll, describe, expect, it, test } from "vitest";

import { colleague } from "../../newsroom/colleagues.ts";
import { sendPicture } from "../../newsroom/fill-desk.ts";
import { Content } from "../../newsroom/make-content.ts";
import type { Cms } from "../../newsroom/start-cms.ts";

/** What publishing asks of photos, for each database that the CMS runs on. */
export function describePhotoGate(get: () => Cms): void {
  let cms: Cms;
  let content: Content;
  let image: number;

  beforeAll(async () => {
    cms = get();
    content = new Content(cms);
    image = await sendPicture(cms, "IMG_01.jpg");
  });

  const COMPLETE = { caption: "Lễ hội", credit: "Lê Hà", altText: "Cờ hội" };

  const photoWith = async (data: object) =>
    (await cms.create("photo", { ...COMPLETE, image, ...data })).documentId;

  const articleWith = async (headline: string, ...photos: string[]) =>
    (await content.article(headline, { photos })).documentId;

  describe("an article", () => {
    it("is published when each photo has caption, credit and alternative text", async () => {
      const documentId = await articleWith("Đủ", await photoWith({}));
      await cms.publish(documentId);
      expect(await cms.publicIds()).toContain(documentId);
    });

    it.each([
      [{ caption: "" }, "thiếu chú thích."],
      [{ credit: null }, "thiếu tác giả ảnh."],
      [{ altText: " " }, "thiếu mô tả ảnh."],
      [
        { caption: null, credit: "", altText: null },
        "thiếu chú thích, tác giả ảnh và mô tả ảnh.",
      ],
    ])("is refused with a photo that has %o", async (data, missing) => {
      const documentId = await articleWith("Thiếu", await photoWith(data));
      await expect(cms.publish(documentId)).rejects.toThrow(
        `Không xuất bản được “Thiếu”: ảnh 1 (IMG_01.jpg) ${missing}`,
      );
    });

    it("is refused with the numbers of all such photos", async () => {
      const documentId = await articleWith(
        "Nhiều ảnh",
        await photoWith({ credit: null }),
        await photoWith({}),
        await photoWith({ altText: null }),
      );
      await expect(cms.publish(documentId)).rejects.toThrow(
        "ảnh 1 (IMG_01.jpg) thiếu tác giả ảnh; ảnh 3 (IMG_01.jpg) thiếu mô tả ảnh.",
      );
    });

    it("is published with a photo whose picture is still to come and its caption there", async () => {
      const documentId = await articleWith(
        "Chờ ảnh",
        await photoWith({ image: null, credit: null, altText: null }),
      );
      await cms.publish(documentId);
      expect(await cms.publicIds()).toContain(documentId);
    });

    it("is refused with a photo that has neither picture nor caption", async () => {
      const documentId = await articleWith(
        "Rỗng",
        await photoWith({ image: null, caption: null }),
      );
      await expect(cms.publish(documentId)).rejects.toThrow(
        "ảnh 1 (chưa có tệp) thiếu chú thích.",
      );
    });

    it("is refused by the admin's API as well, in words for editors", async () => {
      const { ask } = await colleague(cms, "managingEditor");
      const documentId = await articleWith(
        "Qua cửa",
        await photoWith({ altText: null }),
      );
      const response = await ask(
        `/content-manager/collection-types/api::article.article/${documentId}/actions/publish`,
        { method: "POST", body: "{}" },
      );
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        error: {
          message:
            "Không xuất bản được “Qua cửa”: ảnh 1 (IMG_01.jpg) thiếu mô tả ảnh. Điền đủ trong phần “Ảnh” rồi xuất bản lại; trang đang chạy không đổi.",
        },
      });
    });

    it("waits when its time has come and a photo lacks its words", async () => {
      const documentId = (
        await content.article("Hẹn giờ", {
          photos: [await photoWith({ altText: null })],
          publishAt: new Date(Date.now() - 120_000).toISOString(),
        })
      ).documentId;
      await cms.runJob("newsroomSchedule");
      expect(await cms.publicIds()).not.toContain(documentId);
      expect((await cms.find("article", documentId))?.["publishAt"]).not.toBe(
        null,
      );
    });

    it("that is refused while creating is not there at all", async () => {
      const { documentId: section } = await content.section();
      const photo = await photoWith({ credit: null });
      await expect(
        cms.documents("article").create({
          data: { headline: "Đăng luôn", section, photos: [photo] },
          status: "published",
        }),
      ).rejects.toThrow("thiếu tác giả ảnh");
      const found = await cms
        .documents("article")
        .findMany({ filters: { headline: "Đăng luôn" } });
      expect(found).toEqual([]);
    });
  });

  describe("a photo that readers see in an article", () => {
    const shown = async (data: object = {}) => {
      const photo = await photoWith(data);
      await cms.publish(await articleWith("Đang chạy", photo));
      return photo;
    };

    it.each(["caption", "credit", "altText"])(
      "does not lose its %s",
      async (name) => {
        const photo = await shown();
        await expect(
          cms.update("photo", photo, { [name]: "" }),
        ).rejects.toThrow("ảnh đang hiện trong bài “Đang chạy”");
      },
    );

    it("gets its picture only with the words for it", async () => {
      const photo = await shown({ image: null, credit: null, altText: null });
      await expect(cms.update("photo", photo, { image })).rejects.toThrow(
        "không được thiếu tác giả ảnh và mô tả ảnh",
      );
      await cms.update("photo", photo, { ...COMPLETE, image });
      expect(await cms.publicIds()).toContain(photo);
    });

    it("is mended step by step when it came from before the gate", async () => {
      const photo = await shown();
      await cms.strapi.db.query("api::photo.photo").update({
        where: { documentId: photo },
        data: { credit: null, altText: null },
      });
      await cms.update("photo", photo, { credit: "Lê Hà" });
      expect((await cms.find("photo", photo))?.["credit"]).toBe("Lê Hà");
    });
  });

  describe("a photo with the switch “Công khai”", () => {
    test("needs caption, credit and alternative text", async () => {
      await expect(
        photoWith({ isPublic: true, altText: null }),
      ).rejects.toThrow("ảnh công khai nhưng thiếu mô tả ảnh");
    });

    test("cannot be turned on without them", async () => {
      const photo = await photoWith({ credit: null });
      await expect(
        cms.update("photo", photo, { isPublic: true }),
      ).rejects.toThrow("thiếu tác giả ảnh");
    });

    test("is public with them", async () => {
      const photo = await photoWith({ isPublic: true });
      expect(await cms.publicIds()).toContain(photo);
    });
  });

  describe("a portrait", () => {
    const portraitOf = async (data: object) => {
      const portrait = await photoWith(data);
      await cms.create("official", {
        name: "Hồ Thị Bé",
        portrait,
        isPublic: true,
      });
      return portrait;
    };

    it("is public without credit and alternative text", async () => {
      const portrait = await portraitOf({ credit: null, altText: null });
      expect(await cms.publicIds()).toContain(portrait);
    });

    it("waits for its caption before readers see it", async () => {
      const portrait = await portraitOf({ caption: "" });
      expect(await cms.publicIds()).not.toContain(portrait);
      await cms.update("photo", portrait, { caption: "Chân dung" });
      expect(await cms.publicIds()).toContain(portrait);
    });
  });
}
