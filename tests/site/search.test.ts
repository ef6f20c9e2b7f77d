import { fork, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Publisher } from "../../site/publisher/publisher.ts";
import { Indexes } from "../../site/search/indexes.ts";
import { readManifest, writeManifest } from "../../site/search/manifest.ts";
import { toIndexed } from "../../site/search/spelling.ts";
import { createWebServer } from "../../site/web/serve.ts";
import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { PublishingHouse } from "../newsroom/publishing.ts";
import { sampleBatch } from "../newsroom/sample-paper.ts";
import {
  batchOf,
  published,
  searchPaper,
  unpublished,
} from "../newsroom/search-paper.ts";

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const MAIN = fileURLToPath(
  new URL("../../site/search/main.ts", import.meta.url),
);
const A_MINUTE_EACH = { timeout: 120_000 };

const house = new PublishingHouse();
const folder = join(house.folder, "search");
const server = createWebServer(house.tree, folder);
let browser: Browser;
let publisher: Publisher;
let baseUrl: string;

beforeAll(async () => {
  [publisher, browser] = await Promise.all([house.open(), launchBrowser()]);
  await publisher.take([sampleBatch(), searchPaper()]);
  await publisher.release();
  await new Indexes(house.archive, folder).update();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  house.close();
});

async function withPage<Result>(
  query: string,
  look: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${baseUrl}/tim-kiem/${query}`);
    return await look(page);
  } finally {
    await context.close();
  }
}

const status = (page: Page) => page.locator("[data-status]");
const headlines = (page: Page) => page.locator("[data-list] h3");

/** Waits for an expression; Playwright's own way needs what the page's CSP refuses. */
async function until(page: Page, expression: string): Promise<void> {
  const started = performance.now();
  while (!(await page.evaluate(expression))) {
    if (performance.now() - started > 10_000)
      throw new Error(`It does not come to pass: ${expression}`);
    await wait(20);
  }
}

/** Waits until a search has said what it found. */
const settled = (page: Page) =>
  until(
    page,
    `/^(Tìm thấy|Không)/.test(document.querySelector("[data-status]").textContent)`,
  );

async function find(
  words: string,
  filters: Record<string, string> = {},
): Promise<string[]> {
  const query = new URLSearchParams({ q: words, ...filters }).toString();
  return withPage(`?${query}`, async (page) => {
    await settled(page);
    return headlines(page).allInnerTexts();
  });
}

const IN_2023 = { nam: "2023" };
const MEMBERS = "Lễ kết nạp ở chi bộ bản Xốp";
const HARVEST = "Cánh đồng đang vào mùa gặt";
const ARMS = "Dang tay đón khách dang dở đường về";

describe("the search", () => {
  it("finds đảng, đang and dang when no marks are typed", async () => {
    const found = await find("dang", IN_2023);
    expect(found.toSorted()).toEqual([HARVEST, ARMS, MEMBERS].toSorted());
  });

  it("puts what has the marks as typed first, wherever it stands in the text", async () => {
    const found = await find("đảng", IN_2023);
    expect(found[0]).toBe(MEMBERS);
    expect(found).toHaveLength(3);
    expect((await find("đang", IN_2023))[0]).toBe(HARVEST);
    expect((await find("ĐẢNG", IN_2023))[0]).toBe(MEMBERS);
  });

  it("finds Nghệ An with and without marks, before articles with both words apart", async () => {
    for (const words of ["nghe an", "Nghệ An", "NGHE AN"])
      expect(await find(words, { nam: "2022" })).toEqual([
        "Nghệ An mở thêm đường ven biển",
        "Nghề đan lưới nuôi cả làng",
      ]);
  });

  it("finds words side by side only when they stand in quotes", async () => {
    expect(await find('"nghe an"', { nam: "2022" })).toEqual([
      "Nghệ An mở thêm đường ven biển",
    ]);
  });

  it("takes ủy and uỷ for one word, and shows each as it was written", async () => {
    for (const words of ["ủy ban quế sơn", "uỷ ban quế sơn", "uy ban que son"])
      expect((await find(words, IN_2023)).toSorted()).toEqual(
        [
          "Uỷ ban huyện Quế Sơn họp phiên cuối năm",
          "Ủy ban huyện Quế Sơn họp phiên đầu năm",
        ].toSorted(),
      );
  });

  it("goes further into the past when the newest year has too little", async () => {
    const found = await find("ven biển");
    expect(found[0]).toBe("Nghệ An mở thêm đường ven biển");
  });

  it("filters by section, year and person", async () => {
    expect(await find("dang", { ...IN_2023, "chuyen-muc": "kinh-te" })).toEqual(
      [HARVEST],
    );
    expect(await find("dang", { ...IN_2023, nguoi: "Nguyễn Văn Ân" })).toEqual([
      MEMBERS,
    ]);
    expect(await find("mùa gặt", { nam: "2022" })).toEqual([]);
  });

  it("offers the people whom the found articles name", () =>
    withPage("?q=dang&nam=2023", async (page) => {
      await settled(page);
      const people = await page.locator("#nguoi option").allInnerTexts();
      expect(people).toContain("Nguyễn Văn Ân (1)");
      expect(people).toContain("Trần Thị Ánh (1)");
      expect(people).toHaveLength(3);
    }));

  it("shows headline, text, section and date, with what was found marked", () =>
    withPage("?q=đang+gặt&nam=2023", async (page) => {
      await settled(page);
      const first = page.locator("[data-list] li").first();
      expect(await first.locator("h3 a").getAttribute("href")).toBe(
        "/bai-viet/dang-gat/",
      );
      expect(await first.locator("mark").first().innerText()).toMatch(/đang/);
      expect(await first.innerText()).toContain("Kinh tế");
      const time = first.locator("time");
      expect(await time.innerText()).toBe("4/5/2023");
      expect(await time.getAttribute("datetime")).toBe(
        "2023-05-04T09:00:00+07:00",
      );
    }));

  it("marks the sentence of the text when the lead has none of the words", () =>
    withPage("?q=đảng+viên&nam=2023", async (page) => {
      await settled(page);
      const first = page.locator("[data-summary]").first();
      expect(await first.locator("mark").allInnerTexts()).toEqual([
        "đảng viên",
      ]);
    }));

  it("shows more on demand and moves the focus to the first new one", () =>
    withPage("?q=tin+van&nam=2024", async (page) => {
      await settled(page);
      expect(await headlines(page).count()).toBe(10);
      const shown = await headlines(page).allInnerTexts();
      await page.getByRole("button", { name: "Xem thêm" }).click();
      await until(
        page,
        "document.querySelectorAll('[data-list] li').length === 20",
      );
      const now = await headlines(page).allInnerTexts();
      expect(now.slice(0, 10)).toEqual(shown);
      expect(new Set(now).size).toBe(20);
      await until(
        page,
        "document.activeElement === document.querySelectorAll('[data-list] h3 a')[10]",
      );
    }));

  it("helps when nothing is found, and takes the filters away", () =>
    withPage("?q=mùa+gặt&nam=2022", async (page) => {
      await settled(page);
      expect(await status(page).innerText()).toContain("Không có bài nào");
      expect(await page.locator("[data-help]").innerText()).toContain(
        "không dấu",
      );
      await page.getByRole("button", { name: "Bỏ điều kiện lọc" }).click();
      await page.waitForSelector("[data-list] li");
      expect(page.url()).not.toContain("nam=");
    }));

  it("finds nothing where no article has the word, only its first letters", async () => {
    expect(await find("thoii")).toEqual([]);
    expect(await find("xyzzy")).toEqual([]);
    expect((await find("ven biể")).length).toBeGreaterThan(0);
  });

  it("asks for a word when none was typed", () =>
    withPage("", async (page) => {
      await page.locator("main form button").click();
      expect(await status(page).innerText()).toContain("Mời bạn gõ");
      expect(
        await page.evaluate("document.activeElement.id === 'tu-can-tim'"),
      ).toBe(true);
    }));

  it("says that one letter is too short", () =>
    withPage("?q=đ", async (page) => {
      expect(await status(page).innerText()).toContain("quá ngắn");
    }));

  it("works by the keyboard alone", () =>
    withPage("", async (page) => {
      const tabTo = async (id: string) => {
        for (let presses = 0; presses < 40; presses++) {
          await page.keyboard.press("Tab");
          if (await page.evaluate(`document.activeElement.id === "${id}"`))
            return;
        }
        throw new Error(`The keyboard does not reach ${id}.`);
      };
      await tabTo("tu-can-tim");
      await page.keyboard.type("dang");
      await page.keyboard.press("Enter");
      await settled(page);
      await tabTo("nam");
      await page.keyboard.type("2023");
      await page.waitForURL(/nam=2023/);
      await settled(page);
      await until(
        page,
        "document.querySelectorAll('[data-list] li').length === 3",
      );
      await tabTo("nguoi");
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(
          "document.activeElement.closest('[data-list] h3') !== null",
        ),
      ).toBe(true);
      const target = await page.evaluate("document.activeElement.href");
      await page.keyboard.press("Enter");
      await page.waitForURL(String(target));
    }));

  it("keeps the query in the address and comes back to it", () =>
    withPage("?q=dang&nam=2023", async (page) => {
      await settled(page);
      await page.fill("#tu-can-tim", "nghe an");
      await page.keyboard.press("Enter");
      await page.waitForURL(/q=nghe\+an/);
      await page.goBack();
      await until(
        page,
        "document.querySelectorAll('[data-list] li').length === 3",
      );
      expect(await page.inputValue("#tu-can-tim")).toBe("dang");
      await headlines(page).first().locator("a").click();
      await page.waitForURL(/bai-viet/);
      await page.goBack();
      await page.waitForSelector("[data-list] li");
      expect(await headlines(page).count()).toBe(3);
    }));

  it("says when it cannot load, and tries again", () =>
    withPage("", async (page) => {
      await page.route("**/years.json", (route) => route.abort());
      await page.fill("#tu-can-tim", "dang");
      await page.keyboard.press("Enter");
      const retry = page.getByRole("button", { name: "Thử lại" });
      await retry.waitFor();
      expect(await status(page).innerText()).toContain("Không tải được");
      await page.unroute("**/years.json");
      await retry.click();
      await page.waitForSelector("[data-list] li");
    }));

  it("leaves a list of sections and months to readers without JavaScript", () =>
    withPage(
      "",
      async (page) => {
        expect(await page.locator("main form").isVisible()).toBe(false);
        expect(await page.locator("main").innerText()).toContain(
          "không chạy JavaScript",
        );
        await page
          .getByRole("link", { name: "Thời sự, Tháng 3 năm 2024" })
          .click();
        expect(page.url()).toContain("/thoi-su/2024/03/");
      },
      { javaScriptEnabled: false },
    ));

  it.each(["light", "dark"] as const)(
    "breaks no rule of accessibility when it is %s",
    async (colorScheme) => {
      for (const query of ["?q=dang", "?q=zzzz&nam=2024", "?q=d"])
        await withPage(
          query,
          async (page) => {
            await until(
              page,
              "/\\.$/.test(document.querySelector('[data-status]').textContent)",
            );
            const violations = await page.evaluate(
              `${AXE};axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })
                .then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].target))`,
            );
            expect(violations, query).toEqual([]);
          },
          { colorScheme },
        );
    },
  );

  it("does not scroll sideways on a narrow screen", () =>
    withPage(
      "?q=dang",
      async (page) => {
        await settled(page);
        expect(
          await page.evaluate("document.documentElement.scrollWidth"),
        ).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 800 } },
    ));

  it("loads only from its own site, and nothing that its CSP refuses", async () => {
    const asked: string[] = [];
    const complaints: string[] = [];
    await withPage("", async (page) => {
      page.on("request", (request) => asked.push(request.url()));
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.fill("#tu-can-tim", "đảng viên");
      await page.keyboard.press("Enter");
      await page.waitForSelector("[data-list] li");
    });
    expect(asked.filter((url) => !url.startsWith(baseUrl))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("the search in a paper of many years", () => {
  const old = new PublishingHouse();
  const oldFolder = join(old.folder, "search");
  const oldServer = createWebServer(old.tree, oldFolder);

  beforeAll(async () => {
    const years = Array.from({ length: 9 }, (_, number) => 2015 + number);
    const articles = years.map((year) =>
      published(`nam-${year}`, `Chuyện năm ${year}`, {
        body: year === 2015 ? "Thuyền cập bến Hiên." : "Mưa thuận gió hòa.",
        firstPublicAt: `${year}-05-04T02:00:00.000Z`,
      }),
    );
    const opened = await old.open();
    await opened.take([{ ...batchOf(1, articles), isFirstCopy: true }]);
    await opened.release();
    await new Indexes(old.archive, oldFolder).update();
    // As if each year had many articles more.
    const manifest = readManifest(oldFolder);
    if (!manifest) throw new Error("There is no manifest.");
    const parts = manifest.parts.map((part) => ({ ...part, size: 2000 }));
    writeManifest(oldFolder, { ...manifest, parts });
    await new Promise<void>((resolve) => oldServer.listen(0, resolve));
  });

  afterAll(() => {
    oldServer.closeAllConnections();
    oldServer.close();
    old.close();
  });

  /** @param look is given the years of which something was loaded so far. */
  async function search(
    query: string,
    look: (page: Page, years: Set<string>) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage();
    const years = new Set<string>();
    page.on("request", (request) => {
      const [, year] = /tim-kiem\/(\d{4})\//.exec(request.url()) ?? [];
      if (year) years.add(year);
    });
    const { port } = oldServer.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/tim-kiem/${query}`);
    await settled(page);
    await look(page, years);
    await page.close();
  }

  it("looks through the newest years and goes further only when the reader wants it", () =>
    search("?q=ben+hien", async (page, years) => {
      expect([...years].sort()).toEqual([
        "2019",
        "2020",
        "2021",
        "2022",
        "2023",
      ]);
      const words = await status(page).innerText();
      expect(words).toContain("Không có bài nào");
      expect(words).toContain("đăng từ tháng\u00a05/2019");
      const further = page.getByRole("button", { name: "Tìm tiếp" });
      await further.click();
      await page.waitForSelector("[data-list] li");
      expect(await headlines(page).allInnerTexts()).toEqual([
        "Chuyện năm 2015",
      ]);
      expect(await further.count()).toBe(0);
    }));

  it("looks through one year alone when the reader chose it", () =>
    search("?q=ben+hien&nam=2015", async (page, years) => {
      expect([...years]).toEqual(["2015"]);
      expect(await headlines(page).allInnerTexts()).toEqual([
        "Chuyện năm 2015",
      ]);
    }));
});

