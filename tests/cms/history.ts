import { describe, expect, test } from "vitest";

import type { TypeName } from "@toa-soan/content-types/type-name";
import { Content } from "../newsroom/make-content.ts";
import type { Cms, Saved } from "../newsroom/start-cms.ts";

interface Listed {
  number: number;
  action: string;
  who: string | null;
  fields: string[];
}

interface Compared {
  name: string;
  label: string;
  before: string;
  after: string;
}

/** What holds of history on every database. */
export function describeHistory(cmsOf: () => Cms): void {
  const content = () => new Content(cmsOf());

  async function ask<Answer>(
    path: string,
    init: RequestInit = {},
  ): Promise<Answer> {
    const response = await cmsOf().askAdmin(`/newsroom${path}`, init);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer as Answer;
  }

  const post = <Answer>(path: string, body: object = {}) =>
    ask<Answer>(path, { method: "POST", body: JSON.stringify(body) });

  const versionsOf = async (type: TypeName, documentId: string) => {
    const { versions } = await ask<{ versions: Listed[] }>(
      `/history/${type}/${documentId}`,
    );
    return versions;
  };

  const restore = (documentId: string, number: number, body = {}) =>
    post<{ left: string[] }>(
      `/history/article/${documentId}/${number}/restore`,
      body,
    );

  /** What the form of the content manager sends. */
  const save = async (type: TypeName, documentId: string, data: object) =>
    saveAsIs(type, documentId, {
      revision: await cmsOf().revisionOf(type, documentId),
      ...data,
    });

  const saveAsIs = (type: TypeName, documentId: string, data: object) =>
    cmsOf().askAdmin(
      `/content-manager/collection-types/api::${type}.${type}/${documentId}`,
      { method: "PUT", body: JSON.stringify(data) },
    );

  const revisionOf = async (type: TypeName, documentId: string) => {
    const response = await cmsOf().askAdmin(
      `/content-manager/collection-types/api::${type}.${type}/${documentId}`,
    );
    const { data } = (await response.json()) as { data: Saved };
    return data["revision"];
  };

  describe("a save", () => {
    test("is kept with its number, what it was and what it changed", async () => {
      const { documentId } = await content().article("Tin thứ nhất");
      await cmsOf().update("article", documentId, {
        headline: "Tin thứ hai",
        lead: "Sapo",
      });
      const versions = await versionsOf("article", documentId);
      expect(versions).toMatchObject([
        { number: 2, action: "update", fields: ["Tít", "Sapo"] },
        { number: 1, action: "create", fields: [] },
      ]);
    });

    test("by a program has nobody's name, one on a form has its editor's", async () => {
      const { documentId } = await content().article("Ai sửa");
      await save("article", documentId, { lead: "Sapo" });
      const [newest, first] = await versionsOf("article", documentId);
      expect(newest?.who).toBe("Biên tập viên");
      expect(first?.who).toBeNull();
    });

    test("that changes nothing leaves no version", async () => {
      const { documentId } = await content().article("Không đổi");
      await cmsOf().update("article", documentId, { headline: "Không đổi" });
      expect(await versionsOf("article", documentId)).toHaveLength(1);
    });

    test("that is refused leaves no version", async () => {
      const { documentId } = await content().article("Bị từ chối");
      await expect(
        cmsOf().update("article", documentId, { kicker: "x".repeat(300) }),
      ).rejects.toThrow("Không lưu được");
      expect(await versionsOf("article", documentId)).toHaveLength(1);
    });

    test("on the raw API on top of a newer version is refused, with who, what and when", async () => {
      const { documentId } = await content().article("Hai người sửa");
      const revision = await revisionOf("article", documentId);
      await save("article", documentId, { lead: "Của người khác" });
      const response = await save("article", documentId, {
        body: "Của tôi",
        revision,
      });
      expect(response.status).toBe(400);
      const { error } = (await response.json()) as {
        error: { message: string; details: { stale: object } };
      };
      expect(error.message).toMatch(
        /^Chưa lưu bài viết “Hai người sửa”: .* đã lưu bản mới hơn lúc .*, đổi ô “Sapo”\./,
      );
      expect(error.details.stale).toMatchObject({
        by: ["Biên tập viên"],
        fields: ["Sapo"],
      });
      const stored = await cmsOf().find("article", documentId);
      expect(stored?.["body"]).toBeNull();
    });

    test.each([
      ["nothing of what was opened", {}],
      ["no number", { revision: "2" }],
    ])("of an article that says %s is refused", async (_, opened) => {
      const { documentId } = await content().article("Không nói bản nào");
      const response = await saveAsIs("article", documentId, {
        lead: "Đè lên",
        ...opened,
      });
      expect(response.status).toBe(400);
      const { error } = (await response.json()) as {
        error: { message: string };
      };
      expect(error.message).toMatch(/thiếu số “revision”.*Tải lại trang/);
      const stored = await cmsOf().find("article", documentId);
      expect(stored?.["lead"]).toBeNull();
    });

    test("that publishes what it brings must say it as well, publishing what is stored need not", async () => {
      const { documentId } = await content().article("Đăng kèm chữ");
      const publish = async (data: object) => {
        const { status } = await cmsOf().askAdmin(
          `/content-manager/collection-types/api::article.article/${documentId}/actions/publish`,
          { method: "POST", body: JSON.stringify(data) },
        );
        return status;
      };
      expect(await publish({ lead: "Đè lên" })).toBe(400);
      expect(await publish({})).toBe(200);
      const stored = await cmsOf().find("article", documentId);
      expect(stored?.["lead"]).toBeNull();
    });

    test("by a program need not say it", async () => {
      const { documentId } = await content().article("Chương trình sửa");
      await cmsOf().update("article", documentId, { lead: "Của chương trình" });
      const stored = await cmsOf().find("article", documentId);
      expect(stored?.["lead"]).toBe("Của chương trình");
    });

    test.each(["official", "photo", "event"] as const)(
      "of the type %s on top of a newer version is refused as well",
      async (type) => {
        const name = type === "photo" ? "caption" : "name";
        const { documentId } = await cmsOf().create(type, { [name]: "Cũ" });
        const revision = await revisionOf(type, documentId);
        await save(type, documentId, { [name]: "Mới", revision });
        const response = await save(type, documentId, {
          [name]: "Đè",
          revision,
        });
        expect(response.status).toBe(400);
        const stored = await cmsOf().find(type, documentId);
        expect(stored?.[name]).toBe("Mới");
      },
    );

    test("with the newest count is taken", async () => {
      const { documentId } = await content().article("Đúng lượt");
      await save("article", documentId, { lead: "Một" });
      const revision = await revisionOf("article", documentId);
      const response = await save("article", documentId, {
        lead: "Hai",
        revision,
      });
      expect(response.status).toBe(200);
    });

    test("on a draft that was made anew from the published version is refused on an older form", async () => {
      const { documentId } = await content().publishedArticle("Bỏ nháp");
      await save("article", documentId, { lead: "Nháp" });
      const revision = await revisionOf("article", documentId);
      await cmsOf().documents("article").discardDraft({ documentId });
      const response = await save("article", documentId, {
        body: "Của tôi",
        revision,
      });
      expect(response.status).toBe(400);
    });
  });

  test("publishing from a stale form is refused, and nothing is published", async () => {
    const { documentId } = await content().article("Đăng bản cũ");
    const revision = await revisionOf("article", documentId);
    await save("article", documentId, { lead: "Mới hơn" });
    const response = await cmsOf().askAdmin(
      `/content-manager/collection-types/api::article.article/${documentId}/actions/publish`,
      {
        method: "POST",
        body: JSON.stringify({ headline: "Đăng đè", revision }),
      },
    );
    expect(response.status).toBe(400);
    expect(
      await cmsOf().find("article", documentId, { status: "published" }),
    ).toBeNull();
  });

  test("publishing, unpublishing and deleting are versions", async () => {
    const { documentId } = await content().publishedArticle("Vòng đời");
    await cmsOf().unpublish(documentId);
    await cmsOf().delete("article", documentId);
    const versions = await versionsOf("article", documentId);
    expect(versions.map(({ action }) => action)).toEqual([
      "delete",
      "unpublish",
      "publish",
      "create",
    ]);
  });

  test("publishing with a note for readers is one version, with what it wrote", async () => {
    const { documentId } = await content().publishedArticle("Có ghi chú");
    await cmsOf().update("article", documentId, { updateNote: "Thêm số liệu" });
    await cmsOf().publish(documentId);
    const [newest, before] = await versionsOf("article", documentId);
    expect(newest).toMatchObject({
      action: "publish",
      fields: ["Ghi chú cập nhật", "Cập nhật", "Lịch sử cập nhật"],
    });
    expect(before).toMatchObject({ action: "update" });
  });

  test("a copy starts with one version of its own", async () => {
    const { documentId } = await content().publishedArticle("Bản gốc");
    const copy = await cmsOf().documents("article").clone({ documentId });
    const versions = await versionsOf("article", copy.documentId);
    expect(versions).toMatchObject([{ number: 1, action: "create" }]);
  });

  test("a document from before history was kept has its former state as first version", async () => {
    const { strapi } = cmsOf();
    const { documentId } = await content().article("Có từ trước");
    await strapi.db
      .getConnection("newsroom_versions")
      .where({ document_id: documentId })
      .delete();
    await cmsOf().update("article", documentId, { headline: "Sửa sau" });
    const versions = await versionsOf("article", documentId);
    expect(versions).toMatchObject([
      { number: 2, action: "update", fields: ["Tít"] },
      { number: 1, action: "start" },
    ]);
  });

  test("a difference names relations by their titles and photos in their order", async () => {
    const photos = await Promise.all(
      ["Ảnh một", "Ảnh hai"].map((caption) =>
        cmsOf().create("photo", { caption }),
      ),
    );
    const official = await cmsOf().create("official", { name: "Lê Thị Lan" });
    const ids = photos.map(({ documentId }) => documentId);
    const { documentId } = await content().article("So sánh", { photos: ids });
    await cmsOf().update("article", documentId, {
      photos: { set: [...ids].reverse().map((id) => ({ documentId: id })) },
      mentions: [{ official: official.documentId, titleAsWritten: "Chủ tịch" }],
    });
    const { fields } = await ask<{ fields: Compared[] }>(
      `/history/article/${documentId}/2`,
    );
    expect(fields).toEqual([
      {
        name: "photos",
        label: "Ảnh",
        before: "1. Ảnh một\n2. Ảnh hai",
        after: "1. Ảnh hai\n2. Ảnh một",
      },
      {
        name: "mentions",
        label: "Nhân sự",
        before: "",
        after: "1. Nhân sự: Lê Thị Lan · Chức danh trong bài: Chủ tịch",
      },
    ]);
  });

  describe("restoring", () => {
    test("brings text, relations and components back into the draft, as a version of its own", async () => {
      const photo = await cmsOf().create("photo", { caption: "Ảnh" });
      const { documentId } = await content().article("Bản đầu", {
        body: "Chữ đầu",
        photos: [photo.documentId],
        bylines: [{ name: "Thu Hà" }],
      });
      await cmsOf().update("article", documentId, {
        headline: "Bản sau",
        body: "",
        photos: { set: [] },
        bylines: [],
      });
      expect(await restore(documentId, 1)).toEqual({ left: [] });
      const stored = await cmsOf().find("article", documentId, {
        populate: ["photos", "bylines"],
      });
      expect(stored).toMatchObject({
        headline: "Bản đầu",
        body: "Chữ đầu",
        photos: [{ documentId: photo.documentId }],
        bylines: [{ name: "Thu Hà" }],
      });
      const [newest] = await versionsOf("article", documentId);
      expect(newest).toMatchObject({ number: 3, action: "restore" });
      await restore(documentId, 2);
      const undone = await cmsOf().find("article", documentId);
      expect(undone?.["headline"]).toBe("Bản sau");
    });

    test("never publishes and never schedules", async () => {
      const { documentId } = await content().article("Hẹn cũ", {
        publishAt: "2020-01-01T00:00:00.000Z",
      });
      await cmsOf().update("article", documentId, { publishAt: null });
      await restore(documentId, 1);
      const stored = await cmsOf().find("article", documentId);
      expect(stored?.["publishAt"]).toBeNull();
      expect(
        await cmsOf().find("article", documentId, { status: "published" }),
      ).toBeNull();
    });

    test("leaves what readers see as it is until the article is published again", async () => {
      const { documentId } = await content().publishedArticle("Đang đăng");
      await cmsOf().update("article", documentId, { headline: "Sửa" });
      await cmsOf().publish(documentId);
      await restore(documentId, 1);
      const live = await cmsOf().find("article", documentId, {
        status: "published",
      });
      expect(live?.["headline"]).toBe("Sửa");
    });

    test("keeps corrections and the first time of publishing", async () => {
      const { documentId } = await content().publishedArticle("Đính chính");
      await cmsOf().update("article", documentId, {
        corrections: [{ note: "Sai tên" }],
      });
      const before = await cmsOf().find("article", documentId);
      await restore(documentId, 1);
      const after = await cmsOf().find("article", documentId, {
        populate: ["corrections"],
      });
      expect(after?.["corrections"]).toMatchObject([{ note: "Sai tên" }]);
      expect(after?.["firstPublicAt"]).toBe(before?.["firstPublicAt"]);
    });

    test("says what is no more", async () => {
      const photo = await cmsOf().create("photo", { caption: "Ảnh sẽ xóa" });
      const { documentId } = await content().article("Thiếu ảnh", {
        photos: [photo.documentId],
      });
      await cmsOf().delete("photo", photo.documentId);
      await cmsOf().update("article", documentId, { lead: "Sapo" });
      const { left } = await restore(documentId, 1);
      expect(left).toEqual(["Ô “Ảnh”: Ảnh sẽ xóa (đã xóa)."]);
    });

    test("on top of somebody's newer version is refused", async () => {
      const { documentId } = await content().article("Khôi phục đè");
      const revision = await revisionOf("article", documentId);
      await save("article", documentId, { lead: "Mới" });
      await expect(restore(documentId, 1, { revision })).rejects.toThrow(
        "đã lưu bản mới hơn",
      );
    });
  });

  describe("a deleted article", () => {
    const trash = async (words: string) => {
      const { entries } = await ask<{
        entries: { documentId: string; wasPublic: boolean }[];
      }>(`/trash?words=${encodeURIComponent(words)}`);
      return entries;
    };

    test("is found in the trash without marks, and comes back as a draft with its address", async () => {
      const photo = await cmsOf().create("photo", { caption: "Ảnh còn" });
      const article = await content().publishedArticle("Khai mạc lễ hội", {
        photos: [photo.documentId],
        bylines: [{ name: "Thu Hà" }],
      });
      const { documentId } = article;
      await cmsOf().delete("article", documentId);
      expect(await trash("khai mac le hoi")).toMatchObject([
        { documentId, wasPublic: true },
      ]);
      expect(await post(`/trash/article/${documentId}`)).toEqual({ left: [] });
      const stored = await cmsOf().find("article", documentId, {
        populate: ["photos", "bylines", "section"],
      });
      expect(stored).toMatchObject({
        headline: "Khai mạc lễ hội",
        slug: article.slug,
        photos: [{ documentId: photo.documentId }],
        bylines: [{ name: "Thu Hà" }],
        section: { name: "Thời sự" },
      });
      expect(
        await cmsOf().find("article", documentId, { status: "published" }),
      ).toBeNull();
      expect(await trash("khai mac le hoi")).toEqual([]);
      const [newest] = await versionsOf("article", documentId);
      expect(newest).toMatchObject({ action: "bring-back", number: 4 });
    });

    test("that is published again is gone no longer", async () => {
      const { documentId, slug } = await content().publishedArticle("Mất rồi");
      await cmsOf().delete("article", documentId);
      const lineOf = async () =>
        (await cmsOf().feed()).find(
          (line) => "documentId" in line && line.documentId === documentId,
        );
      expect(await lineOf()).toMatchObject({ document: null });
      await post(`/trash/article/${documentId}`);
      await cmsOf().publish(documentId);
      expect(await lineOf()).toMatchObject({ document: { slug } });
    });

    test("whose address was taken since comes back under a new one, and says so", async () => {
      const { documentId, slug } = await content().article("Trùng địa chỉ");
      await cmsOf().delete("article", documentId);
      const other = await content().article("Trùng địa chỉ");
      expect(other.slug).toBe(slug);
      const { left } = await post<{ left: string[] }>(
        `/trash/article/${documentId}`,
      );
      expect(left.join()).toContain(`“${slug}”`);
      const stored = await cmsOf().find("article", documentId);
      expect(stored?.slug).toBe(`${slug}-2`);
    });

    test("that was brought back is not brought back twice", async () => {
      const { documentId } = await content().article("Hai lần");
      await cmsOf().delete("article", documentId);
      await post(`/trash/article/${documentId}`);
      await expect(post(`/trash/article/${documentId}`)).rejects.toThrow(
        "không có trong thùng rác",
      );
    });
  });

  test("a deleted person comes back with everything it had", async () => {
    const { documentId } = await cmsOf().create("official", {
      name: "Phạm Văn Đồng",
      honorific: "Đồng chí",
    });
    await cmsOf().delete("official", documentId);
    await post(`/trash/official/${documentId}`);
    const stored = await cmsOf().find("official", documentId);
    expect(stored).toMatchObject({ honorific: "Đồng chí" });
  });

  test("a form keeps its parts when their rows were replaced since", async () => {
    const { documentId } = await content().article("Bút danh", {
      bylines: [{ name: "Thu Hà" }],
    });
    const before = await cmsOf().find("article", documentId, {
      populate: ["bylines"],
    });
    await cmsOf().update("article", documentId, {
      bylines: [{ name: "Minh Châu" }],
    });
    const revision = await revisionOf("article", documentId);
    const response = await save("article", documentId, {
      bylines: before?.["bylines"],
      revision,
    });
    expect(response.status).toBe(200);
    const after = await cmsOf().find("article", documentId, {
      populate: ["bylines"],
    });
    expect(after?.["bylines"]).toMatchObject([{ name: "Thu Hà" }]);
  });

  test("an article of 1,500 words with ten photos is saved in less than 500 ms", async () => {
    const photos: string[] = [];
    for (let number = 1; number <= 10; number += 1) {
      const photo = await cmsOf().create("photo", { caption: `Ảnh ${number}` });
      photos.push(photo.documentId);
    }
    const { documentId } = await content().article("Bài dài", { photos });
    const times: number[] = [];
    for (let round = 1; round <= 7; round += 1) {
      const revision = await revisionOf("article", documentId);
      const body = `${"nghị quyết ".repeat(750)}${round}`;
      const start = performance.now();
      const response = await save("article", documentId, { body, revision });
      times.push(performance.now() - start);
      expect(response.status).toBe(200);
    }
    // Other tests share the processor: the quickest is what the CMS takes.
    expect(Math.min(...times)).toBeLessThan(500);
  });

  describe("who has a document open", () => {
    const beat = (documentId: string, body: object) =>
      post<{ others: object[]; stale: object | null }>(
        `/presence/article/${documentId}`,
        body,
      );

    test("is told to other windows, until it is closed", async () => {
      const { documentId } = await content().article("Đang mở");
      await beat(documentId, { window: "một" });
      expect((await beat(documentId, { window: "hai" })).others).toEqual([
        { name: "Biên tập viên", isMe: true },
      ]);
      await cmsOf().askAdmin(
        `/newsroom/presence/article/${documentId}?window=${encodeURIComponent("một")}`,
        { method: "DELETE" },
      );
      expect((await beat(documentId, { window: "hai" })).others).toEqual([]);
    });

    test("is told together with what was saved since", async () => {
      const { documentId } = await content().article("Đã cũ");
      await save("article", documentId, { lead: "Mới" });
      const { stale } = await beat(documentId, { window: "a", revision: 1 });
      expect(stale).toMatchObject({ revision: 2, fields: ["Sapo"] });
    });
  });
}
