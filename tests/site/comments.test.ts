import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { Content } from "../newsroom/make-content.ts";
import { openSampleSite, type ReadSite } from "../newsroom/sample-site.ts";
import { startCms, type StartedCms } from "../newsroom/start-cms.ts";

const ARTICLE = "/bai-viet/song-lam-phan-dau-vao-nhom-muoi-tinh-dan-dau/";
/** The article's documentId in the sample paper. */
const ID = "cai-cach";

let gate: Server;
let site: ReadSite;
let started: StartedCms;
let browser: Browser;

/** The address of the CMS that readers know, which stands in the pages before the CMS runs. */
async function openGate(): Promise<string> {
  gate = createServer((asked, answer) => {
    const { method, headers, url = "" } = asked;
    const passed = request(
      new URL(url, started.cms.url),
      { method, headers },
      (response) => {
        answer.writeHead(response.statusCode ?? 500, response.headers);
        response.pipe(answer);
      },
    );
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
  const { port } = gate.address() as AddressInfo;
  return `http://127.0.0.1:${port}/newsroom/comments`;
}

beforeAll(async () => {
  const COMMENTS_URL = await openGate();
  process.env["COMMENTS_URL"] = COMMENTS_URL;
  [site, browser] = await Promise.all([openSampleSite(), launchBrowser()]);
  started = await startCms({ COMMENTS_URL, SITE_URL: site.baseUrl });
  const { documentId } = await new Content(started.cms).publishedArticle("Bài");
  await started.cms.strapi.db
    .query("api::article.article")
    .updateMany({ where: { documentId }, data: { documentId: ID } });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await started.stop();
  gate.close();
  delete process.env["COMMENTS_URL"];
});

async function read(
  look: (page: Page) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(site.baseUrl + ARTICLE);
    await look(page);
  } finally {
    await context.close();
  }
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel("Tên của bạn").fill(name);
  await page.getByLabel("Ý kiến", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
}

const stored = (text: string) =>
  started.cms.documents("comment").findMany({ filters: { text } });

describe("the form under an article", () => {
  it.each([true, false])(
    "brings a comment to the editors and readers to a page that thanks (with JavaScript: %s)",
    (javaScriptEnabled) =>
      read(async (page) => {
        const text = `Bài hay.\nCảm ơn báo (${javaScriptEnabled}).`;
        await write(page, "Lê Thị Hoa", text);
        await page.getByText("Đã nhận ý kiến của bạn").waitFor();
        expect(page.url()).toBe(`${site.baseUrl}/y-kien/da-nhan/`);
        expect(await stored(text)).toMatchObject([
          { name: "Lê Thị Hoa", moderation: "waiting" },
        ]);
      }, javaScriptEnabled),
  );

  it("asks for a name and some words before it sends anything", () =>
    read(async (page) => {
      await write(page, "", "Không tên");
      expect(page.url()).toBe(site.baseUrl + ARTICLE);
      expect(await stored("Không tên")).toEqual([]);
    }));

  it("tells what to do when a comment could not be taken", () =>
    read(async (page) => {
      await write(page, " ", "Tên chỉ là dấu cách");
      await page.getByText("Chưa nhận được ý kiến").waitFor();
      expect(page.url()).toBe(`${site.baseUrl}/y-kien/chua-nhan/`);
      expect(await page.getByText("Quay lại").isVisible()).toBe(true);
    }));

  it("has a field that neither eyes nor screen readers nor the keyboard meet", () =>
    read(async (page) => {
      const trap = page.locator('input[name="website"]');
      expect(await trap.getAttribute("tabindex")).toBe("-1");
      expect(await page.getByRole("textbox").count()).toBe(2);
      const box = await trap.boundingBox();
      const outer = await page.locator(".trap").boundingBox();
      expect(outer?.width).toBeLessThanOrEqual(1);
      expect(box).not.toBeNull();
    }));
});
