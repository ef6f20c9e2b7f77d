import { expect, it } from "vitest";
import { describeSeed } from "./seeds.ts";

describeSeed("004", (read, lineAt) => {
  it("finds the headline under the clock, the section and the date", () => {
    const { headline, section, publishedAt } = read().article;
    expect(headline).toBe(lineAt(5));
    expect(section).toBe("Tuyên giáo các cấp");
    expect(publishedAt).toBe("2024-03-13T14:31:00+07:00");
  });

  it("has no lead, because a photo stands first", () => {
    expect(read().article.lead).toBeNull();
    expect(read().article.body.startsWith("![](photo:1)\n\n")).toBe(true);
  });

  it("takes each doubled caption as one photo", () => {
    expect(read().article.photos).toEqual(
      [7, 13, 21, 33].map((line) => ({
        caption: lineAt(line),
        credit: null,
        illustrative: false,
        lines: [line, line + 2],
      })),
    );
  });

  it("has a byline without affiliation", () => {
    expect(read().article.byline).toEqual({
      name: "Thu Hằng",
      affiliation: null,
    });
  });

  it("reads a title that follows the name without a comma", () => {
    expect(read().article.officials).toEqual([
      {
        name: "Nguyễn Văn Thể",
        titleAsWritten: "Ủy viên Trung ương Đảng, Bí thư Đảng ủy Khối",
        former: false,
        honorific: "đồng chí",
        lines: [33, 35, 37],
      },
    ]);
  });

  it("names no event, paper, source or place it came from", () => {
    const { event, documents, sourceCredit, dateline } = read().article;
    expect([event, documents, sourceCredit, dateline]).toEqual([
      null,
      [],
      null,
      null,
    ]);
  });

  it("lists the clock and the boxes below as furniture", () => {
    expect(read().article.furniture).toEqual([1, 43, 45, 47, 49, 51]);
  });

  it("has no subheads, quotes or related articles", () => {
    const { subheads, pullQuotes, related } = read().article;
    expect([subheads, pullQuotes, related]).toEqual([[], [], []]);
  });

  it("reports one misspelling", () => {
    expect(read().article.suspects.map(({ line }) => line)).toEqual([37]);
  });
});
