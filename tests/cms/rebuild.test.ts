import { afterAll, beforeAll, expect, test } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
});
afterAll(() => started.stop());

test("what is public is found again when its tables are lost", async () => {
  const content = new Content(cms);
  const official = await cms.create("official", { name: "Người Còn Lại" });
  const portrait = await cms.create("photo", {
    caption: "Chân dung",
    people: [official.documentId],
  });
  await cms.update("official", official.documentId, {
    portrait: portrait.documentId,
  });
  const article = await content.publishedArticle("Còn lại", {
    mentions: [{ official: official.documentId }],
  });
  await cms.create("comment", {
    article: article.documentId,
    name: "Chờ",
    text: "Chưa duyệt",
  });
  await content.article("Nháp");
  const before = await cms.publicIds();
  for (const table of ["newsroom_public", "newsroom_references"])
    await cms.strapi.db.connection(table).delete();
  await cms.strapi.runUserLifecycles("bootstrap");
  expect(await cms.publicIds()).toEqual(before);
});

test("an address is still taken when the table of addresses is lost", async () => {
  await cms.create("topic", { name: "Đã có chủ đề này" });
  await cms.strapi.db.connection("newsroom_slugs").delete();
  await cms.strapi.runUserLifecycles("bootstrap");
  const { slug } = await cms.create("topic", { name: "Đã có chủ đề này" });
  expect(slug).toBe("da-co-chu-de-nay-2");
});
