import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it, test } from "vitest";

import type { Ask } from "../../newsroom/accounts.ts";
import { colleague } from "../../newsroom/colleagues.ts";
import { makeJpeg, xmpList, xmpText } from "../../newsroom/pictures.ts";
import {
  startCms,
  type Cms,
  type StartedCms,
} from "../../newsroom/start-cms.ts";
import { sendFiles, sendOne } from "./send-photos.ts";
import { describeStoredPhotos } from "./stored-photos.ts";

let started: StartedCms;
let cms: Cms;
let reporter: Ask;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  reporter = (await colleague(cms, "reporter")).ask;
});
afterAll(() => started.stop());

describe("dropped pictures", () => {
  it("become photos with what they say of themselves, in their order", async () => {
    const { status, photos } = await sendFiles(reporter, [
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
      const { refused } = await sendFiles(reporter, files);
      expect(refused.map(({ name }) => name)).toEqual(
        files.map(([name]) => name),
      );
    }
  });

  it("that are no pictures do not stop the others", async () => {
    const { status, photos, refused } = await sendFiles(reporter, [
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
    const { status } = await sendFiles(reporter, [
      ["a.svg", Buffer.from("<svg>")],
    ]);
    expect(status).toBe(400);
  });

  it("are stored without where they were taken", async () => {
    const gps = { GPSLatitudeRef: "N", GPSLatitude: "18/1 40/1 0/1" };
    // Wild pixels grow when they are written anew, and then Strapi keeps the file as it came.
    const { photos } = await sendFiles(reporter, [
      ["gps.jpg", await makeJpeg({ exif: { IFD3: gps }, width: 8, height: 8 })],
    ]);
    const url = photos[0]?.image?.url ?? "";
    const folder = join(process.env["DATA_DIR"] ?? "", "uploads");
    const bytes = readFileSync(join(folder, url.replace("/uploads/", "")));
    expect(bytes.includes("Exif")).toBe(false);
  });

  it("stand upright", async () => {
    const { photos } = await sendFiles(reporter, [
      ["nghieng.jpg", await makeJpeg({ orientation: 6 })],
    ]);
    expect(photos[0]?.image).toMatchObject({ width: 400, height: 640 });
  });

  it("are not public", async () => {
    const { documentId } = await sendOne(reporter);
    expect(await cms.publicIds()).not.toContain(documentId);
  });

  it("leave no temporary file behind", async () => {
    const temporary = () =>
      readdirSync(process.env["TMPDIR"] ?? "/tmp").filter((name) =>
        /^[a-z0-9]{25}\.jpg$|strapi-upload/.test(name),
      ).length;
    const before = temporary();
    await sendOne(reporter);
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
    const { status } = await sendFiles(reporter, []);
    expect(status).toBe(400);
  });
});

describe("on SQLite", () => {
  describeStoredPhotos(() => cms);
});
