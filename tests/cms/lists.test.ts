import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { sendPicture } from "../newsroom/fill-desk.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
});
afterAll(() => started.stop());

const ask = async (path: string, init?: RequestInit) => {
  const response = await cms.askAdmin(path, init);
  return {
    status: response.status,
    body: (await response.json()) as {
      data?: unknown;
      results?: Record<string, unknown>[];
      error?: { message: string; details?: { errors?: unknown[] } };
    },
  };
};

const send = (path: string, method: string, data: object) =>
  ask(path, { method, body: JSON.stringify(data) });

const found = async (path: string, name: string) => {
  const { body } = await ask(path);
  const { results } = (body.results ? body : (body.data ?? {})) as {
    results?: Record<string, unknown>[];
  };
  return (results ?? (body.data as Record<string, unknown>[])).map(
    (row) => row[name],
  );
};

describe("the media library", () => {
  test("finds files by words without diacritics, in any order", async () => {
    await sendPicture(cms, "Đoàn đại biểu dự lễ.jpg");
    await sendPicture(cms, "Quang cảnh.jpg");
    expect(await found("/upload/files?_q=bieu%20doan", "name")).toEqual([
      "Đoàn đại biểu dự lễ.jpg",
    ]);
  });

  test("finds a file by the caption that it was given later", async () => {
    const id = await sendPicture(cms, "01.jpg");
    const body = new FormData();
    body.append("fileInfo", JSON.stringify({ caption: "Thủy điện Bản Vẽ" }));
    await cms.askAdmin(`/upload?id=${id}`, { method: "POST", body });
    expect(await found("/upload/files?_q=thuy%20dien", "id")).toEqual([id]);
  });

  test("finds no file that was deleted", async () => {
    const id = await sendPicture(cms, "Ảnh xóa ngay.jpg");
    await cms.askAdmin(`/upload/files/${id}`, { method: "DELETE" });
    expect(await found("/upload/files?_q=xoa%20ngay", "id")).toEqual([]);
    const keys = await cms.strapi.db
      .query("newsroom::search-key")
      .count({ where: { type: "plugin::upload.file", rowId: id } });
    expect(keys).toBe(0);
  });

  test("finds folders", async () => {
    await send("/upload/folders", "POST", { name: "Đại hội", parent: null });
    expect(await found("/upload/folders?_q=dai%20hoi", "name")).toEqual([
      "Đại hội",
    ]);
  });
});

test("the list of users finds people without diacritics", async () => {
  await send("/admin/users", "POST", {
    firstname: "Đỗ Đức",
    lastname: "Thọ",
    email: "tho@toasoan.local",
    roles: [1],
  });
  expect(await found("/admin/users?_q=duc%20tho", "email")).toEqual([
    "tho@toasoan.local",
  ]);
});

describe("the server", () => {
  test.each([
    ["/admin/users/999999", "GET", {}],
    [
      "/content-manager/collection-types/api::article.article",
      "POST",
      { headline: 5 },
    ],
    ["/admin/roles", "POST", { name: "" }],
    ["/admin/login", "POST", { email: "ai@do.vn", password: "x" }],
    ["/admin/users", "POST", { email: "sai" }],
    ["/upload/files/999999", "GET", {}],
    ["/content-manager/collection-types/api::nothing.nothing", "GET", {}],
  ])("refuses %s in Vietnamese", async (path, method, data) => {
    const { status, body } =
      method === "GET" ? await ask(path) : await send(path, method, data);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body.error?.message)).toMatch(/[à-ỹđ]/i);
    for (const one of body.error?.details?.errors ?? [])
      expect(JSON.stringify((one as { message: string }).message)).toMatch(
        /[à-ỹđ]/i,
      );
  });

  test("names content types, fields and permissions in Vietnamese", async () => {
    const { body } = await ask("/admin/permissions");
    const text = JSON.stringify(body.data);
    expect(text).toContain('"label":"Bài viết"');
    expect(text).toContain('"label":"Sapo"');
    expect(text).not.toMatch(/"(?:label|displayName)":"(?:Create|Access)/);
  });

  test("has the four roles of a newsroom and no other", async () => {
    expect((await found("/admin/roles", "name")).sort()).toEqual([
      "Biên tập viên",
      "Phóng viên",
      "Quản trị",
      "Thư ký tòa soạn",
    ]);
  });
});
