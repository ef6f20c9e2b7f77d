import { hash } from "node:crypto";

import type { IntakeArticle } from "@toa-soan/content-types/intake/article";
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

let started: StartedCms;
let cms: Cms;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
});
afterAll(() => started.stop());

interface Answer {
  result: string;
  documentId: string;
  slug: string;
  published: boolean;
  address: string;
}

const empty: IntakeArticle = {
  headline: null,
  section: null,
  publishedAt: null,
  lead: null,
  dateline: null,
  byline: null,
  sourceCredit: null,
  body: "",
  photos: [],
  subheads: [],
  pullQuotes: [],
  officials: [],
  event: null,
  documents: [],
  related: [],
  furniture: [],
  suspects: [],
};

const official = (
  name: string,
  titleAsWritten: string | null,
  lines: number[] = [],
): IntakeArticle["officials"][number] => ({
  name,
  titleAsWritten,
  former: false,
  honorific: "đồng chí",
  lines,
});

const order = (article: Partial<IntakeArticle>, publish = false) => ({
  article: { ...empty, ...article },
  sourceHash: hash("sha256", JSON.stringify(article)),
  publish,
});

async function imported(
  article: Partial<IntakeArticle>,
  publish = false,
): Promise<Answer> {
  const response = await cms.importArticle(order(article, publish));
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

/** The officials of an imported article, in order. */
async function officialsOf({ documentId }: Answer): Promise<Saved[]> {
  const article = await cms.find("article", documentId, {
    populate: { mentions: { populate: ["official"] } },
  });
  const mentions = article?.["mentions"] as { official: Saved }[];
  return mentions.map((mention) => mention.official);
}

const count = (type: "article" | "official" | "photo" | "event") =>
  cms
    .documents(type)
    .findMany({ limit: -1 })
    .then((all) => all.length);

describe("the door of the import", () => {
  test("stays closed without its token", async () => {
    const response = await cms.importArticle(order({ headline: "Tin" }), "sai");
    expect(response.status).toBe(401);
  });

  test("does not open to the publisher", async () => {
    const response = await cms.importArticle(
      order({ headline: "Tin" }),
      PUBLISHER_TOKEN,
    );
    expect(response.status).toBe(401);
  });

  test("refuses what is not an article, naming the part", async () => {
    const response = await cms.importArticle(
      { ...order({}), article: { headline: 7 } },
      IMPORT_TOKEN,
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("article.headline");
  });
});

describe("an imported article", () => {
  test("is a draft", async () => {
    const answer = await imported({ headline: "Bản nháp nhập vào" });
    expect(answer).toMatchObject({
      result: "created",
      slug: "ban-nhap-nhap-vao",
      published: false,
      address: "/bai-viet/ban-nhap-nhap-vao/",
    });
  });

  test("is published when asked", async () => {
    const { documentId } = await imported({ headline: "Đăng khi nhập" }, true);
    expect(await cms.publicIds()).toContain(documentId);
  });

  test("keeps the time of its source as first published", async () => {
    const { documentId } = await imported(
      { headline: "Có giờ", publishedAt: "2020-07-23T14:30:00+07:00" },
      true,
    );
    const article = await cms.find("article", documentId, {
      status: "published",
    });
    expect(article?.["firstPublicAt"]).toBe("2020-07-23T07:30:00.000Z");
  });

  test("is not imported twice from one text", async () => {
    const article = { headline: "Một lần thôi" };
    const first = await imported(article);
    const second = await imported(article);
    expect(second).toEqual({ ...first, result: "unchanged" });
  });

  test("from a changed text is another article", async () => {
    const first = await imported({ headline: "Cùng tít" });
    const second = await imported({ headline: "Cùng tít", lead: "Sửa" });
    expect([second.result, second.slug]).toEqual(["created", "cung-tit-2"]);
    expect(second.documentId).not.toBe(first.documentId);
  });

  test("goes to the section of its name", async () => {
    const section = await cms.create("section", { name: "Xây dựng Đảng" });
    const { documentId } = await imported({
      headline: "Có mục",
      section: "XÂY DỰNG ĐẢNG",
    });
    const article = await cms.find("article", documentId, {
      populate: ["section"],
    });
    expect(article?.["section"]).toMatchObject({
      documentId: section.documentId,
    });
  });

  test("of an unknown section goes to Tin tức", async () => {
    const { documentId } = await imported({
      headline: "Mục lạ",
      section: "Không có mục này",
    });
    const article = await cms.find("article", documentId, {
      populate: ["section"],
    });
    expect(article?.["section"]).toMatchObject({ name: "Tin tức" });
  });

  test("brings its photos with the people of their captions", async () => {
    const answer = await imported({
      headline: "Ảnh và người",
      photos: [
        { caption: "Trao quà", credit: "P.V", illustrative: false, lines: [4] },
      ],
      officials: [
        official("Lê Trong Ảnh", "Chủ tịch", [4]),
        official("Lê Ngoài Ảnh", "Thư ký", [9]),
      ],
    });
    const article = await cms.find("article", answer.documentId, {
      populate: { photos: { populate: ["people"] } },
    });
    expect(article?.["photos"]).toMatchObject([
      {
        caption: "Trao quà",
        credit: "P.V",
        people: [{ name: "Lê Trong Ảnh" }],
      },
    ]);
  });

  test("keeps the titles as written", async () => {
    const { documentId } = await imported({
      headline: "Chức danh",
      officials: [official("Phạm Chức Danh", "Phó Bí thư Thường trực")],
    });
    const article = await cms.find("article", documentId, {
      populate: ["mentions"],
    });
    expect(article?.["mentions"]).toMatchObject([
      { titleAsWritten: "Phó Bí thư Thường trực", honorific: "đồng chí" },
    ]);
  });

  test("leaves the day of an event open when the year is unknown", async () => {
    const { documentId } = await imported({
      headline: "Sự kiện không năm",
      event: {
        name: "Lễ không năm",
        startsOn: "--07-23",
        partOfDay: "sáng",
        place: null,
        host: "Đảng ủy Khối",
      },
    });
    const article = await cms.find("article", documentId, {
      populate: { event: { populate: ["host"] } },
    });
    expect(article?.["event"]).toMatchObject({
      startsOn: null,
      partOfDay: "morning",
      host: { name: "Đảng ủy Khối" },
    });
  });

  test("shares its event with another report of the same day", async () => {
    const event = {
      name: "Đại hội lần thứ XX",
      startsOn: "2020-07-23",
      partOfDay: null,
      place: null,
      host: null,
    };
    const before = await count("event");
    await imported({ headline: "Tin thứ nhất", event });
    await imported({
      headline: "Tin thứ hai",
      event: { ...event, name: "ĐẠI HỘI LẦN THỨ XX" },
    });
    expect(await count("event")).toBe(before + 1);
  });

  test("links a related article of the same headline", async () => {
    const known = await imported({ headline: "Bài đã có từ trước" });
    const { documentId } = await imported({
      headline: "Bài dẫn bài",
      related: [{ headline: "BÀI ĐÃ CÓ TỪ TRƯỚC", teaser: null }],
    });
    const article = await cms.find("article", documentId, {
      populate: ["related"],
    });
    expect(article?.["related"]).toMatchObject([
      { documentId: known.documentId },
    ]);
  });

  test("without a headline is refused in Vietnamese", async () => {
    const response = await cms.importArticle(order({ lead: "Không tít" }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("không tìm thấy tít");
  });
});

describe("an import that fails half-way", () => {
  test("leaves nothing behind", async () => {
    const before = [await count("photo"), await count("official")];
    const response = await cms.importArticle(
      order(
        {
          headline: "Sẽ hỏng",
          officials: [official("Người Sẽ Mất", "Bí thư")],
          photos: [
            { caption: "Mất", credit: null, illustrative: false, lines: [] },
          ],
          body: "![](photo:9)",
        },
        true,
      ),
    );
    expect(response.status).toBe(400);
    expect([await count("photo"), await count("official")]).toEqual(before);
  });
});

describe("a person of an imported article", () => {
  test("is the one known by name and office", async () => {
    const first = await imported({
      headline: "Gặp lần một",
      officials: [official("Nguyễn Hoà", "Giám đốc Sở Nội vụ")],
    });
    const second = await imported({
      headline: "Gặp lần hai",
      officials: [official("NGUYỄN HÒA", "Giám đốc Sở Nội vụ tỉnh")],
    });
    const [one] = await officialsOf(first);
    const [other] = await officialsOf(second);
    expect(other?.documentId).toBe(one?.documentId);
  });

  test("is another one when the offices contradict each other", async () => {
    const first = await imported({
      headline: "Trùng tên một",
      officials: [official("Trần Trùng Tên", "Giám đốc Sở Nội vụ")],
    });
    const second = await imported({
      headline: "Trùng tên hai",
      officials: [official("Trần Trùng Tên", "Hiệu trưởng Trường Chính trị")],
    });
    const [one] = await officialsOf(first);
    const [other] = await officialsOf(second);
    expect(other?.documentId).not.toBe(one?.documentId);
    expect(other?.["distinction"]).toBe("Hiệu trưởng Trường Chính trị");
  });

  test("stays two people within one article", async () => {
    const answer = await imported({
      headline: "Hai người một tên",
      officials: [
        official("Lê Hai Người", "Giám đốc Sở Nội vụ"),
        official("Lê Hai Người", "Hiệu trưởng Trường Chính trị"),
      ],
    });
    const ids = (await officialsOf(answer)).map((one) => one.documentId);
    expect(new Set(ids).size).toBe(2);
  });

  test("is not one whose name differs by a mark", async () => {
    const first = await imported({
      headline: "Dấu một",
      officials: [official("Võ Thị Hà", "Bí thư")],
    });
    const second = await imported({
      headline: "Dấu hai",
      officials: [official("Võ Thị Hạ", "Bí thư")],
    });
    const [one] = await officialsOf(first);
    const [other] = await officialsOf(second);
    expect(other?.documentId).not.toBe(one?.documentId);
  });
});

test("the same text sent ten times at once is imported once", async () => {
  const before = await count("article");
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => imported({ headline: "Gửi dồn dập" })),
  );
  expect(answers.filter(({ result }) => result === "created")).toHaveLength(1);
  expect(await count("article")).toBe(before + 1);
});

test("articles beside an import do not disturb it", async () => {
  const content = new Content(cms);
  const [answer, article] = await Promise.all([
    imported({ headline: "Song song" }),
    content.publishedArticle("Song song"),
  ]);
  expect(answer.slug).not.toBe(article.slug);
});
