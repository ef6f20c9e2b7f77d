import { request } from "node:http";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import {
  startCms,
  type Cms,
  type Saved,
  type StartedCms,
} from "../newsroom/start-cms.ts";

const SITE = "https://bao.example.vn";
const RECEIVED = `${SITE}/y-kien/da-nhan/`;
const REFUSED = `${SITE}/y-kien/chua-nhan/`;

let started: StartedCms;
let cms: Cms;
let article: Saved;
let draft: Saved;

async function open(env: Record<string, string>) {
  started = await startCms({ SITE_URL: SITE, ...env });
  cms = started.cms;
  const content = new Content(cms);
  article = await content.publishedArticle("Bài có ý kiến");
  draft = await content.article("Bài chưa đăng");
}

let lastSender = 0;
const newSender = () => `203.0.113.${++lastSender}`;

const send = (
  fields: Record<string, string>,
  { sender = newSender(), path = "/newsroom/comments", headers = {} } = {},
) =>
  fetch(cms.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: SITE, "x-forwarded-for": sender, ...headers },
    body: new URLSearchParams({
      article: article.documentId,
      name: "Bạn đọc",
      text: "Bài hay.",
      ...fields,
    }),
  });

const ledTo = async (...call: Parameters<typeof send>) => {
  const { status, headers } = await send(...call);
  expect(status).toBe(303);
  return headers.get("location");
};

const stored = (text: string) =>
  cms.documents("comment").findMany({
    filters: { text },
    populate: ["article"],
  });
const count = async () => (await cms.documents("comment").findMany({})).length;

describe("a newsroom that takes no comments", () => {
  beforeAll(() => open({ COMMENTS_URL: "" }));
  afterAll(() => started.stop());

  test("has no door for them", async () => {
    expect((await send({})).status).toBe(405);
    expect(await count()).toBe(0);
  });
});

