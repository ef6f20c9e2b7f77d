import type { TypeName } from "@toa-soan/content-types/type-name";

import { pdfOf, type PaperDocument } from "./paper.ts";

/**
 * A small paper of an invented province, with the cases that templates stumble over: long
 * headlines, no photo, a photo without its picture, tables, many people, corrections, moves.
 */
export const sampleDocuments: PaperDocument[] = [];

const add = (
  type: TypeName,
  documentId: string,
  document: Record<string, unknown>,
) => sampleDocuments.push({ type, documentId, document });

add("site", "site", {
  name: "Báo Sông Lam",
  slogan: "Tiếng nói của Đảng bộ, chính quyền và Nhân dân tỉnh Sông Lam",
  owner: "Tỉnh ủy Sông Lam",
  licence: "Số 123/GP-BTTTT ngày 04/5/2024 của Bộ Thông tin và Truyền thông",
  responsible: "Tổng Biên tập Trần Văn Khánh",
  address: "Số 3 đường Lê Lợi, thành phố Hồng Lĩnh, tỉnh Sông Lam",
  phone: "0238 3 000 000",
  email: "toasoan@baosonglam.example",
  links: [
    { name: "Cổng thông tin điện tử tỉnh", url: "https://songlam.example/" },
    { name: "Báo Nhân Dân", url: "https://nhandan.example/" },
  ],
});

const SECTIONS = [
  ["thoi-su", "Thời sự", "Tin trong tỉnh, trong nước mỗi ngày."],
  ["xay-dung-dang", "Xây dựng Đảng", null],
  ["kinh-te", "Kinh tế", null],
  ["xa-hoi", "Xã hội", null],
  ["van-hoa", "Văn hóa", null],
  ["giao-duc", "Giáo dục", null],
  ["ban-doc", "Bạn đọc", null],
] as const;
SECTIONS.forEach(([slug, name, description], index) =>
  add("section", slug, {
    name,
    slug,
    description,
    order: index + 1,
    isPublic: true,
    formerSlugs: slug === "van-hoa" ? ["van-hoa-the-thao"] : [],
  }),
);

add("organization", "tinh-uy", {
  name: "Tỉnh ủy Sông Lam",
  slug: "tinh-uy",
  order: 1,
});
add("organization", "ubnd", {
  name: "Ủy ban nhân dân tỉnh Sông Lam",
  slug: "ubnd",
  order: 2,
});
add("organization", "khoi", {
  name: "Đảng ủy Khối Các cơ quan tỉnh",
  slug: "dang-uy-khoi",
  order: 3,
});

const POSITIONS = [
  ["bi-thu", "Bí thư Tỉnh ủy", "tinh-uy"],
  ["pho-bi-thu", "Phó Bí thư Thường trực Tỉnh ủy", "tinh-uy"],
  ["tuyen-giao", "Trưởng ban Tuyên giáo Tỉnh ủy", "tinh-uy"],
  ["chu-tich", "Chủ tịch Ủy ban nhân dân tỉnh", "ubnd"],
  ["pho-chu-tich", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "ubnd"],
  ["bi-thu-khoi", "Bí thư Đảng ủy Khối Các cơ quan tỉnh", "khoi"],
] as const;
POSITIONS.forEach(([documentId, title, organization], rank) =>
  add("position", documentId, { title, organization, rank }),
);

const OFFICIALS = [
  ["nguyen-van-an", "Nguyễn Văn Ân"],
  ["tran-thi-anh", "Trần Thị Ánh"],
  ["le-quoc-binh", "Lê Quốc Bình"],
  ["pham-minh-chi", "Phạm Minh Chi"],
  ["dang-thuy-duong", "Đặng Thùy Dương"],
  ["hoang-nghia-dinh", "Hoàng Nghĩa Đình"],
  ["vo-thanh-hai", "Võ Thanh Hải"],
  ["nguyen-thi-thu-huong", "Nguyễn Thị Thu Hường"],
  ["ho-si-khoa", "Hồ Sĩ Khoa"],
  ["nguyen-van-long-1", "Nguyễn Văn Long"],
  ["nguyen-van-long-2", "Nguyễn Văn Long"],
  ["bui-quang-uyen", "Bùi Quang Uyên"],
] as const;
OFFICIALS.forEach(([slug, name]) =>
  add("official", slug, {
    name,
    slug,
    isPublic: true,
    distinction:
      {
        "nguyen-van-long-1": "Sở Nội vụ",
        "nguyen-van-long-2": "Hội Nông dân tỉnh",
      }[slug as string] ?? null,
    ...(slug === "nguyen-thi-thu-huong" && {
      honorific: "Đồng chí",
      otherNames: ["Nguyễn Thu Hường"],
      portrait: "portrait",
      formerSlugs: ["nguyen-thu-huong"],
      biography:
        "Sinh năm 1972, quê xã Nam Cát, huyện Nam Đàn. Thạc sĩ Xây dựng Đảng.\n\nĐại biểu Hội đồng nhân dân tỉnh khóa XVII và khóa XVIII.",
    }),
  }),
);

