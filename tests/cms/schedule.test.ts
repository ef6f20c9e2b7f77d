import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  test,
  vi,
} from "vitest";

import type { FlowState, HomeState } from "@toa-soan/content-types/flow-state";
import { person, type Person } from "../newsroom/desk-people.ts";
import { Content } from "../newsroom/make-content.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;
let editor: Person;
let manager: Person;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  content = new Content(cms);
  [editor, manager] = await Promise.all([
    person(cms, "editor", ["Trần Văn", "Bình"]),
    person(cms, "managingEditor", ["Nguyễn Minh", "Châu"]),
  ]);
}, 60_000);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => started.stop());

const minutesFromNow = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toISOString();

const runSchedule = () => cms.runJob("newsroomSchedule");
const isPublished = async (documentId: string) =>
  (await cms.find("article", documentId, { status: "published" })) !== null;

test("an article is published at its time", async () => {
  const { documentId } = await content.article("Hẹn giờ", {
    publishAt: minutesFromNow(-2),
  });
  await runSchedule();
  expect(await isPublished(documentId)).toBe(true);
});

test("an article is not published before its time", async () => {
  const { documentId } = await content.article("Chưa đến giờ", {
    publishAt: minutesFromNow(60),
  });
  await runSchedule();
  expect(await isPublished(documentId)).toBe(false);
});

test("the time of publishing is cleared once kept", async () => {
  const { documentId } = await content.article("Xong hẹn", {
    publishAt: minutesFromNow(-2),
  });
  await runSchedule();
  const draft = await cms.find("article", documentId);
  expect(draft?.["publishAt"]).toBeNull();
});

test("an article is taken down at its time", async () => {
  const { documentId } = await content.publishedArticle("Hẹn gỡ");
  await cms.update("article", documentId, { unpublishAt: minutesFromNow(-2) });
  await runSchedule();
  expect(await isPublished(documentId)).toBe(false);
});

test("what fell due during a long pause is not shown for a moment", async () => {
  const before = await cms.newest();
  const { documentId } = await content.article("Lỡ cả hai", {
    publishAt: minutesFromNow(-60),
    unpublishAt: minutesFromNow(-50),
  });
  await runSchedule();
  expect(await isPublished(documentId)).toBe(false);
  expect(await cms.changesSince(before)).toEqual([]);
});

test("an article that is refused does not stop the next", async () => {
  await cms.create("article", {
    headline: "Thiếu mục",
    publishAt: minutesFromNow(-2),
  });
  const { documentId } = await content.article("Sau đó", {
    publishAt: minutesFromNow(-1),
  });
  await runSchedule();
  expect(await isPublished(documentId)).toBe(true);
});

const ARTICLES = "/content-manager/collection-types/api::article.article";
const save = async (who: Person, id: string, data: Record<string, unknown>) =>
  who.send("PUT", `${ARTICLES}/${id}`, {
    revision: await cms.revisionOf("article", id),
    ...data,
  });
const flowOf = async (id: string) =>
  (await manager.send("GET", `/newsroom/flow/${id}`))
    .body as unknown as FlowState;
const messageOf = ({ body }: { body: { error?: { message: string } } }) =>
  body.error?.message;
/** Puts the clock of the CMS so many minutes ahead. */
const wind = (minutes: number) =>
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 });

describe("with the clock put ahead", () => {
  test("an article comes and goes at its minutes", async () => {
    const { documentId } = await content.article("Đến rồi đi");
    const { status } = await save(manager, documentId, {
      publishAt: minutesFromNow(30),
      unpublishAt: minutesFromNow(90),
    });
    expect(status).toBe(200);
    await runSchedule();
    expect(await isPublished(documentId)).toBe(false);
    wind(31);
    await runSchedule();
    expect(await isPublished(documentId)).toBe(true);
    wind(60);
    await runSchedule();
    expect(await isPublished(documentId)).toBe(false);
    const moves = (await cms.strapi.db.query("newsroom::move").findMany({
      where: { documentId },
      orderBy: { id: "asc" },
    })) as { event: string; userName: string | null }[];
    expect(moves.map(({ event, userName }) => [event, userName])).toEqual([
      ["schedule", manager.name],
      ["publish", null],
      ["unpublish", null],
    ]);
  });

  test("what fell due while the CMS was off is made up for", async () => {
    const { documentId } = await content.article("Máy tắt qua đêm");
    await save(manager, documentId, { publishAt: minutesFromNow(5) });
    wind(9 * 60);
    await runSchedule();
    expect(await isPublished(documentId)).toBe(true);
  });
});

