import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { RunningNewsroom } from "../newsroom/running-newsroom.ts";

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const ARTICLE = "api::article.article";
/** The home page's box, by Strapi's own mark. */
const WIDGET = '[data-strapi-widget-id="global::publisher"]';

describe("an editor's browser", { timeout: 120_000 }, () => {
  let newsroom: RunningNewsroom;
  let browser: Browser;
  let page: Page;
  let slug: string;
  let form: string;

  beforeAll(async () => {
    newsroom = await RunningNewsroom.make();
    newsroom.env["SAMPLE"] = "no";
    [browser] = await Promise.all([launchBrowser(), newsroom.start()]);
    const admin = await newsroom.signIn();
    const section = await admin.create("api::section.section", {
      name: "Thời sự",
    });
    const article = await admin.create(ARTICLE, {
      headline: "Cầu mới thông xe",
      body: "Một đoạn.",
      section: { connect: [{ documentId: section.documentId }] },
    });
    slug = article.slug;
    form = `/admin/content-manager/collection-types/${ARTICLE}/${article.documentId}`;
    page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await signIn();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await newsroom?.remove();
  });

  async function signIn(): Promise<void> {
    const { ADMIN_PASSWORD } = JSON.parse(
      readFileSync(join(newsroom.dataDir, "secrets.json"), "utf8"),
    ) as { ADMIN_PASSWORD: string };
    await page.goto(`${newsroom.cmsUrl}/admin`);
    await page.fill("input[name=email]", "bientap@toasoan.local");
    await page.fill("input[name=password]", ADMIN_PASSWORD);
    await page.click("button[type=submit]");
    await page.locator(WIDGET).waitFor();
  }

  const go = (path: string) => page.goto(`${newsroom.cmsUrl}${path}`);
  const publish = () =>
    page.getByRole("button", { name: /^(Đăng|Lưu và đăng)$/ }).click();
  const panel = () =>
    page.locator("aside", {
      has: page.getByRole("heading", { name: "Phát hành" }),
    });

  /** What axe finds wrong in a part of the page. */
  async function faults(within: string): Promise<string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async (selector) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            selector: string,
          ): Promise<{ violations: { id: string; help: string }[] }>;
        };
      };
      const { violations } = await axe.run(selector);
      return violations.map(({ id, help }) => `${id}: ${help}`);
    }, within);
  }

  it("says that a draft is not on the site", async () => {
    await go(form);
    await panel().getByText("Chưa có trên trang báo").waitFor();
  });

  it("says how long a publish took and leads to the page", async () => {
    await publish();
    await panel()
      .getByText(/^Đã lên trang sau [\d,]+ giây$/)
      .waitFor();
    const link = panel().getByRole("link", { name: "Xem trên trang báo" });
    expect(await link.getAttribute("href")).toBe(
      `${newsroom.siteUrl}/bai-viet/${slug}/`,
    );
  });

  it("shows why nothing gets on the site, and that it does again", async () => {
    const file = join(newsroom.tree, "bai-viet", slug, "index.html");
    renameSync(file, `${file}.cu`);
    mkdirSync(file);
    await page.fill("[name=kicker]", "Giao thông");
    await publish();
    const reason = `không ghi được tệp bai-viet/${slug}/index.html: ở đó đang là một thư mục`;
    await panel().getByRole("alert").getByText(reason).waitFor();

    await go("/admin");
    const widget = page.locator(WIDGET);
    await widget.getByRole("alert").getByText(reason).waitFor();
    await widget.getByText("1 thay đổi đang chờ lên trang").waitFor();
    expect(await faults(`${WIDGET} [role=alert]`)).toEqual([]);

    rmSync(file, { recursive: true });
    renameSync(`${file}.cu`, file);
    await widget.getByText("Bạn đọc đang xem bản mới nhất").waitFor();
    expect(await widget.getByRole("alert").count()).toBe(0);
    expect(await faults(`${WIDGET} dl`)).toEqual([]);
    expect(await newsroom.read(`/bai-viet/${slug}/`)).toContain("Giao thông");
  });

  it("remembers the last release over a restart of the newsroom", async () => {
    const widget = page.locator(WIDGET);
    const facts = await widget.locator("dl").innerText();
    await newsroom.stop();
    await newsroom.start();
    await go("/admin");
    await widget.locator("dl").waitFor();
    expect(await widget.locator("dl").innerText()).toBe(facts);
  });
});
