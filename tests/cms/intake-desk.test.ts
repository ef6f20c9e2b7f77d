import type { FileAnswer } from "@toa-soan/content-types/intake/desk-intake";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Ask } from "../newsroom/accounts.ts";
import { colleague } from "../newsroom/colleagues.ts";
import {
  docx,
  link,
  paragraph,
  picture,
  PIXEL,
  table,
} from "../newsroom/make-docx.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";
import { describePastedArticles } from "./pasted-articles.ts";
import { asOffered, postTo, readBy, textNamed } from "./pasting.ts";

let started: StartedCms;
let cms: Cms;
let reporter: Ask;
/** Of a role that may write nothing. */
let guest: Ask;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  reporter = (await colleague(cms, "reporter")).ask;
  guest = await signInGuest();
});
afterAll(() => started.stop());

async function signInGuest(): Promise<Ask> {
  const { id, ask } = await colleague(cms, "reporter", "guest");
  const roles = cms.strapi.service("admin::role") as unknown as {
    create(role: object): Promise<{ id: number }>;
  };
  const users = cms.strapi.service("admin::user") as unknown as {
    updateById(id: number, data: object): Promise<unknown>;
  };
  const role = await roles.create({ name: "Khách", description: "Chỉ đọc" });
  await users.updateById(id, { roles: [role.id] });
  return ask;
}

async function send(ask: Ask, name: string, file: Buffer) {
  const form = new FormData();
  form.append("files", new Blob([new Uint8Array(file)]), name);
  return await postTo(ask, "file", form);
}

describe("the door of Dán bài", () => {
  test.each(["read", "match", "accept", "file"])(
    "stays closed for %s without a sign-in",
    async (name) => {
      const response = await fetch(`${cms.url}/newsroom/intake/${name}`, {
        method: "POST",
      });
      expect(response.status).toBe(401);
    },
  );

  test.each(["read", "match", "accept", "file"])(
    "stays closed for %s to a role that may write no articles",
    async (name) => {
      const response = await postTo(guest, name, {
        text: "Tin",
        marks: {},
      });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain("không được viết bài");
    },
  );

  test("refuses an empty text in Vietnamese", async () => {
    const response = await postTo(reporter, "read", {
      text: " \n ",
      marks: {},
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("chưa có chữ nào");
  });

  test("refuses a text of several hundred pages", async () => {
    const response = await postTo(reporter, "read", {
      text: "chữ ".repeat(150_000),
      marks: {},
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("quá 400.000");
  });

  test("refuses choices that do not fit the article", async () => {
    const text = textNamed("Lựa chọn không khớp với bài viết");
    const read = await readBy(reporter, text);
    const response = await postTo(
      reporter,
      "accept",
      asOffered(read, text, { officials: [] }),
    );
    expect(response.status).toBe(400);
  });
});

describe("a file", () => {
  const word = docx(
    paragraph("Xã Hòa Lâm thêm ba lớp mầm non", { style: "Title" }),
    paragraph(
      "Sáng 12/5, UBND xã Hòa Lâm tổ chức lễ khánh thành ba lớp mầm non tại thôn Hạ với sự có mặt của hơn 100 phụ huynh.",
    ),
    paragraph("Thêm giáo viên.", { style: "Heading2" }),
    paragraph("Xã có **hai việc** phải làm trước ngày khai giảng năm học mới."),
    link("danh sách lớp", "https://hoalam.example/lop?nam=2022"),
    link("tệp trên máy", "file:///C:/lop.xlsx"),
    paragraph("Tuyển hai giáo viên", { list: 1 }),
    paragraph("Xây một bếp ăn", { list: 1 }),
    paragraph("Đóng bàn ghế", { list: 2 }),
    table(["Thôn", "Số cháu"], ["Hạ", "42"], ["Thượng", "35"]),
    picture(),
    paragraph("Các cháu trong lớp mới. Ảnh: Lan Anh", { style: "Caption" }),
  );

  test("of Word gives the fields with headings, lists, bold, links and tables", async () => {
    const response = await send(reporter, "bai.docx", word);
    expect(response.status).toBe(200);
    const { text, marks } = (await response.json()) as FileAnswer;
    const { article } = await readBy(reporter, text, marks);
    expect(article).toMatchObject({
      headline: "Xã Hòa Lâm thêm ba lớp mầm non",
      subheads: ["Thêm giáo viên."],
      photos: [{ caption: "Các cháu trong lớp mới.", credit: "Lan Anh" }],
    });
    expect(article.body).toContain("Xã có **hai việc** phải làm");
    expect(article.body).toContain(
      "Xem [danh sách lớp](https://hoalam.example/lop?nam=2022) ở trang của xã.",
    );
    expect(article.body).toContain("Xem tệp trên máy ở trang của xã.");
    expect(article.body).toContain("- Tuyển hai giáo viên\n- Xây một bếp ăn");
    expect(article.body).toContain("1. Đóng bàn ghế");
    expect(article.body).toContain(
      "| Thôn | Số cháu |\n| --- | --- |\n| Hạ | 42 |\n| Thượng | 35 |",
    );
  });

  test("of Word gives its pictures and where they stood", async () => {
    const response = await send(reporter, "bai.docx", word);
    const { text, pictures } = (await response.json()) as FileAnswer;
    expect(pictures).toMatchObject([
      {
        name: "anh-1.png",
        mime: "image/png",
        base64: PIXEL.toString("base64"),
      },
    ]);
    const below = text.split("\n").slice((pictures[0]?.line ?? 0) - 1);
    expect(below.find(Boolean)).toBe("Các cháu trong lớp mới. Ảnh: Lan Anh");
  });

  test("of plain text gives the text", async () => {
    const response = await send(reporter, "bai.txt", Buffer.from("Tin vui"));
    expect(await response.json()).toMatchObject({ text: "Tin vui", marks: {} });
  });

  test.each([
    [
      "cũ của Word",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "Word kiểu cũ (.doc)",
    ],
    ["PDF", Buffer.from("%PDF-1.7"), "tệp là PDF"],
    ["RTF", Buffer.from("{\\rtf1 x}"), "tệp là RTF"],
    ["cụt", word.subarray(0, 900), "bị hỏng hoặc chép chưa xong"],
    ["rỗng", Buffer.alloc(0), "tệp rỗng"],
    ["quá lớn", Buffer.alloc(26 * 1024 * 1024, "a"), "lớn hơn 25 MB"],
  ])("%s is refused with what to do", async (_, file, told) => {
    const response = await send(reporter, "bai", file);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(told);
  });

  test("that is a ZIP but not Word's is refused", async () => {
    const other = Buffer.from(
      word
        .toString("latin1")
        .replaceAll("word/document.xml", "mord/document.xml"),
      "latin1",
    );
    const response = await send(reporter, "bai.docx", other);
    expect(await response.text()).toContain("không phải Word");
  });

  test("of Word whose text is broken is refused", async () => {
    const broken = docx("<w:p><w:r>");
    const response = await send(reporter, "bai.docx", broken);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("bị hỏng");
  });
});

describe("on SQLite", () => {
  describePastedArticles(() => cms);
});
