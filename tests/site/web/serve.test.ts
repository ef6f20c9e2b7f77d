import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createWebServer } from "../../../site/web/serve.ts";

describe("the web server", () => {
  const root = mkdtempSync(join(tmpdir(), "toa-soan-web-"));
  const server = createWebServer(join(root, "www"), join(root, "search"));
  const put = (file: string, content: string) => {
    const path = join(root, "www", file);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, content);
  };
  let url: string;
  const get = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { redirect: "manual", ...init });

  // fetch tidies paths up and tells servers not to answer from what it has.
  const statusOf = (path: string, headers: Record<string, string> = {}) =>
    new Promise((resolve) =>
      request(url, { path, headers }, (response) =>
        resolve(response.resume().statusCode),
      ).end(),
    );

  beforeAll(async () => {
    writeFileSync(join(root, "secret.txt"), "secret");
    put("index.html", "<h1>Trang nhất</h1>");
    put("404.html", "<h1>Không có</h1>");
    put("bai-viet/moi/index.html", "<h1>Bài</h1>");
    put("rss.xml", "<rss/>");
    put("anh/abc-320.webp", "picture");
    put("_redirects", "/bai-viet/cu/ /bai-viet/moi/ 301\n");
    await new Promise<void>((resolve) => server.listen(0, resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true, force: true });
  });

  it("gives the page of a folder", async () => {
    const page = await get("/bai-viet/moi/");
    expect(await page.text()).toContain("Bài");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(page.headers.get("content-security-policy")).toContain("script-src");
  });

  it("answers 304 to a reader who has the page already", async () => {
    const etag = (await get("/")).headers.get("etag") ?? "";
    expect(await statusOf("/", { "if-none-match": etag })).toBe(304);
  });

  it("leads a former address to the present one", async () => {
    const moved = await get("/bai-viet/cu/?tu=thu");
    expect(moved.status).toBe(301);
    expect(moved.headers.get("location")).toBe("/bai-viet/moi/?tu=thu");
  });

  it("follows the redirects of a new release", async () => {
    put("_redirects", "/nhan-su/a/ /nhan-su/b/ 301\n");
    const moved = await get("/nhan-su/a/");
    expect(moved.headers.get("location")).toBe("/nhan-su/b/");
  });

  it("leads an address without its slash to the page", async () => {
    const moved = await get("/bai-viet/moi");
    expect(moved.status).toBe(301);
    expect(moved.headers.get("location")).toBe("/bai-viet/moi/");
  });

  it("names feeds as RSS and keeps photos for ever", async () => {
    const feed = await get("/rss.xml");
    expect(feed.headers.get("content-type")).toContain("application/rss+xml");
    const photo = await get("/anh/abc-320.webp");
    expect(photo.headers.get("cache-control")).toContain("immutable");
  });

  it("gives the search its indexes, and leave to run WebAssembly to it alone", async () => {
    put("tim-kiem/index.html", "<h1>Tìm kiếm</h1>");
    put("../search/years.json", "{}");
    put("../search/2024/1-abc/pagefind-entry.json", "{}");
    const policyOf = async (path: string) =>
      (await get(path)).headers.get("content-security-policy");
    expect(await policyOf("/tim-kiem/")).toContain("'wasm-unsafe-eval'");
    expect(await policyOf("/")).not.toContain("wasm");
    expect(await (await get("/tim-kiem/")).text()).toContain("Tìm kiếm");
    const years = await get("/tim-kiem/years.json");
    expect(years.headers.get("cache-control")).toBe("no-cache");
    const entry = await get("/tim-kiem/2024/1-abc/pagefind-entry.json");
    expect(entry.headers.get("cache-control")).toContain("immutable");
    expect((await get("/tim-kiem/2024/")).status).toBe(404);
    expect(await statusOf("/tim-kiem/../../secret.txt")).toBe(404);
    expect((await get("/tim-kiem/%2e%2e/secret.txt")).status).toBe(404);
  });

  it("answers 404 with the paper's own page", async () => {
    const missing = await get("/khong-co/");
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain("Không có");
  });

  it("answers 410 with the paper's own page where something was once", async () => {
    put("_gone", "/bai-viet/da-mat/\n/bai-viet/moi/\n");
    put("da-go/index.html", "<h1>Đã gỡ</h1>");
    for (const path of ["/bai-viet/da-mat/", "/bai-viet/da-mat?tu=thu"]) {
      const gone = await get(path);
      expect(gone.status).toBe(410);
      expect(await gone.text()).toContain("Đã gỡ");
    }
  });

  it("answers 200 where something is again", async () => {
    put("_gone", "/bai-viet/moi/\n");
    expect((await get("/bai-viet/moi/")).status).toBe(200);
  });

  it("gives nothing from outside the released tree", async () => {
    expect(await statusOf("/../secret.txt")).toBe(404);
    expect((await get("/%2e%2e/secret.txt")).status).toBe(404);
    expect((await get("/_redirects")).status).toBe(404);
    expect((await get("/_gone")).status).toBe(404);
  });

  it("refuses to be written to", async () => {
    const refused = await get("/", { method: "POST" });
    expect(refused.status).toBe(405);
  });
});
