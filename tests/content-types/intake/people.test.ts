import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../content-types/intake/parse.ts";

const HEADLINE = "Huyện Tân Hòa bàn cách giữ rừng trong mùa khô năm nay";

function peopleIn(...paragraphs: string[]) {
  return parseArticle([HEADLINE, ...paragraphs].join("\n\n")).article.officials;
}

/** Name, title and honorific of the people in one paragraph. */
function namedIn(...paragraphs: string[]) {
  return peopleIn(...paragraphs).map((person) => [
    person.name,
    person.titleAsWritten,
    person.honorific,
  ]);
}

describe("a title", () => {
  it.each([
    [
      "Đồng chí Lê Văn Nam - Phó Bí thư Huyện ủy trình bày báo cáo.",
      ["Lê Văn Nam", "Phó Bí thư Huyện ủy", "Đồng chí"],
    ],
    [
      "Ông Trần Hữu Đức – Ủy viên Ban Thường vụ trực tiếp dự và chỉ đạo.",
      ["Trần Hữu Đức", "Ủy viên Ban Thường vụ", "Ông"],
    ],
    [
      "Bà Hồ Thị Sen, Tỉnh ủy viên, Bí thư Huyện ủy nhấn mạnh việc này.",
      ["Hồ Thị Sen", "Tỉnh ủy viên, Bí thư Huyện ủy", "Bà"],
    ],
    [
      "Tại đây, đồng chí Vũ Minh Trí Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy nêu rõ quan điểm.",
      ["Vũ Minh Trí", "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy", "đồng chí"],
    ],
    [
      "Chánh Văn phòng Huyện ủy Đinh Công Tráng cho biết rừng đã khép tán.",
      ["Đinh Công Tráng", "Chánh Văn phòng Huyện ủy", null],
    ],
    [
      "Giám đốc Sở Văn hóa, Thể thao và Du lịch Tạ Bích Ngọc chia sẻ thêm.",
      ["Tạ Bích Ngọc", "Giám đốc Sở Văn hóa, Thể thao và Du lịch", null],
    ],
    [
      "Bí thư Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Cao Xuân Lộc dự.",
      [
        "Cao Xuân Lộc",
        "Bí thư Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
        null,
      ],
    ],
    [
      "Đồng chí Phùng Thị Hoa - Chủ nhiệm Ủy ban Kiểm tra Huyện ủy kết luận.",
      ["Phùng Thị Hoa", "Chủ nhiệm Ủy ban Kiểm tra Huyện ủy", "Đồng chí"],
    ],
    [
      "Ông Lý A Páo (Trưởng phòng Nông nghiệp huyện) nói về việc tuần rừng.",
      ["Lý A Páo", "Trưởng phòng Nông nghiệp huyện", "Ông"],
    ],
    [
      "Hội nghị bầu ông Mai Văn Chinh giữ chức Chủ tịch UBND huyện.",
      ["Mai Văn Chinh", "Chủ tịch UBND huyện", "ông"],
    ],
    [
      "Chủ tịch UBND phường Trần Phú Nguyễn Văn Nam cho hay việc đã xong.",
      ["Nguyễn Văn Nam", "Chủ tịch UBND phường Trần Phú", null],
    ],
    [
      "Phó Bí thư Thường trực Tỉnh ủy Hà Tĩnh Trần Nam Hải gửi lời thăm.",
      ["Trần Nam Hải", "Phó Bí thư Thường trực Tỉnh ủy Hà Tĩnh", null],
    ],
    [
      "Ủy viên Trung ương Đảng - Bí thư Tỉnh ủy Lê Văn Hòa có mặt từ sớm.",
      ["Lê Văn Hòa", "Ủy viên Trung ương Đảng - Bí thư Tỉnh ủy", null],
    ],
  ])("is read to its right end: %s", (paragraph, person) => {
    expect(namedIn(paragraph)).toEqual([person]);
  });

  it("keeps the word that marks a former office", () => {
    expect(
      peopleIn(
        "Bà Lưu Thị Hạnh - nguyên Chủ tịch Hội Phụ nữ huyện kể lại chuyện xưa.",
        "Cựu Bí thư Huyện ủy Đào Duy Anh tặng sách cho thư viện xã.",
      ),
    ).toMatchObject([
      { titleAsWritten: "nguyên Chủ tịch Hội Phụ nữ huyện", former: true },
      { titleAsWritten: "Cựu Bí thư Huyện ủy", former: true },
    ]);
  });

  it("of the next person is not given to the one before", () => {
    expect(
      namedIn(
        "Dự có Phó Bí thư Tỉnh ủy Trần Nam Hải, Phó Chủ tịch UBND tỉnh Đặng Quốc Vượng, Trưởng ban Dân vận Huyện ủy Hoàng Trung Định.",
      ),
    ).toEqual([
      ["Trần Nam Hải", "Phó Bí thư Tỉnh ủy", null],
      ["Đặng Quốc Vượng", "Phó Chủ tịch UBND tỉnh", null],
      ["Hoàng Trung Định", "Trưởng ban Dân vận Huyện ủy", null],
    ]);
  });
});

