import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { HomeState } from "@toa-soan/content-types/flow-state";
import { person, type Person } from "../newsroom/desk-people.ts";
import { Content } from "../newsroom/make-content.ts";
import {
  PUBLISHER_TOKEN,
  startCms,
  type Cms,
  type StartedCms,
} from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;
let reporter: Person;
let editor: Person;
let manager: Person;

beforeAll(async () => {
  started = await startCms({ SITE_URL: "https://bao.example.vn" });
  cms = started.cms;
  content = new Content(cms);
  [reporter, editor, manager] = await Promise.all([
    person(cms, "reporter", ["Lê Thu", "Hà"]),
    person(cms, "editor", ["Trần Văn", "Bình"]),
    person(cms, "managingEditor", ["Nguyễn Minh", "Châu"]),
  ]);
}, 60_000);
afterAll(() => started.stop());

const ARTICLES = "/content-manager/collection-types/api::article.article";
const homeOf = async (who: Person) =>
  (await who.send("GET", "/newsroom/home")).body as unknown as HomeState;
const move = (who: Person, id: string, name: string, note = "") =>
  who.send("POST", `/newsroom/flow/${id}`, { move: name, note });
const idsOf = (articles: { documentId: string }[]) =>
  articles.map(({ documentId }) => documentId);

async function write(who: Person, headline: string) {
  const { documentId } = await content.section();
  const { body } = await who.send("POST", ARTICLES, {
    headline,
    section: { connect: [{ documentId }] },
  });
  return (body.data as { documentId: string }).documentId;
}

const plan = async (id: string, times: Record<string, string>) =>
  manager.send("PUT", `${ARTICLES}/${id}`, {
    revision: await cms.revisionOf("article", id),
    ...times,
  });

