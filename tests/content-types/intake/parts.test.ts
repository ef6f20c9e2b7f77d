import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../content-types/intake/parse.ts";

const HEADLINE = "Huyện Tân Hòa bàn cách giữ rừng trong mùa khô năm nay";
const LEAD =
  "Mùa khô năm nay đến sớm hơn nửa tháng, các xã ven rừng đã lập tổ tuần tra từ đầu tháng Ba.";
const PROSE =
  "Mỗi tổ có bảy người, thay nhau đi tuần ba lượt một ngày và ghi sổ đầy đủ.";

function articleOf(...lines: string[]) {
  return parseArticle([HEADLINE, LEAD, ...lines].join("\n\n")).article;
}

describe("a credit", () => {
  it.each([
    ["Tổ tuần tra xã Đông Lâm. Ảnh: Lan Anh", "Lan Anh"],
    ["Tổ tuần tra xã Đông Lâm. (Ảnh: Lan Anh/TTXVN)", "Lan Anh/TTXVN"],
    ["Tổ tuần tra xã Đông Lâm. Ảnh: Lan Anh - Minh Hà", "Lan Anh - Minh Hà"],
    ["Tổ tuần tra xã Đông Lâm. Ảnh CTV", "CTV"],
    ["Tổ tuần tra xã Đông Lâm. Ảnh tư liệu", "tư liệu"],
    ["Tổ tuần tra xã Đông Lâm. Nguồn ảnh: Hạt Kiểm lâm", "Hạt Kiểm lâm"],
    ["Tổ tuần tra xã Đông Lâm. Ảnh do đơn vị cung cấp", "đơn vị cung cấp"],
    ["Tổ tuần tra xã Đông Lâm. (Ảnh: L.A).", "L.A"],
  ])("is taken off the caption: %s", (line, credit) => {
    expect(articleOf(PROSE, line, PROSE).photos).toEqual([
      {
        caption: "Tổ tuần tra xã Đông Lâm.",
        credit,
        illustrative: false,
        lines: [7],
      },
    ]);
  });

  it.each([
    [
      "Cháy rừng có thể bắt đầu từ tàn thuốc. Ảnh minh họa: Internet",
      "Internet",
    ],
    ["Cháy rừng có thể bắt đầu từ tàn thuốc. Ảnh minh hoạ.", null],
    ["Cháy rừng có thể bắt đầu từ tàn thuốc. (Ảnh minh họa)", null],
  ])("marks an illustration: %s", (line, credit) => {
    expect(articleOf(PROSE, line, PROSE).photos).toMatchObject([
      {
        caption: "Cháy rừng có thể bắt đầu từ tàn thuốc.",
        credit,
        illustrative: true,
      },
    ]);
  });

  it("under its caption belongs to it", () => {
    const { photos } = parseArticle(
      `${HEADLINE}\n${LEAD}\n${PROSE}\nToàn cảnh buổi họp\nẢnh: Lan Anh\n${PROSE}`,
    ).article;
    expect(photos).toEqual([
      {
        caption: "Toàn cảnh buổi họp",
        credit: "Lan Anh",
        illustrative: false,
        lines: [4, 5],
      },
    ]);
  });
});

