import type {
  AcceptAnswer,
  Choice,
  Choices,
  FileAnswer,
  ReadAnswer,
} from "@toa-soan/content-types/intake/desk-intake";
import { ROLES, type RoleName } from "@toa-soan/content-types/roles";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  docx,
  link,
  paragraph,
  picture,
  PIXEL,
  table,
} from "../newsroom/make-docx.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";

type Ask = (path: string, body: unknown) => Promise<Response>;

let started: StartedCms;
let cms: Cms;
const colleagues = new Map<string, { id: number; ask: Ask }>();

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
});
afterAll(() => started.stop());

/** A colleague of a role with their own token; `guest` has a role that may write nothing. */
async function colleague(role: RoleName | "guest") {
  const known = colleagues.get(role);
  if (known) return known;
  const { strapi } = cms;
  const roles = strapi.service("admin::role") as unknown as {
    findOne(where: object): Promise<{ id: number } | null>;
    create(role: object): Promise<{ id: number }>;
  };
  const stored =
    role === "guest"
      ? await roles.create({ name: "Khách", description: "Chỉ đọc" })
      : await roles.findOne({ code: ROLES[role].code });
  const email = `${role.toLowerCase()}@toasoan.local`;
  const password = "Matkhau-thu-1";
  const users = strapi.service("admin::user") as unknown as {
    create(user: object): Promise<{ id: number }>;
  };
  const { id } = await users.create({
    email,
    password,
    firstname: role,
    isActive: true,
    roles: [stored?.id],
  });
  const post = (path: string, body: unknown, token = "") =>
    fetch(`${cms.url}${path}`, {
      method: "POST",
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(!(body instanceof FormData) && {
          "content-type": "application/json",
        }),
      },
      body: body instanceof FormData ? body : JSON.stringify(body),
    });
  const { data } = (await (
    await post("/admin/login", { email, password })
  ).json()) as { data: { token: string } };
  const made = {
    id,
    ask: (path: string, body: unknown) => post(path, body, data.token),
  };
  colleagues.set(role, made);
  return made;
}

const textNamed = (headline: string) => `Trang chủ / Tin tức - Sự kiện / Thời sự
${headline}
Ngày đăng: 12-10-2023 08:30

Chiều ngày 11/10/2023, tại Hội trường UBND tỉnh, đồng chí Tạ Minh Khang - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì Hội nghị trực tuyến đánh giá tình hình chuyển đổi số quý III năm 2023.

Tham dự có đồng chí Phan Viết Tài - Bí thư Huyện ủy Tân Hòa. Các xã thực hiện Kế hoạch số 45/KH-UBND từ tháng trước.

Quang cảnh Hội nghị tại điểm cầu UBND tỉnh. Ảnh: Lan Anh

Phát biểu kết luận Hội nghị, đồng chí Tạ Minh Khang yêu cầu các địa phương rà soát thiết bị ở từng bộ phận một cửa.`;

async function readBy(
  role: RoleName,
  text: string,
  marks: object = {},
): Promise<ReadAnswer> {
  const { ask } = await colleague(role);
  const response = await ask("/newsroom/intake/read", { text, marks });
  expect(response.status).toBe(200);
  return (await response.json()) as ReadAnswer;
}

const taken = (chosen: string | null | undefined): Choice =>
  chosen ? { what: "use", documentId: chosen } : { what: "make" };

/** What the editor accepts when nothing is changed. */
const asOffered = (
  { article, matches }: ReadAnswer,
  text: string,
  changed: Partial<Choices> = {},
) => ({
  article,
  text,
  choices: {
    officials: matches.officials.map(({ chosen }) => taken(chosen)),
    event: taken(matches.event?.chosen),
    documents: matches.documents.map(({ chosen }) => taken(chosen)),
    section: matches.section.chosen,
    pictures: article.photos.map(() => null),
    ...changed,
  },
});

