import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ROOT } from "../../scripts/start/settings.ts";
import { parseArticle } from "../../content-types/intake/parse.ts";
import { docx, paragraph, picture } from "../newsroom/make-docx.ts";
import { Desk, type Colleague } from "../newsroom/open-desk.ts";

const SEEDS = join(ROOT, "../shared/seeds");
const TEXTS = join(ROOT, "tests/newsroom/texts");
const FOLDER = existsSync(SEEDS) ? SEEDS : TEXTS;
if (FOLDER === TEXTS)
  console.warn(`Skipped: pasting real articles, because ${SEEDS} is absent.`);

const articles = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8") }));

/** The headline as corrected, in a text whose headline was found. */
const corrected = (headline: string | null) => `${headline ?? ""} (đã sửa)`;

let desk: Desk;
let reporter: Colleague;
/** A person of the register whom no text names as an official. */
let known: string;

beforeAll(async () => {
  desk = await Desk.open();
  known = (await desk.cms.create("official", { name: "Lương Thị Bảy" }))
    .documentId;
  reporter = await desk.signIn("reporter");
}, 240_000);

afterAll(() => desk?.close());

const textBox = (page: Page) => page.getByLabel("Văn bản", { exact: true });
const headlineBox = (page: Page) =>
  page.locator("[data-field=headline] textarea");

/** Pastes as the clipboard does. */
async function paste(page: Page, text: string, html = ""): Promise<void> {
  // A made-up event pastes nothing by itself: what the page leaves to the browser is put in here.
  await textBox(page).focus();
  await page.evaluate(`((given) => {
    const box = document.activeElement;
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given.text);
    if (given.html) clipboardData.setData("text/html", given.html);
    const event = new ClipboardEvent("paste", {
      clipboardData, bubbles: true, cancelable: true,
    });
    if (!box.dispatchEvent(event)) return;
    box.select();
    document.execCommand("insertText", false, given.text);
  })(${JSON.stringify({ text, html })})`);
}

async function openPage(page: Page): Promise<void> {
  await page.goto(`${desk.cms.url}/admin/dan-bai`);
  await textBox(page).waitFor();
}

async function draftAt(page: Page) {
  await page.waitForURL(/api::article\.article\/(?!create)[a-z0-9]+/);
  const documentId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  return await desk.cms.find("article", documentId, {
    populate: {
      createdBy: true,
      event: true,
      section: true,
      documents: true,
      photos: { populate: ["image"] },
      mentions: { populate: ["official"] },
    },
  });
}

describe("an article that is pasted", { timeout: 60_000 }, () => {
  it.each(articles)(
    "becomes a draft with people, event and captions: $name",
    async ({ text }) => {
      const { page } = reporter;
      const { article } = parseArticle(text);
      await openPage(page);
      await paste(page, text);
      await page.keyboard.press("Control+Enter");
      await headlineBox(page).fill(corrected(article.headline));
      await page.keyboard.press("Control+Enter");
      const draft = await draftAt(page);
      const count = (list: unknown) => (list as unknown[]).length;
      expect({
        headline: draft?.["headline"],
        createdBy: (draft?.["createdBy"] as { id: number }).id,
        captions: (draft?.["photos"] as { caption: string }[]).map(
          ({ caption }) => caption,
        ),
        people: (draft?.["mentions"] as { official: { name: string } }[]).map(
          ({ official }) => official.name,
        ),
        event: (draft?.["event"] as { name: string } | null)?.name ?? null,
        documents: count(draft?.["documents"]),
      }).toEqual({
        headline: corrected(article.headline),
        createdBy: reporter.id,
        captions: article.photos.map(({ caption }) => caption),
        people: article.officials.map(({ name }) => name),
        event: article.event?.name ?? null,
        documents: article.documents.length,
      });
    },
  );
});

