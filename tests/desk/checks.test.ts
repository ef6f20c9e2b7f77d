import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { CheckReport } from "@toa-soan/content-types/proofreading/check-order";
import type { RoleName } from "@toa-soan/content-types/roles";
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

  const check = async (
    { ask }: Colleague,
    values: Record<string, unknown>,
  ): Promise<CheckReport> => {
    const response = await ask("/newsroom/checks", {
      method: "POST",
      body: JSON.stringify({ documentId: null, ...values }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as CheckReport;
  };

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

  it.each(["reporter", "editor", "managingEditor"] as RoleName[])(
    "lets a %s do by the raw API what the role may",
    async (role) => {
      const colleague = await desk.signIn(role, { another: "api" });
      const isReporter = role === "reporter";
      const report = await check(colleague, {
        lead: "Đồng chí Nguyễn Hữu Tựu, Bí thư Đảng ủy Khối phát biểu.",
        event: { connect: [ids.event] },
      });
      expect(report.findings).toMatchObject([{ rule: "outdated-title" }]);
      expect(report.mayAddTerms).toBe(!isReporter);

      const answers = await Promise.all([
        colleague.ask("/newsroom/checks/terms", {
          method: "POST",
          body: JSON.stringify({
            official: ids.tuu,
            office: "Trưởng ban Pháp chế HĐND tỉnh",
            position: null,
            evidence: ids.new,
            attestedOn: "2022-09-19",
          }),
        }),
        colleague.ask("/newsroom/checks/ignored", {
          method: "POST",
          body: JSON.stringify({
            documentId: ids.new,
            key: "doubled-words:của của",
            isIgnored: true,
          }),
        }),
        colleague.ask("/newsroom/checks/settings", {
          method: "PUT",
          body: JSON.stringify({ off: [] }),
        }),
        colleague.ask(`/newsroom/where-used/official/${ids.tuu}`),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([
        isReporter ? 403 : 200,
        isReporter ? 403 : 204,
        role === "managingEditor" ? 200 : 403,
        200,
      ]);
      await colleague.context.close();
    },
  );

  it("makes one term however often it is asked", async () => {
    const order = {
      official: ids.tuu,
      office: "Bí thư Đảng ủy Khối",
      position: null,
      evidence: ids.outdated,
      attestedOn: "2021-06",
    };
    const ask = async (data: object) =>
      editor.ask("/newsroom/checks/terms", {
        method: "POST",
        body: JSON.stringify(data),
      });
    const first = (await (await ask(order)).json()) as object;
    const again = (await (await ask(order)).json()) as object;
    expect(again).toEqual({ ...first, isNew: false });
    expect((await ask({ ...order, attestedOn: "2021-02-30" })).status).toBe(
      400,
    );
    expect((await ask({ ...order, official: "nobody" })).status).toBe(400);
  });
});
