import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { adminAnswers, type AdminAnswers } from "../newsroom/admin-answers.ts";
import { startCms, type StartedCms } from "../newsroom/start-cms.ts";
import { describeSearchOfTables } from "./search-tables.ts";

let started: StartedCms;
let admin: AdminAnswers;

beforeAll(async () => {
  started = await startCms();
  admin = adminAnswers(started.cms);
});
afterAll(() => started.stop());

describe("on SQLite", () => {
  describeSearchOfTables(() => started.cms);
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
      method === "GET"
        ? await admin.ask(path)
        : await admin.send(path, method, data);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body.error?.message)).toMatch(/[à-ỹđ]/i);
    for (const one of body.error?.details?.errors ?? [])
      expect(JSON.stringify((one as { message: string }).message)).toMatch(
        /[à-ỹđ]/i,
      );
  });

  test("names content types, fields and permissions in Vietnamese", async () => {
    const { body } = await admin.ask("/admin/permissions");
    const text = JSON.stringify(body.data);
    expect(text).toContain('"label":"Bài viết"');
    expect(text).toContain('"label":"Sapo"');
    expect(text).not.toMatch(/"(?:label|displayName)":"(?:Create|Access)/);
  });

  test("has the four roles of a newsroom and no other", async () => {
    expect((await admin.found("/admin/roles", "name")).sort()).toEqual([
      "Biên tập viên",
      "Phóng viên",
      "Quản trị",
      "Thư ký tòa soạn",
    ]);
  });
});
