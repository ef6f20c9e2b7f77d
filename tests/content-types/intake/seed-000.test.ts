import { expect, it } from "vitest";
import { describeSeed } from "./seeds.ts";

const OFFICE = "Bí thư Đảng ủy Khối Các cơ quan tỉnh";
const DEPUTY_OF_COMMITTEE = "Ủy viên Ban Thường vụ Tỉnh uỷ";

describeSeed("000", (read, lineAt) => {
  it("has the first line as headline", () => {
    expect(read().article.headline).toBe(lineAt(1));
  });

  it("splits the dateline off the lead", () => {
    const { lead, dateline } = read().article;
    expect(dateline).toBe("Baonghean.vn");
    expect(`(Baonghean.vn) - ${lead ?? ""}`).toBe(lineAt(4));
  });

  it("states no section, publication time or source", () => {
    const { section, publishedAt, sourceCredit } = read().article;
    expect([section, publishedAt, sourceCredit]).toEqual([null, null, null]);
  });

  it("is signed with a name and a paper", () => {
    expect(read().article.byline).toEqual({
      name: "Thanh Lê",
      affiliation: "Báo Nghệ An",
    });
  });

  it("has six photos by one photographer", () => {
    const { photos } = read().article;
    expect(photos.map(({ lines }) => lines)).toEqual(
      [11, 18, 26, 33, 43, 51].map((line) => [line]),
    );
    for (const photo of photos) {
      expect(photo.credit).toBe("Thanh Lê");
      expect(photo.illustrative).toBe(false);
      expect(`${photo.caption} Ảnh: Thanh Lê`).toBe(
        lineAt(photo.lines[0] ?? 0),
      );
    }
  });

  it("lists the generated alternative texts as furniture", () => {
    expect(read().article.furniture).toEqual([9, 17, 24, 32, 41, 49]);
  });

  it("gives each of the group its shared title and the own one", () => {
    expect(read().article.officials.slice(0, 3)).toEqual([
      {
        name: "Nguyễn Thị Thu Hường",
        titleAsWritten: `${DEPUTY_OF_COMMITTEE}, Trưởng ban Tuyên giáo Tỉnh ủy`,
        former: false,
        honorific: "đồng chí",
        lines: [7],
      },
      {
        name: "Nguyễn Nam Đình",
        titleAsWritten: `${DEPUTY_OF_COMMITTEE}, Phó Chủ tịch Thường trực HĐND tỉnh`,
        former: false,
        honorific: "đồng chí",
        lines: [7, 26],
      },
      {
        name: "Nguyễn Thị Kim Chi",
        // The second mention has the whole title verbatim.
        titleAsWritten: `Ủy viên Ban Thường vụ Tỉnh ủy, ${OFFICE}`,
        former: false,
        honorific: "Đồng chí",
        lines: [7, 18],
      },
    ]);
  });

  it("knows the three who held the office before", () => {
    expect(read().article.officials.slice(3)).toEqual(
      [
        ["Trần Thị Nhung", 33],
        ["Trần Công Dương", 43],
        ["Tô Hồng Hải", 51],
      ].map(([name, line]) => ({
        name,
        titleAsWritten: `nguyên ${OFFICE}`,
        former: true,
        honorific: "Đồng chí",
        lines: [line],
      })),
    );
  });

  it("takes the year of the event from the anniversary", () => {
    expect(read().article.event).toEqual({
      name: "tọa đàm Kỷ niệm 68 năm ngày truyền thống Đảng bộ Khối Các cơ quan tỉnh",
      startsOn: "2022-09-19",
      partOfDay: "chiều",
      place: null,
      host: "Đảng ủy Khối Các cơ quan tỉnh",
    });
  });

  it("cites one numbered paper with issuer and subject", () => {
    const { documents } = read().article;
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      number: "01-NQ/ĐUK",
      type: "Nghị quyết",
      issuedOn: null,
      issuer: "Ban Chấp hành Đảng bộ Khối",
    });
    expect(documents[0]?.title).toMatch(/^về tăng cường .* cấp tỉnh$/);
  });

  it("has no subheads, pull quotes or related articles", () => {
    const { subheads, pullQuotes, related } = read().article;
    expect([subheads, pullQuotes, related]).toEqual([[], [], []]);
  });

  it("finds the two ways of placing tones", () => {
    expect(
      read().article.suspects.map(({ line, text }) => [line, text]),
    ).toEqual([
      [7, "uỷ"],
      [28, "hoá"],
    ]);
  });
});