describe("a short line of its own", () => {
  it.each([
    "Quang cảnh buổi họp.",
    "Các đại biểu tham dự hội nghị",
    "Đồng chí Hồ Thị Sen, Bí thư Huyện ủy phát biểu tại buổi họp",
    "Đoàn Chủ tịch điều hành đại hội.",
    "Người dân xã Đông Lâm phát dọn thực bì",
  ])("that shows people or a view is a caption: %s", (line) => {
    const { photos, subheads, body } = articleOf(PROSE, line, PROSE);
    expect(photos.map(({ caption }) => caption)).toEqual([line]);
    expect(subheads).toEqual([]);
    expect(body).toContain("![](photo:1)");
  });

  it.each([
    "Giữ rừng từ gốc",
    "5 nhiệm vụ, 3 khâu đột phá",
    "I. Kết quả ba năm",
    "2. Việc phải làm ngay",
    "NHỮNG BÀI HỌC QUÝ",
  ])("that announces a theme is a subhead: %s", (line) => {
    const { photos, subheads } = articleOf(PROSE, line, PROSE);
    expect(photos).toEqual([]);
    expect(subheads).toEqual([line]);
  });

  it.each([
    "Buổi họp kết thúc lúc 11 giờ trưa.",
    "Đồng chí Hồ Thị Sen, Bí thư Huyện ủy chủ trì buổi họp.",
    "Các đại biểu đã thảo luận và thống nhất ba việc.",
    "PV: Thưa bà, bao giờ có trạm gác?",
    "- Mua thêm hai máy thổi gió",
  ])("that tells what happened is text: %s", (line) => {
    const { photos, subheads, body } = articleOf(PROSE, line, PROSE);
    expect([photos, subheads]).toEqual([[], []]);
    expect(body.replaceAll("\\", "")).toContain(line);
  });
});

describe("a signature", () => {
  it.each([
    ["Lan Anh", { name: "Lan Anh", affiliation: null }, null],
    [
      "LAN ANH - MINH HÀ",
      { name: "LAN ANH - MINH HÀ", affiliation: null },
      null,
    ],
    ["Bài, ảnh: Lan Anh", { name: "Lan Anh", affiliation: null }, null],
    ["Tin, ảnh: T.H", { name: "T.H", affiliation: null }, null],
    ["Thực hiện: Lan Anh", { name: "Lan Anh", affiliation: null }, null],
    ["PV", { name: "PV", affiliation: null }, null],
    ["Thanh Lê (t/h)", { name: "Thanh Lê", affiliation: null }, null],
    [
      "Lan Anh (Ban Tuyên giáo Huyện ủy)",
      { name: "Lan Anh", affiliation: "Ban Tuyên giáo Huyện ủy" },
      null,
    ],
    [
      "Lan Anh - Trung tâm Văn hóa huyện",
      { name: "Lan Anh", affiliation: "Trung tâm Văn hóa huyện" },
      null,
    ],
    ["Theo Báo Lam Giang", null, "Báo Lam Giang"],
    ["Nguồn: lamgiang.example.vn", null, "lamgiang.example.vn"],
    ["Minh Hà (Theo TTXVN)", { name: "Minh Hà", affiliation: null }, "TTXVN"],
  ])("is read: %s", (line, byline, source) => {
    const article = articleOf(PROSE, line);
    expect(article.byline).toEqual(byline);
    expect(article.sourceCredit).toBe(source);
  });

  it("is not the photographer's credit", () => {
    const { byline } = articleOf(PROSE, "Tổ tuần tra đi rừng. Ảnh: Lan Anh");
    expect(byline).toBeNull();
  });

  it("stands above tags, buttons and other news as well", () => {
    const { byline, furniture } = articleOf(
      PROSE,
      "Lan Anh",
      "Chia sẻ Facebook Zalo",
      "Tags: rừng, mùa khô",
      "Tin mới",
      "Xã Đông Lâm có chợ mới",
    );
    expect(byline?.name).toBe("Lan Anh");
    expect(furniture).toEqual([9, 11, 13, 15]);
  });
});

describe("a date of publication", () => {
  it.each([
    ["Thứ Năm, 12/05/2022 - 09:15", "2022-05-12T09:15:00+07:00"],
    ["Lan Anh - 12/05/2022 15:03", "2022-05-12T15:03:00+07:00"],
    ["Cập nhật lúc 10:00, 12/5/2022", "2022-05-12T10:00:00+07:00"],
    ["Ngày đăng: 12-05-2022", "2022-05-12T00:00:00+07:00"],
    ["Chính trị | 08 giờ 05 ngày 12/5/2022", "2022-05-12T08:05:00+07:00"],
  ])("is read under the headline: %s", (line, instant) => {
    expect(articleOf(PROSE).publishedAt).toBeNull();
    const { article } = parseArticle([HEADLINE, line, LEAD, PROSE].join("\n"));
    expect(article.publishedAt).toBe(instant);
    expect(article.lead).toBe(LEAD);
  });

  it("is read below the text too", () => {
    const { publishedAt, byline } = articleOf(
      PROSE,
      "Lan Anh",
      "Ngày đăng: 12/5/2022",
    );
    expect(publishedAt).toBe("2022-05-12T00:00:00+07:00");
    expect(byline?.name).toBe("Lan Anh");
  });
});

