import { describe, expect, it } from "vitest";
import { articleIn } from "./texts.ts";

describe("an online daily", () => {
  const article = articleIn("online-daily");

  it("gives headline, section, time, dateline and byline", () => {
    expect(article).toMatchObject({
      headline: "Lam Giang đưa 40 trạm bơm nổi vào chống hạn vụ hè thu",
      section: "Chính trị",
      publishedAt: "2022-05-12T09:15:00+07:00",
      dateline: "LGO",
      byline: { name: "LÊ HẢI VÂN", affiliation: null },
    });
  });

  it("has one photo, two subheads and one pull quote with its speaker", () => {
    expect(article.photos).toEqual([
      {
        caption: "Công nhân lắp ống dẫn cho trạm bơm nổi trên sông Cái",
        credit: "QUỐC BẢO",
        illustrative: false,
        lines: [14],
      },
    ]);
    expect(article.subheads).toEqual([
      "Nước về đến ruộng cuối kênh",
      "Còn thiếu kinh phí bảo trì",
    ]);
    expect(article.pullQuotes.map(({ speaker }) => speaker)).toEqual([
      "Hoàng Đình Lực",
    ]);
  });

  it("takes a resident for no official", () => {
    expect(article.officials.map(({ name, lines }) => [name, lines])).toEqual([
      ["Đinh Quốc Thịnh", [12, 31]],
      ["Lưu Thị Mai Sương", [12]],
    ]);
  });

  it("states day, place and host of the event", () => {
    expect(article.event).toEqual({
      name: "Lễ ra quân chống hạn vụ hè thu năm 2022",
      startsOn: "2022-05-11",
      partOfDay: "sáng",
      place: "xã Phú Lộc, huyện Tân Hòa",
      host: "Sở Nông nghiệp và Phát triển nông thôn tỉnh Lam Giang",
    });
  });

  it("ends the title of a paper at the main clause", () => {
    expect(article.documents).toEqual([
      {
        number: "812/QĐ-UBND",
        type: "Quyết định",
        issuedOn: "2022-04-20",
        issuer: "UBND tỉnh",
        title: "về hỗ trợ chống hạn",
      },
    ]);
  });

  it("keeps the inline link as related and drops the rest of the page", () => {
    expect(article.related).toEqual([
      { headline: "Hồ Đá Bạc xả nước sớm cứu lúa hè thu", teaser: null },
    ]);
    expect(article.furniture).toEqual([
      1, 5, 7, 10, 35, 36, 37, 38, 39, 40, 41,
    ]);
  });

  it("has nothing to suspect", () => {
    expect(article.suspects).toEqual([]);
  });
});

describe("a provincial portal", () => {
  const article = articleIn("provincial-portal");

  it("reads breadcrumb, day without time, author and source", () => {
    expect(article).toMatchObject({
      section: "Thời sự",
      publishedAt: "2023-10-12T00:00:00+07:00",
      byline: { name: "Bùi Thế Quân", affiliation: null },
      sourceCredit: "Văn phòng UBND tỉnh",
    });
  });

  it("gives the title of a group to those who have no other", () => {
    const titles = new Map(
      article.officials.map(({ name, titleAsWritten }) => [
        name,
        titleAsWritten,
      ]),
    );
    expect(Object.fromEntries(titles)).toEqual({
      "Tạ Minh Khang": "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh",
      "Vương Thị Hà My": "Phó Chủ tịch UBND tỉnh",
      "Đoàn Công Luận": "Phó Chủ tịch UBND tỉnh",
      "Phan Viết Tài": "Bí thư Huyện ủy Tân Hòa",
      "Cao Thị Nguyệt": "Chủ tịch UBND huyện Đông Sơn",
      "Kiều Anh Dũng": "Giám đốc Sở Thông tin và Truyền thông",
    });
  });

  it("does not give one paper the issuer of another", () => {
    expect(
      article.documents.map(({ number, issuer, title }) => [
        number,
        issuer,
        title,
      ]),
    ).toEqual([
      ["45/KH-UBND", null, null],
      ["42/2022/NĐ-CP", "Chính phủ", null],
      [null, null, "Luật Giao dịch điện tử"],
    ]);
  });

  it("keeps list marks as text", () => {
    expect(article.body).toContain("\n\n\\- Rà soát thiết bị");
    expect(article.body).toContain("\n\n\\+ Ưu tiên");
  });

  it("drops lists, counters and the imprint", () => {
    expect(article.furniture).toEqual([
      1, 5, 30, 31, 32, 34, 35, 36, 37, 38, 39,
    ]);
  });
});

