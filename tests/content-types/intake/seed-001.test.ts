import { expect, it } from "vitest";
import { describeSeed } from "./seeds.ts";

const SECRETARY = "Bí thư Đảng ủy Khối Các cơ quan tỉnh";

describeSeed("001", (read, lineAt) => {
  it("has headline, dateline and lead", () => {
    const { headline, lead, dateline } = read().article;
    expect(headline).toBe(lineAt(1));
    expect(dateline).toBe("Baonghean.vn");
    expect(`(Baonghean.vn) - ${lead ?? ""}`).toBe(lineAt(3));
  });

  it("has no byline, because its photographer does not sign the text", () => {
    expect(read().article.byline).toBeNull();
  });

  it("states no section, publication time or source", () => {
    const { section, publishedAt, sourceCredit } = read().article;
    expect([section, publishedAt, sourceCredit]).toEqual([null, null, null]);
  });

  it("has five credited photos, one of them an illustration", () => {
    const { photos } = read().article;
    expect(
      photos.map(({ lines, illustrative, credit }) => [
        lines[0],
        illustrative,
        credit,
      ]),
    ).toEqual([
      [5, false, "Thanh Lê"],
      [8, false, "Thanh Lê"],
      [11, false, "Thanh Lê"],
      [17, true, "Thanh Lê"],
      [22, false, "Thanh Lê"],
    ]);
    expect(photos[0]?.caption).toBe("Quang cảnh hội nghị.");
    expect(photos[3]?.caption).toBe(lineAt(17).split(" Ảnh minh họa")[0]);
  });

  it("merges five mentions of the secretary under the fullest title", () => {
    expect(read().article.officials[0]).toEqual({
      name: "Nguyễn Nam Đình",
      titleAsWritten: `Ủy viên Ban Thường vụ Tỉnh ủy, ${SECRETARY}`,
      former: false,
      honorific: "đồng chí",
      lines: [3, 4, 14, 22, 24],
    });
  });

  it("reads titles before names", () => {
    expect(read().article.officials.slice(1)).toEqual([
      {
        name: "Lê Thị Kim Oanh",
        titleAsWritten: "Trưởng ban Tuyên giáo Đảng ủy Khối Các cơ quan tỉnh",
        former: false,
        honorific: null,
        lines: [8],
      },
      {
        name: "Phạm Trọng Hoàng",
        titleAsWritten: "Chánh Văn phòng Tỉnh ủy",
        former: false,
        honorific: null,
        lines: [11],
      },
    ]);
  });

  it("takes the year of the event from another day of that month", () => {
    expect(read().article.event).toEqual({
      name: "Hội nghị lần thứ ba, Ban chấp hành Đảng bộ khóa XX",
      startsOn: "2021-04-07",
      partOfDay: "chiều",
      place: null,
      host: "Đảng ủy Khối Các cơ quan tỉnh",
    });
  });

  it("cites one plan with its day and issuer", () => {
    expect(read().article.documents).toEqual([
      {
        number: "165-KH/ĐUK",
        type: "Kế hoạch",
        issuedOn: "2019-10-31",
        issuer: "Ban Thường vụ Đảng ủy Khối Các cơ quan tỉnh",
        title: null,
      },
    ]);
  });

  it("has one pull quote, which stays in the body", () => {
    const { pullQuotes, body } = read().article;
    expect(pullQuotes).toHaveLength(1);
    expect(pullQuotes[0]?.speaker).toBe("Nguyễn Nam Đình");
    expect(lineAt(24)).toContain(`"${pullQuotes[0]?.text ?? ""}"`);
    expect(body).toContain(`\n\n> ${lineAt(24)}\n\n`);
  });

  it("keeps the related article apart, with its teaser", () => {
    const { related, officials, documents } = read().article;
    expect(related).toEqual([{ headline: lineAt(30), teaser: lineAt(32) }]);
    expect(read().article.furniture).toEqual([28, 34]);
    expect(officials.flatMap(({ lines }) => lines)).not.toContain(32);
    expect(documents.some(({ number }) => number === "6")).toBe(false);
  });

  it("reports the lost word, the doubled space and the one-sided dashes", () => {
    expect(
      read().article.suspects.map(({ line, text }) => [line, text]),
    ).toEqual([
      [14, "Bí thư Đảng ủy Khối Các cơ tỉnh"],
      [15, "2020 -2025"],
      [16, "về  trách"],
      [20, "2020 -2025"],
      [32, "6(khoá"],
    ]);
  });

  it("has no subheads", () => {
    expect(read().article.subheads).toEqual([]);
  });
});
