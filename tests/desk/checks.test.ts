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
    editor = await desk.signIn("managingEditor");
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
});