describe("a police paper", () => {
  const article = articleIn("police-paper");

  it("tells the clock above from the date below the headline", () => {
    expect(article.publishedAt).toBe("2022-05-12T08:15:00+07:00");
    expect(article.furniture).toContain(1);
  });

  it("reads the agency's dateline, the signature and the source", () => {
    expect(article).toMatchObject({
      dateline: "Lam Giang, ngày 11/5 (TTXVN)",
      byline: { name: "Hà Vũ - Minh Tuệ", affiliation: null },
      sourceCredit: "Báo Công an Lam Giang",
    });
  });

  it("reads ranks, degrees and religious titles as honorifics", () => {
    expect(
      article.officials.map(({ name, honorific, former }) => [
        name,
        honorific,
        former,
      ]),
    ).toEqual([
      ["Trịnh Hùng Cường", "Thiếu tướng", false],
      ["Nghiêm Xuân Bách", "Đại tá, TS", true],
      ["Thích Minh Đạo", "Thượng tọa", false],
      ["Vi Thị Hằng", "NSƯT", false],
      ["Và Bá Tủa", "Trung tá", false],
    ]);
  });

  it("takes numbered lines as subheads and questions as text", () => {
    expect(article.subheads).toEqual([
      "I. Giữ bản từ mỗi nhà",
      "II. Việc cần làm ngay",
    ]);
    expect(article.body).toContain("PV: Thưa Thiếu tướng");
  });

  it("knows who speaks in a pull quote", () => {
    expect(article.pullQuotes[0]?.speaker).toBe("Lầu Bá Chứ");
  });
});

describe("a site of the Party", () => {
  const article = articleIn("party-site");

  it("starts an event of several days on the first", () => {
    expect(article.event).toEqual({
      name: "Lớp bồi dưỡng nghiệp vụ báo cáo viên năm 2021",
      startsOn: "2021-11-22",
      partOfDay: null,
      place: null,
      host: "Ban Tuyên giáo Tỉnh ủy Lam Giang phối hợp với Trường Chính trị Lê Duẩn",
    });
  });

  it("takes no school for a person", () => {
    expect(article.officials.map(({ name }) => name)).toEqual([
      "Hứa Thị Bích Liên",
      "Đào Nhật Quang",
      "Đoàn Duy Tường",
    ]);
  });

  it("takes lines that show people as captions, not as subheads", () => {
    expect(article.photos.map(({ lines }) => lines)).toEqual([[7], [10]]);
    expect(article.subheads).toEqual([]);
  });

  it("reports the wrong weekday and the mixed tone placement", () => {
    expect(article.suspects).toMatchObject([
      { line: 8, text: "Uỷ", suggestion: "Ủy" },
      {
        line: 9,
        text: "Thứ Ba, ngày 24/11/2021",
        suggestion: "Thứ Tư, ngày 24/11/2021",
      },
    ]);
  });
});

describe("a site of a Party bloc", () => {
  const article = articleIn("bloc-portal");

  it("has its headline below the masthead, the section and the toolbar", () => {
    expect(article).toMatchObject({
      headline: "Sơ kết công tác xây dựng Đảng 6 tháng đầu năm 2023",
      section: "Tin tức - Sự kiện",
      publishedAt: "2023-07-14T07:55:00+07:00",
      byline: { name: "Minh Nguyệt", affiliation: null },
    });
  });

  it("gives a former office to each of a group", () => {
    expect(article.officials.slice(-3)).toEqual(
      ["Lô Trung Thành", "Phan Thế Phiệt", "Đặng Anh Dũng"].map((name) => ({
        name,
        titleAsWritten: "nguyên Bí thư Đảng ủy Khối",
        former: true,
        honorific: "đồng chí",
        lines: [12],
      })),
    );
  });

  it("cites each paper with its own day", () => {
    expect(
      article.documents.map(({ number, issuedOn }) => [number, issuedOn]),
    ).toEqual([
      ["07-NQ/ĐUK", "2023-03-02"],
      ["88-KH/ĐUK", "2023-04-20"],
      ["21-KL/TW", null],
    ]);
  });

  it("takes the view and the people with flowers as photos", () => {
    expect(article.photos.map(({ lines }) => lines)).toEqual([[10], [16]]);
  });
});