describe("at the page Dán bài", { timeout: 60_000 }, () => {
  const LEAD =
    "Sáng 12/5, UBND xã Hòa Lâm tổ chức lễ khánh thành ba lớp mầm non tại thôn Hạ với sự có mặt của của hơn 100 phụ huynh.";
  const TEXT = `Xã Hòa Lâm thêm ba lớp mầm non\n08:30 12/05/2022\n${LEAD}\nÔng Đinh Quốc Thịnh, Chủ tịch UBND xã, cho biết các lớp nhận trẻ từ tháng 8.\nTrao quà cho học sinh nghèo\nKinh phí xây dựng là 2,4 tỷ đồng, do nhân dân và doanh nghiệp đóng góp.`;

  it("a field shows the words that it came from", async () => {
    const { page } = reporter;
    await openPage(page);
    await paste(page, TEXT);
    await page.getByRole("button", { name: "Đọc bài" }).click();
    await page.getByLabel("Họ và tên").focus();
    const marks = page.locator("[data-shown=true] mark");
    expect(await marks.allTextContents()).toEqual(["Đinh Quốc Thịnh"]);
  });

  it("a suspect is mended by one click", async () => {
    const { page } = reporter;
    await page.getByRole("button", { name: "Sửa", exact: true }).click();
    const lead = page.locator("[data-field=lead] textarea");
    expect(await lead.inputValue()).toContain("sự có mặt của hơn 100");
  });

  it("a line becomes what the editor says it is, and corrections stay", async () => {
    const { page } = reporter;
    await page.getByLabel("Dòng 5 là").selectOption("caption");
    await page.getByLabel("Chú thích ảnh 1").waitFor();
    expect(await page.getByLabel("Chú thích ảnh 1").inputValue()).toBe(
      "Trao quà cho học sinh nghèo",
    );
    const lead = page.locator("[data-field=lead] textarea");
    expect(await lead.inputValue()).toContain("sự có mặt của hơn 100");
  });

  it("nothing is lost when the page is left and opened again", async () => {
    const { page } = reporter;
    await page.reload();
    const lead = page.locator("[data-field=lead] textarea");
    await lead.waitFor();
    expect(await lead.inputValue()).toContain("sự có mặt của hơn 100");
    await page
      .getByRole("button", { name: "Quay lại văn bản" })
      .first()
      .click();
    expect(await textBox(page).inputValue()).toBe(TEXT);
  });

  it("a person whom the machine did not see is added by choosing words", async () => {
    const { page } = reporter;
    await page.getByRole("button", { name: "Đọc bài" }).click();
    const people = page.getByRole("region", { name: "Nhân sự" });
    await people.getByLabel("Họ và tên").waitFor();
    await page.evaluate(`(() => {
      const line = document.querySelector('[data-line="3"] p');
      const node = [...line.childNodes].find((one) => one.data?.includes("UBND xã Hòa Lâm"));
      const start = node.data.indexOf("UBND xã Hòa Lâm");
      document.getSelection().setBaseAndExtent(node, start, node, start + 15);
    })()`);
    await page
      .getByRole("button", { name: "Thêm người: “UBND xã Hòa Lâm”" })
      .click();
    const name = people.getByLabel("Họ và tên").nth(1);
    expect(await name.inputValue()).toBe("UBND xã Hòa Lâm");
    await people.getByRole("button", { name: "Bỏ người này" }).click();
    await name.waitFor({ state: "detached" });

    // By hand, one of the register: it is asked as soon as the name is written.
    await people.getByRole("button", { name: "Thêm người" }).click();
    await expect
      .poll(() => name.evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.type("Lương Thị Bảy");
    await page.keyboard.press("Tab");
    await people
      .getByRole("combobox", { name: "Trong danh sách nhân sự" })
      .nth(1)
      .getByText(/^Dùng: Lương Thị Bảy/)
      .waitFor();
    // A new reading keeps whom the editor added.
    await page.getByLabel("Dòng 5 là").selectOption("body");
    await page.getByLabel("Chú thích ảnh 1").waitFor({ state: "detached" });
    expect(await name.inputValue()).toBe("Lương Thị Bảy");
    await page.getByRole("button", { name: "Nhận bài" }).first().click();
    const draft = await draftAt(page);
    expect(draft?.["mentions"]).toMatchObject([
      { official: { name: "Đinh Quốc Thịnh" } },
      { official: { documentId: known } },
    ]);
    await openPage(page);
  });

  it("headings, links and lists of a web page stay", async () => {
    const { page } = reporter;
    await paste(
      page,
      "bỏ",
      `<h1>Xã Hòa Lâm thêm ba lớp mầm non</h1><p>${LEAD}</p><h2>Việc của xã.</h2><p>Xã có <b>hai việc</b> phải làm trước <a href="https://hoalam.example/khai-giang">ngày khai giảng</a> năm học mới, <a href="javascript:alert(1)">xem thêm</a>.</p><ul><li>Tuyển <a href="https://hoalam.example/gv">hai giáo viên</a></li><li>Xây bếp ăn</li></ul><script>alert(1)</script>`,
    );
    await page.keyboard.press("Control+Enter");
    const body = page.getByLabel("Nội dung (Markdown)");
    await body.waitFor();
    expect(await body.inputValue()).toBe(
      "## Việc của xã.\n\nXã có **hai việc** phải làm trước [ngày khai giảng](https://hoalam.example/khai-giang) năm học mới, xem thêm.\n\n- Tuyển [hai giáo viên](https://hoalam.example/gv)\n- Xây bếp ăn",
    );
  });

  it("a Word file brings its picture to the caption below it", async () => {
    const { page } = reporter;
    await page
      .getByRole("button", { name: "Quay lại văn bản" })
      .first()
      .click();
    await page.getByLabel("Tệp Word").setInputFiles({
      name: "bai.docx",
      mimeType:
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: docx(
        paragraph("Bài từ tệp Word có một ảnh", { style: "Title" }),
        paragraph(LEAD),
        paragraph("Xã phải làm hai việc trước ngày khai giảng năm học mới."),
        picture(),
        paragraph("Các cháu trong lớp mới. Ảnh: Lan Anh"),
      ),
    });
    await page.getByText("đã lấy 1 hình từ tệp").waitFor();
    await page.getByRole("button", { name: "Đọc bài" }).click();
    await page.getByAltText("Ảnh 1 trong tệp").waitFor();
    await page.getByRole("button", { name: "Nhận bài" }).first().click();
    const draft = await draftAt(page);
    expect(draft?.["photos"]).toMatchObject([
      { caption: "Các cháu trong lớp mới.", image: { name: "anh-1.png" } },
    ]);
  });

  it("a file of another kind is refused with what to do", async () => {
    const { page } = reporter;
    await openPage(page);
    await page.getByLabel("Tệp Word").setInputFiles({
      name: "bai.doc",
      mimeType: "application/msword",
      buffer: Buffer.from("d0cf11e0a1b11ae1", "hex"),
    });
    await page.getByText("Word kiểu cũ (.doc)").waitFor();
  });

  it("the list of articles leads to it", async () => {
    const { page } = reporter;
    await page.goto(
      `${desk.cms.url}/admin/content-manager/collection-types/api::article.article`,
    );
    await page.getByRole("main").getByRole("link", { name: "Dán bài" }).click();
    await textBox(page).waitFor();
  });
});
