import { createRequire } from "node:module";

import { afterAll, beforeAll, expect, test } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;
let runSchedule: (strapi: Cms["strapi"], now: Date) => Promise<void>;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  content = new Content(cms);
  ({ runSchedule } = createRequire(import.meta.url)(
    "../../cms/dist/src/desk/schedule.js",
  ) as { runSchedule: typeof runSchedule });
});
afterAll(() => started.stop());

const NOON = "2026-11-20T05:00:00.000Z";
const minutesAfterNoon = (minutes: number) =>
  new Date(new Date(NOON).getTime() + minutes * 60_000);
const isPublished = async (documentId: string) =>
  (await cms.find("article", documentId, { status: "published" })) !== null;

test("an article is published at its time", async () => {
  const { documentId } = await content.article("Hẹn giờ", { publishAt: NOON });
  await runSchedule(cms.strapi, minutesAfterNoon(1));
  expect(await isPublished(documentId)).toBe(true);
});

test("an article is not published before its time", async () => {
  const { documentId } = await content.article("Chưa đến giờ", {
    publishAt: NOON,
  });
  await runSchedule(cms.strapi, minutesAfterNoon(-1));
  expect(await isPublished(documentId)).toBe(false);
});

test("the time of publishing is cleared once kept", async () => {
  const { documentId } = await content.article("Xong hẹn", { publishAt: NOON });
  await runSchedule(cms.strapi, minutesAfterNoon(1));
  const draft = await cms.find("article", documentId);
  expect(draft?.["publishAt"]).toBeNull();
});

test("an article is taken down at its time", async () => {
  const { documentId } = await content.publishedArticle("Hẹn gỡ");
  await cms.update("article", documentId, { unpublishAt: NOON });
  await runSchedule(cms.strapi, minutesAfterNoon(1));
  expect(await isPublished(documentId)).toBe(false);
});

test("what fell due during a long pause is not shown for a moment", async () => {
  const before = await cms.newest();
  const { documentId } = await content.article("Lỡ cả hai", {
    publishAt: NOON,
    unpublishAt: minutesAfterNoon(10).toISOString(),
  });
  await runSchedule(cms.strapi, minutesAfterNoon(60));
  expect(await isPublished(documentId)).toBe(false);
  expect(await cms.changesSince(before)).toEqual([]);
});

test("an article that is refused does not stop the next", async () => {
  await cms.create("article", { headline: "Thiếu mục", publishAt: NOON });
  const { documentId } = await content.article("Sau đó", {
    publishAt: minutesAfterNoon(1).toISOString(),
  });
  await runSchedule(cms.strapi, minutesAfterNoon(2));
  expect(await isPublished(documentId)).toBe(true);
});
