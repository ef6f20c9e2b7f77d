import { contentTypes } from "@toa-soan/content-types/content-types";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";
import { describeWhatIsTold } from "./what-is-told.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  content = new Content(cms);
});
afterAll(() => started.stop());

describe("the door", () => {
  test.each([
    ["no token", {}],
    ["a wrong token", { authorization: "Bearer sai" }],
    ["another scheme", { authorization: "Basic abc" }],
  ])("stays closed with %s", async (_, headers) => {
    const response = await cms.askFeed("after=0", { headers });
    expect(response.status).toBe(401);
  });

  test("says in Vietnamese why it is closed", async () => {
    const response = await cms.askFeed("after=0", { headers: {} });
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining("mã truy cập") as string },
    });
  });

  test.each(["after=-1", "after=abc", "after=1.5", ""])(
    "refuses %s",
    async (query) => {
      const response = await cms.askFeed(query);
      expect(response.status).toBe(400);
    },
  );

  test("refuses a number from before a restore", async () => {
    const response = await cms.askFeed("after=999999");
    expect(response.status).toBe(409);
  });

  test.each(["articles", "article", "officials", "newsroom/changes"])(
    "is the only one: /api/%s does not exist",
    async (path) => {
      const response = await fetch(`${cms.url}/api/${path}`);
      expect(response.status).toBe(404);
    },
  );
});

