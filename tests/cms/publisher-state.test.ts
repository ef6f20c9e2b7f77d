import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  publisherState,
  type PublisherReport,
  type PublisherState,
} from "@toa-soan/content-types/publisher-state";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import {
  IMPORT_TOKEN,
  PUBLISHER_TOKEN,
  startCms,
  type Cms,
  type Saved,
  type StartedCms,
} from "../newsroom/start-cms.ts";

const SITE_URL = "https://bao.example.vn";
const folder = mkdtempSync(join(tmpdir(), "toa-soan-publisher-state-"));

let started: StartedCms;
let cms: Cms;
let content: Content;

const start = async () => {
  started = await startCms({ DATA_DIR: folder, SITE_URL });
  cms = started.cms;
  content = new Content(cms);
};
beforeAll(async () => {
  mkdirSync(join(folder, "uploads"), { recursive: true });
  await start();
});
afterAll(async () => {
  await started.stop();
  rmSync(folder, { recursive: true, force: true });
});

const seconds = (count: number, from = Date.now()) =>
  new Date(from + count * 1000).toISOString();

const fullDisk = {
  kind: "release",
  owner: null,
  line: "Không phát hành được: hết chỗ trên đĩa.",
  since: seconds(-5),
} as const;

/** What a publisher says that has just released everything up to a change. */
const released = (
  position: number,
  {
    after = 1,
    at = seconds(0),
    sentAt = seconds(0),
  }: { after?: number; at?: string; sentAt?: string } = {},
): PublisherReport => ({
  sentAt,
  position,
  release: {
    id: 7,
    after,
    position,
    at,
    ms: 120,
    written: 5,
    removed: 1,
    backTo: null,
  },
  troubles: [],
  work: null,
});

const put = (report: unknown, token: string | null = PUBLISHER_TOKEN) =>
  fetch(`${cms.url}/newsroom/publisher`, {
    method: "PUT",
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(report),
  });

async function say(report: PublisherReport): Promise<void> {
  const response = await put(report);
  expect(response.status).toBe(204);
}

async function asked(query = ""): Promise<PublisherState> {
  const response = await cms.askAdmin(`/newsroom/publisher${query}`);
  expect(response.status).toBe(200);
  return publisherState.parse(await response.json());
}

/** How an article is on its way to readers. */
const wayOf = async (documentId: string) =>
  (await asked(`?type=article&document=${documentId}`)).document;

describe("before the publisher was ever heard", () => {
  test("editors are told so, and what waits", async () => {
    await content.publishedArticle("Bài chờ bộ xuất bản");
    const { publisher, waiting } = await asked();
    expect(publisher).toBeNull();
    expect(waiting?.count).toBe(await cms.newest());
  });

  test("a published article is not released", async () => {
    const { documentId } = await content.publishedArticle("Bài chưa lên");
    expect(await wayOf(documentId)).toMatchObject({
      isPublic: true,
      isReleased: false,
      ms: null,
    });
  });
});

