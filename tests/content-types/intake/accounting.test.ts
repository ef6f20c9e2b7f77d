import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intakeArticle } from "../../../content-types/intake/article.ts";
import { parseArticle } from "../../../content-types/intake/parse.ts";
import { losses } from "./accounting.ts";
import { seeds } from "./seeds.ts";
import { texts } from "./texts.ts";

const samples = [...texts, ...seeds];

/** Blocks in any order, as pages put them together. */
const BLOCKS = [
  "Xã Hòa Lâm thêm ba lớp mầm non trong năm học mới",
  "Thời sự | 08:30 12/05/2022",
  "Sáng 12/5, UBND xã Hòa Lâm tổ chức lễ khánh thành ba lớp mầm non tại thôn Hạ với sự có mặt của hơn 100 phụ huynh.",
  "Ông Đinh Quốc Thịnh, Chủ tịch UBND xã, cho biết các lớp nhận trẻ từ tháng 8. Kinh phí xây dựng là 2,4 tỷ đồng.",
  "Quang cảnh buổi lễ. Ảnh: Lan Anh",
  "Các cháu múa hát chào năm học mới",
  "Bước tiếp theo",
  "“Có lớp gần nhà, chúng tôi yên tâm ra đồng từ sớm mà không phải gửi con.”",
  "- Thêm hai giáo viên.",
  "# Không phải tiêu đề *Markdown* _nào_ | cả",
  "Tin liên quan",
  "Trường tiểu học Hòa Lâm đón chuẩn",
  "Chia sẻ Facebook Zalo",
  "(0) Bình luận",
  "Lan Anh",
  "Báo Lam Giang",
  "Theo lamgiang.example",
  "Các tin khác",
  "",
  "   ",
  "1. Việc thứ nhất",
  "PV: Thưa ông, bao giờ có bếp ăn?",
];

const article = fc
  .array(fc.constantFrom(...BLOCKS), { maxLength: 40 })
  .map((lines) => lines.join("\n"));

describe("an article", () => {
  for (const { name, text } of samples)
    it(`accounts for every line of ${name}`, () => {
      expect(losses(text, parseArticle(text))).toEqual([]);
    });

  it("accounts for every line of blocks in any order", () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(losses(text, parseArticle(text))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("fits its contract and quotes every defect from its line", () => {
    fc.assert(
      fc.property(article, (text) => {
        const { article: parsed } = parseArticle(text);
        expect(intakeArticle.parse(parsed)).toEqual(parsed);
        const lines = text.split("\n");
        for (const suspect of parsed.suspects)
          expect(lines[suspect.line - 1]).toContain(suspect.text);
      }),
      { numRuns: 200 },
    );
  });

  it("fits its contract for every sample", () => {
    for (const { text } of samples) {
      const { article: parsed } = parseArticle(text);
      expect(intakeArticle.parse(parsed)).toEqual(parsed);
    }
  });
});

describe("parsing", () => {
  it("never throws, whatever the text", () => {
    const pieces = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(...BLOCKS, "“", '"', "(", "Ảnh:", "ngày 31/2/2020", "\r"),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("\n");
        const { roles } = parseArticle(text);
        expect(roles).toHaveLength(text.split(/\r\n|\r|\n/).length);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same result twice", () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(parseArticle(text)).toEqual(parseArticle(text));
      }),
      { numRuns: 100 },
    );
  });

  it.each(samples)("reads $name alike however it was saved", ({ text }) => {
    const plain = parseArticle(text);
    expect(parseArticle(text.replaceAll("\n", "\r\n"))).toEqual(plain);
    expect(parseArticle(text.normalize("NFD"))).toEqual(plain);
    expect(parseArticle(`\ufeff${text}`)).toEqual(plain);
    expect(parseArticle(text.replaceAll("\n", " \u200b\n"))).toEqual(plain);
    expect(parseArticle(text.replaceAll(" ", "\u00a0"))).toEqual(plain);
  });

  it("takes well under 50 ms for 20 KB", () => {
    const text = Array.from({ length: 90 }, (_, at) =>
      at % 3 === 0 ? (BLOCKS[3] ?? "") : (BLOCKS[at % BLOCKS.length] ?? ""),
    ).join("\n");
    const long = `${text}\n${text}`;
    for (let warmUp = 0; warmUp < 5; warmUp++) parseArticle(long);
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      parseArticle(long);
      return performance.now() - start;
    });
    // The best of some runs: the machine has other work too.
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it("stays quick on text made to be slow", () => {
    const hostile = [
      "a".repeat(1_000_000),
      `x${" ".repeat(200_000)}y`,
      "Bí thư và ".repeat(1_900),
      '"'.repeat(50_000),
      "đồng chí Nguyễn Văn A, Bí thư. ".repeat(600),
      "Tin liên quan\n".repeat(5_000),
    ];
    const start = performance.now();
    for (const text of hostile) parseArticle(text);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