describe("a newsroom that takes comments", () => {
  beforeAll(() =>
    open({
      COMMENTS_URL: "https://cms.example.vn/newsroom/comments",
      // Senders are then told apart by the header that a proxy writes.
      CMS_PROXY: "true",
    }),
  );
  afterAll(() => started.stop());

  describe("a comment that a reader sends", () => {
    test("waits for the editors", async () => {
      expect(await ledTo({ name: "Lan", text: "Chờ duyệt nhé." })).toBe(
        RECEIVED,
      );
      const [comment] = await stored("Chờ duyệt nhé.");
      expect(comment).toMatchObject({
        name: "Lan",
        moderation: "waiting",
        article: { documentId: article.documentId },
      });
      expect(Date.now() - Date.parse(String(comment?.["sentAt"]))).toBeLessThan(
        60_000,
      );
    });

    test("is not public before an editor says so, and then it is", async () => {
      await send({ text: "Bao giờ hiện?" });
      const [comment] = await stored("Bao giờ hiện?");
      const id = comment?.documentId ?? "";
      expect((await cms.publicIds()).has(id)).toBe(false);
      await cms.update("comment", id, { moderation: "approved" });
      expect((await cms.publicIds()).has(id)).toBe(true);
    });

    test("cannot approve itself", async () => {
      await send({ text: "Tự duyệt", moderation: "approved" });
      const [comment] = await stored("Tự duyệt");
      expect(comment?.["moderation"]).toBe("waiting");
    });

    test("stands beside others of the same article", async () => {
      await send({ text: "Ý kiến một" });
      await send({ text: "Ý kiến hai" });
      for (const text of ["Ý kiến một", "Ý kiến hai"]) {
        const [comment] = await stored(text);
        expect(comment?.["article"]).toMatchObject({
          documentId: article.documentId,
        });
      }
    });

    test("keeps its lines, without control characters", async () => {
      await send({ text: "Dòng một\r\nDòng\u0007 hai\r\n" });
      expect(await stored("Dòng một\nDòng hai")).toHaveLength(1);
    });

    test("may be as long as the form says", async () => {
      const text = "ể".repeat(2_000);
      expect(await ledTo({ text })).toBe(RECEIVED);
      expect(await stored(text)).toHaveLength(1);
    });
  });

  describe("a comment is not taken", () => {
    test.each([
      ["without words", { text: " \r\n " }],
      ["without a name", { name: "  " }],
      ["that is too long", { text: "a".repeat(2_001) }],
      ["under a name that is too long", { name: "a".repeat(81) }],
      ["on an article that is not there", { article: "khong-co" }],
    ])("%s", async (_what, fields) => {
      const before = await count();
      expect(await ledTo(fields)).toBe(REFUSED);
      expect(await count()).toBe(before);
    });

    test("on a draft, which it would give away", async () => {
      const before = await count();
      expect(await ledTo({ article: draft.documentId })).toBe(REFUSED);
      expect(await count()).toBe(before);
    });

    test("from a program that fills every field, and it is not told so", async () => {
      const before = await count();
      expect(await ledTo({ website: "https://spam.example" })).toBe(RECEIVED);
      expect(await count()).toBe(before);
    });

    test("from another site's page", async () => {
      const before = await count();
      const response = await send(
        {},
        { headers: { origin: "https://evil.example" } },
      );
      expect(response.status).toBe(403);
      expect(await count()).toBe(before);
    });

    test("of more fields than one of a kind", async () => {
      const response = await fetch(`${cms.url}/newsroom/comments`, {
        method: "POST",
        redirect: "manual",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-forwarded-for": newSender(),
        },
        body: `article=${article.documentId}&name[a]=b&text=x`,
      });
      expect(response.headers.get("location")).toBe(REFUSED);
    });

    test.each(["/newsroom/comments/", "/NEWSROOM/comments"])(
      "past the door, by %s",
      async (path) => {
        const before = await count();
        const response = await send({}, { path });
        expect(response.status).toBe(404);
        expect(await count()).toBe(before);
      },
    );

    test("in another form than the page's", async () => {
      for (const body of [JSON.stringify({ name: "x" }), new FormData()]) {
        const response = await fetch(`${cms.url}/newsroom/comments`, {
          method: "POST",
          body,
          headers: { "x-forwarded-for": newSender() },
        });
        expect(response.status).toBe(415);
      }
    });

    test("when it is larger than any form, before it is read", async () => {
      const response = await send({ other: "x".repeat(40_000) });
      expect(response.status).toBe(413);
    });

    test("without saying how large it is", async () => {
      const status = await new Promise((resolve, reject) => {
        const call = request(`${cms.url}/newsroom/comments`, {
          method: "POST",
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            "transfer-encoding": "chunked",
            "x-forwarded-for": newSender(),
          },
        });
        call.on("response", (response) => resolve(response.statusCode));
        call.on("error", reject);
        call.end("name=x");
      });
      expect(status).toBe(411);
    });

    test("to lead readers anywhere but to the site", async () => {
      for (const host of ["evil.example", SITE])
        expect(
          await ledTo({}, { headers: { host, "x-forwarded-host": host } }),
        ).toBe(RECEIVED);
    });
  });

  describe("somebody who sends one after the other", () => {
    const five = async (sender: () => string) => {
      for (let n = 0; n < 5; n++)
        expect(await ledTo({}, { sender: sender() })).toBe(RECEIVED);
    };

    test("is stopped after the fifth in ten minutes; others are not", async () => {
      const sender = newSender();
      await five(() => sender);
      const before = await count();
      expect(await ledTo({}, { sender })).toBe(REFUSED);
      expect(await count()).toBe(before);
      expect(await ledTo({})).toBe(RECEIVED);
    });

    test("does not get on by naming other senders before itself", async () => {
      const last = newSender();
      let other = 0;
      const sender = () => `198.51.100.${++other}, ${last}`;
      await five(sender);
      expect(await ledTo({}, { sender: sender() })).toBe(REFUSED);
    });

    test("is one sender with all the addresses of a network", async () => {
      let last = 0;
      const sender = () => `2001:db8:1:2::${++last}`;
      await five(sender);
      expect(await ledTo({}, { sender: "2001:db8:1:2:3:4:5:6" })).toBe(REFUSED);
      expect(await ledTo({}, { sender: "2001:db8:1:3::1" })).toBe(RECEIVED);
    });
  });
});
