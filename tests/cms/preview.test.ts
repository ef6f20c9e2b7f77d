import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PreviewDoor } from "../newsroom/preview-door.ts";
import { PublishingHouse, treeOf } from "../newsroom/publishing.ts";
import { startCms, type Cms, type Saved } from "../newsroom/start-cms.ts";

describe("the preview of an article", { timeout: 60_000 }, () => {
  let cms: Cms;
  let door: PreviewDoor;
  let stop: () => Promise<void>;
  let section: Saved;
  let article: Saved;
  const photos: Saved[] = [];

  beforeAll(async () => {
    ({ cms, stop } = await startCms({ SITE_URL: "http://bao.example" }));
    section = await cms.create("section", {
      name: "Thời sự",
      isPublic: true,
    });
    for (const caption of ["Ảnh một", "Ảnh hai", "Ảnh ba"])
      photos.push(
        await cms.create("photo", {
          caption,
          credit: "Lê Hà",
          altText: "Hội trường",
          image: await upload(cms),
        }),
      );
    const official = await cms.create("official", { name: "Lê Thu Hà" });
    article = await cms.create("article", {
      headline: "Tít trong bản nháp",
      lead: "Sapo của bài.",
      body: "Đoạn một.\n\n![](photo:2)\n\nĐoạn hai.",
      section: section.documentId,
      photos: photos.map(({ documentId }) => documentId),
      mentions: [{ official: official.documentId, titleAsWritten: "Ủy viên" }],
      corrections: [{ note: "Sửa một số liệu." }],
      firstPublicAt: "2026-11-20T02:00:00.000Z",
    });
    door = await PreviewDoor.open(cms, new PublishingHouse());
  }, 120_000);

  afterAll(async () => {
    door?.close();
    await stop?.();
  });

  const path = () => `/newsroom/preview/${article.documentId}`;
  const ask = (values?: object) =>
    cms.askAdmin(path(), {
      ...(values && { method: "POST", body: JSON.stringify({ values }) }),
    });
  const page = async (values?: object) =>
    ((await (await ask(values)).json()) as { html: string }).html;

  it("is the draft on its page, kept and indexed by nobody", async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
    const { html, site } = (await response.json()) as Record<string, string>;
    expect(site).toBe("http://bao.example");
    expect(html).toContain("Tít trong bản nháp");
    expect(html).toContain("Lê Thu Hà");
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it("shows the uploads of photos that readers do not have", async () => {
    const html = await page();
    expect(html.match(/<img src="\/uploads\/[^"]+"/g)).toHaveLength(3);
  });

  it("shows what the form says and nobody has saved", async () => {
    const html = await page({
      headline: "Tít vừa gõ",
      body: "Chưa lưu: **đậm**.",
    });
    expect(html).toContain("Tít vừa gõ");
    expect(html).toContain("Chưa lưu: <strong>đậm</strong>.");
    const stored = await cms.find("article", article.documentId);
    expect(stored?.["headline"]).toBe("Tít trong bản nháp");
  });

  it("shows photos in the order of the form", async () => {
    const [one, , three] = photos;
    const html = await page({
      body: "Chữ.",
      photos: {
        connect: [
          {
            id: 1,
            apiData: {
              documentId: three?.documentId,
              position: { before: one?.documentId },
            },
          },
        ],
        disconnect: [{ apiData: { documentId: photos[1]?.documentId } }],
      },
    });
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? "";
    expect(main).not.toContain("Ảnh hai");
    expect(main.indexOf("Ảnh ba")).toBeLessThan(main.indexOf("Ảnh một"));
  });

  it("shows an article that was never saved", async () => {
    const response = await cms.askAdmin("/newsroom/preview/new", {
      method: "POST",
      body: JSON.stringify({ values: { headline: null, body: "Chữ đầu." } }),
    });
    const { html } = (await response.json()) as { html: string };
    expect(html).toContain("(Chưa có tít)");
    expect(html).toContain("Chữ đầu.");
  });

  it("names the field that cannot be read", async () => {
    const response = await ask({ firstPublicAt: "hôm qua" });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("ô “Đăng lần đầu” không đúng dạng");
  });

  it("is refused without signing in", async () => {
    const response = await fetch(`${cms.url}${path()}`);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain("Tít trong bản nháp");
  });

  it("says so when the publisher does not run", async () => {
    const kept = process.env["PREVIEW_URL"];
    process.env["PREVIEW_URL"] = "http://127.0.0.1:9";
    const response = await ask();
    process.env["PREVIEW_URL"] = kept;
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("bộ xuất bản không chạy");
  });

  it("makes nothing public", async () => {
    const before = treeOf(door.house.tree);
    await page();
    expect(await cms.publicIds()).not.toContain(article.documentId);
    expect(treeOf(door.house.tree)).toEqual(before);
  });

  it("orders relations as Strapi does when it saves", async () => {
    const ids = photos.map(({ documentId }) => documentId);
    const id = fc.constantFrom(...ids);
    const position = fc.oneof<fc.Arbitrary<{ position?: object }>[]>(
      fc.constant({}),
      fc.constant({ position: { start: true } }),
      fc.constant({ position: { end: true } }),
      id.map((before) => ({ position: { before } })),
      id.map((after) => ({ position: { after } })),
    );
    const written = await cms.create("article", { headline: "Thứ tự" });
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(ids),
        id,
        position,
        fc.subarray(ids, { maxLength: 1 }),
        async (before, documentId, place, removed) => {
          const anchor: unknown = Object.values(place.position ?? {})[0];
          // Strapi refuses to place a document beside one that is not there.
          fc.pre(
            typeof anchor !== "string" ||
              (before.includes(anchor) &&
                !removed.includes(anchor) &&
                anchor !== documentId),
          );
          fc.pre(!removed.includes(documentId));
          // A fault of Strapi: what is first and is asked to be first lands
          // last but one, since only the lowest and the highest row are read.
          fc.pre(
            !("start" in (place.position ?? {}) && before[0] === documentId),
          );
          const value = {
            connect: [{ documentId, ...place }],
            disconnect: removed.map((each) => ({ documentId: each })),
          };
          await cms.update("article", written.documentId, { photos: before });
          const response = await cms.askAdmin(
            `/newsroom/preview/${written.documentId}/photos`,
            {
              method: "POST",
              body: JSON.stringify({ values: { photos: value } }),
            },
          );
          const previewed = (await response.json()) as {
            photos: { caption: string }[];
          };
          await cms.update("article", written.documentId, { photos: value });
          const stored = await cms.find("article", written.documentId, {
            populate: { photos: { fields: ["caption"] } },
          });
          expect(
            (stored?.["photos"] as Saved[]).map((photo) => photo["caption"]),
          ).toEqual(previewed.photos.map(({ caption }) => caption));
        },
      ),
      { numRuns: 25 },
    );
  });

  // The last: from here on the article is public.
  it("is, once published, the page that readers get", async () => {
    await cms.publish(article.documentId);
    await door.publish();
    const released = readFileSync(
      join(door.house.tree, "bai-viet", article.slug, "index.html"),
      "utf8",
    );
    const preview = await page();
    expect(preview.replace('<meta name="robots" content="noindex">', "")).toBe(
      released,
    );
  });
});

async function upload(cms: Cms): Promise<number> {
  const bytes = await sharp({
    create: { width: 800, height: 500, channels: 3, background: "teal" },
  })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append("files", new Blob([bytes], { type: "image/jpeg" }), "anh.jpg");
  const response = await cms.askAdmin("/upload", {
    method: "POST",
    body: form,
  });
  const [file] = (await response.json()) as { id: number }[];
  return file?.id ?? 0;
}
