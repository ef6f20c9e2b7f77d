import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { HtmlValidate } from "html-validate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { openSampleSite, type ReadSite } from "../newsroom/sample-site.ts";

const ARTICLE = "/bai-viet/song-lam-phan-dau-vao-nhom-muoi-tinh-dan-dau/";

let site: ReadSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Reading extends BrowserContextOptions {
  /** Runs in the page before its own scripts, in place of what a real device has. */
  device?: string;
}

async function read(
  look: (page: Page) => Promise<void>,
  { device, ...options }: Reading = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  try {
    if (device) await context.addInitScript(device);
    const page = await context.newPage();
    await page.goto(site.baseUrl + ARTICLE, { waitUntil: "load" });
    await look(page);
  } finally {
    await context.close();
  }
}

const tool = (page: Page, name: string) =>
  page.locator("[data-tools]").getByText(name, { exact: true });
const computed = (page: Page, element: string, property: string) =>
  page.evaluate(
    `getComputedStyle(document.querySelector("${element}")).${property}`,
  );
/** The article that a page copies, as HTML and as plain text. */
async function copied(page: Page): Promise<[html: string, text: string]> {
  await tool(page, "Chia sẻ").click();
  await tool(page, "Chép bài để đăng lại").click();
  await tool(page, "Đã chép bài kèm nguồn.").waitFor();
  return page.evaluate(
    `(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
    })()`,
  );
}
const sizeOf = async (page: Page) =>
  Number.parseFloat(String(await computed(page, ".prose p", "fontSize")));
const paperOf = (page: Page) => computed(page, "body", "backgroundColor");

describe("what readers choose for their screen", () => {
  it("makes the text as large as they like, and keeps it so on other pages", () =>
    read(async (page) => {
      const normal = await sizeOf(page);
      await tool(page, "Cỡ chữ, nền").click();
      const sizes: number[] = [];
      for (const name of ["Chữ lớn", "Chữ lớn hơn", "Chữ rất lớn"]) {
        await page
          .getByRole("radio", { name, exact: true })
          .check({ force: true });
        sizes.push((await sizeOf(page)) / normal);
      }
      expect(sizes[0]).toBeGreaterThan(1.1);
      expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
      expect(sizes[2]).toBeGreaterThanOrEqual(1.5);
      await page.goto(`${site.baseUrl}/bai-viet/khong-anh/`);
      expect((await sizeOf(page)) / normal).toBe(sizes[2]);
      expect(
        await page.locator("[data-tools] input[value=largest]").isChecked(),
      ).toBe(true);
    }));

  it("keeps its place under the finger while the text above grows", () =>
    read(
      async (page) => {
        await tool(page, "Cỡ chữ, nền").click();
        const place = async () =>
          (await page.locator("[data-tools] .choices").first().boundingBox())
            ?.y;
        const before = await place();
        await page
          .getByRole("radio", { name: "Chữ rất lớn" })
          .check({ force: true });
        expect(Math.abs(((await place()) ?? 0) - (before ?? 0))).toBeLessThan(
          30,
        );
      },
      { viewport: { width: 360, height: 640 } },
    ));

  it("goes back to what it was", () =>
    read(async (page) => {
      const normal = await sizeOf(page);
      await tool(page, "Cỡ chữ, nền").click();
      for (const name of ["Chữ lớn", "Chữ vừa"])
        await page
          .getByRole("radio", { name, exact: true })
          .check({ force: true });
      expect(await sizeOf(page)).toBe(normal);
      expect(
        await page.evaluate("localStorage.getItem('text-size')"),
      ).toBeNull();
    }));

  it.each([
    ["light", "Tối"],
    ["dark", "Sáng"],
  ] as const)("overrules a %s system with “%s”", (colorScheme, name) =>
    read(
      async (page) => {
        const asSystem = await paperOf(page);
        await tool(page, "Cỡ chữ, nền").click();
        await page
          .getByRole("radio", { name, exact: true })
          .check({ force: true });
        const chosen = await paperOf(page);
        expect(chosen).not.toBe(asSystem);
        await page.goto(`${site.baseUrl}/`);
        expect(await paperOf(page)).toBe(chosen);
      },
      { colorScheme },
    ),
  );

  it("stands before anything is drawn", () =>
    read(async (page) => {
      await page.evaluate("localStorage.setItem('theme', 'dark')");
      await page.route("**/*.js", async (route) => {
        // Modules come late on a slow line; what decides the theme holds up the page.
        if (!route.request().url().includes("/apply."))
          await new Promise((resolve) => setTimeout(resolve, 2_000));
        await route.continue();
      });
      await page.reload({ waitUntil: "commit" });
      await page.waitForSelector("h1");
      expect(await page.locator("html").getAttribute("data-theme")).toBe(
        "dark",
      );
    }));

  it("is the same in every tab at once", () =>
    read(async (page) => {
      const other = await page.context().newPage();
      await other.goto(site.baseUrl + ARTICLE);
      await tool(page, "Cỡ chữ, nền").click();
      await page.getByRole("radio", { name: "Tối" }).check({ force: true });
      await expect
        .poll(() => other.locator("html").getAttribute("data-theme"))
        .toBe("dark");
      expect(
        await other.locator("[data-tools] input[value=dark]").isChecked(),
      ).toBe(true);
    }));

  it("holds for the page where nothing may be stored", () =>
    read(
      async (page) => {
        await tool(page, "Cỡ chữ, nền").click();
        await page.getByRole("radio", { name: "Tối" }).check({ force: true });
        expect(await page.locator("html").getAttribute("data-theme")).toBe(
          "dark",
        );
      },
      {
        device:
          "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
      },
    ));

  it("can be chosen with the keyboard alone", () =>
    read(async (page) => {
      await page.locator("[data-tools] summary").first().focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      expect(await page.locator("html").getAttribute("data-text-size")).toBe(
        "larger",
      );
      await page.keyboard.press("Escape");
      expect(await page.locator("[data-tools] details[open]").count()).toBe(0);
      expect(await page.evaluate("document.activeElement.tagName")).toBe(
        "SUMMARY",
      );
    }));
});

