import type { DocumentOf } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";

/**
 * A document of the sample as an editor fills it in: what is left out stays empty, and keys stand
 * where the newsroom has documentIds.
 */
export type Plain<Name extends TypeName> = Partial<
  Omit<DocumentOf[Name], "documentId">
>;

type Table<Name extends TypeName> = Record<string, Plain<Name>>;

/** Masthead and imprint. Everything in it says that this is a sample. */
export const site = {
  name: "Tòa Soạn Mẫu",
  slogan: "Trang báo mẫu của một tòa soạn tỉnh",
  owner: "Cơ quan chủ quản (mẫu, điền tên cơ quan của bạn)",
  licence:
    "Giấy phép số 00/GP-MẪU ngày 01/01/2026. Đây là dòng mẫu, không phải giấy phép có thật.",
  responsible: "Chịu trách nhiệm nội dung: Tổng Biên tập (mẫu)",
  address: "Số 0, đường Bạn Đọc, phường Mẫu",
  phone: "0000 000 000",
  email: "toasoan@example.org",
  about: [
    "**Tòa Soạn Mẫu** là trang báo dựng sẵn để bạn xem phần mềm làm việc ra sao. Không có tòa soạn nào tên như vậy.",
    "Năm bài về hoạt động của các đảng bộ được viết lại từ những tin đã đăng, có ghi nguồn; các bài còn lại là cẩm nang do chúng tôi viết. Mọi hình đều vẽ bằng máy.",
    "Khi bắt đầu dùng thật, hãy xóa nội dung mẫu, rồi điền tên báo, cơ quan chủ quản và giấy phép của bạn vào mục **Trang báo**.",
  ].join("\n\n"),
  links: [
    { name: "Cổng Thông tin điện tử Chính phủ", url: "https://chinhphu.vn" },
    { name: "Báo điện tử Đảng Cộng sản", url: "https://dangcongsan.vn" },
    { name: "Cơ sở dữ liệu quốc gia về pháp luật", url: "https://vbpl.vn" },
  ],
} satisfies Plain<"site">;

/** Sections by their slugs. */
export const sections = {
  "thoi-su": {
    name: "Thời sự",
    order: 1,
    description: "Việc trong ngày, và cách tòa soạn đưa việc ấy lên báo.",
  },
  "xay-dung-dang": {
    name: "Xây dựng Đảng",
    order: 2,
    description: "Hoạt động của các cấp ủy, tổ chức cơ sở đảng.",
  },
  "cai-cach-hanh-chinh": {
    name: "Cải cách hành chính",
    order: 3,
    description: "Thủ tục, văn bản, bộ máy: đổi gì và dùng thế nào.",
  },
  "van-hoa-xa-hoi": {
    name: "Văn hóa – Xã hội",
    order: 4,
    description: "Chữ nghĩa, nếp sống, chuyện đọc và chuyện nghe.",
  },
  "ban-doc": {
    name: "Bạn đọc",
    order: 5,
    description: "Thư, ý kiến, câu hỏi của bạn đọc và lời đáp của tòa soạn.",
  },
  "cam-nang": {
    name: "Cẩm nang",
    order: 6,
    description: "Hướng dẫn ngắn cho người đọc báo và người làm báo.",
  },
  "tin-co-so": {
    name: "Tin cơ sở",
    order: 7,
    description: "Tin từ xã, phường. Chuyên mục mới mở, đang chờ bài đầu tiên.",
  },
} satisfies Table<"section">;

