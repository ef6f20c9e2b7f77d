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

test("documents of a type that had no slugs before get theirs at the next start", async () => {
  const made = await Promise.all(
    ["Kế hoạch kiểm tra", "Kế hoạch kiểm tra"].map((title) =>
      cms.create("document", { title, isPublic: true }),
    ),
  );
  const before = await cms.newest();
  await cms.strapi.db.connection("documents").update({ slug: null });
  await cms.strapi.db
    .connection("newsroom_slugs")
    .where({ type: "document" })
    .delete();
  await cms.strapi.runUserLifecycles("bootstrap");
  const told = (await cms.feed(before)).flatMap((line) =>
    "documentId" in line && line.type === "document"
      ? [line.document?.slug]
      : [],
  );
  expect(told.sort()).toEqual(["ke-hoach-kiem-tra", "ke-hoach-kiem-tra-2"]);
  expect(await cms.publicIds()).toContain(made[0]?.documentId);
});

test("addresses of a type that had no pages before are known from the next start on", async () => {
  const { documentId } = await cms.create("topic", {
    name: "Có trang từ nay",
    isPublic: true,
  });
  await cms.strapi.db
    .connection("newsroom_addresses")
    .where({ type: "topic" })
    .delete();
  await cms.strapi.runUserLifecycles("bootstrap");
  await cms.update("topic", documentId, { isPublic: false });
  const line = (await cms.feed()).find(
    (each) => "documentId" in each && each.documentId === documentId,
  );
  expect(line).toMatchObject({ document: null, gone: ["co-trang-tu-nay"] });
});
