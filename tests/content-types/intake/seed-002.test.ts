import { expect, it } from "vitest";
import { describeSeed } from "./seeds.ts";

describeSeed("002", (read, lineAt) => {
  it("reads section, time and source", () => {
    const { headline, section, publishedAt, sourceCredit, byline, dateline } =
      read().article;
    expect(headline).toBe(lineAt(1));
    expect(section).toBe("Thời sự");
    expect(publishedAt).toBe("2020-07-23T10:18:00+07:00");
    expect(sourceCredit).toBe("truyenhinhnghean.vn");
    expect([byline, dateline]).toEqual([null, null]);
  });

  it("has the opening paragraph as lead", () => {
    expect(read().article.lead).toBe(lineAt(5));
  });

  it("tells captions without credit from text", () => {
    const { photos } = read().article;
    expect(photos.map(({ lines }) => lines)).toEqual([
      [9],
      [13],
      [23],
      [27],
      [31],
      [35],
      [39],
      [43],
      [51],
      [57],
      [61],
      [65],
      [73, 74],
      [82],
    ]);
    for (const { caption, credit, lines, illustrative } of photos) {
      expect(caption).toBe(lineAt(lines[0] ?? 0));
      expect([credit, illustrative]).toEqual([null, false]);
    }
  });

  it("takes the caption that stands apart twice as two photos", () => {
    const captions = read().article.photos.map(({ caption }) => caption);
    expect(captions[6]).toBe(captions[7]);
  });

  it("finds the three subheads", () => {
    expect(read().article.subheads).toEqual([
      lineAt(15),
      lineAt(47),
      lineAt(69),
    ]);
  });

  it("lists what the site put around the article", () => {
    expect(read().article.furniture).toEqual([92, 93, 94]);
  });

  it("names nine people with their offices", () => {
    expect(
      read().article.officials.map((official) => [
        official.name,
        official.titleAsWritten,
        official.honorific,
        official.lines,
      ]),
    ).toEqual([
      [
        "Thái Thanh Quý",
        "Ủy viên Dự khuyết Trung ương Đảng; Bí thư Tỉnh ủy",
        "Đồng chí",
        [7, 71, 73, 74, 78],
      ],
      ["Nguyễn Văn Thông", "Phó Bí thư Tỉnh ủy", "đồng chí", [7]],
      [
        "Nguyễn Nam Đình",
        "Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Đảng ủy Khối CCQ tỉnh",
        "đồng chí",
        [19],
      ],
      [
        "Lê Thị Hồng Khanh",
        "Trưởng ban thẩm tra tư cách đại biểu",
        "Đồng chí",
        [27],
      ],
      ["Chu Bá Long", "Phó Bí thư Đảng ủy Khối CCQ tỉnh", "Đồng chí", [31]],
      [
        "Hoàng Văn Nhiên",
        "Phó Bí thư Thường trực Đảng ủy Khối CCQ tỉnh",
        "Đồng chí",
        [35],
      ],
      ["Trần Quốc Khánh", "Phó Ban Tuyên giáo Tỉnh ủy", "Đồng chí", [57]],
      ["Thái Văn Thành", "Giám đốc sở GD&ĐT", "Đồng chí", [61]],
      ["Hoàng Phú Hiền", "Giám đốc Sở GT-VT", "Ông", [65]],
    ]);
    expect(read().article.officials.some(({ former }) => former)).toBe(false);
  });

  it("reports the congress of that morning", () => {
    expect(read().article.event).toEqual({
      name: "Đại hội Đại biểu Đảng bộ Khối các cơ quan tỉnh Nghệ An lần thứ XX",
      startsOn: "2020-07-23",
      partOfDay: "sáng",
      place: null,
      host: null,
    });
  });

  it("cites four numbered papers", () => {
    expect(
      read().article.documents.map(({ type, number, issuer, issuedOn }) => [
        type,
        number,
        issuer,
        issuedOn,
      ]),
    ).toEqual([
      ["Chỉ thị", "05-CT/TW", "Bộ Chính trị", null],
      ["Chỉ thị", "02", "Ban Thường vụ Đảng ủy", null],
      ["Nghị quyết", "26", "Bộ Chính trị", null],
      ["Thông báo", "55", "Bộ Chính trị", null],
    ]);
    expect(read().article.documents[1]?.title).toMatch(/^Tăng cường .* đảng$/);
  });

  it("reports each defect and nothing else", () => {
    expect(
      read().article.suspects.map(({ line, text }) => [
        line,
        text.length > 40 ? text.slice(0, 5) : text,
      ]),
    ).toEqual([
      [7, "cóđồng"],
      [7, "ủy;đại"],
      [11, "“Phát"],
      [17, "cực.Năng"],
      [17, "khăng định"],
      [19, 'tác""'],
      [33, "viên.Thực"],
      [35, "cáokiểm"],
      [37, '"Tăng'],
      [41, "hoá"],
      [45, "làvai"],
      [49, "vị thể"],
      [53, "phávà"],
      [55, "đó,cácchỉ"],
      [55, "cácchỉ"],
      [55, "là:Đảng"],
      [55, "2020;Đến"],
      [55, "uỷ"],
      [55, "của của"],
      [59, "trú;Có"],
      [63, "vụ;Đến"],
      [63, "lên;Phấn"],
      [71, "qua.Đảng"],
      [76, "khoá"],
      [78, "Quýcũng"],
      [80, "5nội"],
      [88, "khóa XIX nhiệm kỳ 2020-2025"],
    ]);
  });

  it("keeps the defects in the body", () => {
    const { body } = read().article;
    for (const defect of ["cóđồng chí", "đột phávà", "của của", "5nội dung"])
      expect(body).toContain(defect);
  });

  it("has no pull quotes or related articles", () => {
    const { pullQuotes, related } = read().article;
    expect([pullQuotes, related]).toEqual([[], []]);
  });
});