/** Topics by their slugs. */
export const topics = {
  "khoi-cac-co-quan-tinh": {
    name: "Khối Các cơ quan tỉnh",
    order: 1,
    description: "Đảng bộ Khối Các cơ quan tỉnh Nghệ An.",
  },
  "dai-hoi-dang": { name: "Đại hội Đảng", order: 2 },
  "to-chuc-co-so-dang": { name: "Tổ chức cơ sở đảng", order: 3 },
  "dieu-le-dang": { name: "Điều lệ Đảng", order: 4 },
  "neu-guong": { name: "Nêu gương", order: 5 },
  "cai-cach-hanh-chinh-trong-co-quan": {
    name: "Cải cách hành chính trong cơ quan",
    order: 6,
  },
  "van-ban-hanh-chinh": { name: "Văn bản hành chính", order: 7 },
  "chuc-danh": { name: "Chức danh", order: 8 },
  "luat-bao-chi": { name: "Luật Báo chí", order: 9 },
  "nguyen-tac-toa-soan": { name: "Nguyên tắc tòa soạn", order: 10 },
  "nghe-bao": { name: "Nghề báo", order: 11 },
  "anh-bao-chi": { name: "Ảnh báo chí", order: 12 },
  "cong-tac-vien": { name: "Cộng tác viên", order: 13 },
  "dung-trang-bao": {
    name: "Dùng trang báo",
    order: 14,
    description: "Cách tìm, theo dõi, in và nghe bài.",
  },
  "tiep-can": { name: "Báo cho mọi người", order: 15 },
  "chu-viet": { name: "Chữ viết tiếng Việt", order: 16 },
  "doc-bao": { name: "Đọc báo cho tỉnh", order: 17 },
} satisfies Table<"topic">;

/** Organizations by their keys. Parents and dates stand only where they are certain. */
export const organizations = {
  "trung-uong-dang": {
    name: "Ban Chấp hành Trung ương Đảng",
    shortNames: ["Trung ương Đảng", "Trung ương", "BCH Trung ương"],
    order: 1,
  },
  "bo-chinh-tri": {
    name: "Bộ Chính trị",
    shortNames: ["BCT"],
    parent: "trung-uong-dang",
    order: 2,
  },
  "ban-bi-thu": {
    name: "Ban Bí thư",
    shortNames: ["BBT"],
    parent: "trung-uong-dang",
    order: 3,
  },
  "van-phong-trung-uong-dang": {
    name: "Văn phòng Trung ương Đảng",
    shortNames: ["VPTW"],
    parent: "trung-uong-dang",
    order: 4,
  },
  "quoc-hoi": { name: "Quốc hội", shortNames: ["QH"], order: 5 },
  "chinh-phu": { name: "Chính phủ", shortNames: ["CP"], order: 6 },
  "dang-uy-khoi-trung-uong": {
    name: "Đảng ủy Khối các cơ quan Trung ương",
    shortNames: ["Đảng ủy Khối", "ĐUK các cơ quan Trung ương"],
    parent: "trung-uong-dang",
    order: 7,
  },
  "tinh-uy-nghe-an": {
    name: "Tỉnh ủy Nghệ An",
    shortNames: ["Tỉnh ủy", "TU"],
    parent: "trung-uong-dang",
    order: 10,
  },
  "ban-tuyen-giao-tinh-uy-nghe-an": {
    name: "Ban Tuyên giáo Tỉnh ủy Nghệ An",
    shortNames: ["Ban Tuyên giáo Tỉnh ủy", "BTG Tỉnh ủy"],
    parent: "tinh-uy-nghe-an",
    order: 11,
  },
  "van-phong-tinh-uy-nghe-an": {
    name: "Văn phòng Tỉnh ủy Nghệ An",
    shortNames: ["Văn phòng Tỉnh ủy", "VPTU"],
    parent: "tinh-uy-nghe-an",
    order: 12,
  },
  "hdnd-tinh-nghe-an": {
    name: "Hội đồng nhân dân tỉnh Nghệ An",
    shortNames: ["HĐND tỉnh", "HĐND tỉnh Nghệ An"],
    order: 13,
  },
  "ubnd-tinh-nghe-an": {
    name: "Ủy ban nhân dân tỉnh Nghệ An",
    shortNames: ["UBND tỉnh", "UBND tỉnh Nghệ An"],
    order: 14,
  },
  "so-gd-dt-nghe-an": {
    name: "Sở Giáo dục và Đào tạo Nghệ An",
    shortNames: ["Sở GD&ĐT", "Sở Giáo dục và Đào tạo"],
    parent: "ubnd-tinh-nghe-an",
    order: 15,
  },
  "so-gt-vt-nghe-an": {
    name: "Sở Giao thông vận tải Nghệ An",
    shortNames: ["Sở GT-VT", "Sở GTVT", "Sở Giao thông vận tải"],
    parent: "ubnd-tinh-nghe-an",
    order: 16,
  },
  "dang-uy-khoi-tinh-nghe-an": {
    name: "Đảng ủy Khối Các cơ quan tỉnh Nghệ An",
    shortNames: [
      "Đảng ủy Khối Các cơ quan tỉnh",
      "Đảng ủy Khối CCQ tỉnh",
      "Đảng ủy Khối",
      "ĐUK",
    ],
    parent: "tinh-uy-nghe-an",
    order: 17,
  },
  "ban-tuyen-giao-dang-uy-khoi": {
    name: "Ban Tuyên giáo Đảng ủy Khối Các cơ quan tỉnh Nghệ An",
    shortNames: ["Ban Tuyên giáo Đảng ủy Khối Các cơ quan tỉnh"],
    parent: "dang-uy-khoi-tinh-nghe-an",
    order: 18,
  },
  // The report does not name the province, so neither do we.
  "dang-uy-khoi-co-quan-doanh-nghiep": {
    name: "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
    shortNames: ["Đảng ủy Khối"],
    order: 20,
  },
  "toa-soan-mau": {
    name: "Tòa Soạn Mẫu",
    shortNames: ["Tòa soạn"],
    order: 90,
  },
} satisfies Table<"organization">;

