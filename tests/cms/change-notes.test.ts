import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  content = new Content(cms);
});
afterAll(() => started.stop());

/** What readers are told of an article's changes. */
async function toldOf(documentId: string) {
  for (const line of await cms.feed())
    if ("type" in line && line.type === "article" && line.document)
      if (line.documentId === documentId) {
        const { updates, updateNote, lastUpdatedAt, corrections } =
          line.document;
        return { updates, updateNote, lastUpdatedAt, corrections };
      }
  throw new Error("Readers see no such article.");
}

/** Milliseconds between an instant and now. */
const ageOf = (instant: string | null | undefined) =>
  Date.now() - Date.parse(instant ?? "");

describe("the note of an update", () => {
  test("joins the history with the time of publishing", async () => {
    const { documentId } = await content.publishedArticle("Có cập nhật");
    await cms.update("article", documentId, { updateNote: "Thêm số liệu." });
    await cms.publish(documentId);
    const told = await toldOf(documentId);
    expect(told.updates).toMatchObject([{ note: "Thêm số liệu." }]);
    expect(ageOf(told.updates[0]?.changedAt)).toBeLessThan(60_000);
    expect(told.lastUpdatedAt).toBe(told.updates[0]?.changedAt);
  });

  test("is told once, however often the article is published", async () => {
    const { documentId } = await content.publishedArticle("Đăng nhiều lần");
    await cms.update("article", documentId, { updateNote: "Một." });
    await cms.publish(documentId);
    const first = await toldOf(documentId);
    await cms.publish(documentId);
    expect(await toldOf(documentId)).toEqual(first);
    await cms.update("article", documentId, { updateNote: "Hai." });
    await cms.publish(documentId);
    const told = await toldOf(documentId);
    expect(told.updates.map(({ note }) => note)).toEqual(["Một.", "Hai."]);
    expect(told.updates[0]).toEqual(first.updates[0]);
  });

  test("leaves an empty field on the form for the next one", async () => {
    const { documentId } = await content.publishedArticle("Ô trống lại");
    await cms.update("article", documentId, { updateNote: "Xong." });
    await cms.publish(documentId);
    const draft = await cms.find("article", documentId);
    expect(draft?.["updateNote"]).toBeNull();
    expect((await toldOf(documentId)).updateNote).toBeNull();
  });

  test("keeps a time that the editor gave", async () => {
    const changedAt = "2024-03-14T01:05:00.000Z";
    const { documentId } = await content.publishedArticle("Có giờ", {
      lastUpdatedAt: changedAt,
      updateNote: "Bổ sung.",
    });
    const told = await toldOf(documentId);
    expect(told.updates).toEqual([{ changedAt, note: "Bổ sung." }]);
    expect(told.lastUpdatedAt).toBe(changedAt);
  });

  test("does not take the time of the update before", async () => {
    const { documentId } = await content.publishedArticle("Giờ mới", {
      lastUpdatedAt: "2024-03-14T01:05:00.000Z",
      updateNote: "Một.",
    });
    await cms.update("article", documentId, { updateNote: "Hai." });
    await cms.publish(documentId);
    const told = await toldOf(documentId);
    expect(ageOf(told.updates[1]?.changedAt)).toBeLessThan(60_000);
    expect(told.lastUpdatedAt).toBe(told.updates[1]?.changedAt);
  });

  test("is no business of readers before the article is published", async () => {
    const { documentId } = await content.publishedArticle("Còn sửa");
    await cms.update("article", documentId, { updateNote: "Chưa đăng." });
    expect((await toldOf(documentId)).updates).toEqual([]);
  });
});

describe("an article without a note", () => {
  test("has no history, however often it is published", async () => {
    const { documentId } = await content.publishedArticle("Sửa chính tả");
    await cms.update("article", documentId, { lead: "Khác" });
    await cms.publish(documentId);
    expect(await toldOf(documentId)).toEqual({
      updates: [],
      updateNote: null,
      lastUpdatedAt: null,
      corrections: [],
    });
  });

  test("may say the time of its update alone", async () => {
    const lastUpdatedAt = "2024-03-14T01:05:00.000Z";
    const { documentId } = await content.publishedArticle("Chỉ có giờ", {
      lastUpdatedAt,
    });
    expect((await toldOf(documentId)).lastUpdatedAt).toBe(lastUpdatedAt);
  });
});

describe("a correction without a time", () => {
  test("gets the time of publishing and keeps it", async () => {
    const { documentId } = await content.publishedArticle("Đính chính", {
      corrections: [
        { note: "Cũ", correctedAt: "2024-03-13T10:20:00.000Z" },
        { note: "Mới" },
      ],
    });
    const told = await toldOf(documentId);
    expect(told.corrections[0]?.correctedAt).toBe("2024-03-13T10:20:00.000Z");
    expect(ageOf(told.corrections[1]?.correctedAt)).toBeLessThan(60_000);
    await cms.publish(documentId);
    expect(await toldOf(documentId)).toEqual(told);
  });
});

describe("a copy of an article", () => {
  test("starts without the history of its original", async () => {
    const { documentId } = await content.publishedArticle("Bản gốc", {
      lastUpdatedAt: "2024-03-14T01:05:00.000Z",
      updateNote: "Bổ sung.",
    });
    await cms.documents("article").clone({
      documentId,
      data: { headline: "Bản sao" },
    });
    const [copy] = await cms.documents("article").findMany({
      filters: { headline: "Bản sao" },
      populate: ["updates"],
    });
    expect(copy).toMatchObject({ updates: [], lastUpdatedAt: null });
  });
});