describe("the first copy", () => {
  test("comes in the order of types", async () => {
    await cms.create("official", { name: "Người Một", isPublic: true });
    await content.publishedArticle("Bài của bản chép");
    const lines = await cms.feed();
    const types = lines.flatMap((line) => ("type" in line ? [line.type] : []));
    const order = types.map((type) => TYPE_NAMES.indexOf(type));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("ends with the newest number", async () => {
    const lines = await cms.feed();
    const seqs = lines.flatMap((line) => ("seq" in line ? [line.seq] : []));
    expect(lines.at(-1)).toEqual({ complete: seqs[0] });
  });

  test("carries no field that is not public", async () => {
    const lines = await cms.feed();
    const fields = lines.flatMap((line) =>
      "type" in line && line.document
        ? Object.keys(line.document).map((name) => [line.type, name] as const)
        : [],
    );
    const unknown = fields.filter(
      ([type, name]) =>
        name !== "documentId" && !(name in contentTypes[type].fields),
    );
    expect(unknown).toEqual([]);
  });

  test("carries the published version, not the draft", async () => {
    const { documentId } = await content.publishedArticle("Bản đã đăng");
    await cms.update("article", documentId, { headline: "Bản nháp mới" });
    const text = JSON.stringify(await cms.feed());
    expect(text).toContain("Bản đã đăng");
    expect(text).not.toContain("Bản nháp mới");
  });
});

describeWhatIsTold(() => cms);

describe("what is public no longer", () => {
  /** What a first copy, and the changes after a number, say of a document. */
  const said = async (documentId: string, after: number) => {
    const of = async (from: number) =>
      (await cms.feed(from)).find(
        (line) => "documentId" in line && line.documentId === documentId,
      );
    return [await of(0), await of(after)];
  };

  test("is told with the addresses that readers know", async () => {
    const { documentId } = await content.publishedArticle("Bài sẽ gỡ");
    await cms.update("article", documentId, { slug: "bai-se-go-hai" });
    await cms.publish(documentId);
    const before = await cms.newest();
    await cms.unpublish(documentId);
    const gone = ["bai-se-go", "bai-se-go-hai"];
    for (const line of await said(documentId, before))
      expect(line).toMatchObject({ document: null, gone });
  });

  test("is told with no address that only a draft had", async () => {
    const { documentId } = await content.publishedArticle("Bài gỡ rồi sửa");
    await cms.unpublish(documentId);
    await cms.update("article", documentId, { slug: "tit-con-kin" });
    expect(JSON.stringify(await cms.feed())).not.toContain("tit-con-kin");
  });

  test("is still told when it is deleted", async () => {
    const { documentId } = await content.publishedArticle("Bài sẽ xóa");
    const before = await cms.newest();
    await cms.delete("article", documentId);
    for (const line of await said(documentId, before))
      expect(line).toMatchObject({ document: null, gone: ["bai-se-xoa"] });
  });

  test("is told of an official who was public through an article", async () => {
    const official = await cms.create("official", { name: "Vũ Thị Thoáng" });
    const { documentId } = await content.publishedArticle("Bài có người", {
      mentions: [{ official: official.documentId }],
    });
    const before = await cms.newest();
    await cms.unpublish(documentId);
    for (const line of await said(official.documentId, before))
      expect(line).toMatchObject({ document: null, gone: ["vu-thi-thoang"] });
  });

  test.each(["topic", "organization"] as const)(
    "is told of a %s whose switch is off again, former addresses included",
    async (type) => {
      const { documentId } = await cms.create(type, {
        name: "Tên đầu",
        isPublic: true,
      });
      await cms.update(type, documentId, { slug: "ten-sau" });
      const before = await cms.newest();
      await cms.update(type, documentId, { isPublic: false });
      for (const line of await said(documentId, before))
        expect(line).toMatchObject({
          document: null,
          gone: ["ten-dau", "ten-sau"],
        });
    },
  );

  test("is not told of what was never public", async () => {
    const { documentId } = await content.article("Nháp bị xóa");
    await cms.delete("article", documentId);
    expect(JSON.stringify(await cms.feed())).not.toContain(documentId);
  });

  test("is not told any more when it comes back", async () => {
    const { documentId } = await content.publishedArticle("Gỡ rồi trở lại");
    await cms.unpublish(documentId);
    const before = await cms.newest();
    await cms.publish(documentId);
    for (const line of await said(documentId, before))
      expect(line).not.toHaveProperty("gone");
  });

  test("gives its address up to a document that takes it", async () => {
    const first = await content.publishedArticle("Cùng một tít");
    await cms.delete("article", first.documentId);
    const second = await content.publishedArticle("Cùng một tít");
    expect(second.slug).toBe(first.slug);
    expect(JSON.stringify(await cms.feed())).not.toContain(first.documentId);
  });
});

describe("the changes after a number", () => {
  test("are empty when nothing changed", async () => {
    const newest = await cms.newest();
    expect(await cms.feed(newest)).toEqual([{ complete: newest }]);
  });

  test("name a document once, where it changed last", async () => {
    const first = await cms.create("topic", { name: "Một", isPublic: true });
    const second = await cms.create("topic", { name: "Hai", isPublic: true });
    const before = (await cms.newest()) - 2;
    await cms.update("topic", first.documentId, { name: "Một nữa" });
    expect(await cms.changesSince(before)).toEqual([
      `topic ${second.documentId}`,
      `topic ${first.documentId}`,
    ]);
  });

  test("keep the editors' order of photos", async () => {
    const photos = [];
    for (const caption of ["Ba", "Một", "Hai"])
      photos.push((await cms.create("photo", { caption })).documentId);
    const { documentId } = await content.publishedArticle("Thứ tự ảnh", {
      photos,
    });
    const lines = await cms.feed();
    const line = lines.find(
      (one) => "documentId" in one && one.documentId === documentId,
    );
    expect(line).toMatchObject({ document: { photos } });
  });
});

describe("an open feed", () => {
  /** Reads an open feed line by line. */
  async function follow(after: number) {
    const stop = new AbortController();
    const response = await cms.askFeed(`after=${after}&follow=1`, {
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream());
    const chunks = reader?.getReader();
    let text = "";
    return {
      stop: () => stop.abort(),
      async until(wanted: string): Promise<string> {
        while (!text.includes(wanted)) {
          const chunk = await chunks?.read();
          if (!chunk || chunk.done) throw new Error(`Ended before ${wanted}`);
          text += chunk.value;
        }
        return text;
      },
      async ended(): Promise<boolean> {
        try {
          while (!(await chunks?.read())?.done);
        } catch {
          // A connection cut by the server is an end as well.
        }
        return true;
      },
    };
  }

  test("sends a change within a tenth of a second", async () => {
    const feed = await follow(await cms.newest());
    await feed.until("complete");
    const { documentId } = await cms.create("topic", {
      name: "Vừa xong",
      isPublic: true,
    });
    const written = performance.now();
    await feed.until(documentId);
    feed.stop();
    expect(performance.now() - written).toBeLessThan(100);
  });

  test("ends each batch with its number", async () => {
    const feed = await follow(await cms.newest());
    await feed.until("complete");
    await cms.create("topic", { name: "Một đợt", isPublic: true });
    const newest = await cms.newest();
    expect(await feed.until(`{"complete":${newest}}`)).toContain("Một đợt");
    feed.stop();
  });

  test("ends when the CMS stops", async () => {
    const other = await follow(await cms.newest());
    await other.until("complete");
    const stopping = started.stop();
    expect(await other.ended()).toBe(true);
    await stopping;
    started = await startCms();
    cms = started.cms;
  });
});
