import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { Desk, type Colleague } from "../newsroom/open-desk.ts";

describe("history at the desk", { timeout: 60_000 }, () => {
  let desk: Desk;
  let content: Content;
  let chau: Colleague;

  beforeAll(async () => {
    desk = await Desk.open();
    content = new Content(desk.cms);
    chau = await desk.signIn("managingEditor");
  }, 240_000);

  afterAll(() => desk?.close());

  const goTo = (path: string) =>
    chau.page.goto(`${desk.cms.url}/admin/${path}`);

  const formOf = (type: string, documentId: string) =>
    `content-manager/collection-types/api::${type}.${type}/${documentId}`;

  it("shows what a version changed, by words, and restores it into the draft", async () => {
    const { page } = chau;
    const { documentId } = await content.publishedArticle("Tít đúng", {
      lead: "Hội nghị khai mạc sáng nay.",
    });
    await desk.cms.update("article", documentId, {
      headline: "Tít sai",
      lead: "Hội nghị bế mạc sáng nay.",
    });
    await goTo(formOf("article", documentId));
    await page.getByRole("button", { name: /^Đăng\s*“?.*Hệ thống/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("del", { hasText: "khai" }).waitFor();
    await dialog.locator("ins", { hasText: "bế" }).waitFor();
    await dialog.getByRole("button", { name: "Khôi phục bản này" }).click();
    await dialog
      .getByRole("button", { name: "Khôi phục", exact: true })
      .click();
    await dialog.waitFor({ state: "hidden" });
    await expect
      .poll(() => page.getByRole("textbox", { name: "Sapo" }).inputValue())
      .toBe("Hội nghị khai mạc sáng nay.");
    await page
      .getByRole("button", { name: /^Khôi phục bản cũ.*Nguyễn Minh Châu/ })
      .waitFor();
    const draft = await desk.cms.find("article", documentId);
    expect(draft?.["headline"]).toBe("Tít đúng");
  });

  it("opens a version by the keyboard alone and closes it with Escape", async () => {
    const { page } = chau;
    const { documentId } = await desk.cms.create("official", { name: "Lan" });
    await goTo(formOf("official", documentId));
    const entry = page.getByRole("button", { name: /^Tạo/ });
    await entry.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Bản 1: tạo, Hệ thống").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("brings a deleted article back from the trash, found without marks", async () => {
    const { page } = chau;
    const { documentId } = await content.article("Lễ hội làng Sen");
    await desk.cms.delete("article", documentId);
    await goTo("thung-rac");
    await page.locator("input[name=words]").fill("le hoi lang sen");
    await page
      .getByRole("button", { name: "Đưa trở lại Lễ hội làng Sen" })
      .click();
    await page
      .getByText("Đã đưa “Lễ hội làng Sen” trở lại thành bản nháp")
      .waitFor();
    const draft = await desk.cms.find("article", documentId);
    expect(draft?.["headline"]).toBe("Lễ hội làng Sen");
  });

  it("shows the audit log to whoever may see it, with search and export", async () => {
    const { page } = chau;
    await content.publishedArticle("Bài trong nhật ký");
    await goTo("nhat-ky");
    await page.locator("input[name=words]").fill("bai trong nhat ky");
    await page.getByText("đăng bài viết “Bài trong nhật ký”").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Xuất tệp CSV" }).click();
    expect((await download).suggestedFilename()).toBe("nhat-ky.csv");
  });

  it("has no audit log for a reporter", async () => {
    const { page, context } = await desk.signIn("reporter");
    const link = (name: string) =>
      page.getByRole("link", { name, exact: true });
    await link("Dán bài").first().waitFor();
    expect(await link("Nhật ký").count()).toBe(0);
    await page.goto(`${desk.cms.url}/admin/nhat-ky`);
    await page.getByRole("main").waitFor();
    await page.waitForTimeout(500);
    expect(
      await page.getByRole("button", { name: "Xuất tệp CSV" }).count(),
    ).toBe(0);
    await context.close();
  });
});
