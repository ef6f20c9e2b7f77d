import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Desk, type Colleague } from "../newsroom/open-desk.ts";

describe("“Soát bài” beside an article", { timeout: 60_000 }, () => {
  let desk: Desk;
  let editor: Colleague;
  const ids: Record<string, string> = {};

  const panel = () =>
    editor.page.getByRole("complementary").filter({ hasText: "Soát bài" });
  const open = async (article: string) => {
    await editor.page.goto(
      `${desk.cms.url}/admin/content-manager/collection-types/api::article.article/${ids[article]}`,
    );
    await panel().getByText("Chức danh xét theo").waitFor();
  };
  const lead = () => editor.page.locator("textarea[name=lead]");

  beforeAll(async () => {
    desk = await Desk.open();
    const { cms } = desk;
    const make = async (
      name: string,
      type: Parameters<typeof cms.create>[0],
      data: Record<string, unknown>,
    ) => (ids[name] = (await cms.create(type, data)).documentId);
    await make("section", "section", { name: "Thời sự" });
    await make("tuu", "official", { name: "Nguyễn Hữu Tựu" });
    await make("secretary", "position", {
      title: "Bí thư Đảng ủy Khối",
      rank: 30,
    });
    await make("council", "position", {
      title: "Phó Chủ tịch HĐND tỉnh",
      rank: 12,
    });
    await make("first", "term", {
      official: ids.tuu,
      position: ids.secretary,
      startedOn: "2020-10-15",
      endedOn: "2022-08-01",
    });
    await make("second", "term", {
      official: ids.tuu,
      position: ids.council,
      startedOn: "2022-08-01",
    });
    await make("event", "event", {
      name: "Hội nghị tổng kết",
      startsOn: "2022-09-19",
    });
    await make("outdated", "article", {
      headline: "Hội nghị tổng kết công tác năm",
      lead: "Đồng chí Nguyễn Hữu Tựu, Bí thư Đảng ủy Khối phát biểu.",
      body: "Nghị quyết của của Đảng bộ đã nêu rõ.",
      section: ids.section,
      event: ids.event,
    });
    await make("new", "article", {
      headline: "Hội nghị bàn việc mới",
      lead: "Đồng chí Nguyễn Hữu Tựu, Trưởng ban Dân tộc HĐND tỉnh phát biểu.",
      body: "Nội dung.",
      section: ids.section,
      event: ids.event,
    });
    await make("photo", "photo", {
      caption: "Đại biểu của của huyện dự hội nghị.",
      credit: "Thu Hà",
      altText: "Hội trường",
    });
    await make("captioned", "article", {
      headline: "Bài có chú thích sai",
      body: "Nội dung.",
      section: ids.section,
      photos: [ids.photo],
    });
    for (const [name, distinction] of [
      ["director", "Giám đốc Sở Y tế"],
      ["teacher", "giáo viên"],
    ] as const)
      await make(name, "official", { name: "Vi Văn Sơn", distinction });
    await make("namesakes", "article", {
      headline: "Bài có người trùng tên",
      lead: "Đồng chí Vi Văn Sơn phát biểu khai mạc.",
      body: "Nội dung.",
      section: ids.section,
      event: ids.event,
    });
    await make("faulty", "article", {
      headline: "Bài nhiều lỗi",
      lead: "Nghị quyết của của Đảng bộ.",
      body: "Các các xã đã họp. Nhân nhân dân đồng tình.",
      section: ids.section,
      event: ids.event,
    });
    editor = await desk.signIn("managingEditor");
    editor.page.setDefaultTimeout(15_000);
  }, 240_000);

  afterAll(() => desk?.close());

  it("finds an outdated title and puts “nguyên” before it by one click, which can be undone", async () => {
    await open("outdated");
    const before = await lead().inputValue();
    await panel().getByText("Ngày 19/9/2022 không còn giữ chức này").waitFor();
    await panel().getByRole("button", { name: "Thêm “nguyên”" }).click();
    expect(await lead().inputValue()).toBe(
      "Đồng chí Nguyễn Hữu Tựu, nguyên Bí thư Đảng ủy Khối phát biểu.",
    );
    await panel().getByText("1 chức danh đúng với danh mục").waitFor();
    await panel().getByRole("button", { name: "Hoàn tác" }).click();
    expect(await lead().inputValue()).toBe(before);
  });

  it("looks at what is typed and not yet saved", async () => {
    await lead().fill("Đồng chí Nguyễn Hữu Tựu, Phó Chủ tịch HĐND tỉnh nói.");
    await panel()
      .getByText("không còn giữ chức này")
      .waitFor({ state: "detached" });
    await panel().getByText("1 chức danh đúng với danh mục").waitFor();
  });

  it("passes a finding over and keeps that for the next time", async () => {
    await panel().getByRole("button", { name: "Bỏ qua: của của" }).click();
    await panel().getByText("Không thấy gì phải sửa.").waitFor();
    await open("outdated");
    await panel().getByText("Đã bỏ qua 1 nhận xét").click();
    await panel().getByRole("button", { name: "Xét lại" }).click();
    await panel().getByText("Chữ “của” bị lặp.").waitFor();
  });

  it("no longer says what a rule that is turned off says", async () => {
    await panel().getByRole("button", { name: "Cách soát" }).click();
    await panel().getByRole("checkbox", { name: "Chữ bị lặp" }).click();
    await panel().getByRole("button", { name: "Lưu cách soát" }).click();
    await panel().getByText("Chữ “của” bị lặp.").waitFor({ state: "detached" });
    await panel().getByRole("checkbox", { name: "Chữ bị lặp" }).click();
    await panel().getByRole("button", { name: "Lưu cách soát" }).click();
    await panel().getByText("Chữ “của” bị lặp.").waitFor();
  });

  it("makes a term of an office that the article attests", async () => {
    await open("new");
    await panel().getByRole("button", { name: "Thêm nhiệm kỳ" }).click();
    await panel().getByText("Đã thêm, mở nhiệm kỳ").waitFor();
    const terms = await desk.cms.documents("term").findMany({
      filters: { evidence: { documentId: ids.new } },
      populate: ["official", "position", "evidence"],
    });
    expect(terms).toMatchObject([
      {
        official: { documentId: ids.tuu },
        position: { title: "Trưởng ban Dân tộc HĐND tỉnh" },
        startedOn: null,
        attestedOn: "2022-09-19",
        isPublic: false,
      },
    ]);
  });

  it("tells beside a person which articles name them", async () => {
    await editor.page.goto(
      `${desk.cms.url}/admin/content-manager/collection-types/api::official.official/${ids.tuu}`,
    );
    const used = editor.page
      .getByRole("complementary")
      .filter({ hasText: "Đang dùng ở" });
    await used.getByText("1 bài: 0 đã đăng, 1 chỉ trong bản nháp.").waitFor();
    await used.getByRole("link", { name: "Hội nghị bàn việc mới" }).waitFor();
  });

  describe("in the caption of a photo", () => {
    const captionOn = ({ page }: Colleague) =>
      page
        .getByRole("listitem", { name: "Ảnh 1", exact: true })
        .getByLabel("Chú thích", { exact: true });
    const stored = async () =>
      (await desk.cms.find("photo", ids.photo ?? ""))?.["caption"];
    const FAULTY = "Đại biểu của của huyện dự hội nghị.";
    const RIGHT = "Đại biểu của huyện dự hội nghị.";

    it("corrects it by one click in the photo itself, which can be undone", async () => {
      await open("captioned");
      await captionOn(editor).waitFor();
      await panel().getByRole("button", { name: "Sửa thành “của”" }).click();
      await panel().getByText("và lưu ngay vào ảnh").waitFor();
      expect(await stored()).toBe(RIGHT);
      expect(await captionOn(editor).inputValue()).toBe(RIGHT);
      await panel().getByText("Không thấy gì phải sửa.").waitFor();
      await panel().getByRole("button", { name: "Hoàn tác" }).click();
      await panel().getByText("1 chỗ nên xem lại").waitFor();
      expect(await stored()).toBe(FAULTY);
    });

    it("keeps what is being typed in it and not yet stored", async () => {
      await captionOn(editor).fill(`${FAULTY} Cuối ngày.`);
      await panel().getByRole("button", { name: "Sửa thành “của”" }).click();
      await panel().getByText("và lưu ngay vào ảnh").waitFor();
      await expect.poll(stored).toBe(`${RIGHT} Cuối ngày.`);
      await captionOn(editor).fill(FAULTY);
      await panel().getByText("1 chỗ nên xem lại").waitFor();
      expect(await stored()).toBe(FAULTY);
    });

    it("says why nothing was stored when the server refuses", async () => {
      const path = "**/api::photo.photo/*";
      await editor.page.route(path, (route) =>
        route.fulfill({
          status: 403,
          json: { error: { status: 403, message: "Forbidden" } },
        }),
      );
      await panel().getByRole("button", { name: "Sửa thành “của”" }).click();
      await editor.page.getByText("Chưa lưu được chú thích đã sửa").waitFor();
      await editor.page.unroute(path);
      expect(await stored()).toBe(FAULTY);
      await panel().getByText("1 chỗ nên xem lại").waitFor();
    });

    it("offers nothing to whoever may not change the photo, and says whom to ask", async () => {
      const reporter = await desk.signIn("reporter");
      const own = await desk.cms.create("article", {
        headline: "Bài của phóng viên có ảnh của người khác",
        section: ids.section,
        photos: [ids.photo],
        createdBy: reporter.id,
      });
      await reporter.page.goto(
        `${desk.cms.url}/admin/content-manager/collection-types/api::article.article/${own.documentId}`,
      );
      const beside = reporter.page
        .getByRole("complementary")
        .filter({ hasText: "Soát bài" });
      await beside.getByText("bạn không được sửa").waitFor();
      expect(
        await beside.getByRole("button", { name: "Sửa thành" }).count(),
      ).toBe(0);
      await reporter.context.close();
    });
  });

  it("writes who of two namesakes is meant into “Nhân sự”, which can be undone", async () => {
    await open("namesakes");
    await panel().getByText("Danh mục có 2 người tên “Vi Văn Sơn”").waitFor();
    const choice = panel().getByRole("button", {
      name: "Vi Văn Sơn, Giám đốc Sở Y tế",
    });
    await choice.click();
    await panel().getByText("Đã ghi “Vi Văn Sơn, Giám đốc Sở Y tế”").waitFor();
    await panel().getByRole("button", { name: "Hoàn tác" }).click();
    await choice.click();
    await panel().getByText("Không thấy gì phải sửa.").waitFor();
    const saved = editor.page.waitForResponse(
      (response) =>
        response.request().method() === "PUT" &&
        response.url().includes(ids.namesakes ?? ""),
    );
    await editor.page.getByRole("button", { name: "Lưu", exact: true }).click();
    expect((await saved).status()).toBe(200);
    const article = await desk.cms.find("article", ids.namesakes ?? "", {
      populate: { mentions: { populate: ["official"] } },
    });
    expect(article?.["mentions"]).toMatchObject([
      { official: { documentId: ids.director } },
    ]);
    await open("namesakes");
    await panel().getByText("Không thấy gì phải sửa.").waitFor();
  });

  it("is worked by keyboard alone, and goes on where the work stopped", async () => {
    await open("faulty");
    const { keyboard } = editor.page;
    const focused = () =>
      editor.page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.textContent ?? "";
      });
    await panel().getByText("3 chỗ nên xem lại").waitFor();
    await panel().getByRole("button", { name: "Soát lại" }).focus();
    await keyboard.press("Tab");
    expect(await focused()).toBe("Sửa thành “của”");
    await keyboard.press("Enter");
    await panel().getByText("2 chỗ nên xem lại").waitFor();
    expect(await lead().inputValue()).toBe("Nghị quyết của Đảng bộ.");
    // The next finding has the focus, not its button: Enter twice must not correct twice.
    expect(await focused()).toContain("Chữ “Các” bị lặp.");
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    expect(await focused()).toBe("Sửa thành “Các”");
    await keyboard.press("Tab");
    expect(await focused()).toBe("Bỏ qua");
    await keyboard.press("Space");
    await panel().getByText("1 chỗ nên xem lại").waitFor();
    expect(await focused()).toContain("Chữ “Nhân” bị lặp.");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await panel().getByText("Không thấy gì phải sửa.").waitFor();
    expect(await focused()).toBe("Không thấy gì phải sửa.");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    expect(await focused()).toBe("Hoàn tác");
    await keyboard.press("Enter");
    await panel().getByText("1 chỗ nên xem lại").waitFor();
    expect(await focused()).toBe("1 chỗ nên xem lại");
  });
});