describe("the door of the publisher", () => {
  test.each([
    ["without a token", null],
    ["with a wrong token", "sai"],
    ["with the token of the import", IMPORT_TOKEN],
  ])("stays closed %s", async (_, token) => {
    const response = await put(released(1), token);
    expect(response.status).toBe(401);
  });

  test.each([
    ["position", { ...released(1), position: -1 }],
    ["release.at", { ...released(1, { at: "hôm qua" }) }],
    [
      "troubles.0.line",
      { ...released(1), troubles: [{ ...fullDisk, line: "" }] },
    ],
    ["gốc", []],
  ])("refuses a wrong %s and keeps what it had", async (part, body) => {
    await say(released(1));
    const before = await asked();
    const response = await put(body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(`phần ${part} không đúng dạng`);
    const after = await asked();
    expect(after.publisher?.heardAt).toBe(before.publisher?.heardAt);
  });
});

describe("the question of the editors", () => {
  test("is not answered to somebody who is not signed in", async () => {
    const response = await fetch(`${cms.url}/newsroom/publisher`);
    expect(response.status).toBe(401);
  });

  test("is not answered to the publisher", async () => {
    const response = await fetch(`${cms.url}/newsroom/publisher`, {
      headers: { authorization: `Bearer ${PUBLISHER_TOKEN}` },
    });
    expect(response.status).toBe(401);
  });

  test.each(["?type=article", "?document=abc", "?type=sai&document=abc"])(
    "is refused as %s",
    async (query) => {
      const response = await cms.askAdmin(`/newsroom/publisher${query}`);
      expect(response.status).toBe(400);
    },
  );
});

describe("what the publisher said", () => {
  test("is told to editors", async () => {
    const report = { ...released(1), troubles: [fullDisk] };
    await say(report);
    const { publisher } = await asked();
    expect(publisher).toMatchObject({
      position: 1,
      release: { id: 7, ms: 120, written: 5, removed: 1 },
      troubles: [{ kind: "release", line: fullDisk.line }],
    });
  });

  test("is replaced by what it says next", async () => {
    await say({ ...released(1), troubles: [fullDisk] });
    await say(released(1));
    const { publisher } = await asked();
    expect(publisher?.troubles).toEqual([]);
  });

  test("survives a restart of the CMS", async () => {
    await say({ ...released(1), troubles: [fullDisk] });
    await started.stop();
    await start();
    const { publisher } = await asked();
    expect(publisher?.troubles).toMatchObject([{ line: fullDisk.line }]);
  });

  test("is told by the clock of the CMS", async () => {
    const hourAgo = Date.now() - 3_600_000;
    await say(
      released(1, { sentAt: seconds(0, hourAgo), at: seconds(-2, hourAgo) }),
    );
    const { publisher } = await asked();
    const age = Date.now() - Date.parse(publisher?.release?.at ?? "");
    expect(age).toBeGreaterThanOrEqual(2_000);
    expect(age).toBeLessThan(12_000);
  });
});

test("who looks at a document is told of its own photos only", async () => {
  const own = await cms.create("photo", { caption: "Ảnh của bài" });
  const other = await cms.create("photo", { caption: "Ảnh khác" });
  const { documentId } = await content.publishedArticle("Bài có ảnh", {
    photos: [own.documentId],
  });
  const broken = ({
    documentId,
  }: Saved): PublisherReport["troubles"][number] => ({
    ...fullDisk,
    kind: "photo",
    owner: `photo ${documentId}`,
  });
  await say({
    ...released(1),
    troubles: [fullDisk, broken(own), broken(other)],
  });
  const photosTold = async (query: string) =>
    (await asked(query)).publisher?.troubles.map(({ owner }) => owner);
  expect(await photosTold(`?type=article&document=${documentId}`)).toEqual([
    null,
    `photo ${own.documentId}`,
  ]);
  expect(await photosTold(`?type=photo&document=${other.documentId}`)).toEqual([
    null,
    `photo ${other.documentId}`,
  ]);
  expect(await photosTold("")).toHaveLength(3);
});

describe("an article on its way", () => {
  test("is released when the publisher has come that far", async () => {
    const after = await cms.newest();
    const { documentId, slug } =
      await content.publishedArticle("Bài lên trang");
    await say(released(after));
    expect(await wayOf(documentId)).toMatchObject({ isReleased: false });
    await say(released(await cms.newest(), { after }));
    const way = await wayOf(documentId);
    expect(way).toMatchObject({
      isPublic: true,
      isReleased: true,
      address: `${SITE_URL}/bai-viet/${slug}/`,
    });
    expect(way?.ms).toBeLessThan(10_000);
    expect((await asked()).waiting).toBeNull();
  });

  test("does not know how long it took when other releases came since", async () => {
    const { documentId } = await content.publishedArticle("Bài hôm trước");
    const after = await cms.newest();
    await say(released(after, { after: after - 1 }));
    await content.publishedArticle("Bài hôm nay");
    await say(released(await cms.newest(), { after }));
    expect(await wayOf(documentId)).toMatchObject({
      isReleased: true,
      ms: null,
    });
  });

  test("is gone when it was unpublished and released", async () => {
    const { documentId } = await content.publishedArticle("Bài sẽ gỡ");
    await say(released(await cms.newest()));
    await cms.unpublish(documentId);
    expect(await wayOf(documentId)).toMatchObject({
      isPublic: false,
      isReleased: false,
      address: null,
    });
    await say(released(await cms.newest()));
    expect(await wayOf(documentId)).toMatchObject({
      isPublic: false,
      isReleased: true,
    });
  });

  test("is nowhere while it is a draft", async () => {
    const { documentId } = await cms.create("article", { headline: "Nháp" });
    expect(await wayOf(documentId)).toBeNull();
  });
});
