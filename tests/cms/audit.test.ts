import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { AuditEntry } from "@toa-soan/content-types/audit";
import { Content } from "../newsroom/make-content.ts";
import {
  ADMIN,
  startCms,
  type Cms,
  type StartedCms,
} from "../newsroom/start-cms.ts";
import { describeSealedAudit, signInAs } from "./audit.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  content = new Content(cms);
});
afterAll(() => started.stop());

async function entries(query: Record<string, string> = {}) {
  const response = await cms.askAdmin(
    `/newsroom/audit?${new URLSearchParams(query).toString()}`,
  );
  const answer = (await response.json()) as {
    entries: AuditEntry[];
    before: number | null;
  };
  return answer;
}

const newest = async (query: Record<string, string> = {}) =>
  (await entries(query)).entries[0];

const csv = async (words: string) => {
  const response = await cms.askAdmin(
    `/newsroom/audit.csv?words=${encodeURIComponent(words)}`,
  );
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
};

describe("the audit log", () => {
  test("has who signs in, from where", async () => {
    await cms.askAdmin("/newsroom/audit");
    expect(await newest({ action: "sign-in" })).toMatchObject({
      action: "sign-in",
      who: `Biên tập viên (${ADMIN.email})`,
      address: expect.stringContaining("127.0.0.1") as unknown,
    });
  });

  test("has who tried to sign in and could not, without the password", async () => {
    const response = await fetch(`${cms.url}/admin/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        email: "ke.la@toasoan.local",
        password: "mat-khau-doan",
      }),
    });
    expect(response.status).toBe(400);
    await expect
      .poll(() => newest({ action: "sign-in-failed" }))
      .toMatchObject({ who: "ke.la@toasoan.local" });
    const { entries: found } = await entries({ words: "mat khau doan" });
    expect(found).toEqual([]);
  });

  test("has what was published, taken down and deleted", async () => {
    const { documentId } = await content.publishedArticle("Đăng rồi gỡ");
    await cms.unpublish(documentId);
    await cms.delete("article", documentId);
    const { entries: found } = await entries({ words: "dang roi go" });
    expect(found.map(({ action }) => action)).toEqual([
      "delete",
      "unpublish",
      "publish",
    ]);
    expect(found[0]).toMatchObject({
      type: "article",
      documentId,
      title: "Đăng rồi gỡ",
    });
  });

  test("has accounts and roles that are made, changed and deleted, by whom", async () => {
    const { id, email } = await signInAs(cms, "reporter");
    expect(await newest({ words: email })).toMatchObject({
      action: "sign-in",
    });
    await cms.askAdmin(`/admin/users/${id}`, {
      method: "PUT",
      body: JSON.stringify({ isActive: false, email }),
    });
    expect(await newest({ action: "user-update" })).toMatchObject({
      who: "Biên tập viên",
      title: expect.stringContaining(email) as unknown,
      detail: expect.stringContaining("cho phép đăng nhập") as unknown,
    });
    const created = await newest({ action: "user-create", words: email });
    expect(created?.detail).toBe("vai trò nay là Phóng viên");
    await cms.askAdmin(`/admin/users/${id}`, { method: "DELETE" });
    expect(await newest({ action: "user-delete" })).toMatchObject({
      title: expect.stringContaining(email) as unknown,
    });
  });

  test("has changed permissions, by name", async () => {
    const role = (await cms.strapi.db
      .query("admin::role")
      .findOne({ where: { code: "newsroom-editor" } })) as { id: number };
    const path = `/admin/roles/${role.id}/permissions`;
    const { data } = (await (await cms.askAdmin(path)).json()) as {
      data: { action: string }[];
    };
    const permissions = data
      .filter(({ action }) => action !== "api::newsroom.approve")
      .map((permission) => ({ ...permission, id: undefined }));
    const response = await cms.askAdmin(path, {
      method: "PUT",
      body: JSON.stringify({ permissions }),
    });
    expect(response.status).toBe(200);
    expect(await newest({ action: "permissions" })).toMatchObject({
      who: "Biên tập viên",
      title: "Biên tập viên",
      detail: "bỏ Duyệt bài",
    });
  });

  test("has changed settings", async () => {
    const response = await cms.askAdmin("/upload/settings", {
      method: "PUT",
      body: JSON.stringify({
        sizeOptimization: true,
        responsiveDimensions: true,
        autoOrientation: true,
        aiMetadata: false,
      }),
    });
    expect(response.status).toBe(200);
    expect(await newest({ action: "settings" })).toMatchObject({
      detail: "Thiết lập thư viện tệp",
    });
  });

  test("is searched by days in Vietnam", async () => {
    await content.publishedArticle("Tin theo ngày");
    const words = "tin theo ngay";
    const today = new Date(Date.now() + 7 * 60 * 60 * 1000)
      .toISOString()
      .slice(0, 10);
    const found = async (query: Record<string, string>) =>
      (await entries({ words, ...query })).entries.length;
    expect(await found({ from: today, until: today })).toBe(1);
    expect(await found({ until: "2020-01-01" })).toBe(0);
    expect(await found({ from: "2100-01-01" })).toBe(0);
  });

  test("goes on page by page without losing or repeating an entry", async () => {
    await cms.strapi.db.getConnection("newsroom_audit").insert(
      Array.from({ length: 52 }, (_, number) => ({
        at: new Date(),
        action: "publish",
        title: `Trang ${number}`,
        detail: "",
        search_key: `trang ${number}`,
      })),
    );
    const words = "trang";
    const first = await entries({ words });
    const second = await entries({ words, before: String(first.before) });
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(ids).toHaveLength(52);
    expect(new Set(ids).size).toBe(52);
    expect(second.before).toBeNull();
  });

  test("is exported as CSV that Excel reads as UTF-8", async () => {
    await content.publishedArticle('Tít có "ngoặc", phẩy');
    const { response, bytes } = await csv("tit co ngoac phay");
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, line] = new TextDecoder().decode(bytes).split("\r\n");
    expect(head).toContain('"Lúc","Lúc (ISO 8601)","Ai","Việc"');
    expect(line).toContain(
      '"Hệ thống","Đăng","Bài viết","Tít có ""ngoặc"", phẩy"',
    );
  });

  test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(1)"])(
    "is exported so that %s is no formula",
    async (headline) => {
      await content.publishedArticle(headline);
      const { bytes } = await csv(headline);
      expect(new TextDecoder().decode(bytes)).toContain(`"'${headline}"`);
    },
  );

  test("is refused to roles without the duty, list and export", async () => {
    for (const role of ["reporter", "editor"] as const) {
      const { ask } = await signInAs(cms, role);
      for (const path of ["/newsroom/audit", "/newsroom/audit.csv"]) {
        const response = await ask(path);
        expect([role, path, response.status]).toEqual([role, path, 403]);
      }
    }
    const { ask } = await signInAs(cms, "managingEditor");
    expect((await ask("/newsroom/audit")).status).toBe(200);
  });

  test("is refused to who is not signed in", async () => {
    const response = await fetch(`${cms.url}/newsroom/audit`);
    expect(response.status).toBe(401);
  });

  describeSealedAudit(() => cms);
});

describe("history by role", () => {
  test("lets a reporter neither read nor restore versions of other people's drafts", async () => {
    const { documentId } = await content.article("Của người khác");
    await cms.update("article", documentId, { lead: "Sapo" });
    const { ask } = await signInAs(cms, "reporter");
    expect((await ask(`/newsroom/history/article/${documentId}`)).status).toBe(
      403,
    );
    const response = await ask(
      `/newsroom/history/article/${documentId}/1/restore`,
      { method: "POST", body: "{}" },
    );
    expect(response.status).toBe(403);
    expect((await cms.find("article", documentId))?.["lead"]).toBe("Sapo");
  });

  test("lets a reporter bring back an own draft, and nothing else", async () => {
    const { ask } = await signInAs(cms, "reporter");
    const create = async (headline: string) => {
      const response = await ask(
        "/content-manager/collection-types/api::article.article",
        { method: "POST", body: JSON.stringify({ headline }) },
      );
      const { data } = (await response.json()) as {
        data: { documentId: string };
      };
      return data.documentId;
    };
    const own = await create("Nháp của tôi");
    const { documentId: other } = await content.article("Nháp người khác");
    const removed = await ask(
      `/content-manager/collection-types/api::article.article/${own}`,
      { method: "DELETE" },
    );
    expect(removed.status).toBe(200);
    await cms.delete("article", other);
    const response = await ask("/newsroom/trash");
    const { entries: found } = (await response.json()) as {
      entries: { documentId: string }[];
    };
    expect(found.map(({ documentId }) => documentId)).toEqual([own]);
    const bringBack = (documentId: string) =>
      ask(`/newsroom/trash/article/${documentId}`, {
        method: "POST",
        body: "{}",
      });
    expect((await bringBack(other)).status).toBe(400);
    expect((await bringBack(own)).status).toBe(200);
    const update = await ask(
      `/content-manager/collection-types/api::article.article/${own}`,
      {
        method: "PUT",
        body: JSON.stringify({
          headline: "Vẫn của tôi",
          revision: await cms.revisionOf("article", own),
        }),
      },
    );
    expect(update.status).toBe(200);
  });

  test("does not let an editor bring back what others made", async () => {
    const { documentId } = await content.article("Đã xóa");
    await cms.delete("article", documentId);
    const { ask } = await signInAs(cms, "editor");
    const response = await ask(`/newsroom/trash/article/${documentId}`, {
      method: "POST",
      body: "{}",
    });
    expect(response.status).toBe(400);
    expect(await cms.find("article", documentId)).toBeNull();
  });
});