describe("the indexes", () => {
  const SECRET = "Chuyện ở bến đò Thạch Giang";
  /** Everything in the folder, as text. */
  const contents = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
      .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes))
      .map((bytes) => bytes.toString("utf8"));
  const holds = (words: string) =>
    contents().some((content) => content.includes(toIndexed(words)));

  it("are not built again for years that did not change", async () => {
    const indexes = new Indexes(house.archive, folder);
    const before = readManifest(folder);
    expect(await indexes.update()).toBe(0);
    await publisher.take([
      batchOf(3, [published("ben-do", SECRET), published("khac", "Tin khác")]),
    ]);
    expect(await indexes.update()).toBe(1);
    const after = readManifest(folder);
    expect(after?.parts.map(({ year }) => year)).toEqual([
      "2024",
      "2023",
      "2022",
    ]);
    expect(after?.parts[0]).toEqual(before?.parts[0]);
    expect(after?.parts[1]).not.toEqual(before?.parts[1]);
    expect(after?.parts[2]).toEqual(before?.parts[2]);
  });

  it("hold nothing of an article that is not public any more", async () => {
    const indexes = new Indexes(house.archive, folder);
    expect(holds(SECRET)).toBe(true);
    await publisher.take([batchOf(4, [unpublished("ben-do")])]);
    await indexes.update();
    indexes.removeRetired(Date.now() + 60_000);
    expect(holds(SECRET)).toBe(false);
    expect(holds("Tin khác")).toBe(true);
  });

  it("go with the last article of their year", async () => {
    const indexes = new Indexes(house.archive, folder);
    const firstPublicAt = "2019-05-04T02:00:00.000Z";
    const old = published("xua", "Tin năm xưa", { firstPublicAt });
    await publisher.take([batchOf(5, [old])]);
    await indexes.update();
    expect(await find("nam xua", { nam: "2019" })).toEqual(["Tin năm xưa"]);
    await publisher.take([batchOf(6, [unpublished("xua")])]);
    expect(await indexes.update()).toBe(1);
    indexes.removeRetired(Date.now() + 60_000);
    expect(readManifest(folder)?.parts.at(-1)?.year).toBe("2022");
    expect(holds("Tin năm xưa")).toBe(false);
  });

  it("name people as they are called now", async () => {
    const indexes = new Indexes(house.archive, folder);
    const official = house.store.document("official", "nguyen-van-an");
    expect(official).not.toBeNull();
    if (!official) return;
    const renamed = {
      seq: 1,
      type: "official" as const,
      documentId: "nguyen-van-an",
      document: { ...official, name: "Nguyễn Văn Ẩn" },
    };
    await publisher.take([batchOf(7, [renamed])]);
    expect(await indexes.update()).toBeGreaterThan(0);
    expect(await find("dang", { nguoi: "Nguyễn Văn Ẩn" })).toContain(MEMBERS);
  });
});

describe("the search process", () => {
  let child: ChildProcess;

  beforeAll(() => {
    child = fork(MAIN, [], {
      env: { ...process.env, ARCHIVE_FILE: house.archive, SEARCH: folder },
    });
  });

  afterAll(() => child.kill());

  /** @returns seconds until a search finds so many. */
  async function untilFound(words: string, many: number): Promise<number> {
    const started = performance.now();
    for (;;) {
      const found = await find(words);
      const seconds = (performance.now() - started) / 1000;
      if (found.length === many || seconds > 90) return seconds;
      await wait(500);
    }
  }

  it(
    "brings a published article into the search within a minute, and an unpublished one out of it",
    A_MINUTE_EACH,
    async () => {
      const headline = "Khai trương chợ nổi Xuân Thuỷ";
      await publisher.take([batchOf(8, [published("cho-noi", headline)])]);
      expect(await untilFound('"chợ nổi xuân thủy"', 1)).toBeLessThan(60);
      await publisher.take([batchOf(9, [unpublished("cho-noi")])]);
      expect(await untilFound('"chợ nổi xuân thủy"', 0)).toBeLessThan(60);
    },
  );
});