describe("sending an article on", () => {
  it("writes a letter with headline, lead and address, without a script too", () =>
    read(
      async (page) => {
        const href = await tool(page, "Gửi thư").getAttribute("href");
        const letter = new URL(href ?? "");
        expect(letter.protocol).toBe("mailto:");
        expect(letter.searchParams.get("subject")).toMatch(
          /^Sông Lam phấn đấu/,
        );
        expect(letter.searchParams.get("body")).toContain(
          `98,7%, cao nhất từ trước đến nay.\r\n\r\n${site.siteUrl}${ARTICLE}`,
        );
      },
      { javaScriptEnabled: false },
    ));

  it("copies the public address", () =>
    read(
      async (page) => {
        await tool(page, "Chia sẻ").click();
        await tool(page, "Chép liên kết").click();
        await tool(page, "Đã chép liên kết.").waitFor();
        expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
          `${site.siteUrl}${ARTICLE}`,
        );
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    ));

  it("copies the words with their source, to be published again", () =>
    read(
      async (page) => {
        const [html, text] = await copied(page);
        const address = `${site.siteUrl}${ARTICLE}`;
        expect(html).toContain("<h1>Sông Lam phấn đấu");
        expect(html).toContain("<h2>Kết quả ba tháng đầu năm</h2>");
        expect(html).toContain('<a href="https://dichvucong.example/">');
        expect(html).toContain("<table>");
        expect(html).toContain(
          `<p>Thanh Lê, Phạm Bằng</p><p>Theo Báo Sông Lam, Thứ Tư, 13/3/2024 14:31 (GMT+7): <a href="${address}">${address}</a></p></article>`,
        );
        const faults = await new HtmlValidate({
          extends: ["html-validate:standard"],
        }).validateString(html);
        expect(faults.results).toEqual([]);
        expect(html).not.toMatch(/class=|<img|style=|data-|&nbsp;|<span/);
        expect(text).toContain("Sở Kế hoạch và Đầu tư\t12.403\t12.310\t99,3%");
        expect(text).toContain("Rà soát 100% thủ tục");
        expect(text.trim().split("\n").at(-1)).toBe(
          `Theo Báo Sông Lam, Thứ Tư, 13/3/2024 14:31 (GMT+7): ${address}`,
        );
        expect(text).not.toContain("Ảnh:");
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    ));

  it("copies along where the paper itself has an article from", () =>
    read(
      async (page) => {
        await page.goto(`${site.baseUrl}/bai-viet/khong-anh/`);
        const [html, text] = await copied(page);
        expect(html).toContain("<p>Theo Cổng thông tin điện tử tỉnh</p>");
        expect(text).toMatch(
          /\n\nTheo Cổng thông tin điện tử tỉnh\n\n(?:.+\n\n)?Theo Báo Sông Lam, /,
        );
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    ));

  it("says so when the browser forbids it", () =>
    read(
      async (page) => {
        await tool(page, "Chia sẻ").click();
        await tool(page, "Chép liên kết").click();
        await page.getByText("Trình duyệt không cho chép").waitFor();
      },
      {
        device:
          "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
      },
    ));

  it("hands it to the device's own list of applications, where there is one", () =>
    read(
      async (page) => {
        await tool(page, "Chia sẻ").click();
        await tool(page, "Chia sẻ qua ứng dụng").click();
        expect(await page.evaluate("window.shared")).toMatchObject({
          url: `${site.siteUrl}${ARTICLE}`,
        });
      },
      {
        device:
          "navigator.share = async (what) => { window.shared = what; throw new DOMException('closed', 'AbortError'); }",
      },
    ));

  it("offers no such list where there is none", () =>
    read(
      async (page) => {
        await tool(page, "Chia sẻ").click();
        expect(await tool(page, "Chia sẻ qua ứng dụng").isVisible()).toBe(
          false,
        );
      },
      { device: "delete Navigator.prototype.share" },
    ));
});

/** A device with voices; it says what it is asked to read and reads nothing aloud. */
const withVoices = (...languages: string[]) => `
  const voices = ${JSON.stringify(languages)}.map((lang) => ({ lang, name: lang }));
  const speech = Object.assign(new EventTarget(), {
    paused: false, said: [], getVoices: () => voices,
    speak(utterance) { this.said.push(utterance); },
    pause() { this.paused = true; }, resume() { this.paused = false; },
    cancel() { this.said = []; this.paused = false; },
  });
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };`;
const saidOn = async (page: Page) =>
  (await page.evaluate(
    "speechSynthesis.said.map(({ text, lang }) => lang + ': ' + text)",
  )) as string[];

describe("listening to an article", () => {
  it("is not offered without a Vietnamese voice", () =>
    read(
      async (page) => {
        expect(await tool(page, "Nghe bài").isVisible()).toBe(false);
      },
      { device: withVoices("en-US", "fr-FR") },
    ));

  it("is offered when a voice is found late", () =>
    read(
      async (page) => {
        expect(await tool(page, "Nghe bài").isVisible()).toBe(false);
        await page.evaluate(
          "speechSynthesis.getVoices().push({ lang: 'vi_VN' }); speechSynthesis.dispatchEvent(new Event('voiceschanged'))",
        );
        expect(await tool(page, "Nghe bài").isVisible()).toBe(true);
      },
      { device: withVoices("en-US") },
    ));

  it("reads headline, lead and text sentence by sentence, in Vietnamese", () =>
    read(
      async (page) => {
        await tool(page, "Nghe bài").click();
        const said = await saidOn(page);
        expect(said[0]).toMatch(/^vi-VN: Sông Lam phấn đấu/);
        expect(said[1]).toContain("Sáng 13/3, UBND tỉnh tổ chức hội nghị");
        expect(said[2]).toMatch(/^vi-VN: Tỷ lệ hồ sơ/);
        expect(said.join("\n")).toContain("Cắt giảm ít nhất 20%");
        expect(said.join("\n")).not.toMatch(/Ảnh:|Chia sẻ/);
        for (const sentence of said)
          expect(
            said.filter((other) => other === sentence).length,
          ).toBeLessThan(3);
      },
      { device: withVoices("en-US", "vi-VN") },
    ));

  it("pauses, goes on and stops, with the focus back at its button", () =>
    read(
      async (page) => {
        const button = (name: string) => page.getByRole("button", { name });
        await tool(page, "Nghe bài").click();
        await button("Tạm dừng").click();
        expect(await page.evaluate("speechSynthesis.paused")).toBe(true);
        await button("Nghe tiếp").click();
        expect(await page.evaluate("speechSynthesis.paused")).toBe(false);
        await button("Dừng").last().click();
        expect(await saidOn(page)).toEqual([]);
        expect(await page.locator("[data-player]").isVisible()).toBe(false);
        expect(
          await page.evaluate("document.activeElement.textContent.trim()"),
        ).toBe("Nghe bài");
      },
      { device: withVoices("vi-VN") },
    ));

  it("ends by itself with the last sentence", () =>
    read(
      async (page) => {
        await tool(page, "Nghe bài").click();
        await page.evaluate(
          "speechSynthesis.said.at(-1).dispatchEvent(new Event('end'))",
        );
        expect(await page.locator("[data-player]").isVisible()).toBe(false);
      },
      { device: withVoices("vi-VN") },
    ));
});

describe("the tools", () => {
  it("print the page with all its photos", () =>
    read(
      async (page) => {
        await tool(page, "In bài").click();
        await expect
          .poll(() => page.evaluate("window.printedWith"))
          .toEqual([true, true]);
      },
      {
        device:
          "window.print = () => { window.printedWith = [...document.querySelectorAll('article.article img')].map((image) => image.complete && image.naturalWidth > 0); }",
      },
    ));

  it("offer nothing that needs a script where none runs", () =>
    read(
      async (page) => {
        const shown = await page.locator("[data-tools]").innerText();
        expect(shown.trim()).toBe("Gửi thư");
        expect(await page.locator("[data-player]").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ));

  it("close their menus on Escape and on a click elsewhere", () =>
    read(async (page) => {
      const open = () => page.locator("[data-tools] details[open]").count();
      await tool(page, "Cỡ chữ, nền").click();
      await tool(page, "Chia sẻ").click();
      expect(await open()).toBe(1);
      await page.locator("h1").click();
      expect(await open()).toBe(0);
      await tool(page, "Chia sẻ").click();
      await page.keyboard.press("Escape");
      expect(await open()).toBe(0);
    }));

  it("weigh at most 8 KB compressed on an article, all scripts together", () => {
    const html = readFileSync(join(site.tree, ARTICLE, "index.html"), "utf8");
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)];
    expect(scripts.length).toBeGreaterThan(1);
    const bytes = scripts
      .map(
        ([, src = ""]) => gzipSync(readFileSync(join(site.tree, src))).length,
      )
      .reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(8_000);
  });
});