/** Says what the publisher says after it has brought all changes to readers. */
async function release(id: number, after: number) {
  const now = new Date().toISOString();
  const position = await cms.newest();
  const response = await fetch(`${cms.url}/newsroom/publisher`, {
    method: "PUT",
    headers: {
      authorization: `Bearer ${PUBLISHER_TOKEN}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      position,
      release: {
        id,
        after,
        position,
        at: now,
        ms: 300,
        written: 5,
        removed: 0,
        backTo: null,
      },
      troubles: [],
      work: null,
      sentAt: now,
    }),
  });
  expect(response.status).toBe(204);
}

describe("a reporter's home page", () => {
  test("has the own drafts and nobody else's", async () => {
    const own = await write(reporter, "Bài của tôi");
    const others = await write(editor, "Bài của biên tập viên");
    const { drafts } = await homeOf(reporter);
    expect(idsOf(drafts.articles)).toContain(own);
    expect(idsOf(drafts.articles)).not.toContain(others);
  });

  test("has what was sent back, with the note, apart from the drafts", async () => {
    const id = await write(reporter, "Bị trả lại");
    await move(reporter, id, "submit");
    await move(editor, id, "sendBack", "Xem lại số liệu.");
    const { drafts, waiting } = await homeOf(reporter);
    expect(waiting.articles).toContainEqual(
      expect.objectContaining({ documentId: id, note: "Xem lại số liệu." }),
    );
    expect(idsOf(drafts.articles)).not.toContain(id);
  });

  test("leaves out what was sent in again", async () => {
    const id = await write(reporter, "Gửi lại");
    await move(reporter, id, "submit");
    await move(editor, id, "sendBack", "Thiếu nguồn.");
    await move(reporter, id, "submit");
    const { waiting } = await homeOf(reporter);
    expect(idsOf(waiting.articles)).not.toContain(id);
  });

  test("has no comments", async () => {
    expect((await homeOf(reporter)).comments).toBeNull();
  });

  test("has the own scheduled articles only", async () => {
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    const own = await write(reporter, "Của tôi, đã hẹn");
    const others = await write(editor, "Của người khác, đã hẹn");
    for (const id of [own, others]) await plan(id, { publishAt });
    const { scheduled } = await homeOf(reporter);
    expect(idsOf(scheduled)).toContain(own);
    expect(idsOf(scheduled)).not.toContain(others);
  });
});

test("an editor's home page has what waits to be approved, with its writer", async () => {
  const id = await write(reporter, "Chờ duyệt");
  await move(reporter, id, "submit", "Nhờ xem giúp tít.");
  const { waiting } = await homeOf(editor);
  expect(waiting.stages).toEqual(["waiting"]);
  expect(waiting.articles).toContainEqual(
    expect.objectContaining({
      documentId: id,
      by: reporter.name,
      note: "Nhờ xem giúp tít.",
    }),
  );
});

describe("a managing editor's home page", () => {
  test("has what is approved", async () => {
    const id = await write(reporter, "Đã duyệt");
    await move(reporter, id, "submit");
    await move(editor, id, "approve");
    const { waiting } = await homeOf(manager);
    expect(waiting.stages).toEqual(["approved"]);
    expect(idsOf(waiting.articles)).toContain(id);
  });

  test("lists what is scheduled by its time, not as waiting", async () => {
    const [late, early] = [
      await write(reporter, "Hẹn muộn"),
      await write(reporter, "Hẹn sớm"),
    ];
    const at = (minutes: number) =>
      new Date(Date.now() + minutes * 60_000).toISOString();
    await plan(late, { publishAt: at(50) });
    await plan(early, {
      publishAt: at(10),
      unpublishAt: at(20),
    });
    const { scheduled, waiting } = await homeOf(manager);
    expect(
      scheduled
        .filter(({ documentId }) => [late, early].includes(documentId))
        .map(({ documentId, what }) => [documentId, what]),
    ).toEqual([
      [early, "publish"],
      [early, "unpublish"],
      [late, "publish"],
    ]);
    expect(idsOf(waiting.articles)).not.toContain(late);
  });

  test("counts comments that wait, and shows the newest", async () => {
    const { documentId: article } = await content.publishedArticle("Có ý kiến");
    for (const [name, moderation] of [
      ["Cũ", "waiting"],
      ["Đã duyệt", "approved"],
      ["Mới", "waiting"],
    ])
      await cms.create("comment", { name, text: "…", article, moderation });
    const { comments } = await homeOf(manager);
    expect(comments?.count).toBe(2);
    expect(comments?.newest.map(({ name }) => name)).toEqual(["Mới", "Cũ"]);
    expect(comments?.newest[0]?.headline).toBe("Có ý kiến");
  });
});

describe("what was just published", () => {
  test("is on its way until the publisher has released it", async () => {
    const { documentId, slug } = await content.publishedArticle("Đang lên");
    const line = (await homeOf(editor)).published[0];
    expect(line).toMatchObject({
      documentId,
      isReleased: false,
      ms: null,
      address: `https://bao.example.vn/bai-viet/${slug}/`,
    });
  });

  test("says how long it took, as measured, and keeps saying so", async () => {
    await release(1, 0);
    const after = await cms.newest();
    const { documentId } = await content.publishedArticle("Đã lên");
    await new Promise((resolve) => setTimeout(resolve, 120));
    await release(2, after);
    const first = (await homeOf(editor)).published[0];
    expect(first).toMatchObject({ documentId, isReleased: true });
    expect(first?.ms).toBeGreaterThanOrEqual(100);
    expect(first?.ms).toBeLessThan(10_000);
    const later = await cms.newest();
    await content.publishedArticle("Bài sau");
    await release(3, later);
    const again = (await homeOf(editor)).published[1];
    expect(again).toEqual(first);
  });

  test("has no figure where a first copy brought it", async () => {
    const { documentId } = await content.publishedArticle("Bản chép đầu");
    await release(4, 0);
    const line = (await homeOf(editor)).published[0];
    expect(line).toMatchObject({ documentId, isReleased: true, ms: null });
  });

  test("is gone when it was taken down", async () => {
    const { documentId } = await content.publishedArticle("Gỡ ngay");
    await cms.unpublish(documentId);
    expect(idsOf((await homeOf(editor)).published)).not.toContain(documentId);
  });
});

test("who is not signed in is told nothing", async () => {
  const response = await fetch(`${cms.url}/newsroom/home`);
  expect(response.status).toBe(401);
});
