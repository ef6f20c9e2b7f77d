import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../content-types/intake/parse.ts";

const HEADLINE = "Xã Hòa Lâm mở lớp học nghề cho ba mươi thanh niên";

/** The suspects of one paragraph under a headline. */
function suspectsIn(...paragraphs: string[]) {
  return parseArticle([HEADLINE, ...paragraphs].join("\n\n")).article.suspects;
}

const CLEAN = [
  "Sáng 12/5/2022, UBND xã Hòa Lâm (huyện Tân Hòa) khai giảng lớp sửa chữa máy nông nghiệp. Học viên được dạy miễn phí, ai ai cũng háo hức.",
  "Lớp học diễn ra tại Trung tâm GDNN-GDTX huyện; thời gian từ 7h30 đến 11h00, thứ Năm hằng tuần. Tài liệu có trên website hoalam.example.vn và Facebook của xã.",
  "Theo TS. Đào Nhật Quang và PGS.TS Lưu Hải Yến, tỉ lệ 1:3 giữa lý thuyết và thực hành là phù hợp; 85,5% học viên có smartphone, 4G phủ 100% thôn.",
  "“Tôi học để về sửa máy cho bà con”, anh Vừ Bá Dếnh nói. Anh bảo: “Thầy nhắc ‘chậm mà chắc’, tôi nhớ mãi.”",
  "Nghị quyết số 18-NQ/TW, Quyết định 812/QĐ-UBND và Luật Giáo dục nghề nghiệp là căn cứ mở lớp. Kinh phí 1.250.000 đồng/người, không thu thêm.",
  "Từ đầu năm, TP.HCM, Hà Nội, Đắk Lắk, Kon Tum và Quảng Ngãi đều nhắn tìm thợ... Ngày ngày, nhà nhà đều hỏi thăm; người người phấn khởi.",
  "Dịch Covid-19 qua đi, xưởng của ông Y Phôn Ksor (người Êđê) lại nhận ôtô, xe máy, tivi, loa karaoke, máy phát điện 5kW. Ông luôn luôn đúng hẹn.",
  'Anh hùng lao động Hồ Thị Nguyệt chia sẻ: "Có nghề là có cơm". Bà nhắc lại chuyện cũ, rồi cười khà khà, xa xa là tiếng máy nổ đều đều.',
  "Đại hội Đảng bộ xã lần thứ XXIII, nhiệm kỳ 2020 - 2025 và Đại hội Đảng bộ huyện lần thứ XXII, nhiệm kỳ 2020 - 2025 đều nêu chỉ tiêu đào tạo nghề. Trước đó, Đại hội Đảng bộ xã lần thứ XXII, nhiệm kỳ 2015 - 2020 đã mở đường.",
];

describe("clean text", () => {
  it("raises no suspicion", () => {
    expect(suspectsIn(...CLEAN)).toEqual([]);
  });
});

describe("a defect", () => {
  it.each([
    ["Ông nói rằng đó làvai trò của xã.", "làvai", "là vai"],
    ["Hội nghị bàn 5nội dung trọng tâm.", "5nội", "5 nội"],
    ["Kết quả tích cực.Năng lực tăng lên.", "cực.Năng", "cực. Năng"],
    ["Có đại diện Tỉnh ủy;đại diện huyện.", "ủy;đại", "ủy; đại"],
    ["Hội nghị Trung ương 6(khóa XI) họp.", "6(khóa", "6 (khóa"],
    ["Nghị quyết của của Đảng bộ xã nêu rõ.", "của của", "của"],
    ["Phải rõ về  trách nhiệm của từng người.", "về  trách", "về trách"],
    ["Cuộc họp kết thúc , mọi người ra về.", "thúc ,", "thúc,"],
    ["Xã khăng định hướng đi của mình.", "khăng định", "khẳng định"],
    ["Kế hoạch 2020 -2025 đã được duyệt.", "2020 -2025", "2020 - 2025"],
    [
      "Lớp mở vào thứ Hai, 12/5/2022 như đã hẹn.",
      "thứ Hai, 12/5/2022",
      "Thứ Năm, 12/5/2022",
    ],
    ['Ông nói “làm ngay" với mọi người.', '“làm ngay"', "“làm ngay”"],
    ['Ông nói "làm ngay"" với mọi người.', 'ngay""', 'ngay"'],
    ["Ông nói “làm ngay với mọi người.", "“làm", null],
  ])("is reported: %s", (paragraph, text, suggestion) => {
    expect(suspectsIn(paragraph)).toMatchObject([
      { line: 3, text, suggestion },
    ]);
  });

  it("is reported once for each minority spelling of a text", () => {
    const found = suspectsIn(
      "Huyện ủy họp cùng Đảng ủy xã về văn hóa cơ sở.",
      "Thành uỷ và Đảng uỷ khối cũng dự; Tỉnh ủy gửi lời chúc.",
    );
    expect(found).toMatchObject([{ line: 5, text: "uỷ", suggestion: "ủy" }]);
  });

  it("is seen in an edition that contradicts itself", () => {
    const found = suspectsIn(
      "Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020 – 2025 khai mạc sáng nay.",
      "Đại hội bầu Ban Chấp hành Đảng bộ huyện khóa XIX nhiệm kỳ 2020-2025.",
    );
    expect(found).toMatchObject([
      {
        line: 5,
        text: "khóa XIX nhiệm kỳ 2020-2025",
        suggestion: "khóa XX nhiệm kỳ 2020-2025",
      },
    ]);
  });

  it("is not seen in one edition written in Roman and in Arabic", () => {
    expect(
      suspectsIn(
        "Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020 – 2025 khai mạc sáng nay.",
        "Ban Chấp hành Đảng bộ huyện khóa 20 nhiệm kỳ 2020-2025 ra mắt đại hội sau đó.",
      ),
    ).toEqual([]);
  });

  it("leaves the body as it was written", () => {
    const text = `${HEADLINE}\n\nĐó làvai trò của xã.\n\nTích cực.Năng lực.`;
    const { body } = parseArticle(text).article;
    expect(body).toBe("Đó làvai trò của xã.\n\nTích cực.Năng lực.");
  });
});
