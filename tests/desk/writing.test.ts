import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createWebServer } from "../../site/web/serve.ts";
import { Desk, type Colleague } from "../newsroom/open-desk.ts";
import { PreviewDoor } from "../newsroom/preview-door.ts";
import { PublishingHouse } from "../newsroom/publishing.ts";

/** What Word puts on the clipboard. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><h2><b>Tít phụ từ Word</b></h2><p class=MsoNormal>Ông <b>Lê Thu Hà</b> <a href="javascript:alert(1)">nói</a>.<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Điều một</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Điều hai</p><img src="data:image/png;base64,AA"><!--EndFragment--></body></html>`;

describe("at the desk, writing", { timeout: 60_000 }, () => {
  const house = new PublishingHouse();
  let site: Server;
  let desk: Desk;
  let door: PreviewDoor;
  let reporter: Colleague;
  let documentId: string;

  beforeAll(async () => {
    site = createWebServer(house.tree);
    await new Promise<void>((resolve) =>
      site.listen(0, "127.0.0.1", () => resolve()),
    );
    const { port } = site.address() as AddressInfo;
    desk = await Desk.open({ SITE_URL: `http://127.0.0.1:${port}` });
    await desk.cms.create("section", { name: "Thời sự", isPublic: true });
    door = await PreviewDoor.open(desk.cms, house);
    reporter = await desk.signIn("reporter");
    const response = await reporter.ask(
      "/content-manager/collection-types/api::article.article",
      {
        method: "POST",
        body: JSON.stringify({
          headline: "Bài đang viết",
          body: "Đoạn đã lưu.",
        }),
      },
    );
    const { data } = (await response.json()) as {
      data: { documentId: string };
    };
    ({ documentId } = data);
    const { page } = reporter;
    await page.goto(
      `${desk.cms.url}/admin/content-manager/collection-types/api::article.article/${documentId}`,
    );
    await page.locator(".cm-content").waitFor();
  }, 300_000);

  afterAll(async () => {
    await desk?.close();
    door?.close();
    site?.close();
  });

  const editor = (page: Page) =>
    page.getByRole("textbox", { name: "Nội dung", exact: true });
  const live = (page: Page) =>
    page.frameLocator("iframe[title='Trang báo với bài đang viết']");
  // Strings, for these run in the browser, whose names the tests do not know.
  const written = (page: Page) =>
    page.evaluate<string>(
      `Array.from(document.querySelectorAll(".cm-line"), (line) => line.textContent).join("\\n")`,
    );
  const writeAnew = async (page: Page, text: string) => {
    await editor(page).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(text);
  };

  it("shows the text beside it as the site does, before it is saved", async () => {
    const { page } = reporter;
    await live(page).getByText("Đoạn đã lưu.").waitFor();
    await writeAnew(page, "Đoạn **mới gõ**.");
    const words = live(page).locator("article .body .prose strong");
    await words.getByText("mới gõ").waitFor();
    // The site's own fonts and styles are at work.
    const frame = page.frames().find((each) => each.url() === "about:srcdoc");
    expect(
      await frame?.evaluate(
        `getComputedStyle(document.querySelector(".prose p")).fontFamily`,
      ),
    ).toContain("Source Serif");
    expect(
      await frame?.evaluate(
        `document.fonts.load("16px 'Source Serif'", "a").then((fonts) => fonts.map(({ status }) => status))`,
      ),
    ).toContain("loaded");
  });

  it("shows what is typed in another field as well", async () => {
    const { page } = reporter;
    await page.getByLabel("Sapo").fill("Sapo chưa lưu");
    await live(page).getByText("Sapo chưa lưu").waitFor();
  });

  it("makes words bold and lines headings by keys and by buttons", async () => {
    const { page } = reporter;
    await writeAnew(page, "chữ");
    await page.keyboard.press("Control+b");
    expect(await written(page)).toBe("**chữ**");
    await page.keyboard.press("Control+b");
    expect(await written(page)).toBe("chữ");
    const tools = page.getByRole("toolbar", { name: "Định dạng nội dung" });
    await tools.getByRole("button", { name: "Tít phụ (Ctrl+Alt+2)" }).click();
    expect(await written(page)).toBe("## chữ");
    await live(page).getByRole("heading", { name: "chữ", level: 2 }).waitFor();
    await tools.getByRole("button", { name: "Hoàn tác (Ctrl+Z)" }).click();
    expect(await written(page)).toBe("chữ");
  });

  it("keeps headings, lists and bold of what Word puts on the clipboard, and drops the rest", async () => {
    const { page } = reporter;
    await writeAnew(page, "");
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", ${JSON.stringify(WORD)});
      document.querySelector(".cm-content").dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }`);
    expect(await written(page)).toBe(
      "## Tít phụ từ Word\n\nÔng **Lê Thu Hà** nói.\n\n- Điều một\n- Điều hai",
    );
    await live(page).locator(".prose ul li").getByText("Điều hai").waitFor();
  });

  it("puts a photo at the cursor when another part of the form asks", async () => {
    const { page } = reporter;
    await writeAnew(page, "Trước.");
    await page.evaluate(
      `window.dispatchEvent(new CustomEvent("newsroom:insert-photo", { detail: { number: 2 } }))`,
    );
    expect((await written(page)).trim()).toBe("Trước.\n\n![](photo:2)");
  });

  it("does not disturb an input method that composes a word", async () => {
    const { page } = reporter;
    await writeAnew(page, "");
    const session = await page.context().newCDPSession(page);
    for (const text of ["T", "Tie", "Tiê", "Tiế", "Tiếng"]) {
      await session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForTimeout(150);
    }
    await session.send("Input.insertText", { text: "Tiếng" });
    await page.keyboard.insertText(" Việt");
    expect(await written(page)).toBe("Tiếng Việt");
    await live(page).getByText("Tiếng Việt").waitFor();
  });

  it("counts words and goes over the whole screen and back", async () => {
    const { page } = reporter;
    await writeAnew(page, "một hai ba");
    await page.getByText("3 chữ · đọc khoảng 1 phút").waitFor();
    await page.getByRole("button", { name: "Viết toàn màn hình" }).click();
    const box = await page.locator(".cm-editor").boundingBox();
    expect(box?.height).toBeGreaterThan(700);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Viết toàn màn hình" }).waitFor();
  });

  it("shows the draft on its page at the widths of readers by one click", async () => {
    const { page } = reporter;
    await page.getByRole("button", { name: "Xem trước", exact: true }).click();
    const frame = page.frameLocator("iframe[title='Bài trên trang báo']");
    await frame.getByText("một hai ba").waitFor();
    const width = () =>
      frame.locator("html").evaluate((html) => html.clientWidth);
    expect(await width()).toBe(1440);
    await page.getByRole("button", { name: "Điện thoại" }).click();
    await expect.poll(width).toBe(360);
    expect(await frame.locator("script").count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.locator("iframe[title='Bài trên trang báo']").count())
      .toBe(0);
  });

  it("saves what was written as it was written", async () => {
    const { page } = reporter;
    await writeAnew(page, "Tít *nghiêng*.\n\n- một");
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await expect
      .poll(async () => (await desk.cms.find("article", documentId))?.["body"])
      .toBe("Tít *nghiêng*.\n\n- một");
  });

  it("refuses the preview of a draft to who may not change it", async () => {
    const editorOfPaper = await desk.signIn("editor");
    const other = await desk.signIn("reporter", { another: "khac" });
    const path = `/newsroom/preview/${documentId}`;
    expect((await reporter.ask(path)).status).toBe(200);
    expect((await editorOfPaper.ask(path)).status).toBe(200);
    const refused = await other.ask(path);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain("không có quyền sửa bài này");
    expect((await fetch(`${desk.cms.url}${path}`)).status).toBe(401);
    await editorOfPaper.context.close();
    await other.context.close();
  });
});