const TERMS = [
  [
    "nguyen-thi-thu-huong",
    "tuyen-giao",
    "2020-10-17",
    null,
    "le-ky-niem",
    "2022-09-19",
    null,
  ],
  [
    "nguyen-thi-thu-huong",
    "bi-thu-khoi",
    "2018-07",
    "2020-10",
    null,
    null,
    "Nhiệm kỳ 2015 - 2020",
  ],
  ["nguyen-thi-thu-huong", "pho-chu-tich", null, "2018", null, null, null],
  [
    "nguyen-thi-thu-huong",
    "pho-bi-thu",
    null,
    null,
    "cai-cach",
    "2024-03-13",
    null,
  ],
  ["nguyen-van-an", "bi-thu", "2020", null, "cai-cach", "2024-03-13", null],
  [
    "tran-thi-anh",
    "pho-bi-thu",
    "2021-05-10",
    null,
    "cai-cach",
    "2024-03-13",
    null,
  ],
  ["le-quoc-binh", "chu-tich", "2021", null, null, null, null],
  [
    "pham-minh-chi",
    "bi-thu-khoi",
    "2020-10",
    null,
    "le-ky-niem",
    "2022-09-19",
    null,
  ],
  [
    "hoang-nghia-dinh",
    "pho-chu-tich",
    null,
    null,
    "nong-thon",
    "2024-03-10",
    null,
  ],
  ["vo-thanh-hai", "pho-chu-tich", "2019", "2023-12", null, null, null],
] as const;
TERMS.forEach(
  ([official, position, startedOn, endedOn, evidence, attestedOn, note], n) =>
    add("term", `term-${n}`, {
      official,
      position,
      startedOn,
      endedOn,
      evidence,
      attestedOn,
      note,
    }),
);

add("event", "dai-hoi", {
  name: "Đại hội Đảng bộ Khối Các cơ quan tỉnh",
  slug: "dai-hoi-dang-bo-khoi-lan-thu-xx",
  edition: 20,
  startsOn: "2024-03-28",
  endsOn: "2024-03-30",
  place: "Trung tâm Hội nghị tỉnh",
  host: "khoi",
  summary:
    "Đại hội kiểm điểm nhiệm kỳ 2020 - 2025, bàn phương hướng nhiệm kỳ mới và bầu Ban Chấp hành.",
  participants: [
    { official: "nguyen-van-an", capacity: "Chỉ đạo đại hội" },
    { official: "pham-minh-chi", capacity: "Chủ trì" },
    { official: "nguyen-thi-thu-huong", capacity: null },
  ],
});
add("event", "toa-dam", {
  name: "Tọa đàm Kỷ niệm 68 năm ngày truyền thống Đảng bộ Khối",
  slug: "toa-dam-68-nam",
  startsOn: "2022-09-19",
  partOfDay: "afternoon",
  startsAt: "14 giờ",
  place: "Hội trường Đảng ủy Khối",
  host: "khoi",
  parent: "dai-hoi",
  formerSlugs: ["toa-dam"],
});
add("event", "hoi-nghi", {
  name: "Hội nghị sơ kết công tác cải cách hành chính quý I",
  slug: "hoi-nghi-so-ket-quy-1",
  startsOn: "2024-03-13",
  partOfDay: "morning",
  place: "Trụ sở UBND tỉnh",
  host: "ubnd",
});
add("event", "le-hoi", { name: "Lễ hội đền Cuông", slug: "le-hoi-den-cuong" });

add("document", "nq", {
  slug: "nghi-quyet-18-nq-tw",
  title: "Nghị quyết về một số vấn đề tiếp tục đổi mới, sắp xếp tổ chức bộ máy",
  type: "Nghị quyết",
  number: "18-NQ/TW",
  issuerAsWritten: "Ban Chấp hành Trung ương",
  issuedOn: "2017-10-25",
});
add("document", "kh", {
  slug: "ke-hoach-cai-cach-hanh-chinh-2024",
  title: "Kế hoạch cải cách hành chính năm 2024",
  type: "Kế hoạch",
  number: "165-KH/ĐUK",
  issuer: "khoi",
  issuedOn: "2024-01",
  file: pdfOf("kh", "Kế hoạch 165-KH/ĐUK.pdf"),
});
add("comment", "khen", {
  article: "cai-cach",
  name: "Bạn đọc ở Nam Đàn",
  text: "Tỷ lệ 98,7% là cao.\nMong tỉnh công bố cả số hồ sơ bị trả lại.",
  sentAt: "2024-03-13T09:12:00.000Z",
  moderation: "approved",
});
add("comment", "hoi", {
  article: "cai-cach",
  name: "Lê Văn Tám",
  text: "Bao giờ xã tôi nộp được hồ sơ qua mạng?",
  sentAt: "2024-03-14T00:40:00.000Z",
  moderation: "approved",
});
add("topic", "cchc", { name: "Cải cách hành chính", slug: "cchc" });
add("topic", "ntm", { name: "Nông thôn mới", slug: "ntm" });