/** Positions by their keys, ranked in protocol order. */
export const positions = {
  "uy-vien-trung-uong-dang": {
    title: "Ủy viên Trung ương Đảng",
    organization: "trung-uong-dang",
    rank: 10,
  },
  "uy-vien-du-khuyet-trung-uong-dang": {
    title: "Ủy viên Dự khuyết Trung ương Đảng",
    organization: "trung-uong-dang",
    rank: 12,
  },
  "bi-thu-dang-uy-khoi-trung-uong": {
    title: "Bí thư Đảng ủy Khối các cơ quan Trung ương",
    organization: "dang-uy-khoi-trung-uong",
    rank: 15,
  },
  "bi-thu-tinh-uy": {
    title: "Bí thư Tỉnh ủy",
    organization: "tinh-uy-nghe-an",
    rank: 20,
  },
  "pho-bi-thu-tinh-uy": {
    title: "Phó Bí thư Tỉnh ủy",
    organization: "tinh-uy-nghe-an",
    rank: 22,
  },
  "uy-vien-btv-tinh-uy": {
    title: "Ủy viên Ban Thường vụ Tỉnh ủy",
    organization: "tinh-uy-nghe-an",
    rank: 30,
  },
  "truong-ban-tuyen-giao-tinh-uy": {
    title: "Trưởng ban Tuyên giáo Tỉnh ủy",
    organization: "ban-tuyen-giao-tinh-uy-nghe-an",
    rank: 32,
  },
  "pho-chu-tich-thuong-truc-hdnd-tinh": {
    title: "Phó Chủ tịch Thường trực HĐND tỉnh",
    organization: "hdnd-tinh-nghe-an",
    rank: 34,
  },
  "bi-thu-dang-uy-khoi-tinh": {
    title: "Bí thư Đảng ủy Khối Các cơ quan tỉnh",
    organization: "dang-uy-khoi-tinh-nghe-an",
    rank: 36,
  },
  "tinh-uy-vien": { title: "Tỉnh ủy viên", rank: 40 },
  "bi-thu-dang-uy-khoi-co-quan-doanh-nghiep": {
    title: "Bí thư Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
    organization: "dang-uy-khoi-co-quan-doanh-nghiep",
    rank: 42,
  },
  "chanh-van-phong-tinh-uy": {
    title: "Chánh Văn phòng Tỉnh ủy",
    organization: "van-phong-tinh-uy-nghe-an",
    rank: 44,
  },
  "pho-ban-tuyen-giao-tinh-uy": {
    title: "Phó Ban Tuyên giáo Tỉnh ủy",
    organization: "ban-tuyen-giao-tinh-uy-nghe-an",
    rank: 46,
  },
  "giam-doc-so-gd-dt": {
    title: "Giám đốc Sở Giáo dục và Đào tạo",
    organization: "so-gd-dt-nghe-an",
    rank: 50,
  },
  "giam-doc-so-gt-vt": {
    title: "Giám đốc Sở Giao thông vận tải",
    organization: "so-gt-vt-nghe-an",
    rank: 52,
  },
  "pho-bi-thu-thuong-truc-dang-uy-khoi-co-quan-doanh-nghiep": {
    title:
      "Phó Bí thư Thường trực Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
    organization: "dang-uy-khoi-co-quan-doanh-nghiep",
    rank: 54,
  },
  "pho-bi-thu-dang-uy-khoi-tinh": {
    title: "Phó Bí thư Đảng ủy Khối Các cơ quan tỉnh",
    organization: "dang-uy-khoi-tinh-nghe-an",
    rank: 56,
  },
  "truong-ban-tuyen-giao-dang-uy-khoi": {
    title: "Trưởng ban Tuyên giáo Đảng ủy Khối Các cơ quan tỉnh",
    organization: "ban-tuyen-giao-dang-uy-khoi",
    rank: 60,
  },
} satisfies Table<"position">;

