import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { Desk, type Colleague } from "../newsroom/open-desk.ts";

describe("two editors of one article", { timeout: 60_000 }, () => {
  let desk: Desk;
  let content: Content;
  let binh: Colleague;
  let chau: Colleague;

  beforeAll(async () => {
    desk = await Desk.open();
    content = new Content(desk.cms);
    binh = await desk.signIn("editor");
    chau = await desk.signIn("managingEditor");
  }, 240_000);

  afterAll(() => desk?.close());

  const lead = (page: Page) => page.getByRole("textbox", { name: "Sapo" });
  const kicker = (page: Page) =>
    page.getByRole("textbox", { name: "Tít phụ trên" });

  async function open({ page }: Colleague, documentId: string) {
    await page.goto(
      `${desk.cms.url}/admin/content-manager/collection-types/api::article.article/${documentId}`,
    );
    await lead(page).waitFor();
  }

  async function save(page: Page) {
    const answered = page.waitForResponse(
      (response) =>
        response.request().method() === "PUT" &&
        response.url().includes("/content-manager/"),
    );
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    return (await answered).status();
  }

  /** Both have the article open and type; Châu saves first, Bình is refused. */
  async function collide(headline: string) {
    const { documentId } = await content.article(headline);
    await open(binh, documentId);
    await open(chau, documentId);
    await lead(binh.page).fill("Sapo của Bình");
    await kicker(chau.page).fill("Tít phụ của Châu");
    expect(await save(chau.page)).toBe(200);
    expect(await save(binh.page)).toBe(400);
    const dialog = binh.page.getByRole("dialog");
    await dialog.getByText("Chưa lưu: đã có bản mới hơn").waitFor();
    await dialog.getByText("Sapo của Bình").waitFor();
    return { documentId, dialog };
  }

  const stored = async (documentId: string) => {
    const article = await desk.cms.find("article", documentId);
    return [article?.["kicker"], article?.["lead"]];
  };

  it("are told of each other", async () => {
    const { documentId } = await content.article("Cùng mở");
    await open(binh, documentId);
    await open(chau, documentId);
    await chau.page.getByText("Trần Văn Bình cũng đang mở").waitFor();
  });

  it("do not overwrite each other: the later save is refused with who, what and both texts", async () => {
    const { documentId, dialog } = await collide("Hai người cùng sửa");
    await dialog
      .getByText("Nguyễn Minh Châu đã lưu lúc", { exact: false })
      .waitFor();
    await dialog.getByText("“Tít phụ trên”", { exact: false }).waitFor();
    expect(await stored(documentId)).toEqual(["Tít phụ của Châu", null]);
  });

  it("keep what they typed after a refusal, and may go on typing", async () => {
    const { documentId, dialog } = await collide("Chữ còn nguyên");
    await dialog.getByRole("button", { name: "Để sau" }).click();
    await dialog.waitFor({ state: "hidden" });
    // Long enough for whatever would load the document anew.
    await binh.page.waitForTimeout(1_500);
    expect(await lead(binh.page).inputValue()).toBe("Sapo của Bình");
    await lead(binh.page).pressSequentially(", viết tiếp");
    expect(await save(binh.page)).toBe(400);
    await dialog.getByRole("button", { name: "Để sau" }).click();
    expect(await lead(binh.page).inputValue()).toContain("viết tiếp");
    expect(await stored(documentId)).toEqual(["Tít phụ của Châu", null]);
  });

  it("put their own fields on top of the newest version with “Giữ bản của tôi”", async () => {
    const { documentId, dialog } = await collide("Giữ bản của tôi");
    await dialog.getByRole("button", { name: "Giữ bản của tôi" }).click();
    await binh.page.getByText("Đã đặt phần bạn sửa lên bản mới").waitFor();
    expect(await kicker(binh.page).inputValue()).toBe("Tít phụ của Châu");
    expect(await lead(binh.page).inputValue()).toBe("Sapo của Bình");
    expect(await save(binh.page)).toBe(200);
    expect(await stored(documentId)).toEqual([
      "Tít phụ của Châu",
      "Sapo của Bình",
    ]);
  });

  it("get the newest version with “Lấy bản mới”", async () => {
    const { dialog } = await collide("Lấy bản mới");
    await dialog.getByRole("button", { name: "Lấy bản mới" }).click();
    await expect
      .poll(() => kicker(binh.page).inputValue())
      .toBe("Tít phụ của Châu");
    expect(await lead(binh.page).inputValue()).toBe("");
  });

  it("keep typed text through a closed window", async () => {
    const { documentId } = await content.article("Sập máy");
    await open(binh, documentId);
    await lead(binh.page).fill("Chữ chưa lưu");
    await binh.page.waitForTimeout(1_000);
    await binh.page.close({ runBeforeUnload: false });
    binh.page = await binh.context.newPage();
    await open(binh, documentId);
    await binh.page
      .getByRole("button", { name: "Lấy lại chữ chưa lưu" })
      .click();
    expect(await lead(binh.page).inputValue()).toBe("Chữ chưa lưu");
    expect(await save(binh.page)).toBe(200);
    expect(await stored(documentId)).toEqual([null, "Chữ chưa lưu"]);
    await open(binh, documentId);
    await binh.page.waitForTimeout(500);
    expect(
      await binh.page
        .getByRole("button", { name: "Lấy lại chữ chưa lưu" })
        .count(),
    ).toBe(0);
  });
});
