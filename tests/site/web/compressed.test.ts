import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

import { afterAll, describe, expect, it } from "vitest";

import { CompressedFiles } from "../../../site/web/compressed.ts";

describe("compressed files", () => {
  const folder = mkdtempSync(join(tmpdir(), "toa-soan-compressed-"));
  const put = (name: string, content: string) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const page = (words: string) => `<p>${words}</p>`.repeat(200);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are made once, however many ask, and once more for the other encoding", async () => {
    const files = new CompressedFiles();
    const file = put("a.html", page("một"));
    const [first, second] = await Promise.all([
      files.get(file, "br"),
      files.get(file, "br"),
    ]);
    expect(first).not.toBeNull();
    expect(second?.bytes).toBe(first?.bytes);
    expect((await files.get(file, "br"))?.bytes).toBe(first?.bytes);
    expect((await files.get(file, "gzip"))?.etag).not.toBe(first?.etag);
  });

  it("follow the file when it is replaced and when it goes", async () => {
    const files = new CompressedFiles();
    const file = put("b.html", page("trước"));
    const before = await files.get(file, "br");
    put("b.html", page("sau đó"));
    const after = await files.get(file, "br");
    expect(after?.etag).not.toBe(before?.etag);
    expect(brotliDecompressSync(after?.bytes ?? "").toString()).toBe(
      page("sau đó"),
    );
    unlinkSync(file);
    expect(await files.get(file, "br")).toBeNull();
  });

  it("are kept within a bound, those that were asked for last", async () => {
    const names = ["c", "d", "e"];
    const paths = names.map((name) => put(`${name}.html`, page(name)));
    const one = await new CompressedFiles().get(paths[0] ?? "", "br");
    const files = new CompressedFiles(2.5 * (one?.bytes.length ?? 0));
    const [c = "", d = "", e = ""] = paths;
    const ofC = await files.get(c, "br");
    const ofD = await files.get(d, "br");
    await files.get(c, "br");
    await files.get(e, "br");
    expect((await files.get(c, "br"))?.bytes).toBe(ofC?.bytes);
    expect((await files.get(d, "br"))?.bytes).not.toBe(ofD?.bytes);
  });

  it("are not made of folders", async () => {
    expect(await new CompressedFiles().get(folder, "br")).toBeNull();
  });
});
