import type { Browser, Page } from "playwright-core";
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

async function read<Result>(
  path: string,
  look: (page: Page) => Promise<Result>,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.goto(site.baseUrl + path, { waitUntil: "load" });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Text with ordinary spaces. */
const wordsOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().innerText()).replaceAll("\u00a0", " ");

describe("an article", () => {
  it("has its parts in the order in which they are read", () =>
    read(ARTICLE, async (page) => {
      const places = await Promise.all(
        [
          "nav ol",
          ".kicker",
          "h1",
          "header .lead",
          ".authors",
          "header time",
          "[data-tools]",
          ".corrections",
          "article figure.photo",
          ".body",
          "aside.context",
          "main section:has(> .card-list)",
          "main nav.neighbours",
          "#y-kien",
        ].map((selector) =>
          page.evaluate(
            `[...document.querySelectorAll("main *")].indexOf(document.querySelector("main ${selector.replace(/^main /, "")}"))`,
          ),
        ),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual(
        [...places].sort((one, other) => Number(one) - Number(other)),
      );
    }));

  it("names its writers with where they work", () =>
    read(ARTICLE, async (page) => {
      expect(await wordsOf(page, ".authors")).toMatch(
        /^Thanh Lê\s+Phạm Bằng\s+\(Sở Nội vụ\)$/,
      );
    }));

  it("says when it was published in Vietnamese and for machines", () =>
    read(ARTICLE, async (page) => {
      const time = page.locator("article header time").first();
      expect(await time.innerText()).toBe(
        "Thứ\u00a0Tư, 13/3/2024 14:31\u00a0(GMT+7)",
      );
      expect(await time.getAttribute("datetime")).toBe(
        "2024-03-13T14:31:00+07:00",
      );
    }));

  it.each([true, false])(
    "opens the history of its changes (with JavaScript: %s)",
    (javaScriptEnabled) =>
      read(
        ARTICLE,
        async (page) => {
          const notes = page.locator("details li");
          const first = notes.filter({ hasText: "Bổ sung số liệu" });
          expect(await first.isVisible()).toBe(false);
          await page.getByText("Lịch sử thay đổi").click();
          expect(await first.isVisible()).toBe(true);
          const history = await wordsOf(page, "article header details");
          expect(history.match(/^Cập nhật: .*/)?.[0]).toContain(
            "Thứ Năm, 14/3/2024 08:05 (GMT+7)",
          );
          expect(history).toMatch(
            /Bổ sung số liệu[\s\S]*Đính chính: [\s\S]*Thêm ý kiến[\s\S]*Đăng lần đầu/,
          );
        },
        { javaScriptEnabled },
      ),
  );

  it("shows its corrections before the text", () =>
    read(ARTICLE, async (page) => {
      const words = await wordsOf(page, "article");
      expect(words.indexOf("Con số đúng là 98,7%")).toBeLessThan(
        words.indexOf("Kết quả ba tháng đầu năm"),
      );
    }));

  it("puts photos where the text marks them and the first other one above", () =>
    read(ARTICLE, async (page) => {
      const captions = await page
        .locator("article figure.photo figcaption")
        .allInnerTexts();
      expect(captions.map((caption) => caption.slice(0, 9))).toEqual([
        "Quang cản",
        "Cán bộ bộ",
        "Đồng chí ",
      ]);
    }));

  it("sets a quotation apart with who said it", () =>
    read(ARTICLE, async (page) => {
      const quote = page.locator(".prose figure.quote");
      expect(await quote.locator("blockquote").innerText()).toContain(
        "Thước đo cuối cùng",
      );
      expect(await quote.locator("figcaption").innerText()).toBe(
        "Chủ tịch UBND tỉnh Lê Quốc Bình",
      );
    }));

  it("shows people with the title that the article wrote", () =>
    read(ARTICLE, async (page) => {
      const people = await wordsOf(page, "aside ul:has(a[href^='/nhan-su/'])");
      expect(people).toContain("Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy");
      expect(people).toContain("Nguyên Phó Chủ tịch UBND tỉnh");
      expect(people).toContain("Cựu Chánh Văn phòng UBND tỉnh");
      expect(people).not.toMatch(/nguyên cựu/i);
    }));

  it("lets readers download the documents that it cites", () =>
    read(ARTICLE, async (page) => {
      const link = page.locator("aside a[href^='/tep/']");
      const href = await link.getAttribute("href");
      const response = await fetch(`${site.baseUrl}${href}`);
      expect(response.headers.get("content-type")).toBe("application/pdf");
      expect(await link.innerText()).toContain("Tải tệp (PDF");
    }));

  it("leads to its event, its topics and the articles beside it", () =>
    read(ARTICLE, async (page) => {
      for (const path of ["/su-kien/hoi-nghi-so-ket-quy-1/", "/chu-de/cchc/"])
        expect(await page.locator(`aside a[href="${path}"]`).count()).toBe(1);
      const older = page.locator('nav.neighbours a[rel="prev"]');
      expect(await older.getAttribute("href")).toBe("/bai-viet/tin-vong-1/");
    }));

  it("shows what readers wrote, the first one first, with its lines", () =>
    read(ARTICLE, async (page) => {
      const comments = page.locator("#y-kien li");
      expect(await comments.count()).toBe(2);
      const words = await comments.first().innerText();
      expect(words.split("\n").filter(Boolean)).toEqual([
        "Bạn đọc ở Nam Đàn",
        "Thứ\u00a0Tư, 13/3/2024 16:12\u00a0(GMT+7)",
        "Tỷ lệ 98,7% là cao.",
        "Mong tỉnh công bố cả số hồ sơ bị trả lại.",
      ]);
    }));

  it("starts its own headings at the second level", () =>
    read("/bai-viet/le-ky-niem/", async (page) => {
      expect(await wordsOf(page, ".prose h2")).toBe("Một mốc son");
    }));

  it("lets readers pass the navigation by the keyboard", () =>
    read(ARTICLE, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(
          "document.querySelector('main').contains(document.activeElement)",
        ),
      ).toBe(true);
    }));
});