const comrade = (name: string) => ({ name, honorific: "đồng chí" });

/** Everyone whom the five event articles name, by their keys. */
export const officials = {
  "thai-thanh-quy": comrade("Thái Thanh Quý"),
  "nguyen-van-thong": comrade("Nguyễn Văn Thông"),
  "nguyen-nam-dinh": comrade("Nguyễn Nam Đình"),
  "nguyen-thi-kim-chi": comrade("Nguyễn Thị Kim Chi"),
  "nguyen-thi-thu-huong": comrade("Nguyễn Thị Thu Hường"),
  "tran-thi-nhung": comrade("Trần Thị Nhung"),
  "tran-cong-duong": comrade("Trần Công Dương"),
  "to-hong-hai": comrade("Tô Hồng Hải"),
  "le-thi-kim-oanh": comrade("Lê Thị Kim Oanh"),
  "pham-trong-hoang": comrade("Phạm Trọng Hoàng"),
  "chu-ba-long": comrade("Chu Bá Long"),
  "le-thi-hong-khanh": comrade("Lê Thị Hồng Khanh"),
  "tran-quoc-khanh": comrade("Trần Quốc Khánh"),
  "thai-van-thanh": comrade("Thái Văn Thành"),
  "hoang-phu-hien": { name: "Hoàng Phú Hiền", honorific: "ông" },
  "dang-ngoc-son": comrade("Đặng Ngọc Sơn"),
  "nguyen-trong-van": comrade("Nguyễn Trọng Vân"),
  "nguyen-van-the": comrade("Nguyễn Văn Thể"),
} satisfies Table<"official">;

