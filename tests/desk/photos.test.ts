import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { Desk, type Colleague } from "../newsroom/open-desk.ts";
import { makeJpeg, xmpList, xmpText } from "../newsroom/pictures.ts";
import type { Saved } from "../newsroom/start-cms.ts";

const ARTICLES = "/admin/content-manager/collection-types/api::article.article";
const FORM = { timeout: 30_000 };
const SOON = { timeout: 15_000 };

describe("the photos on an article's form", { timeout: 90_000 }, () => {
  let desk: Desk;
  let managing: Colleague;
  let page: Page;
  let article: Saved;

  beforeAll(async () => {
    desk = await Desk.open();
    managing = await desk.signIn("managingEditor");
    page = managing.page;
    article = await new Content(desk.cms).article("Ngày hội sông Lam", {
      // Whoever writes may place photos before they are there.
      body: "Mở đầu.\n\n![](photo:1)\n\nKết.\n\n![](photo:3)\n",
    });
    await page.goto(`${desk.cms.url}${ARTICLES}/${article.documentId}`);
    await zone().waitFor(FORM);
  }, 300_000);

  afterAll(() => desk?.close());

  const zone = () => page.getByTestId("photo-drop-zone");
  const row = (number: number): Locator =>
    page.getByRole("listitem", { name: `Ảnh ${number}`, exact: true });
  const field = (number: number, label: string) =>
    row(number).getByLabel(label, { exact: true });
  const captions = () =>
    page
      .getByRole("list", { name: "Ảnh của bài, theo thứ tự" })
      .getByLabel("Chú thích", { exact: true })
      .evaluateAll((list) =>
        list.map((each) => (each as unknown as { value: string }).value),
      );
  const save = async () => {
    const saved = page.waitForResponse(
      (response) =>
        response.request().method() === "PUT" &&
        response.url().includes(article.documentId),
    );
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    expect((await saved).status()).toBe(200);
  };
  const draft = async () => {
    const found = await desk.cms.find("article", article.documentId, {
      populate: { photos: { fields: ["caption"] } },
    });
    const photos = found?.["photos"] as { caption: string | null }[];
    return {
      body: String(found?.["body"]),
      captions: photos.map(({ caption }) => caption ?? ""),
    };
  };

  /** Drops files from the desktop of the operating system, as far as a page can tell. */
  const drop = async (files: [string, Buffer][]) => {
    const transfer = await page.evaluateHandle(
      (list) => {
        // Node has no such thing, pages have.
        const { DataTransfer: Transfer } = globalThis as unknown as {
          DataTransfer: new () => { items: { add(file: File): void } };
        };
        const data = new Transfer();
        for (const [name, base64] of list) {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          data.items.add(new File([bytes], name, { type: "image/jpeg" }));
        }
        return data;
      },
      files.map(([name, bytes]) => [name, bytes.toString("base64")] as const),
    );
    await zone().dispatchEvent("dragover", { dataTransfer: transfer });
    await zone().dispatchEvent("drop", { dataTransfer: transfer });
  };

  it("take three dropped files with what they say of themselves", async () => {
    await drop([
      [
        "mot.jpg",
        await makeJpeg({
          color: "#b33",
          xmp:
            xmpText("dc:description", "Đua thuyền") +
            xmpList("dc:creator", "Lê Hà") +
            xmpText("Iptc4xmpCore:AltTextAccessibility", "Hai con thuyền"),
          exif: { IFD2: { DateTimeOriginal: "2026:11:20 08:00:00" } },
        }),
      ],
      [
        "hai.jpg",
        await makeJpeg({ color: "#3b3", iim: [[120, "Bến sông buổi sáng"]] }),
      ],
      ["ba.jpg", await makeJpeg({ color: "#33b" })],
    ]);
    await row(3).waitFor();
    expect(await captions()).toEqual(["Đua thuyền", "Bến sông buổi sáng", ""]);
    expect(await field(1, "Tác giả ảnh").inputValue()).toBe("Lê Hà");
    expect(await row(1).innerText()).toContain("chụp 20/11/2026");
  });

  it("say what each still lacks", async () => {
    expect(await row(1).innerText()).not.toContain("Chưa đăng được");
    expect(await row(3).innerText()).toContain(
      "Chưa đăng được: thiếu chú thích, tác giả ảnh, mô tả ảnh.",
    );
  });

  it("say why a file is not taken", async () => {
    await drop([["gia.jpg", Buffer.from("không phải ảnh")]]);
    const refusal = page.getByText("Không nhận được “gia.jpg”");
    await refusal.waitFor();
    await page.getByRole("button", { name: "Thôi gửi gia.jpg" }).click();
    await expect.poll(() => refusal.count(), SOON).toBe(0);
  });

  it("are put into another order by the keyboard, and the markers follow", async () => {
    const handle = row(3).getByRole("button", { name: "Chuyển chỗ ảnh 3" });
    await handle.focus();
    await page.keyboard.press("Space");
    await page
      .getByText("Ảnh 3 đang ở vị trí 3 trên 3.")
      .waitFor({ state: "attached" });
    await page.keyboard.press("ArrowUp");
    await page
      .getByText("Ảnh 3 đang ở vị trí 2 trên 3.")
      .waitFor({ state: "attached" });
    await page.keyboard.press("Space");
    await expect
      .poll(captions, SOON)
      .toEqual(["Đua thuyền", "", "Bến sông buổi sáng"]);
    await save();
    expect(await draft()).toEqual({
      body: "Mở đầu.\n\n![](photo:1)\n\nKết.\n\n![](photo:2)\n",
      captions: ["Đua thuyền", "", "Bến sông buổi sáng"],
    });
  });

  it("refuse to be published, named by number and file, in words for editors", async () => {
    await page.getByRole("button", { name: "Đăng", exact: true }).click();
    await page
      .getByText(
        "Không xuất bản được “Ngày hội sông Lam”: ảnh 2 (ba.jpg) thiếu chú thích, tác giả ảnh và mô tả ảnh; ảnh 3 (hai.jpg) thiếu tác giả ảnh và mô tả ảnh.",
      )
      .first()
      .waitFor();
    expect(await desk.cms.publicIds()).not.toContain(article.documentId);
  });

  it("get one credit for all that have none", async () => {
    await row(1)
      .getByRole("button", { name: /^Ghi cho \d+ ảnh chưa có tác giả/ })
      .click();
    await expect.poll(() => field(3, "Tác giả ảnh").inputValue()).toBe("Lê Hà");
    expect(await field(2, "Tác giả ảnh").inputValue()).toBe("Lê Hà");
  });

  it("are published once their words are written in place", async () => {
    await field(2, "Chú thích").fill("Pháo hoa trên sông");
    await field(2, "Mô tả ảnh").fill("Pháo hoa đỏ");
    await field(3, "Mô tả ảnh").fill("Một bến đò vắng");
    await field(3, "Tác giả ảnh").focus();
    await expect
      .poll(async () => (await row(3).innerText()).includes("Ảnh đã lưu"), SOON)
      .toBe(true);
    await expect
      .poll(async () => (await row(2).innerText()).includes("Ảnh đã lưu"), SOON)
      .toBe(true);
    await page.getByRole("button", { name: "Đăng", exact: true }).click();
    await expect
      .poll(async () => [...(await desk.cms.publicIds())], SOON)
      .toContain(article.documentId);
  });

  it("leave with their marker, and come back by “Hoàn tác”", async () => {
    await row(2).getByRole("button", { name: "Bỏ khỏi bài" }).click();
    await page.getByText("Đã bỏ ảnh 2 khỏi bài.").waitFor();
    await save();
    expect((await draft()).body).toBe("Mở đầu.\n\n![](photo:1)\n\nKết.\n");
    await row(1).getByRole("button", { name: "Bỏ khỏi bài" }).click();
    await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
    await expect
      .poll(captions, SOON)
      .toEqual(["Đua thuyền", "Bến sông buổi sáng"]);
    // The form is as it was stored: there is nothing to save.
    const button = page.getByRole("button", { name: "Lưu", exact: true });
    await expect.poll(() => button.isDisabled(), SOON).toBe(true);
  });

  it("are put into the text by a button", async () => {
    await row(2).getByRole("button", { name: "Chèn vào bài" }).click();
    await row(2).getByText("Có trong nội dung").waitFor();
    await save();
    expect((await draft()).body).toContain("![](photo:2)");
  });

  it("offer the photographer who was named last", async () => {
    await field(2, "Tác giả ảnh").fill("Trần Bình");
    await field(2, "Tác giả ảnh").blur();
    await drop([["bon.jpg", await makeJpeg({ color: "#777" })]]);
    await row(3).getByRole("button", { name: "Ghi “Trần Bình”" }).click();
    await expect
      .poll(() => field(3, "Tác giả ảnh").inputValue(), SOON)
      .toBe("Trần Bình");
  });

  it("have their people picked from the register without tone marks", async () => {
    await desk.cms.create("official", { name: "Đỗ Đức Thọ" });
    await field(1, "Người trong ảnh").fill("do duc");
    await row(1).getByRole("button", { name: "Đỗ Đức Thọ" }).click();
    await row(1).getByRole("button", { name: "Bỏ Đỗ Đức Thọ" }).waitFor();
    const [photo] = await desk.cms.documents("photo").findMany({
      filters: { caption: "Đua thuyền" },
      populate: ["people"],
    });
    expect(photo?.["people"]).toMatchObject([{ name: "Đỗ Đức Thọ" }]);
  });

  it("have their focal point set by a click on the picture", async () => {
    await row(1).getByRole("button", { name: "Chọn tâm ảnh" }).click();
    const picture = page.getByRole("button", { name: /^Tâm ảnh:/ });
    await picture
      .locator("img")
      .evaluate((image) =>
        (image as unknown as { decode(): Promise<void> }).decode(),
      );
    // The window grows while it opens.
    await picture.click({ trial: true });
    const box = await picture.boundingBox();
    await picture.click({
      position: { x: (box?.width ?? 0) * 0.25, y: (box?.height ?? 0) * 0.75 },
    });
    await page.getByRole("button", { name: "Lưu tâm ảnh" }).click();
    await picture.waitFor({ state: "detached" });
    const [photo] = await desk.cms.documents("photo").findMany({
      filters: { caption: "Đua thuyền" },
      populate: ["image"],
    });
    const { focalPoint } = photo?.["image"] as {
      focalPoint: { x: number; y: number };
    };
    expect(focalPoint.x).toBeCloseTo(25, 0);
    expect(focalPoint.y).toBeCloseTo(75, 0);
  });

  it("come from the library as well, found without tone marks", async () => {
    await page.getByRole("button", { name: "Chọn từ kho ảnh" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Tìm ảnh").fill("phao hoa");
    await dialog.getByText("Pháo hoa trên sông").waitFor();
    await dialog.getByRole("button", { name: "Thêm vào bài" }).first().click();
    await dialog.getByRole("button", { name: "Xong" }).click();
    await expect.poll(captions, SOON).toContain("Pháo hoa trên sông");
  });

  it("get the picture that was still to come", async () => {
    const { documentId } = await desk.cms.create("photo", {
      caption: "Từ bài dán",
      credit: "P.V",
    });
    const { documentId: pasted } = await new Content(desk.cms).article(
      "Bài dán",
      { photos: [documentId] },
    );
    await page.goto(`${desk.cms.url}${ARTICLES}/${pasted}`);
    await row(1).getByText("Chưa có tệp ảnh").waitFor(FORM);
    await row(1)
      .getByLabel("Tệp của ảnh này")
      .setInputFiles({
        name: "sau.jpg",
        mimeType: "image/jpeg",
        buffer: await makeJpeg(),
      });
    await row(1).getByText("Chưa đăng được: thiếu mô tả ảnh.").waitFor();
    expect(await field(1, "Chú thích").inputValue()).toBe("Từ bài dán");
  });
});
