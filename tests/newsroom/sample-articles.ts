import { uploadOf } from "./paper.ts";
import { sampleDocuments } from "./sample-documents.ts";

const PARAGRAPH =
  "Chi bộ họp mỗi tháng một lần, bàn kỹ hai việc rồi phân công người làm, người kiểm tra và ngày báo cáo. Biên bản gửi về văn phòng trong tuần; việc nào chậm thì nêu lý do, việc nào xong thì ghi tên người làm để cuối năm có căn cứ mà khen, mà nhắc.";

const article = (documentId: string, document: Record<string, unknown>) =>
  sampleDocuments.push({
    type: "article",
    documentId,
    document: {
      slug: documentId,
      weight: "normal",
      body: PARAGRAPH,
      ...document,
    },
  });
const mention = (official: string, titleAsWritten: string, more = {}) => ({
  official,
  titleAsWritten,
  isFormer: false,
  ...more,
});

article("cai-cach", {
  headline:
    "Sông Lam phấn đấu vào nhóm mười tỉnh dẫn đầu cả nước về chỉ số cải cách hành chính trước năm 2026, lấy sự hài lòng của người dân làm thước đo",
  slug: "song-lam-phan-dau-vao-nhom-muoi-tinh-dan-dau",
  formerSlugs: ["cai-cach-hanh-chinh-song-lam"],
  kicker: "Sơ kết quý I",
  dateline: "Baosonglam.vn",
  lead: "Sáng 13/3, UBND tỉnh tổ chức hội nghị sơ kết công tác cải cách hành chính quý I, triển khai nhiệm vụ thời gian tới. Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7%, cao nhất từ trước đến nay.",
  section: "thoi-su",
  weight: "lead",
  firstPublicAt: "2024-03-13T07:31:00.000Z",
  lastUpdatedAt: "2024-03-14T01:05:00.000Z",
  updates: [
    {
      changedAt: "2024-03-13T08:30:00.000Z",
      note: "Thêm ý kiến của Chủ tịch UBND tỉnh.",
    },
    {
      changedAt: "2024-03-14T01:05:00.000Z",
      note: "Bổ sung số liệu của Sở Nội vụ.",
    },
  ],
  bylines: [
    { name: "Thanh Lê", affiliation: null },
    { name: "Phạm Bằng", affiliation: "Sở Nội vụ" },
  ],
  event: "hoi-nghi",
  photos: ["hall", "desk", "missing"],
  topics: ["cchc"],
  documents: ["nq", "kh"],
  mentions: [
    mention(
      "nguyen-van-an",
      "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh",
      { honorific: "đồng chí", capacity: "phát biểu chỉ đạo" },
    ),
    mention("tran-thi-anh", "Phó Bí thư Thường trực Tỉnh ủy"),
    mention("le-quoc-binh", "Chủ tịch UBND tỉnh", { capacity: "Chủ trì" }),
    mention("vo-thanh-hai", "Phó Chủ tịch UBND tỉnh", { isFormer: true }),
    mention("nguyen-thi-thu-huong", "Trưởng ban Tuyên giáo Tỉnh ủy", {
      honorific: "Đồng chí",
    }),
    mention("nguyen-van-long-1", "Giám đốc Sở Nội vụ", {
      capacity: "Trình bày báo cáo",
    }),
    mention("bui-quang-uyen", "cựu Chánh Văn phòng UBND tỉnh", {
      isFormer: true,
    }),
  ],
  corrections: [
    {
      correctedAt: "2024-03-13T10:20:00.000Z",
      note: "Bản đăng lúc 14 giờ 31 ghi tỷ lệ hồ sơ đúng hạn là 97,8%. Con số đúng là 98,7%. Tòa soạn xin lỗi bạn đọc.",
    },
  ],
  related: ["nong-thon", "le-ky-niem", "khong-anh"],
  body: `${PARAGRAPH}\n\n## Kết quả ba tháng đầu năm\n\nTheo báo cáo của **Sở Nội vụ**, toàn tỉnh tiếp nhận *hơn 412.000 hồ sơ*, trong đó 71% nộp trực tuyến. Chi tiết xem tại [cổng dịch vụ công](https://dichvucong.example/).\n\n| Đơn vị | Tiếp nhận | Đúng hạn | Tỷ lệ |\n| --- | ---: | ---: | ---: |\n| Sở Kế hoạch và Đầu tư | 12.403 | 12.310 | 99,3% |\n| Sở Tài nguyên và Môi trường | 48.112 | 46.020 | 95,7% |\n| UBND thành phố Hồng Lĩnh | 96.540 | 95.872 | 99,3% |\n\n![](photo:2)\n\n> Thước đo cuối cùng không phải là báo cáo, mà là người dân có phải đi lại lần thứ hai hay không.\n>\n> — Chủ tịch UBND tỉnh Lê Quốc Bình\n\n| Mức độ | Số thủ tục |\n| --- | ---: |\n| Toàn trình | 1.204 |\n\n### Nhiệm vụ quý II\n\n- Rà soát 100% thủ tục hành chính cấp huyện;\n- Cắt giảm ít nhất 20% thời gian giải quyết;\n- Công khai người chịu trách nhiệm từng khâu.\n\n![](photo:3)\n\n${PARAGRAPH}`,
});
article("le-ky-niem", {
  headline:
    "Tọa đàm Kỷ niệm 68 năm ngày truyền thống Đảng bộ Khối Các cơ quan tỉnh",
  dateline: "(Baosonglam.vn)",
  lead: "Các đại biểu đã cùng nhau ôn lại truyền thống vẻ vang, những thành tích đáng tự hào mà các thế hệ cán bộ, đảng viên đã đạt được qua các thời kỳ.",
  section: "xay-dung-dang",
  weight: "featured",
  firstPublicAt: "2022-09-19T11:02:00.000Z",
  bylines: [{ name: "Thanh Lê" }],
  event: "toa-dam",
  photos: ["hall", "village"],
  mentions: [
    mention(
      "nguyen-thi-thu-huong",
      "Ủy viên Ban Thường vụ Tỉnh uỷ, Trưởng ban Tuyên giáo Tỉnh ủy",
    ),
    mention("pham-minh-chi", "Bí thư Đảng ủy Khối Các cơ quan tỉnh"),
  ],
  body: `${PARAGRAPH}\n\n# Một mốc son\n\n${PARAGRAPH}\n\n${PARAGRAPH}`,
});
article("nong-thon", {
  headline:
    "Nông thôn mới ở miền Tây: con đường bê tông và lớp học xóa mù chữ buổi tối",
  kicker: "Phóng sự",
  lead: "Ở bản Huồi Cọ, điện về trước Tết một tuần. Sau điện là đường, sau đường là lớp học.",
  section: "xa-hoi",
  weight: "featured",
  firstPublicAt: "2024-03-10T23:00:00.000Z",
  bylines: [{ name: "Xuân Hoàng" }],
  photos: ["village", "tower"],
  topics: ["ntm"],
  mentions: [mention("hoang-nghia-dinh", "Phó Chủ tịch UBND tỉnh")],
  body: `${PARAGRAPH}\n\n${PARAGRAPH}\n\n![](photo:2)\n\n${PARAGRAPH}`,
});
article("khong-anh", {
  headline: "Thông báo về việc điều chỉnh phân luồng giao thông",
  lead: null,
  section: "ban-doc",
  firstPublicAt: "2024-03-12T02:00:00.000Z",
  sourceCredit: "Cổng thông tin điện tử tỉnh",
});
article("anh-chua-co", {
  headline: "Trao học bổng cho 120 học sinh vượt khó",
  lead: "Học bổng do Hội Khuyến học tỉnh vận động từ đầu năm học.",
  section: "giao-duc",
  firstPublicAt: "2024-02-20T03:15:00.000Z",
  photos: ["missing"],
});
article("xuat-khau", {
  headline: "Xuất khẩu quý I tăng 18%",
  kicker: "Kinh tế",
  lead: "Dệt may, gỗ và thủy sản dẫn đầu nhóm hàng có kim ngạch trên 50 triệu USD.",
  section: "kinh-te",
  weight: "featured",
  firstPublicAt: "2024-03-11T09:45:00.000Z",
  photos: ["port"],
  bylines: [{ name: "Thu Huyền" }],
});
article("le-hoi-xuan", {
  headline: "Khai hội đền Cuông: hàng nghìn người rước kiệu trong mưa xuân",
  lead: "Lễ hội năm nay kéo dài ba ngày, lần đầu khôi phục trò chơi cờ người.",
  section: "van-hoa",
  firstPublicAt: "2024-02-25T05:00:00.000Z",
  photos: ["tower", "village", "desk"],
  event: "le-hoi",
});
article("cau-treo", {
  headline: "Khánh thành cầu treo Bản Vẽ",
  lead: "Cây cầu dài 146 m nối hai bờ sông Nậm Nơn, thay đò ngang đã có từ nửa thế kỷ.",
  section: "xa-hoi",
  firstPublicAt: "2024-01-17T08:00:00.000Z",
  photos: ["port"],
});
for (let number = 1; number <= 34; number++)
  article(`tin-vong-${number}`, {
    headline: `Tin vắn thời sự số ${number}: Ban Thường vụ Tỉnh ủy cho ý kiến về ${number % 2 ? "quy hoạch đô thị" : "kế hoạch đầu tư công trung hạn"}`,
    lead: number % 3 ? PARAGRAPH.slice(0, 140) : null,
    section: number % 4 ? "thoi-su" : "kinh-te",
    firstPublicAt: new Date(
      Date.UTC(2024, 1, 28 - number, 4, number),
    ).toISOString(),
    photos: number % 2 ? ["hall"] : [],
  });