describe("who sets a time", () => {
  test.each(["publishAt", "unpublishAt"])(
    "an editor may not set %s",
    async (name) => {
      const { documentId } = await content.article("Không được hẹn");
      const answer = await save(editor, documentId, {
        [name]: minutesFromNow(60),
      });
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toMatch(/không có quyền “Đăng, hẹn giờ/);
      expect((await cms.find("article", documentId))?.[name]).toBeNull();
    },
  );

  test("an editor may not take a time away", async () => {
    const { documentId } = await content.article("Giữ lịch");
    await save(manager, documentId, { publishAt: minutesFromNow(60) });
    const answer = await save(editor, documentId, { publishAt: null });
    expect(answer.status).toBe(400);
  });

  test("an editor saves a form that sends the time back as it was", async () => {
    const { documentId } = await content.article("Sửa bài đã hẹn");
    const publishAt = minutesFromNow(60);
    await save(manager, documentId, { publishAt });
    const answer = await save(editor, documentId, { lead: "Mới", publishAt });
    expect(answer.status).toBe(200);
  });

  test("an editor may not create an article that publishes itself", async () => {
    const answer = await editor.send("POST", ARTICLES, {
      headline: "Tự đăng",
      publishAt: minutesFromNow(60),
    });
    expect(messageOf(answer)).toMatch(/không có quyền/);
  });

  test("a copy of a scheduled article has no time", async () => {
    const { documentId } = await content.article("Bản gốc đã hẹn", {
      publishAt: minutesFromNow(60),
    });
    const copy = await cms.documents("article").clone({ documentId, data: {} });
    expect((await cms.find("article", copy.documentId))?.["publishAt"]).toBe(
      null,
    );
  });

  test("setting a time approves the article, so that nobody rewrites it unseen", async () => {
    const { documentId } = await content.article("Hẹn là duyệt");
    await save(manager, documentId, { publishAt: minutesFromNow(60) });
    const { stage, history } = await flowOf(documentId);
    expect(stage).toBe("approved");
    expect(history[0]).toMatchObject({ event: "schedule", by: manager.name });
  });

  test("sending back takes the time away", async () => {
    const { documentId } = await content.article("Trả lại bài đã hẹn");
    await save(manager, documentId, { publishAt: minutesFromNow(60) });
    await editor.send("POST", `/newsroom/flow/${documentId}`, {
      move: "sendBack",
      note: "Thiếu nguồn.",
    });
    expect((await flowOf(documentId)).publishAt).toBeNull();
    wind(120);
    await runSchedule();
    expect(await isPublished(documentId)).toBe(false);
  });
});

describe("which times are taken", () => {
  test("Vietnam's time as people write it", async () => {
    const { documentId } = await content.article("Ghi giờ bằng chữ");
    await save(manager, documentId, { publishAt: "27/11/2099 18:30" });
    expect((await flowOf(documentId)).publishAt).toBe(
      "2099-11-27T11:30:00.000Z",
    );
  });

  test("no words that are no time", async () => {
    const { documentId } = await content.article("Giờ lạ");
    const answer = await save(manager, documentId, { publishAt: "chiều mai" });
    expect(messageOf(answer)).toMatch(/“chiều mai” ở ô “Hẹn giờ đăng”/);
  });

  test.each(["publishAt", "unpublishAt"])(
    "no %s that is past",
    async (name) => {
      const { documentId } = await content.article("Giờ đã qua");
      const answer = await save(manager, documentId, {
        [name]: minutesFromNow(-5),
      });
      expect(messageOf(answer)).toMatch(/đã qua \(bây giờ là/);
    },
  );

  test("the minute that runs", async () => {
    const { documentId } = await content.article("Ngay phút này");
    const now = new Date();
    now.setSeconds(0, 0);
    const { status } = await save(manager, documentId, {
      publishAt: now.toISOString(),
    });
    expect(status).toBe(200);
  });

  test.each([0, -10])(
    "no end %i minutes after the beginning",
    async (minutes) => {
      const { documentId } = await content.article("Gỡ trước đăng");
      const publishAt = minutesFromNow(60);
      const answer = await save(manager, documentId, {
        publishAt,
        unpublishAt: new Date(
          Date.parse(publishAt) + minutes * 60_000,
        ).toISOString(),
      });
      expect(messageOf(answer)).toMatch(/không sau giờ đăng/);
    },
  );

  test("an end before a beginning that was set earlier is refused", async () => {
    const { documentId } = await content.article("Gỡ sớm");
    await save(manager, documentId, { publishAt: minutesFromNow(60) });
    const answer = await save(manager, documentId, {
      unpublishAt: minutesFromNow(30),
    });
    expect(messageOf(answer)).toMatch(/không sau giờ đăng/);
  });
});

describe("a time that could not be kept", () => {
  const failing = async () => {
    const { documentId } = await cms.create("article", {
      headline: "Thiếu chuyên mục",
      publishAt: minutesFromNow(5),
    });
    wind(6);
    await runSchedule();
    return documentId;
  };

  test("is told beside the article, once", async () => {
    const documentId = await failing();
    await runSchedule();
    const { refused, history, publishAt } = await flowOf(documentId);
    expect(refused).toMatch(/chưa có chuyên mục/);
    expect(publishAt).not.toBeNull();
    expect(history.filter(({ event }) => event === "refused")).toHaveLength(1);
  });

  test("is told on the home page", async () => {
    const documentId = await failing();
    const { scheduled } = (await editor.send("GET", "/newsroom/home"))
      .body as unknown as HomeState;
    expect(
      scheduled.find((line) => line.documentId === documentId)?.refused,
    ).toMatch(/chưa có chuyên mục/);
  });

  test("is kept as soon as the article is mended", async () => {
    const documentId = await failing();
    const { documentId: section } = await content.section();
    await cms.update("article", documentId, { section });
    await runSchedule();
    expect(await isPublished(documentId)).toBe(true);
    expect((await flowOf(documentId)).refused).toBeNull();
  });
});
