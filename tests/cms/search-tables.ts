import { beforeAll, describe, expect, test } from "vitest";

import { adminAnswers, type AdminAnswers } from "../newsroom/admin-answers.ts";
import { sendPicture } from "../newsroom/fill-desk.ts";
import type { Cms } from "../newsroom/start-cms.ts";

/** How files, folders and users are found, for each database that the CMS runs on. */
export function describeSearchOfTables(get: () => Cms): void {
  let cms: Cms;
  let admin: AdminAnswers;

  beforeAll(() => {
    cms = get();
    admin = adminAnswers(cms);
  });

  describe("the media library", () => {
    test("finds files by words without diacritics, in any order", async () => {
      await sendPicture(cms, "Đoàn đại biểu dự lễ.jpg");
      await sendPicture(cms, "Quang cảnh.jpg");
      expect(await admin.found("/upload/files?_q=bieu%20doan", "name")).toEqual(
        ["Đoàn đại biểu dự lễ.jpg"],
      );
    });

    test("finds a file by the caption that it was given later", async () => {
      const id = await sendPicture(cms, "01.jpg");
      const body = new FormData();
      body.append("fileInfo", JSON.stringify({ caption: "Thủy điện Bản Vẽ" }));
      await cms.askAdmin(`/upload?id=${id}`, { method: "POST", body });
      expect(await admin.found("/upload/files?_q=thuy%20dien", "id")).toEqual([
        id,
      ]);
    });

    test("finds no file that was deleted", async () => {
      const id = await sendPicture(cms, "Ảnh xóa ngay.jpg");
      await cms.askAdmin(`/upload/files/${id}`, { method: "DELETE" });
      expect(await admin.found("/upload/files?_q=xoa%20ngay", "id")).toEqual(
        [],
      );
      const keys = await cms.strapi.db
        .query("newsroom::search-key")
        .count({ where: { type: "plugin::upload.file", rowId: id } });
      expect(keys).toBe(0);
    });

    test("finds folders", async () => {
      await admin.send("/upload/folders", "POST", {
        name: "Đại hội",
        parent: null,
      });
      expect(await admin.found("/upload/folders?_q=dai%20hoi", "name")).toEqual(
        ["Đại hội"],
      );
    });
  });

  test("the list of users finds people without diacritics", async () => {
    await admin.send("/admin/users", "POST", {
      firstname: "Đỗ Đức",
      lastname: "Thọ",
      email: "tho@toasoan.local",
      roles: [1],
    });
    expect(await admin.found("/admin/users?_q=duc%20tho", "email")).toEqual([
      "tho@toasoan.local",
    ]);
  });
}
