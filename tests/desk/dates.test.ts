import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Desk, type Colleague } from "../newsroom/open-desk.ts";

const FORM = "/admin/content-manager/collection-types/api::event.event";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 400_000);

afterAll(() => desk?.close());

describe.each([
  ["a desk", 1440],
  ["a phone", 360],
])("dates on a form, on %s", { timeout: 120_000 }, (_, width) => {
  let editor: Colleague;

  beforeAll(async () => {
    editor = await desk.signIn("editor", {
      width,
      timezone: "America/New_York",
    });
  });

  const startOf = (page: Page) => page.getByLabel("Bắt đầu");
  const open = async (startsOn: string | null) => {
    const { documentId } = await desk.cms.create("event", {
      name: "Ngày hội đọc sách",
      startsOn,
    });
    await editor.page.goto(`${desk.cms.url}${FORM}/${documentId}`);
    await startOf(editor.page).waitFor();
    return documentId;
  };
  const storedIn = async (documentId: string) =>
    (await desk.cms.find("event", documentId))?.["startsOn"];
  const save = (page: Page) =>
    page.getByRole("button", { name: "Lưu", exact: true }).click();

  it.each([
    ["2026-11-20", "20/11/2026", "Thứ Sáu, ngày 20/11/2026"],
    ["2026-11", "11/2026", "Chỉ rõ tháng 11/2026"],
    ["2026", "2026", "Chỉ rõ năm 2026"],
  ])("%s is shown day first", async (stored, shown, spelledOut) => {
    await open(stored);
    await expect.poll(() => startOf(editor.page).inputValue()).toBe(shown);
    await editor.page.getByText(spelledOut, { exact: true }).waitFor();
  });

  it.each([
    ["5/7/2026", "2026-07-05", "05/07/2026"],
    ["tháng 7 năm 2026", "2026-07", "07/2026"],
    ["2026", "2026", "2026"],
  ])(
    "%s is typed by keyboard and stored as %s",
    async (typed, stored, shown) => {
      const { page } = editor;
      const documentId = await open(null);
      await startOf(page).focus();
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
      expect(await startOf(page).inputValue()).toBe(shown);
      await save(page);
      await expect.poll(() => storedIn(documentId)).toBe(stored);
      expect(await startOf(page).inputValue()).toBe(shown);
    },
  );

  it("one that no calendar has is kept as typed, with what to do, and is not stored", async () => {
    const { page } = editor;
    const documentId = await open("2026-11-20");
    await startOf(page).fill("31/11/2026");
    const advice = page.getByText(
      "“31/11/2026” không phải là ngày có thật. Ghi ngày trước, như 20/11/2026",
    );
    expect(await advice.count()).toBe(0);
    await page.keyboard.press("Tab");
    await advice.waitFor();
    await save(page);
    await page
      .getByText("“31/11/2026” ở ô “Bắt đầu” không phải ngày tháng có thật")
      .waitFor();
    expect(await startOf(page).inputValue()).toBe("31/11/2026");
    expect(await storedIn(documentId)).toBe("2026-11-20");
    await startOf(page).fill("30/11/2026");
    await save(page);
    await expect.poll(() => storedIn(documentId)).toBe("2026-11-30");
  });

  it("an emptied line is stored as no date", async () => {
    const documentId = await open("2026-11-20");
    await startOf(editor.page).fill("");
    await save(editor.page);
    await expect.poll(() => storedIn(documentId)).toBeNull();
  });
});
