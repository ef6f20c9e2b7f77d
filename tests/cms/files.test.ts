import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
});
afterAll(() => started.stop());

const dataFolder = () => process.env["DATA_DIR"] ?? "";

async function upload(bytes: Buffer, name: string, type: string) {
  const body = new FormData();
  body.append("files", new Blob([new Uint8Array(bytes)], { type }), name);
  const response = await cms.askAdmin("/upload", { method: "POST", body });
  return { response, json: (await response.json()) as unknown };
}

/** What a photo must have beside its caption to be public. */
const WORDS = { credit: "Lê Hà", altText: "Nền đỏ" };

async function uploadPicture(name = "anh.jpg") {
  const bytes = await sharp({
    create: { width: 40, height: 20, channels: 3, background: "#c00" },
  })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { json } = await upload(bytes, name, "image/jpeg");
  const [file] = json as { id: number; url: string; width: number }[];
  if (!file) throw new Error("Nothing was uploaded.");
  return file;
}

describe("an uploaded picture", () => {
  test("is kept in the data folder", async () => {
    const { url } = await uploadPicture();
    const files = readdirSync(join(dataFolder(), "uploads"));
    expect(files).toContain(url.replace("/uploads/", ""));
  });

  test("is served by the CMS", async () => {
    const { url } = await uploadPicture();
    const response = await fetch(cms.url + url);
    expect(response.headers.get("content-type")).toBe("image/jpeg");
  });

  test("stands upright", async () => {
    const { width } = await uploadPicture();
    expect(width).toBe(20);
  });

  test("comes with its photo in the feed", async () => {
    const { id, url } = await uploadPicture();
    const { documentId } = await cms.create("photo", {
      ...WORDS,
      caption: "Có tệp",
      image: id,
      isPublic: true,
    });
    const lines = await cms.feed();
    const line = lines.find(
      (one) => "documentId" in one && one.documentId === documentId,
    );
    expect(line).toMatchObject({ document: { image: { url } } });
  });

  test("that is renamed changes its public photo", async () => {
    const { id } = await uploadPicture();
    const { documentId } = await cms.create("photo", {
      ...WORDS,
      caption: "Sẽ đổi tên",
      image: id,
      isPublic: true,
    });
    const before = await cms.newest();
    const body = new FormData();
    body.append("fileInfo", JSON.stringify({ name: "ten-moi.jpg" }));
    await cms.askAdmin(`/upload?id=${id}`, { method: "POST", body });
    expect(await cms.changesSince(before)).toEqual([`photo ${documentId}`]);
  });

  test("that is deleted changes its public photo", async () => {
    const { id } = await uploadPicture();
    const { documentId } = await cms.create("photo", {
      ...WORDS,
      caption: "Sẽ mất tệp",
      image: id,
      isPublic: true,
    });
    const before = await cms.newest();
    await cms.askAdmin(`/upload/files/${id}`, { method: "DELETE" });
    const lines = await cms.feed(before);
    expect(lines[0]).toMatchObject({ documentId, document: { image: null } });
  });
});

describe("the library", () => {
  test.each([
    [
      "SVG",
      "anh.svg",
      "image/svg+xml",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
    ["HTML", "trang.html", "text/html", "<!doctype html><p>x"],
  ])("refuses %s", async (_, name, type, text) => {
    const { response } = await upload(Buffer.from(text), name, type);
    expect(response.status).toBe(400);
  });
});

test("the database is not served", async () => {
  writeFileSync(join(dataFolder(), "bi-mat.txt"), "bí mật");
  for (const path of [
    "/cms.sqlite",
    "/bi-mat.txt",
    "/uploads/..%2fcms.sqlite",
  ]) {
    const response = await fetch(cms.url + path);
    expect(response.status).toBe(404);
  }
});
