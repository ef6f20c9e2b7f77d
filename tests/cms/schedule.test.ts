import { afterAll, beforeAll, expect, test } from "vitest";

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

const minutesFromNow = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toISOString();

/** Runs the CMS's own job of a minute, as its clock does. */
const runSchedule = async () => {
  const { jobs } = cms.strapi.cron as unknown as {
    jobs: { name: string; job: { invoke(): Promise<void> } }[];
  };
  await jobs.find(({ name }) => name === "newsroomSchedule")?.job.invoke();
};
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