async function acceptBy(role: RoleName, order: unknown): Promise<AcceptAnswer> {
  const { ask } = await colleague(role);
  const response = await ask("/newsroom/intake/accept", order);
  expect(await response.clone().text()).toContain("documentId");
  return (await response.json()) as AcceptAnswer;
}

const count = async (type: "article" | "official" | "photo" | "event") =>
  (await cms.documents(type).findMany({ limit: -1 })).length;

async function send(role: RoleName, name: string, file: Buffer) {
  const { ask } = await colleague(role);
  const form = new FormData();
  form.append("files", new Blob([new Uint8Array(file)]), name);
  return await ask("/newsroom/intake/file", form);
}

const PASTING = [
  "reporter",
  "editor",
  "managingEditor",
  "administrator",
] as const;

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
      const { ask } = await colleague("guest");
      const response = await ask(`/newsroom/intake/${name}`, {
        text: "Tin",
        marks: {},
      });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain("không được viết bài");
    },
  );

  test("refuses an empty text in Vietnamese", async () => {
    const { ask } = await colleague("reporter");
    const response = await ask("/newsroom/intake/read", {
      text: " \n ",
      marks: {},
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("chưa có chữ nào");
  });

  test("refuses a text of several hundred pages", async () => {
    const { ask } = await colleague("reporter");
    const response = await ask("/newsroom/intake/read", {
      text: "chữ ".repeat(150_000),
      marks: {},
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("quá 400.000");
  });

  test("refuses choices that do not fit the article", async () => {
    const text = textNamed("Lựa chọn không khớp với bài viết");
    const read = await readBy("reporter", text);
    const { ask } = await colleague("reporter");
    const response = await ask(
      "/newsroom/intake/accept",
      asOffered(read, text, { officials: [] }),
    );
    expect(response.status).toBe(400);
  });
});

describe("a text that is read", () => {
  test("comes back as lines with roles, fields and their evidence", async () => {
    const text = textNamed("Bài đọc thử trước khi nhận");
    const { lines, article, evidence } = await readBy("editor", text);
    expect(lines[1]).toEqual({
      number: 2,
      text: "Bài đọc thử trước khi nhận",
      role: "headline",
    });
    expect(article.headline).toBe("Bài đọc thử trước khi nhận");
    expect(evidence).toContainEqual(
      expect.objectContaining({ field: "headline", sureness: "sure" }),
    );
  });

  test("writes nothing", async () => {
    const before = [await count("article"), await count("official")];
    await readBy("editor", textNamed("Bài chỉ đọc, không ghi gì"));
    expect([await count("article"), await count("official")]).toEqual(before);
  });

  test("is read anew with what the editor says of a line", async () => {
    const text = textNamed("Bài sửa vai trò một dòng");
    const { article } = await readBy("editor", text, {
      7: { role: "furniture" },
    });
    expect(article.officials.map(({ name }) => name)).not.toContain(
      "Phan Viết Tài",
    );
  });

  test("brings the people of the register who may be meant, with their titles", async () => {
    const official = await cms.create("official", { name: "Hoàng Ứng Viên" });
    const position = await cms.create("position", {
      title: "Giám đốc Sở Y tế",
    });
    await cms.create("term", {
      official: official.documentId,
      position: position.documentId,
    });
    const { matches } = await readBy(
      "editor",
      "Sở Y tế triển khai đợt khám bệnh mới\nChiều 11/10, ông Hoàng Ứng Viên, Giám đốc Sở Y tế cho biết đợt khám bệnh đã bắt đầu ở ba huyện.\nCác xã chuẩn bị từ tuần trước.",
    );
    expect(matches.officials).toMatchObject([
      {
        chosen: official.documentId,
        candidates: [
          {
            label: "Hoàng Ứng Viên",
            slug: "hoang-ung-vien",
            details: ["Giám đốc Sở Y tế"],
          },
        ],
      },
    ]);
  });

  test("offers a namesake of another office, but does not choose him", async () => {
    const official = await cms.create("official", {
      name: "Đặng Khác Ngành",
      distinction: "Giám đốc Sở Nội vụ",
    });
    const { matches } = await readBy(
      "editor",
      "Trường Chính trị mở lớp bồi dưỡng mới\nChiều 11/10, ông Đặng Khác Ngành, Hiệu trưởng Trường Chính trị cho biết lớp học kéo dài ba tuần.\nCác xã cử người đi học.",
    );
    expect(matches.officials).toMatchObject([
      { chosen: null, candidates: [{ documentId: official.documentId }] },
    ]);
  });

  test("warns of an article of the same headline", async () => {
    const { documentId } = await cms.create("article", {
      headline: "Tít đã có trong tòa soạn",
    });
    const { matches } = await readBy(
      "editor",
      textNamed("Tít đã có trong tòa soạn"),
    );
    expect(matches.warnings).toEqual([
      {
        kind: "same-headline",
        documentId,
        headline: "Tít đã có trong tòa soạn",
      },
    ]);
  });

  test("warns of an article made of the same text", async () => {
    const text = textNamed("Văn bản đã nhập một lần rồi");
    const read = await readBy("editor", text);
    const { documentId } = await acceptBy("editor", asOffered(read, text));
    const { matches } = await readBy("editor", text);
    expect(matches.warnings).toMatchObject([{ kind: "same-text", documentId }]);
  });
});

describe("an accepted article", () => {
  test.each(PASTING)("of the role %s is a draft of their own", async (role) => {
    const { id, ask } = await colleague(role);
    const text = textNamed(`Bài của vai trò ${role} dán vào`);
    const read = await readBy(role, text);
    const { documentId } = await acceptBy(role, asOffered(read, text));
    const article = await cms.find("article", documentId, {
      populate: {
        createdBy: true,
        event: true,
        documents: true,
        photos: { populate: ["createdBy"] },
        mentions: { populate: ["official"] },
      },
    });
    expect(article).toMatchObject({
      publishedAt: null,
      createdBy: { id },
      event: { startsOn: "2023-10-11" },
      documents: [{ number: "45/KH-UBND" }],
      photos: [{ credit: "Lan Anh", createdBy: { id } }],
      mentions: [
        { official: { name: "Tạ Minh Khang" } },
        { official: { name: "Phan Viết Tài" } },
      ],
    });
    expect(ask).toBeDefined();
  });

  test("may be changed by the reporter who pasted it, through Strapi's own API", async () => {
    const text = textNamed("Phóng viên sửa bài mình vừa dán");
    const read = await readBy("reporter", text);
    const { documentId } = await acceptBy("reporter", asOffered(read, text));
    const { data } = (await (
      await fetch(`${cms.url}/admin/login`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          email: "reporter@toasoan.local",
          password: "Matkhau-thu-1",
        }),
      })
    ).json()) as { data: { token: string } };
    const response = await fetch(
      `${cms.url}/content-manager/collection-types/api::article.article/${documentId}`,
      {
        method: "PUT",
        headers: {
          authorization: `Bearer ${data.token}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({
          kicker: "Chuyển đổi số",
          revision: await cms.revisionOf("article", documentId),
        }),
      },
    );
    expect(response.status).toBe(200);
  });

  test("has what the editor corrected", async () => {
    const text = textNamed("Tít sai của bài được sửa");
    const read = await readBy("editor", text);
    const order = asOffered(read, text);
    order.article = { ...read.article, headline: "Tít đúng của bài được sửa" };
    const { documentId } = await acceptBy("editor", order);
    const article = await cms.find("article", documentId);
    expect(article?.["headline"]).toBe("Tít đúng của bài được sửa");
  });

  test("uses, makes and leaves out people as chosen", async () => {
    const known = await cms.create("official", { name: "Người Được Chọn" });
    const text = textNamed("Bài có lựa chọn về nhân sự");
    const read = await readBy("editor", text);
    const { documentId } = await acceptBy(
      "editor",
      asOffered(read, text, {
        officials: [
          { what: "use", documentId: known.documentId },
          { what: "leave" },
        ],
      }),
    );
    const article = await cms.find("article", documentId, {
      populate: { mentions: { populate: ["official"] } },
    });
    expect(article?.["mentions"]).toMatchObject([
      { official: { documentId: known.documentId } },
    ]);
  });

  test("names a new person even beside a namesake when the editor says so", async () => {
    const text = textNamed("Bài có người mới trùng tên");
    const read = await readBy("editor", text);
    const before = await count("official");
    await acceptBy(
      "editor",
      asOffered(read, text, {
        officials: read.article.officials.map(() => ({ what: "make" })),
      }),
    );
    expect(await count("official")).toBe(before + 2);
  });

  test("has no event and no documents when they are left out", async () => {
    const text = textNamed("Bài bỏ sự kiện và văn bản");
    const read = await readBy("editor", text);
    const { documentId } = await acceptBy(
      "editor",
      asOffered(read, text, {
        event: { what: "leave" },
        documents: [{ what: "leave" }],
      }),
    );
    const article = await cms.find("article", documentId, {
      populate: ["event", "documents"],
    });
    expect(article).toMatchObject({ event: null, documents: [] });
  });

  test("goes to the section that was chosen", async () => {
    const { documentId: section } = await cms.create("section", {
      name: "Chuyên mục được chọn",
    });
    const text = textNamed("Bài vào chuyên mục được chọn");
    const read = await readBy("editor", text);
    const { documentId } = await acceptBy(
      "editor",
      asOffered(read, text, { section }),
    );
    const article = await cms.find("article", documentId, {
      populate: ["section"],
    });
    expect(article?.["section"]).toMatchObject({ documentId: section });
  });

  test("leaves nothing behind when a chosen person is gone", async () => {
    const text = textNamed("Bài chọn người vừa bị xóa");
    const read = await readBy("editor", text);
    const before = [
      await count("article"),
      await count("event"),
      await count("photo"),
    ];
    const { ask } = await colleague("editor");
    const response = await ask(
      "/newsroom/intake/accept",
      asOffered(read, text, {
        event: { what: "make" },
        officials: [{ what: "make" }, { what: "use", documentId: "khongco" }],
      }),
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("không còn nữa");
    expect([
      await count("article"),
      await count("event"),
      await count("photo"),
    ]).toEqual(before);
  });

  test("is made once, however often it is accepted", async () => {
    const text = textNamed("Bài bấm nhận hai lần liền");
    const read = await readBy("editor", text);
    const [one, other] = await Promise.all([
      acceptBy("editor", asOffered(read, text)),
      acceptBy("editor", asOffered(read, text)),
    ]);
    expect(one.documentId).toBe(other.documentId);
    expect([one.result, other.result].sort()).toEqual(["created", "unchanged"]);
  });

  test("is what the import makes of the same text", async () => {
    const text = textNamed("Bài nhập bằng lệnh hay bằng dán đều thế");
    const read = await readBy("editor", text);
    const { documentId } = await acceptBy("editor", asOffered(read, text));
    const again = (await (
      await cms.importArticle({
        article: read.article,
        sourceHash: (await cms.find("article", documentId))?.["sourceHash"],
        publish: false,
      })
    ).json()) as AcceptAnswer;
    expect(again).toMatchObject({ result: "unchanged", documentId });
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
    const response = await send("reporter", "bai.docx", word);
    expect(response.status).toBe(200);
    const { text, marks } = (await response.json()) as FileAnswer;
    const { article } = await readBy("reporter", text, marks);
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
    const response = await send("reporter", "bai.docx", word);
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
    const response = await send("reporter", "bai.txt", Buffer.from("Tin vui"));
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
    const response = await send("reporter", "bai", file);
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
    const response = await send("reporter", "bai.docx", other);
    expect(await response.text()).toContain("không phải Word");
  });

  test("of Word whose text is broken is refused", async () => {
    const broken = docx("<w:p><w:r>");
    const response = await send("reporter", "bai.docx", broken);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("bị hỏng");
  });
});