/** Events by their keys. */
export const events = {
  "dai-hoi-lan-thu-xx": {
    name: "Đại hội Đảng bộ Khối Các cơ quan tỉnh Nghệ An lần thứ XX",
    edition: 20,
    summary:
      "250 đại biểu thay mặt 5.112 đảng viên của 64 tổ chức cơ sở đảng dự đại hội.",
    startsOn: "2020-07-23",
    partOfDay: "morning",
    host: "dang-uy-khoi-tinh-nghe-an",
    participants: [
      { official: "thai-thanh-quy", capacity: "Phát biểu chỉ đạo" },
      { official: "nguyen-van-thong", capacity: "Dự đại hội" },
      { official: "nguyen-nam-dinh", capacity: "Phát biểu khai mạc" },
      { official: "chu-ba-long", capacity: "Trình bày báo cáo chính trị" },
      {
        official: "le-thi-hong-khanh",
        capacity: "Báo cáo thẩm tra tư cách đại biểu",
      },
      { official: "tran-quoc-khanh", capacity: "Trình bày tham luận" },
      { official: "thai-van-thanh", capacity: "Trình bày tham luận" },
      { official: "hoang-phu-hien", capacity: "Trình bày tham luận" },
    ],
  },
  "hoi-nghi-lan-thu-ba": {
    name: "Hội nghị Ban Chấp hành Đảng bộ Khối Các cơ quan tỉnh Nghệ An khóa XX",
    edition: 3,
    summary:
      "Bàn việc học nghị quyết, một năm thực hiện trách nhiệm nêu gương và cải cách hành chính.",
    startsOn: "2021-04-07",
    partOfDay: "afternoon",
    host: "dang-uy-khoi-tinh-nghe-an",
    participants: [
      { official: "nguyen-nam-dinh", capacity: "Chủ trì, kết luận hội nghị" },
      { official: "pham-trong-hoang", capacity: "Phát biểu thảo luận" },
      { official: "le-thi-kim-oanh", capacity: "Báo cáo đề án" },
    ],
  },
  "toa-dam-68-nam": {
    name: "Tọa đàm 68 năm Ngày truyền thống Đảng bộ Khối Các cơ quan tỉnh",
    summary: "Buổi gặp mặt trước ngày 22/9/2022.",
    startsOn: "2022-09-19",
    partOfDay: "afternoon",
    host: "dang-uy-khoi-tinh-nghe-an",
    participants: [
      { official: "nguyen-thi-thu-huong", capacity: "Dự tọa đàm" },
      {
        official: "nguyen-nam-dinh",
        capacity: "Trao đổi về cải cách hành chính",
      },
      { official: "nguyen-thi-kim-chi", capacity: "Báo cáo" },
      { official: "tran-thi-nhung", capacity: "Trao đổi về nêu gương" },
      {
        official: "tran-cong-duong",
        capacity: "Trao đổi về tổ chức cơ sở đảng",
      },
      { official: "to-hong-hai", capacity: "Trao đổi về vai trò của cấp ủy" },
    ],
  },
  "hoi-thao-doi-moi-to-chuc-dang": {
    name: "Hội thảo khoa học về đổi mới hoạt động của tổ chức đảng trong Khối các cơ quan và doanh nghiệp tỉnh",
    summary: "14 tham luận từ các cơ quan, đơn vị, doanh nghiệp.",
    startsOn: "2023-11-03",
    partOfDay: "afternoon",
    host: "dang-uy-khoi-co-quan-doanh-nghiep",
    participants: [
      { official: "dang-ngoc-son", capacity: "Chủ trì, kết luận hội thảo" },
      { official: "nguyen-trong-van", capacity: "Chủ trì, báo cáo" },
    ],
  },
  // The report of 13/3/2024 does not say on which day the conference was held.
  "hoi-nghi-khoi-trung-uong": {
    name: "Hội nghị góp ý tổng kết công tác xây dựng Đảng của Đảng ủy Khối các cơ quan Trung ương",
    summary: "Nhìn lại một nhiệm kỳ và 15 năm thi hành Điều lệ Đảng.",
    startsOn: "2024-03",
    host: "dang-uy-khoi-trung-uong",
    participants: [
      { official: "nguyen-van-the", capacity: "Phát biểu kết luận" },
    ],
  },
  "lop-cong-tac-vien-2026": {
    name: "Lớp hướng dẫn cộng tác viên viết tin, chụp ảnh (sự kiện mẫu)",
    summary: "Một sự kiện sắp tới, để xem lịch hiện ra sao.",
    startsOn: "2026-12-12",
    partOfDay: "morning",
    startsAt: "8 giờ",
    place: "Phòng họp tòa soạn (địa điểm mẫu)",
    host: "toa-soan-mau",
    isPublic: true,
  },
  "ngay-hoi-ban-doc-2027": {
    name: "Ngày hội bạn đọc (sự kiện mẫu)",
    summary: "Mới định tháng, chưa định ngày.",
    startsOn: "2027-01",
    host: "toa-soan-mau",
    isPublic: true,
  },
} satisfies Table<"event">;

