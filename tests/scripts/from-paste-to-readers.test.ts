import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { ROOT } from "../../scripts/start/settings.ts";
import { RunningNewsroom } from "../newsroom/running-newsroom.ts";

const run = promisify(execFile);
const PASSWORD = "Matkhau-thu-1";
const TEXT = readFileSync(
  fileURLToPath(
    new URL("../newsroom/texts/provincial-portal.txt", import.meta.url),
  ),
  "utf8",
);

describe("from paste to readers", { timeout: 180_000 }, () => {
  let newsroom: RunningNewsroom;
  let browser: Browser;

  beforeAll(async () => {
    newsroom = await RunningNewsroom.make();
    newsroom.env["SAMPLE"] = "no";
    [browser] = await Promise.all([launchBrowser(), newsroom.start()]);
    await account("phongvien@toasoan.local", "Lê Thu Hà", "phong-vien");
    await account("bientapvien@toasoan.local", "Trần Bình", "bien-tap-vien");
    await account("thuky@toasoan.local", "Nguyễn Châu", "thu-ky");
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await newsroom?.remove();
  });

  const account = (email: string, name: string, role: string) =>
    run(
      "npm",
      ["run", "-s", "user", "--", "add", email]
        .concat(["--name", name, "--role", role])
        .concat(["--password", PASSWORD]),
      { cwd: ROOT, env: { ...process.env, ...newsroom.env } },
    );

  async function signIn(email: string): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 1000 },
    });
    await page.goto(`${newsroom.cmsUrl}/admin`);
    await page.fill("input[name=email]", email);
    await page.fill("input[name=password]", PASSWORD);
    await page.click("button[type=submit]");
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  /** Opens what waits for a colleague from the home page. */
  async function openWaiting(page: Page, headline: string): Promise<void> {
    await page.getByRole("link", { name: headline }).first().click();
    await page.getByRole("heading", { level: 1, name: headline }).waitFor();
  }

  it("an article passes through the hands of three people and is public", async () => {
    const reporter = await signIn("phongvien@toasoan.local");
    await reporter.getByRole("link", { name: "Dán bài" }).first().click();
    await reporter.getByRole("textbox").first().fill(TEXT);
    await reporter.getByRole("button", { name: "Đọc bài" }).click();
    await reporter.getByRole("button", { name: "Nhận bài" }).first().click();
    const send = reporter.getByRole("button", { name: "Gửi duyệt" });
    await send.waitFor();
    const headline = await reporter
      .getByRole("heading", { level: 1 })
      .innerText();
    const slug = await reporter.locator("input[name=slug]").inputValue();
    expect(TEXT).toContain(headline);
    await send.click();
    await reporter.getByText("Chờ duyệt").first().waitFor();

    const editor = await signIn("bientapvien@toasoan.local");
    await openWaiting(editor, headline);
    await editor.getByRole("button", { name: "Duyệt", exact: true }).click();
    await editor.getByText("Đã duyệt").first().waitFor();
    expect(await newsroom.read(`/bai-viet/${slug}/`)).toBe(404);

    const managing = await signIn("thuky@toasoan.local");
    await openWaiting(managing, headline);
    await managing.getByRole("button", { name: "Đăng", exact: true }).click();
    await newsroom.untilReads(`/bai-viet/${slug}/`, headline);
    await managing.goto(`${newsroom.cmsUrl}/admin`);
    await managing
      .getByText(/lên trang sau/)
      .first()
      .waitFor();
  });
});
