import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import type {
  PhotoCard,
  RefusedFile,
} from "@toa-soan/content-types/photo-card";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";

import type { Ask } from "../../newsroom/accounts.ts";
import { colleague } from "../../newsroom/colleagues.ts";
import { Content } from "../../newsroom/make-content.ts";
import { makeJpeg, xmpList, xmpText } from "../../newsroom/pictures.ts";
import {
  startCms,
  type Cms,
  type StartedCms,
} from "../../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;
let reporter: Ask;
let editor: Ask;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  content = new Content(cms);
  reporter = (await colleague(cms, "reporter")).ask;
  editor = (await colleague(cms, "editor")).ask;
});
afterAll(() => started.stop());

interface Answer {
  photos: PhotoCard[];
  refused: RefusedFile[];
}

async function upload(ask: Ask, files: [name: string, bytes: Buffer][]) {
  const body = new FormData();
  for (const [name, bytes] of files)
    body.append("files", new Blob([new Uint8Array(bytes)]), name);
  const response = await ask("/newsroom/photos", { method: "POST", body });
  return { status: response.status, ...((await response.json()) as Answer) };
}

async function uploadOne(ask: Ask = reporter) {
  const { photos } = await upload(ask, [["mot.jpg", await makeJpeg()]]);
  if (!photos[0]) throw new Error("Nothing was uploaded.");
  return photos[0];
}

const change = (ask: Ask, { documentId }: PhotoCard, data: object) =>
  ask(`/content-manager/collection-types/api::photo.photo/${documentId}`, {
    method: "PUT",
    body: JSON.stringify(data),
  });

describe("dropped pictures", () => {
  it("become photos with what they say of themselves, in their order", async () => {
    const { status, photos } = await upload(reporter, [
      [
        "gặt lúa.jpg",
        await makeJpeg({
          xmp:
            xmpText("dc:description", "Gặt lúa") +
            xmpList("dc:creator", "Lê Hà") +
            xmpText("Iptc4xmpCore:AltTextAccessibility", "Máy gặt"),
          exif: { IFD2: { DateTimeOriginal: "2026:11:20 08:00:00" } },
        }),
      ],
      ["không lời.jpg", await makeJpeg()],
    ]);
    expect(status).toBe(201);
    expect(photos).toMatchObject([
      {
        caption: "Gặt lúa",
        credit: "Lê Hà",
        altText: "Máy gặt",
        takenOn: "2026-11-20",
        image: { name: "gặt lúa.jpg", width: 640 },
        mayEdit: true,
      },
      { caption: "", credit: "", image: { name: "không lời.jpg" } },
    ]);
  });

  it("come in their order, however long each takes to be written", async () => {
    // The big one is still being written when the small ones behind it are done. None is a
    // picture: what is refused has the same order, and nothing has to be stored.
    const files = [400_000, 1, 30_000, 1, 1, 20_000, 1, 1].map(
      (size, index): [string, Buffer] => [
        `${index}.jpg`,
        Buffer.alloc(size, "x"),
      ],
    );
    for (let round = 0; round < 40; round += 1) {
      const { refused } = await upload(reporter, files);
      expect(refused.map(({ name }) => name)).toEqual(
        files.map(([name]) => name),
      );
    }
  });

  it("that are no pictures do not stop the others", async () => {
    const { status, photos, refused } = await upload(reporter, [
      ["anh.jpg", Buffer.from("<script>")],
      ["tot.jpg", await makeJpeg()],
      ["hong.jpg", (await makeJpeg()).subarray(0, 30)],
    ]);
    expect(status).toBe(201);
    expect(photos.map(({ image }) => image?.name)).toEqual(["tot.jpg"]);
    expect(refused).toMatchObject([
      {
        name: "anh.jpg",
        reason: expect.stringContaining("không phải ảnh JPEG") as string,
      },
      {
        name: "hong.jpg",
        reason: expect.stringContaining("tệp hỏng") as string,
      },
    ]);
  });

  it("that are all refused answer 400", async () => {
    const { status } = await upload(reporter, [
      ["a.svg", Buffer.from("<svg>")],
    ]);
    expect(status).toBe(400);
  });

  it("are stored without where they were taken", async () => {
    const gps = { GPSLatitudeRef: "N", GPSLatitude: "18/1 40/1 0/1" };
    // Wild pixels grow when they are written anew, and then Strapi keeps the file as it came.
    const { photos } = await upload(reporter, [
      ["gps.jpg", await makeJpeg({ exif: { IFD3: gps }, width: 8, height: 8 })],
    ]);
    const url = photos[0]?.image?.url ?? "";
    const folder = join(process.env["DATA_DIR"] ?? "", "uploads");
    const bytes = readFileSync(join(folder, url.replace("/uploads/", "")));
    expect(bytes.includes("Exif")).toBe(false);
  });

  it("stand upright", async () => {
    const { photos } = await upload(reporter, [
      ["nghieng.jpg", await makeJpeg({ orientation: 6 })],
    ]);
    expect(photos[0]?.image).toMatchObject({ width: 400, height: 640 });
  });

  it("are not public", async () => {
    const { documentId } = await uploadOne();
    expect(await cms.publicIds()).not.toContain(documentId);
  });

  it("leave no temporary file behind", async () => {
    const temporary = () =>
      readdirSync(process.env["TMPDIR"] ?? "/tmp").filter((name) =>
        /^[a-z0-9]{25}\.jpg$|strapi-upload/.test(name),
      ).length;
    const before = temporary();
    await uploadOne();
    expect(temporary()).toBe(before);
  });

  test("of somebody who is not signed in are refused", async () => {
    const response = await fetch(`${cms.url}/newsroom/photos`, {
      method: "POST",
      body: new FormData(),
    });
    expect(response.status).toBe(401);
  });

  test("without any file are refused with what to do", async () => {
    const { status } = await upload(reporter, []);
    expect(status).toBe(400);
  });
});