describe("an article of which less is known", () => {
  it("says that nobody has written yet, and where to write", () =>
    read("/bai-viet/khong-anh/", async (page) => {
      const comments = await wordsOf(page, "#y-kien");
      expect(comments).toContain("Chưa có ý kiến nào được đăng");
      expect(comments).toContain("toasoan@baosonglam.example");
      expect(await page.locator("#y-kien form").count()).toBe(0);
    }));

  it("has no empty box and no viewer without a photo", () =>
    read("/bai-viet/khong-anh/", async (page) => {
      expect(await page.locator("main aside").count()).toBe(0);
      expect(await page.locator("article figure, dialog").count()).toBe(0);
      expect(await page.locator("article header details").count()).toBe(0);
    }));

  it("shows the caption of a photo without its picture, and no empty frame", () =>
    read("/bai-viet/anh-chua-co/", async (page) => {
      expect(await page.locator("article img").count()).toBe(0);
      expect(await wordsOf(page, "article figure")).toContain("trao hoa");
    }));
});

describe("a printed article", () => {
  const printed = (look: (page: Page) => Promise<void>) =>
    read(ARTICLE, async (page) => {
      await page.emulateMedia({ media: "print" });
      await look(page);
    });

  it("has its address, its date and the credits of its photos", () =>
    printed(async (page) => {
      const paper = await wordsOf(page, "body");
      expect(paper).toContain(`Địa chỉ bài: ${site.siteUrl}${ARTICLE}`);
      expect(paper).toContain("Thứ Tư, 13/3/2024 14:31 (GMT+7)");
      expect(paper).toContain("Ảnh: Thanh Lê");
    }));

  it("writes out where its links lead", () =>
    printed(async (page) => {
      const added = await page.evaluate(
        "getComputedStyle(document.querySelector('.prose a[href^=http]'), '::after').content",
      );
      expect(added).toContain("(https://dichvucong.example/)");
    }));

  it("has none of what only a screen can do", () =>
    printed(async (page) => {
      const paper = await wordsOf(page, "body");
      for (const furniture of [
        "Trang chủ",
        "Chia sẻ",
        "Lịch sử thay đổi",
        "Tin liên quan",
        "Ý kiến bạn đọc",
        "Tải tệp",
        "Tìm kiếm",
      ])
        expect(paper).not.toContain(furniture);
      const visible = await page.evaluate(
        "[...document.querySelectorAll('nav, button, input, summary .show, dialog')].filter((each) => each.checkVisibility()).map(({ outerHTML }) => outerHTML)",
      );
      expect(visible).toEqual([]);
    }));

  it("fits the sheet", async () => {
    await read(ARTICLE, async (page) => {
      const pdf = await page.pdf({ format: "A4" });
      // Four short paragraphs, two tables and two photos.
      expect(
        pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length,
      ).toBeLessThan(5);
    });
  });
});