const UPRIGHT = { width: 900, height: 1200 };

const photo = (
  documentId: string,
  caption: string,
  more: Record<string, unknown>,
  isThere = true,
) =>
  sampleDocuments.push({
    type: "photo",
    documentId,
    document: {
      caption,
      image: isThere ? uploadOf(documentId, more) : null,
      isIllustrative: false,
      ...more,
    },
  });

photo("hall", "Quang cảnh hội nghị.", {
  credit: "Thanh Lê",
  altText: "Hội trường kín chỗ, trên sân khấu có cờ và hoa",
});
photo(
  "desk",
  "Cán bộ bộ phận một cửa thành phố Hồng Lĩnh hướng dẫn người dân nộp hồ sơ trực tuyến.",
  { credit: "Phạm Bằng" },
);
photo("village", "Đường vào bản Huồi Cọ.", {
  credit: "Xuân Hoàng",
  focalPoint: { x: 80, y: 30 },
});
photo("tower", "Lớp học buổi tối ở bản.", { isIllustrative: true, ...UPRIGHT });
photo("port", "Bốc xếp hàng ở cảng Cửa Lò.", {
  credit: "TTXVN",
  isIllustrative: true,
});
photo("portrait", "Chân dung.", {
  credit: "Tư liệu",
  altText: "Chân dung một phụ nữ mặc áo dài",
  focalPoint: { x: 50, y: 20 },
  ...UPRIGHT,
});
photo(
  "missing",
  "Đồng chí Nguyễn Văn Ân trao hoa chúc mừng các đơn vị dẫn đầu.",
  { credit: "Đức Anh" },
  false,
);
