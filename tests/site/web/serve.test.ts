import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createWebServer } from "../../../site/web/serve.ts";

const LONG = `<h1>Bài dài</h1>${"<p>Một câu như mọi câu.</p>".repeat(2_000)}`;

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

  // fetch tidies paths up, expands answers and tells servers not to answer from what it has.
  const raw = (
    path: string,
    headers: Record<string, string> = {},
    method = "GET",
  ) =>
    new Promise<{
      status: number | undefined;
      headers: IncomingHttpHeaders;
      body: Buffer;
    }>((resolve, reject) =>
      request(url, { path, headers, method }, (response) => {
        const { statusCode: status, headers } = response;
        buffer(response).then(
          (body) => resolve({ status, headers, body }),
          reject,
        );
      })
        .on("error", reject)
        .end(),
    );
  const statusOf = async (path: string, headers?: Record<string, string>) =>
    (await raw(path, headers)).status;

  beforeAll(async () => {
    writeFileSync(join(root, "secret.txt"), "secret");
    put("index.html", "<h1>Trang nhất</h1>");
    put("404.html", "<h1>Không có</h1>");
    put("bai-viet/dai/index.html", LONG);
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

  it("lets forms go to this site, and to where comments are taken", async () => {
    const policyOf = async (commentsUrl?: string) => {
      const other = createWebServer(join(root, "www"), undefined, commentsUrl);
      await new Promise<void>((resolve) => other.listen(0, resolve));
      const { port } = other.address() as AddressInfo;
      const page = await fetch(`http://127.0.0.1:${port}/bai-viet/moi/`);
      await page.text();
      other.close();
      return /form-action ([^;]*)/.exec(
        page.headers.get("content-security-policy") ?? "",
      )?.[1];
    };
    expect(await policyOf()).toBe("'self'");
    expect(await policyOf("")).toBe("'self'");
    expect(await policyOf("/newsroom/comments")).toBe("'self'");
    expect(await policyOf("https://cms.example.vn/newsroom/comments")).toBe(
      "'self' https://cms.example.vn",
    );
  });

  it.each(["br", "gzip", "identity"])(
    "answers 304 to a reader who has the page already, in %s",
    async (encoding) => {
      const headers = { "accept-encoding": encoding };
      const page = await raw("/", headers);
      const { etag = "", "last-modified": since = "" } = page.headers;
      const ask = (condition: Record<string, string>) =>
        statusOf("/", { ...headers, ...condition });
      expect(await ask({ "if-none-match": etag })).toBe(304);
      expect(await ask({ "if-none-match": `"other", ${etag}` })).toBe(304);
      expect(await ask({ "if-none-match": '"other"' })).toBe(200);
      expect(await ask({ "if-modified-since": since })).toBe(304);
      expect(
        await ask({ "if-modified-since": since, "if-none-match": '"other"' }),
      ).toBe(200);
    },
  );

  it("compresses text as the reader takes it, and says that the answer depends on it", async () => {
    const plain = await raw("/bai-viet/dai/");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toBe(LONG);
    const etags = new Set([plain.headers.etag]);
    for (const [accepted, encoding, expand] of [
      ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
      ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
      ["*", "br", brotliDecompressSync],
    ] as const) {
      const headers = { "accept-encoding": accepted };
      const page = await raw("/bai-viet/dai/", headers);
      expect(page.headers["content-encoding"]).toBe(encoding);
      expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(page.headers["content-length"]).toBe(String(page.body.length));
      expect(page.body.length).toBeLessThan(LONG.length / 10);
      expect(expand(page.body).toString()).toBe(LONG);
      etags.add(page.headers.etag);
    }
    expect(etags.size).toBe(3);
    for (const accepted of ["", "br", "zstd", "br;q=0"]) {
      const page = await raw("/bai-viet/dai/", { "accept-encoding": accepted });
      expect(page.headers.vary, accepted).toBe("accept-encoding");
    }
  });

  it("tells the headers of a compressed page without the page", async () => {
    const headers = { "accept-encoding": "br" };
    const page = await raw("/bai-viet/dai/", headers);
    const head = await raw("/bai-viet/dai/", headers, "HEAD");
    expect(head.body).toHaveLength(0);
    for (const name of ["content-length", "content-encoding", "etag", "vary"])
      expect(head.headers[name], name).toBe(page.headers[name]);
  });

  it("gives a part of a picture to whoever asks for a part", async () => {
    const part = await raw("/anh/abc-320.webp", { range: "bytes=0-3" });
    expect(part.status).toBe(206);
    expect(part.body.toString()).toBe("pict");
    const beyond = { range: "bytes=999999-" };
    expect(await statusOf("/anh/abc-320.webp", beyond)).toBe(416);
  });

  it("gives the new page as soon as a release has replaced it", async () => {
    const headers = { "accept-encoding": "br" };
    put("bai-viet/doi/index.html", "<h1>Trước</h1>");
    const before = await raw("/bai-viet/doi/", headers);
    put("bai-viet/doi/.new", "<h1>Sau đó</h1>");
    renameSync(
      join(root, "www/bai-viet/doi/.new"),
      join(root, "www/bai-viet/doi/index.html"),
    );
    const after = await raw("/bai-viet/doi/", {
      ...headers,
      "if-none-match": before.headers.etag ?? "",
    });
    expect(brotliDecompressSync(after.body).toString()).toBe("<h1>Sau đó</h1>");
  });

  it("does not compress pictures", async () => {
    const photo = await raw("/anh/abc-320.webp", { "accept-encoding": "br" });
    expect(photo.headers["content-encoding"]).toBeUndefined();
    expect(photo.headers.vary).toBeUndefined();
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

  it.each([
    ["rss.xml", "application/rss+xml"],
    ["thoi-su/rss.xml", "application/rss+xml"],
    ["thoi-su/atom.xml", "application/atom+xml"],
    ["thoi-su/feed.json", "application/feed+json"],
    ["bai-viet/moi/ninjs.json", "application/json"],
    ["su-kien/lich.ics", "text/calendar"],
    ["rss/tat-ca.opml", "text/x-opml"],
    ["sitemap/2026-11.xml", "application/xml"],
    ["robots.txt", "text/plain"],
    [".well-known/security.txt", "text/plain"],
    ["site.webmanifest", "application/manifest+json"],
  ])("gives %s as %s, and once to whoever has it", async (file, type) => {
    put(file, `<${file}/>`);
    for (const encoding of ["br", "identity"]) {
      const headers = { "accept-encoding": encoding };
      const given = await raw(`/${file}`, headers);
      expect(given.headers["content-type"]).toBe(`${type}; charset=utf-8`);
      expect(given.headers["cache-control"]).toBe("no-cache");
      const { etag = "", "last-modified": since = "" } = given.headers;
      expect(etag).toMatch(/^W\/".+"$/);
      const ask = (condition: Record<string, string>) =>
        statusOf(`/${file}`, { ...headers, ...condition });
      expect(await ask({ "if-none-match": etag })).toBe(304);
      expect(await ask({ "if-none-match": 'W/"other"' })).toBe(200);
      expect(await ask({ "if-modified-since": since })).toBe(304);
    }
  });

  it("keeps photos for ever", async () => {
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

  it("lets the editors' preview use styles and fonts, and nothing else, from elsewhere", async () => {
    put("_astro/chu.woff2", "font");
    const allowed = async (path: string) =>
      (await get(path)).headers.get("access-control-allow-origin");
    expect(await allowed("/_astro/chu.woff2")).toBe("*");
    expect(await allowed("/")).toBeNull();
  });

  it("answers 404 with the paper's own page", async () => {
    const missing = await get("/khong-co/");
    expect(missing.status).toBe(404);
    expect(missing.headers.get("content-encoding")).toBe("gzip");
    expect(await missing.text()).toContain("Không có");
    expect((await raw("/khong-co/")).body.toString()).toContain("Không có");
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
    put("_headers", "/*");
    expect((await get("/_headers")).status).toBe(404);
  });

  it("gives no hidden file but security.txt", async () => {
    put(".well-known/other.txt", "secret");
    put(".env.txt", "secret");
    for (const path of [
      "/.well-known/other.txt",
      "/.env.txt",
      "/.well-known/../.env.txt",
      "/.well-known/security.txt/../../.env.txt",
    ])
      expect(await statusOf(path), path).toBe(404);
  });

  it("refuses to be written to", async () => {
    const refused = await get("/", { method: "POST" });
    expect(refused.status).toBe(405);
  });
});