/** Documents that the articles cite, by their keys. */
export const documents = {
  "ke-hoach-165-kh-duk": {
    title: "Kế hoạch về trách nhiệm nêu gương ở các cơ quan cấp tỉnh",
    type: "Kế hoạch",
    number: "165-KH/ĐUK",
    issuer: "dang-uy-khoi-tinh-nghe-an",
    issuerAsWritten: "Ban Thường vụ Đảng ủy Khối Các cơ quan tỉnh",
    issuedOn: "2019-10-31",
  },
  "nghi-quyet-01-nq-duk": {
    title:
      "Nghị quyết về vai trò lãnh đạo của cấp ủy trong cải cách hành chính",
    type: "Nghị quyết",
    number: "01-NQ/ĐUK",
    issuer: "dang-uy-khoi-tinh-nghe-an",
    issuerAsWritten: "Ban Chấp hành Đảng bộ Khối Các cơ quan tỉnh",
    term: "nhiệm kỳ 2020 – 2025",
  },
  "de-an-hoc-tap-nghi-quyet": {
    title: "Đề án đổi mới học tập nghị quyết, bồi dưỡng lý luận chính trị",
    type: "Đề án",
    issuer: "dang-uy-khoi-tinh-nghe-an",
    issuerAsWritten: "Ban Thường vụ Đảng ủy Khối Các cơ quan tỉnh",
    term: "khóa XX, nhiệm kỳ 2020 – 2025",
  },
  "chi-thi-05-ct-tw": {
    title:
      "Chỉ thị về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    type: "Chỉ thị",
    number: "05-CT/TW",
    issuer: "bo-chinh-tri",
    issuedOn: "2016-05-15",
  },
  "chi-thi-02-duk": {
    title: "Chỉ thị về công tác kiểm tra, giám sát, kỷ luật đảng",
    type: "Chỉ thị",
    number: "02",
    issuer: "dang-uy-khoi-tinh-nghe-an",
    issuerAsWritten: "Ban Thường vụ Đảng ủy Khối",
  },
  "nghi-dinh-30-2020": {
    title: "Nghị định về công tác văn thư",
    type: "Nghị định",
    number: "30/2020/NĐ-CP",
    issuer: "chinh-phu",
    issuedOn: "2020-03-05",
  },
  "huong-dan-36-hd-vptw": {
    title: "Hướng dẫn thể thức và kỹ thuật trình bày văn bản của Đảng",
    type: "Hướng dẫn",
    number: "36-HD/VPTW",
    issuer: "van-phong-trung-uong-dang",
    issuedOn: "2018-04-03",
  },
  "quy-dinh-399-qd-tw": {
    title:
      "Quy định về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng",
    type: "Quy định",
    number: "399-QĐ/TW",
    issuer: "ban-bi-thu",
    issuedOn: "2026-01-09",
  },
  "luat-bao-chi-2016": {
    title: "Luật Báo chí",
    type: "Luật",
    number: "103/2016/QH13",
    issuer: "quoc-hoi",
    term: "Quốc hội khóa XIII",
    issuedOn: "2016-04-05",
  },
  "luat-bao-chi-2025": {
    title: "Luật Báo chí (có hiệu lực từ 01/7/2026)",
    type: "Luật",
    issuer: "quoc-hoi",
    term: "Quốc hội khóa XV",
    issuedOn: "2025-12-10",
  },
  "luat-so-huu-tri-tue-2005": {
    title: "Luật Sở hữu trí tuệ",
    type: "Luật",
    number: "50/2005/QH11",
    issuer: "quoc-hoi",
    term: "Quốc hội khóa XI",
    issuedOn: "2005-11-29",
  },
} satisfies Table<"document">;