describe("a dateline", () => {
  it.each([
    ["(NADT) – ", "NADT"],
    ["BHG - ", "BHG"],
    ["(ĐCSVN) - ", "ĐCSVN"],
    ["QBĐT - ", "QBĐT"],
    ["VOV.VN - ", "VOV.VN"],
    ["Nghệ An, ngày 5/5 (TTXVN) - ", "Nghệ An, ngày 5/5 (TTXVN)"],
    ["(Baothanhhoa.vn) - ", "Baothanhhoa.vn"],
    ["QĐND Online – ", "QĐND Online"],
    ["(TTXVN) ", "TTXVN"],
  ])("is taken off the lead: %s", (opening, dateline) => {
    const { article } = parseArticle(
      `${HEADLINE}\n\n${opening}${LEAD}\n\n${PROSE}`,
    );
    expect(article.dateline).toBe(dateline);
    expect(article.lead).toBe(LEAD);
  });
});

describe("a block of related articles", () => {
  it("in the middle ends where the article goes on", () => {
    const { related, body } = articleOf(
      PROSE,
      "Tin liên quan",
      "Xã Đông Lâm trồng lại rừng đầu nguồn",
      PROSE,
      "Ngày cuối tuần, tổ tuần tra có thêm học sinh cấp ba cùng đi.",
      "Lan Anh",
    );
    expect(related).toEqual([
      { headline: "Xã Đông Lâm trồng lại rừng đầu nguồn", teaser: null },
    ]);
    expect(body).toContain("Ngày cuối tuần");
  });
});

describe("Markdown signs in the source", () => {
  it.each([
    ["# Không phải tiêu đề của bài.", "\\# Không"],
    ["- Gạch đầu dòng thứ nhất.", "\\- Gạch"],
    ["1. Việc đầu tiên phải làm.", "1\\. Việc"],
    [
      "Giá 5 * 3 _ mười lăm [xem] <b>.",
      "5 \\* 3 \\_ mười lăm \\[xem\\] \\<b\\>",
    ],
    ["a | b \\ c là ký hiệu trong bảng.", "a \\| b \\\\ c"],
  ])("are escaped: %s", (line, written) => {
    expect(articleOf(PROSE, line).body).toContain(written);
  });
});

describe("the year of an event", () => {
  const eventOf = (...lines: string[]) =>
    parseArticle([HEADLINE, ...lines].join("\n\n")).article.event;
  const OPENING =
    "Chiều 30/12, UBND huyện Tân Hòa tổ chức Hội nghị tổng kết công tác giữ rừng tại Hội trường lớn.";

  it("is the nearest to the day of publication", () => {
    expect(eventOf("02/01/2023 08:00", OPENING, PROSE)).toEqual({
      name: "Hội nghị tổng kết công tác giữ rừng",
      startsOn: "2022-12-30",
      partOfDay: "chiều",
      place: "Hội trường lớn",
      host: "UBND huyện Tân Hòa",
    });
  });

  it("is left out when the text does not tell it", () => {
    expect(eventOf(OPENING, PROSE)?.startsOn).toBe("--12-30");
  });

  it("does not come from the date of a paper", () => {
    const paper =
      "Hội nghị dựa trên Kế hoạch số 16-KH/HU ngày 30/12/2019 của Huyện ủy.";
    expect(eventOf(OPENING, paper)?.startsOn).toBe("--12-30");
  });

  it("comes from another day of that month", () => {
    const other = "Phương án này được duyệt trong tháng 12/2021.";
    expect(eventOf(OPENING, other)?.startsOn).toBe("2021-12-30");
  });
});
