import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { intakeArticle } from "@toa-soan/content-types/intake/article";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TEXT = `Khai trương thư viện xã Bình Hòa

Sáng 5/3/2025, UBND xã Bình Hòa tổ chức lễ khai trương thư viện xã. Ông Lê Văn Tám – Chủ tịch UBND xã Bình Hòa dự và phát biểu.

Thư viện có hơn hai nghìn đầu sách do bà con trong xã quyên góp.
`;

describe("npm run import", () => {
  const folder = mkdtempSync(join(tmpdir(), "toa-soan-import-"));
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const run = (...args: string[]) =>
    spawnSync("npm", ["run", "-s", "import", "--", ...args], {
      cwd: ROOT,
      // No newsroom runs there.
      env: { ...process.env, DATA_DIR: join(folder, "data"), CMS_PORT: "1" },
      encoding: "utf8",
    });
  let good: string;

  beforeAll(() => {
    good = file("tot.txt", TEXT);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("prints one JSON array and nothing else on stdout", () => {
    const { stdout, status } = run("--dry-run", "--json", good, good);
    const articles = JSON.parse(stdout) as Record<string, unknown>[];
    expect(status).toBe(0);
    expect(articles).toHaveLength(2);
    const { file: path, ...article } = articles[0] ?? {};
    expect(path).toBe(good);
    expect(intakeArticle.safeParse(article).error).toBeUndefined();
  });

  it.each([
    ["an empty file", () => file("trong.txt", ""), /trống|rỗng/i],
    [
      "a binary file",
      () => file("anh.jpg", Buffer.from([0xff, 0xd8, 0, 0, 1, 2, 0, 0, 3])),
      /không phải văn bản|nhị phân/i,
    ],
    [
      "a file in TCVN3",
      () =>
        file(
          "tcvn3.txt",
          Buffer.from(
            "§¹i héi ®¹i biÓu §¶ng bé tØnh nhiÖm kú míi ®· khai m¹c",
            "latin1",
          ),
        ),
      /TCVN3/,
    ],
    [
      "a file over 5 MB",
      () => file("lon.txt", "Một dòng chữ.\n".repeat(400_000)),
      /5 MB/,
    ],
    ["a missing file", () => join(folder, "khong-co.txt"), /không có tệp/],
    ["a folder", () => folder, /thư mục/],
  ])(
    "says in one line what is wrong with %s and goes on",
    (_, make, problem) => {
      const path = make();
      const { stdout, stderr, status } = run("--dry-run", "--json", path, good);
      const lines = stderr.trim().split("\n");
      expect(status).toBe(1);
      expect(lines).toHaveLength(2);
      expect(lines[0]).toContain(path);
      expect(lines[0]).toMatch(problem);
      expect(JSON.parse(stdout)).toHaveLength(1);
    },
  );

  it("says that the newsroom is not running", () => {
    const { stderr, status } = run(good);
    expect(status).toBe(1);
    expect(stderr).toContain("npm start");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("explains itself when no file is named", () => {
    const { stderr, status } = run("--publish");
    expect(status).toBe(1);
    expect(stderr).toContain("Cách dùng");
  });
});
