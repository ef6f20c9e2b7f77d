import { expect, it } from "vitest";
import { describeSeed } from "./seeds.ts";

describeSeed("003", (read, lineAt) => {
  it("reads headline, time and lead", () => {
    const { headline, publishedAt, lead, section, dateline } = read().article;
    expect(headline).toBe(lineAt(1));
    expect(publishedAt).toBe("2023-11-07T07:38:00+07:00");
    expect(lead).toBe(lineAt(5));
    expect([section, dateline]).toEqual([null, null]);
  });

  it("takes the affiliation of the byline from the brackets", () => {
    const { byline, sourceCredit } = read().article;
    expect(byline).toEqual({
      name: "Phan Xuân Bính",
      affiliation: "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
    });
    expect(sourceCredit).toBeNull();
  });

  it("takes lines without full stop that show people as captions", () => {
    expect(read().article.photos).toEqual(
      [7, 11, 17].map((line) => ({
        caption: lineAt(line),
        credit: null,
        illustrative: false,
        lines: [line],
      })),
    );
    expect(read().article.subheads).toEqual([]);
  });

  it("names two people and takes no school for a third", () => {
    expect(read().article.officials).toEqual([
      {
        name: "Đặng Ngọc Sơn",
        titleAsWritten: "Tỉnh ủy viên, Bí thư Đảng ủy Khối",
        former: false,
        honorific: "Đồng chí",
        lines: [9, 17, 19],
      },
      {
        name: "Nguyễn Trọng Vân",
        titleAsWritten: "Phó Bí thư Thường trực Đảng ủy Khối",
        former: false,
        honorific: "đồng chí",
        lines: [9, 11],
      },
    ]);
  });

  it("reports the workshop with its title in quotation marks", () => {
    const { event } = read().article;
    expect(event?.name).toMatch(
      /^Hội thảo khoa học Chuyên đề “Đổi mới .* tỉnh”$/,
    );
    expect(event).toMatchObject({
      startsOn: "2023-11-03",
      partOfDay: "chiều",
      place: null,
      host: "Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
    });
  });

  it("lists the toolbar and the comment box as furniture", () => {
    expect(read().article.furniture).toEqual([2, 24]);
  });

  it("reports one misspelling", () => {
    expect(read().article.suspects).toMatchObject([
      { line: 19, text: "cơ sơ", suggestion: "cơ sở" },
    ]);
  });

  it("cites no numbered paper and has no quotes or related articles", () => {
    const { documents, pullQuotes, related } = read().article;
    expect([documents, pullQuotes, related]).toEqual([[], [], []]);
  });
});