describe("a photo", () => {
  it("is changed by the reporter who dropped it", async () => {
    const photo = await uploadOne();
    const response = await change(reporter, photo, { caption: "Có lời" });
    expect(response.status).toBe(200);
    expect((await cms.find("photo", photo.documentId))?.["caption"]).toBe(
      "Có lời",
    );
  });

  it("of somebody else is not changed by a reporter", async () => {
    const photo = await uploadOne(editor);
    const response = await change(reporter, photo, { caption: "Chiếm" });
    expect(response.status).toBe(403);
    expect((await cms.find("photo", photo.documentId))?.["caption"]).toBeNull();
  });

  it("is changed by editors whoever dropped it", async () => {
    const response = await change(editor, await uploadOne(), { credit: "P.V" });
    expect(response.status).toBe(200);
  });

  it("takes people from the register in order", async () => {
    const photo = await uploadOne();
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
    const { photos } = (await found.json()) as Answer;
    expect(
      photos
        .find(({ documentId }) => documentId === photo.documentId)
        ?.people.map(({ name }) => name),
    ).toEqual(["Hồ Thị Bé", "An Văn Ba"]);
  });

  it("has its focal point set by who dropped it", async () => {
    const { documentId, image } = await uploadOne();
    const response = await reporter(`/upload/files/${image?.id}`, {
      method: "PUT",
      body: JSON.stringify({ fileInfo: { focalPoint: { x: 25, y: 75 } } }),
    });
    expect(response.status).toBe(200);
    const stored = await cms.find("photo", documentId, { populate: ["image"] });
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
    const [a, b, c] = [await uploadOne(), await uploadOne(), await uploadOne()];
    const { documentId } = await content.article("Có ảnh", {
      photos: [a.documentId, b.documentId],
    });
    const response = await editor(
      `/content-manager/collection-types/api::article.article/${documentId}`,
      {
        method: "PUT",
        body: JSON.stringify({
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
    const { photos } = (await list.json()) as Answer;
    expect(photos.map((photo) => photo.documentId)).toEqual([
      c.documentId,
      b.documentId,
    ]);
  });
});

describe("the photo library", () => {
  it("is searched without tone marks", async () => {
    const photo = await uploadOne();
    await change(reporter, photo, { caption: "Đường ở Quỳ Châu" });
    const response = await reporter("/newsroom/photos?q=duong+quy");
    const { photos } = (await response.json()) as Answer;
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