/** An office as an article attests it on one day; when it began or ended no article says. */
const attested = (
  official: keyof typeof officials,
  position: keyof typeof positions,
  evidence: string,
  attestedOn: string,
  note: string | null = null,
) => ({
  official,
  position,
  evidence,
  attestedOn,
  note,
  startedOn: null,
  endedOn: null,
});

/**
 * An office that had ended, on an unknown day, when the article spoke of its holder as "nguyên".
 * It has no day of attestation: there is no day of which we know that the person held it.
 */
const formerlyHeld = (
  official: keyof typeof officials,
  position: keyof typeof positions,
  evidence: string,
  toldOn: string,
) => ({
  official,
  position,
  evidence,
  attestedOn: null,
  note: `theo bài ngày ${toldOn}`,
  startedOn: null,
  endedOn: null,
  hasEnded: true,
});

const congress = ["khai-mac-dai-hoi-lan-thu-xx", "2020-07-23"] as const;
const conference = ["neu-guong-nguoi-dung-dau", "2021-04-07"] as const;
const anniversary = ["toa-dam-68-nam-ngay-truyen-thong", "2022-09-19"] as const;
const seminar = ["hoi-thao-doi-moi-to-chuc-dang", "2023-11-03"] as const;
const review = ["hoi-nghi-khoi-cac-co-quan-trung-uong", "2024-03-13"] as const;
const pastSecretary = [
  "bi-thu-dang-uy-khoi-tinh",
  "toa-dam-68-nam-ngay-truyen-thong",
  "19/9/2022",
] as const;
const termNote = "nhiệm kỳ 2020 – 2025";

