import type { PhotoCard } from "@toa-soan/content-types/photo-card";
import { beforeAll, describe, expect, it } from "vitest";

import type { Ask } from "../../newsroom/accounts.ts";
import { colleague } from "../../newsroom/colleagues.ts";
import { Content } from "../../newsroom/make-content.ts";
import { makeJpeg, xmpList, xmpText } from "../../newsroom/pictures.ts";
import type { Cms } from "../../newsroom/start-cms.ts";
import { sendOne, type PhotosAnswer } from "./send-photos.ts";

const change = (ask: Ask, { documentId }: PhotoCard, data: object) =>
  ask(`/content-manager/collection-types/api::photo.photo/${documentId}`, {
    method: "PUT",
    body: JSON.stringify(data),
  });

/** What is done with photos that are there, for each database that the CMS runs on. */
export function describeStoredPhotos(get: () => Cms): void {
  let cms: Cms;
  let content: Content;
  let reporter: Ask;
  let editor: Ask;

  beforeAll(async () => {
    cms = get();
    content = new Content(cms);
    reporter = (await colleague(cms, "reporter")).ask;
    editor = (await colleague(cms, "editor")).ask;
  });

  describe("a photo", () => {
    it("is changed by the reporter who dropped it", async () => {
      const photo = await sendOne(reporter);
      const response = await change(reporter, photo, { caption: "Có lời" });
      expect(response.status).toBe(200);
      expect((await cms.find("photo", photo.documentId))?.["caption"]).toBe(
        "Có lời",
      );
    });

    it("of somebody else is not changed by a reporter", async () => {
      const photo = await sendOne(editor);
      const response = await change(reporter, photo, { caption: "Chiếm" });
      expect(response.status).toBe(403);
      expect(
        (await cms.find("photo", photo.documentId))?.["caption"],
      ).toBeNull();
    });

    it("is changed by editors whoever dropped it", async () => {
      const response = await change(editor, await sendOne(reporter), {
        credit: "P.V",
      });
      expect(response.status).toBe(200);
    });

    it("takes people from the register in order", async () => {
      const photo = await sendOne(reporter);
      const people = await Promise.all(
        ["Hồ Thị Bé", "An Văn Ba"].map((name) =>
          cms.create("official", { name }),
        ),
      );
      const response = await change(reporter, photo, {
        people: { set: people.map(({ documentId }) => ({ documentId })) },
      });
      expect(response.status).toBe(200);
      const found = await reporter("/newsroom/photos?q=");
      const { photos } = (await found.json()) as PhotosAnswer;
      expect(
        photos
          .find(({ documentId }) => documentId === photo.documentId)
          ?.people.map(({ name }) => name),
      ).toEqual(["Hồ Thị Bé", "An Văn Ba"]);
    });

    it("has its focal point set by who dropped it", async () => {
      const { documentId, image } = await sendOne(reporter);
      const response = await reporter(`/upload/files/${image?.id}`, {
        method: "PUT",
        body: JSON.stringify({ fileInfo: { focalPoint: { x: 25, y: 75 } } }),
      });
      expect(response.status).toBe(200);
      const stored = await cms.find("photo", documentId, {
        populate: ["image"],
      });
      expect(stored?.["image"]).toMatchObject({ focalPoint: { x: 25, y: 75 } });
    });
  });

  describe("a photo that was described before its picture came", () => {
    const give = async (ask: Ask, documentId: string, bytes: Buffer) => {
      const body = new FormData();
      body.append("files", new Blob([new Uint8Array(bytes)]), "sau.jpg");
      const response = await ask(`/newsroom/photos/${documentId}/picture`, {
        method: "POST",
        body,
      });
      return response.status;
    };
    const awaited = () =>
      cms.create("photo", { caption: "Từ bài dán", credit: null });

    it("gets it, and only the words that nobody has written", async () => {
      const { documentId } = await awaited();
      const bytes = await makeJpeg({
        xmp: xmpText("dc:description", "Khác") + xmpList("dc:creator", "Lê Hà"),
      });
      expect(await give(editor, documentId, bytes)).toBe(200);
      expect(
        await cms.find("photo", documentId, { populate: ["image"] }),
      ).toMatchObject({
        caption: "Từ bài dán",
        credit: "Lê Hà",
        image: { name: "sau.jpg" },
      });
    });

    it("does not get it from a reporter who did not make it", async () => {
      const { documentId } = await awaited();
      expect(await give(reporter, documentId, await makeJpeg())).toBe(403);
    });

    it("does not get what is no picture", async () => {
      const { documentId } = await awaited();
      expect(await give(editor, documentId, Buffer.from("x"))).toBe(400);
    });
  });

  describe("the list of an article's photos", () => {
    it("is in the article's order, however the form sends it", async () => {
      const [a, b, c] = [
        await sendOne(reporter),
        await sendOne(reporter),
        await sendOne(reporter),
      ];
      const { documentId } = await content.article("Có ảnh", {
        photos: [a.documentId, b.documentId],
      });
      const response = await editor(
        `/content-manager/collection-types/api::article.article/${documentId}`,
        {
          method: "PUT",
          body: JSON.stringify({
            revision: await cms.revisionOf("article", documentId),
            photos: {
              connect: [c, b].map((photo) => ({
                id: photo.id,
                documentId: photo.documentId,
                position: { end: true },
              })),
              disconnect: [{ id: a.id, documentId: a.documentId }],
            },
          }),
        },
      );
      expect(response.status).toBe(200);
      const list = await editor(`/newsroom/photos?article=${documentId}`);
      const { photos } = (await list.json()) as PhotosAnswer;
      expect(photos.map((photo) => photo.documentId)).toEqual([
        c.documentId,
        b.documentId,
      ]);
    });
  });

  describe("the photo library", () => {
    it("is searched without tone marks", async () => {
      const photo = await sendOne(reporter);
      await change(reporter, photo, { caption: "Đường ở Quỳ Châu" });
      const response = await reporter("/newsroom/photos?q=duong+quy");
      const { photos } = (await response.json()) as PhotosAnswer;
      expect(photos.map(({ documentId }) => documentId)).toEqual([
        photo.documentId,
      ]);
    });

    it("has people searched without tone marks", async () => {
      await cms.create("official", { name: "Đỗ Đức Thọ" });
      const response = await reporter("/newsroom/people?q=do+duc");
      expect(await response.json()).toMatchObject({
        people: [{ name: "Đỗ Đức Thọ" }],
      });
    });
  });
}
