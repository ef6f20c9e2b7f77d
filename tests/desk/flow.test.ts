import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { Desk, type Colleague } from "../newsroom/open-desk.ts";

const ARTICLES = "/content-manager/collection-types/api::article.article";

describe("the way of an article at the desk", { timeout: 120_000 }, () => {
  let desk: Desk;
  let content: Content;
  let reporter: Colleague;
  let editor: Colleague;
  let manager: Colleague;

  beforeAll(async () => {
    desk = await Desk.open();
    content = new Content(desk.cms);
    reporter = await desk.signIn("reporter");
    editor = await desk.signIn("editor");
    manager = await desk.signIn("managingEditor", {
      timezone: "America/New_York",
    });
  }, 300_000);

  afterAll(() => desk?.close());

  const move = async (who: Colleague, id: string, name: string) => {
    const response = await who.ask(`/newsroom/flow/${id}`, {
      method: "POST",
      body: JSON.stringify({ move: name, note: "Ghi chú" }),
    });
    expect(response.status).toBe(200);
  };
  const saveAs = async (who: Colleague, id: string, data: object) => {
    const response = await who.ask(`${ARTICLES}/${id}`, {
      method: "PUT",
      body: JSON.stringify({
        ...data,
        revision: await desk.cms.revisionOf("article", id),
      }),
    });
    expect(response.status).toBe(200);
  };
  const write = async (headline: string) => {
    const { documentId } = await content.section();
    const response = await reporter.ask(ARTICLES, {
      method: "POST",
      body: JSON.stringify({
        headline,
        section: { connect: [{ documentId }] },
      }),
    });
    const { data } = (await response.json()) as {
      data: { documentId: string };
    };
    return data.documentId;
  };
  const open = async ({ page }: Colleague, id: string) => {
    await page.goto(`${desk.cms.url}/admin${ARTICLES}/${id}`);
    await page.getByRole("button", { name: "Lưu", exact: true }).waitFor();
    await panelOf(page).getByRole("status").waitFor();
  };
  const panelOf = (page: Page) =>
    page.locator("aside").filter({ hasText: "Quy trình" });
  const press = (page: Page, name: string) =>
    panelOf(page).getByRole("button", { name, exact: true }).click();
  const stageIn = (page: Page, stage: string) =>
    panelOf(page).getByRole("status").getByText(stage, { exact: true });
  const movesIn = async (page: Page) =>
    (await panelOf(page).getByRole("button").allTextContents()).filter(Boolean);

  it("leads from the reporter's first save to readers and back", async () => {
    const headline = "Chợ phiên vùng cao họp lại";
    const id = await write(headline);

    await open(reporter, id);
    await press(reporter.page, "Gửi duyệt");
    await stageIn(reporter.page, "Chờ duyệt").waitFor();

    await editor.page.goto(`${desk.cms.url}/admin`);
    await editor.page.getByRole("link", { name: headline }).click();
    await stageIn(editor.page, "Chờ duyệt").waitFor();
    await press(editor.page, "Trả lại");
    await panelOf(editor.page).getByText("Ghi lý do trả lại").waitFor();
    await panelOf(editor.page).getByLabel("Ghi chú").fill("Thiếu giờ họp chợ.");
    await press(editor.page, "Trả lại");
    await stageIn(editor.page, "Nháp").waitFor();

    await reporter.page.goto(`${desk.cms.url}/admin`);
    await reporter.page.getByText("“Thiếu giờ họp chợ.”").waitFor();
    await reporter.page.getByRole("link", { name: headline }).click();
    await press(reporter.page, "Gửi duyệt");

    await open(editor, id);
    await press(editor.page, "Duyệt");
    await stageIn(editor.page, "Đã duyệt").waitFor();

    await open(manager, id);
    await panelOf(manager.page).getByLabel("Ghi chú").fill("Lên trang nhất.");
    await press(manager.page, "Đăng");
    await stageIn(manager.page, "Đã xuất bản").waitFor();
    await panelOf(manager.page).getByText("“Lên trang nhất.”").waitFor();
    expect(
      await desk.cms.find("article", id, { status: "published" }),
    ).not.toBeNull();

    await panelOf(manager.page).getByLabel("Ghi chú").fill("Trùng bài.");
    await press(manager.page, "Gỡ bài");
    await stageIn(manager.page, "Đã gỡ").waitFor();
    await panelOf(manager.page).getByText("“Trùng bài.”").waitFor();
    expect(
      await desk.cms.find("article", id, { status: "published" }),
    ).toBeNull();
  });

  it("shows each role the steps that it may take", async () => {
    const waiting = await write("Chờ duyệt");
    await move(reporter, waiting, "submit");
    const approved = await write("Đã duyệt");
    await move(reporter, approved, "submit");
    await move(editor, approved, "approve");
    const seen: Record<string, string[]> = {};
    for (const [role, who] of Object.entries({ reporter, editor, manager }))
      for (const [stage, id] of Object.entries({ waiting, approved })) {
        await open(who, id);
        seen[`${role}, ${stage}`] = await movesIn(who.page);
      }
    expect(seen).toEqual({
      "reporter, waiting": ["Rút về viết tiếp"],
      "reporter, approved": [],
      "editor, waiting": ["Duyệt", "Trả lại"],
      "editor, approved": ["Trả lại"],
      "manager, waiting": ["Đăng", "Duyệt", "Trả lại"],
      "manager, approved": ["Đăng", "Trả lại"],
    });
  });

  it("has one place for each step: Strapi's own buttons to publish are gone", async () => {
    const id = await write("Một chỗ cho mỗi việc");
    await open(manager, id);
    const { page } = manager;
    await page.getByLabel("Sapo").fill("Đoạn mở đầu.");
    expect(
      await page.getByRole("button", { name: /(Đăng|Lưu và đăng)$/ }).count(),
    ).toBe(1);
    await press(page, "Lưu và đăng");
    await stageIn(page, "Đã xuất bản").waitFor();
    // What is published has nothing to publish.
    expect(await movesIn(page)).toEqual(["Trả lại", "Gỡ bài"]);
    await page.getByRole("tab", { name: "Đã đăng" }).click();
    await expect.poll(() => movesIn(page)).toEqual(["Gỡ bài"]);
  });

  it.each([
    ["reporter", "Lưu và gửi duyệt", "Chờ duyệt"],
    ["editor", "Lưu và duyệt", "Đã duyệt"],
    ["manager", "Lưu và đăng", "Đã xuất bản"],
  ] as const)("saves and moves at one press: %s", async (who, label, stage) => {
    const { page } = { reporter, editor, manager }[who];
    const id = await write("Một lần bấm");
    await open({ reporter, editor, manager }[who], id);
    await page.getByLabel("Sapo").fill("Đoạn mở đầu mới.");
    await press(page, label);
    await stageIn(page, stage).waitFor();
    expect((await desk.cms.find("article", id))?.["lead"]).toBe(
      "Đoạn mở đầu mới.",
    );
    // The form counts as saved.
    await expect
      .poll(() =>
        page.getByRole("button", { name: "Lưu", exact: true }).isDisabled(),
      )
      .toBe(true);
  });

  it("saves a new article and sends it at one press", async () => {
    const { page } = reporter;
    await page.goto(`${desk.cms.url}/admin${ARTICLES}/create`);
    await panelOf(page).getByText("Viết bài rồi gửi duyệt ở đây").waitFor();
    await page.locator("[name=headline]").fill("Vừa viết vừa gửi");
    expect(await movesIn(page)).toEqual(["Lưu và gửi duyệt"]);
    await press(page, "Lưu và gửi duyệt");
    await stageIn(page, "Chờ duyệt").waitFor();
    await page.waitForURL((url) => !url.pathname.endsWith("/create"));
  });

  it("does not move what was not saved: a field that is wrong", async () => {
    const id = await write("Giờ sai");
    await open(manager, id);
    const { page } = manager;
    await page.getByLabel("Hẹn giờ đăng").fill("chiều mai");
    await press(page, "Lưu và duyệt");
    await panelOf(page).getByText("Chưa duyệt bài vì bài chưa lưu").waitFor();
    await page.getByText(/không phải ngày giờ có thật/).waitFor();
    expect(await page.getByLabel("Hẹn giờ đăng").inputValue()).toBe(
      "chiều mai",
    );
    expect((await desk.cms.find("article", id))?.["stage"]).toBe("draft");
  });

  it("does not move what was not saved: somebody's newer version", async () => {
    const id = await write("Bản mới hơn");
    await open(reporter, id);
    const { page } = reporter;
    await saveAs(editor, id, { lead: "Sapo của biên tập viên" });
    await page.getByLabel("Sapo").fill("Sapo của phóng viên");
    await press(page, "Lưu và gửi duyệt");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Chưa lưu: đã có bản mới hơn").waitFor();
    await dialog.getByRole("button", { name: "Để sau" }).click();
    await panelOf(page).getByText("Chưa gửi duyệt vì bài chưa lưu").waitFor();
    expect(await page.getByLabel("Sapo").inputValue()).toBe(
      "Sapo của phóng viên",
    );
    expect(await desk.cms.find("article", id)).toMatchObject({
      stage: "draft",
      lead: "Sapo của biên tập viên",
    });
  });

  it("does not publish a newer text that the one who presses has not seen", async () => {
    const id = await write("Chưa đọc bản mới");
    await open(manager, id);
    await saveAs(editor, id, { lead: "Sapo mới" });
    await press(manager.page, "Đăng");
    await panelOf(manager.page)
      .getByText(/đã lưu bản mới hơn .* đổi ô “Sapo”/)
      .waitFor();
    expect(
      await desk.cms.find("article", id, { status: "published" }),
    ).toBeNull();
  });

  it("keeps the text and says why when it is saved and the step is refused", async () => {
    const id = await write("Lưu được, chuyển không được");
    await open(reporter, id);
    const { page } = reporter;
    await page.getByLabel("Sapo").fill("Sapo mới");
    // The panel still offers what the article has gone past meanwhile.
    await move(reporter, id, "submit");
    await press(page, "Lưu và gửi duyệt");
    await panelOf(page)
      .getByText(/^Chữ vừa gõ đã lưu\. Không bấm được “Gửi duyệt”/)
      .waitFor();
    expect((await desk.cms.find("article", id))?.["lead"]).toBe("Sapo mới");
  });

  it("tells a reporter why an approved article is not saved", async () => {
    const id = await write("Sửa sau khi duyệt");
    await move(reporter, id, "submit");
    await open(reporter, id);
    await move(editor, id, "approve");
    await reporter.page.getByLabel("Sapo").fill("Muộn mất rồi.");
    await reporter.page
      .getByRole("button", { name: "Lưu", exact: true })
      .click();
    await reporter.page.getByText(/chỉ người có quyền duyệt bài/).waitFor();
    expect((await desk.cms.find("article", id))?.["lead"]).toBeNull();
  });

  it("narrows the list to a stage", async () => {
    const draft = "Chỉ là nháp";
    const waiting = "Đang chờ";
    await write(draft);
    await move(reporter, await write(waiting), "submit");
    const { page } = editor;
    await page.goto(`${desk.cms.url}/admin${ARTICLES}`);
    await page.getByRole("link", { name: draft }).waitFor();
    await page.getByRole("button", { name: "Lọc", exact: true }).click();
    const popover = page.getByRole("dialog");
    await popover.getByRole("combobox").first().click();
    await page.getByRole("option", { name: "Quy trình", exact: true }).click();
    await popover.getByRole("combobox", { name: "Bước của quy trình" }).click();
    await page.getByRole("option", { name: "Chờ duyệt" }).click();
    await popover.getByRole("button").last().click();
    await page
      .getByRole("link", { name: draft })
      .waitFor({ state: "detached" });
    expect(await page.getByRole("link", { name: waiting }).count()).toBe(1);
  });

  it("takes and shows Vietnam's time in a browser of another zone", async () => {
    const id = await write("Đăng theo giờ Việt Nam");
    const { page } = manager;
    await open(manager, id);
    await page.getByLabel("Hẹn giờ đăng").fill("27/11/2099 18:30");
    await page.getByText("Thứ Sáu, 27/11/2099 18:30, giờ Việt Nam").waitFor();
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await panelOf(page).getByText("Hẹn đăng 27/11/2099 18:30").waitFor();
    expect((await desk.cms.find("article", id))?.["publishAt"]).toBe(
      "2099-11-27T11:30:00.000Z",
    );
    await page.reload();
    await panelOf(page).getByRole("status").waitFor();
    expect(await page.getByLabel("Hẹn giờ đăng").inputValue()).toBe(
      "27/11/2099 18:30",
    );
    await page.goto(`${desk.cms.url}/admin`);
    await page.getByText("Đăng lúc 27/11/2099 18:30 (giờ Việt Nam)").waitFor();
  });

  it("says at the field that words are no time", async () => {
    const id = await write("Giờ không rõ");
    const { page } = manager;
    await open(manager, id);
    await page.getByLabel("Hẹn giờ đăng").fill("chiều mai");
    await page.keyboard.press("Tab");
    await page
      .getByText("“chiều mai” không phải là ngày giờ có thật")
      .waitFor();
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByText(/không phải ngày giờ có thật/).waitFor();
    expect((await desk.cms.find("article", id))?.["publishAt"]).toBeNull();
  });

  it("takes the time off the form when an article is sent back", async () => {
    const id = await write("Trả lại bài đã hẹn");
    await saveAs(manager, id, { publishAt: "2099-11-27T11:30:00.000Z" });
    const { page } = editor;
    await open(editor, id);
    await panelOf(page).getByLabel("Ghi chú").fill("Thiếu nguồn.");
    await press(page, "Trả lại");
    await stageIn(page, "Nháp").waitFor();
    await expect
      .poll(() => page.getByLabel("Hẹn giờ đăng").inputValue())
      .toBe("");
  });
});