/** Who held which office, by keys that only have to differ. */
export const terms = {
  "quy-uy-vien-du-khuyet": attested(
    "thai-thanh-quy",
    "uy-vien-du-khuyet-trung-uong-dang",
    ...congress,
  ),
  "quy-bi-thu-tinh-uy": attested(
    "thai-thanh-quy",
    "bi-thu-tinh-uy",
    ...congress,
  ),
  "thong-pho-bi-thu-tinh-uy": attested(
    "nguyen-van-thong",
    "pho-bi-thu-tinh-uy",
    ...congress,
  ),
  "dinh-btv-2020": attested(
    "nguyen-nam-dinh",
    "uy-vien-btv-tinh-uy",
    ...congress,
  ),
  // By 19/9/2022 another holds this office.
  "dinh-bi-thu-khoi-2020": {
    ...attested("nguyen-nam-dinh", "bi-thu-dang-uy-khoi-tinh", ...congress),
    hasEnded: true,
  },
  "dinh-btv-2021": attested(
    "nguyen-nam-dinh",
    "uy-vien-btv-tinh-uy",
    ...conference,
  ),
  "dinh-bi-thu-khoi-2021": {
    ...attested(
      "nguyen-nam-dinh",
      "bi-thu-dang-uy-khoi-tinh",
      ...conference,
      `khóa XX, ${termNote}`,
    ),
    hasEnded: true,
  },
  "dinh-btv-2022": attested(
    "nguyen-nam-dinh",
    "uy-vien-btv-tinh-uy",
    ...anniversary,
  ),
  "dinh-pho-chu-tich-hdnd": attested(
    "nguyen-nam-dinh",
    "pho-chu-tich-thuong-truc-hdnd-tinh",
    ...anniversary,
  ),
  "long-pho-bi-thu-khoi": attested(
    "chu-ba-long",
    "pho-bi-thu-dang-uy-khoi-tinh",
    ...congress,
  ),
  "khanh-pho-ban-tuyen-giao": attested(
    "tran-quoc-khanh",
    "pho-ban-tuyen-giao-tinh-uy",
    ...congress,
  ),
  "thanh-giam-doc-so": attested(
    "thai-van-thanh",
    "giam-doc-so-gd-dt",
    ...congress,
  ),
  "hien-giam-doc-so": attested(
    "hoang-phu-hien",
    "giam-doc-so-gt-vt",
    ...congress,
  ),
  "oanh-truong-ban-tuyen-giao": attested(
    "le-thi-kim-oanh",
    "truong-ban-tuyen-giao-dang-uy-khoi",
    ...conference,
  ),
  "hoang-chanh-van-phong": attested(
    "pham-trong-hoang",
    "chanh-van-phong-tinh-uy",
    ...conference,
  ),
  "huong-btv": attested(
    "nguyen-thi-thu-huong",
    "uy-vien-btv-tinh-uy",
    ...anniversary,
  ),
  "huong-truong-ban-tuyen-giao": attested(
    "nguyen-thi-thu-huong",
    "truong-ban-tuyen-giao-tinh-uy",
    ...anniversary,
  ),
  "chi-btv": attested(
    "nguyen-thi-kim-chi",
    "uy-vien-btv-tinh-uy",
    ...anniversary,
  ),
  "chi-bi-thu-khoi": attested(
    "nguyen-thi-kim-chi",
    "bi-thu-dang-uy-khoi-tinh",
    ...anniversary,
    termNote,
  ),
  "nhung-bi-thu-khoi": formerlyHeld("tran-thi-nhung", ...pastSecretary),
  "duong-bi-thu-khoi": formerlyHeld("tran-cong-duong", ...pastSecretary),
  "hai-bi-thu-khoi": formerlyHeld("to-hong-hai", ...pastSecretary),
  "son-tinh-uy-vien": attested("dang-ngoc-son", "tinh-uy-vien", ...seminar),
  "son-bi-thu-khoi": attested(
    "dang-ngoc-son",
    "bi-thu-dang-uy-khoi-co-quan-doanh-nghiep",
    ...seminar,
    termNote,
  ),
  "van-pho-bi-thu-thuong-truc": attested(
    "nguyen-trong-van",
    "pho-bi-thu-thuong-truc-dang-uy-khoi-co-quan-doanh-nghiep",
    ...seminar,
    termNote,
  ),
  "the-uy-vien-trung-uong": attested(
    "nguyen-van-the",
    "uy-vien-trung-uong-dang",
    ...review,
  ),
  "the-bi-thu-khoi": attested(
    "nguyen-van-the",
    "bi-thu-dang-uy-khoi-trung-uong",
    ...review,
  ),
} satisfies Table<"term">;

/** Readers' comments by their keys. The waiting one must never reach the site. */
export const comments = {
  "cam-on-bang-viet-tat": {
    article: "bang-chu-viet-tat",
    name: "Bạn đọc mẫu ở xã",
    text: "Bảng rất tiện. Mong tòa soạn thêm tên tắt của các sở sau sắp xếp.",
    sentAt: "2025-11-04T08:00:00+07:00",
    moderation: "approved",
  },
  "hoi-ve-chu-nguyen": {
    article: "ghi-chuc-danh",
    name: "Cộng tác viên mẫu",
    text: "Người vừa nghỉ hưu hôm qua thì bài viết hôm nay đã phải ghi “nguyên” chưa?",
    sentAt: "2026-07-18T09:30:00+07:00",
    moderation: "approved",
  },
  "y-kien-cho-duyet": {
    article: "tra-ai-giu-chuc-vu-gi",
    name: "Người gửi chờ duyệt",
    text: "Ý kiến này còn chờ duyệt: chữ “chim ri đồng” không được hiện trên trang.",
    sentAt: "2026-11-20T10:00:00+07:00",
    moderation: "waiting",
  },
} satisfies Table<"comment">;