describe("a group", () => {
  it("shares its title with each, before each one's own", () => {
    expect(
      namedIn(
        "Dự có các đồng chí Ủy viên Ban Thường vụ Huyện ủy: Bùi Thị Na - Trưởng ban Tổ chức Huyện ủy; Võ Đình Sơn; cùng dự có đồng chí Lê Bá Hiền, Trưởng Công an huyện.",
      ),
    ).toEqual([
      [
        "Bùi Thị Na",
        "Ủy viên Ban Thường vụ Huyện ủy, Trưởng ban Tổ chức Huyện ủy",
        "đồng chí",
      ],
      ["Võ Đình Sơn", "Ủy viên Ban Thường vụ Huyện ủy", "đồng chí"],
      ["Lê Bá Hiền", "Trưởng Công an huyện", "đồng chí"],
    ]);
  });

  it.each([
    "Các đồng chí Ủy viên Ban Thường vụ Huyện ủy; đại diện các phòng, ban dự họp.",
    "Dự có các đồng chí: Nguyên lãnh đạo huyện; Ủy viên Ban Thường vụ Huyện ủy; trưởng các phòng.",
    "Lớp học dành cho các đồng chí là báo cáo viên cơ sở.",
    "Đoàn Chủ tịch, Đoàn Thư ký và các đại biểu thảo luận tại Hà Nội, Thái Nguyên.",
    "Trường Chính trị Trần Phú và đường Lê Lợi nằm cạnh Quảng trường Hồ Chí Minh.",
  ])("without names is nobody: %s", (paragraph) => {
    expect(peopleIn(paragraph)).toEqual([]);
  });
});

describe("mentions", () => {
  it("of one person are one entry with all lines", () => {
    expect(
      peopleIn(
        "Bí thư Huyện ủy Hồ Thị Sen mở đầu buổi họp bằng một câu hỏi.",
        "Đồng chí Hồ Thị Sen, Tỉnh ủy viên, Bí thư Huyện ủy ghi lại từng ý.",
        "Cuối buổi, Hồ Thị Sen cảm ơn mọi người đã nói thẳng.",
      ),
    ).toEqual([
      {
        name: "Hồ Thị Sen",
        titleAsWritten: "Tỉnh ủy viên, Bí thư Huyện ủy",
        former: false,
        honorific: "Đồng chí",
        lines: [3, 5, 7],
      },
    ]);
  });

  it("of two namesakes with offices that exclude each other stay two", () => {
    expect(
      namedIn(
        "Ông Nguyễn Văn Hùng, Giám đốc Sở Y tế kiểm tra trạm xá xã.",
        "Ông Nguyễn Văn Hùng, Chủ tịch UBND xã Đông Lâm đón đoàn.",
      ),
    ).toEqual([
      ["Nguyễn Văn Hùng", "Giám đốc Sở Y tế", "Ông"],
      ["Nguyễn Văn Hùng", "Chủ tịch UBND xã Đông Lâm", "Ông"],
    ]);
  });

  it("with a word lost from the title make no new person", () => {
    const { officials, suspects } = parseArticle(
      [
        HEADLINE,
        "Bí thư Đảng ủy Khối Các cơ quan tỉnh Lê Minh Khoa mở đầu buổi họp.",
        "Kết thúc, Bí thư Đảng ủy Khối Các cơ tỉnh Lê Minh Khoa nhắc lại việc chính.",
      ].join("\n\n"),
    ).article;
    expect(officials.map(({ lines }) => lines)).toEqual([[3, 5]]);
    expect(suspects).toMatchObject([
      { line: 5, suggestion: "Bí thư Đảng ủy Khối Các cơ quan tỉnh" },
    ]);
  });

  it("glued to the next word still name the person", () => {
    expect(
      namedIn("Bí thư Huyện ủy Hồ Thị Quýcũng đề nghị làm sớm việc này."),
    ).toEqual([["Hồ Thị Quý", "Bí thư Huyện ủy", null]]);
  });

  it("of neighbours without office are no officials", () => {
    expect(peopleIn("Ông Lê Văn Tám ở xóm 3 kể chuyện trồng rừng.")).toEqual(
      [],
    );
  });
});
