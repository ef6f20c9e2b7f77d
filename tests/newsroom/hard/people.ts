import {
  add,
  addPhoto,
  ARABIC,
  FAMILY_EMOJI,
  HEBREW,
  HOSTILE,
  NFD_NAME,
  UNBROKEN,
} from "./documents.ts";

const PARENTS = [
  "Ban Chỉ đạo phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2021 - 2030, tầm nhìn đến năm 2045",
  "Văn phòng Điều phối Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
  "Tổ công tác liên ngành",
  "Nhóm chuyên viên giúp việc",
];
PARENTS.forEach((name, depth) =>
  add("organization", `co-quan-${depth}`, {
    name,
    slug: `co-quan-cap-${depth + 1}`,
    shortNames: depth === 0 ? ["BCĐ miền núi", UNBROKEN] : [],
    parent: depth === 0 ? null : `co-quan-${depth - 1}`,
    order: depth + 1,
    foundedOn: depth === 1 ? "2010-08" : null,
  }),
);
add("organization", "so-cu", {
  name: "Sở Kế hoạch và Đầu tư",
  slug: "so-ke-hoach-va-dau-tu",
  foundedOn: "1995",
  dissolvedOn: "2025-02-28",
  successor: "so-moi",
  order: 20,
});
add("organization", "so-moi", {
  name: "Sở Tài chính",
  slug: "so-tai-chinh",
  foundedOn: "2025-03-01",
  order: 21,
});
add("organization", "co-quan-la", {
  name: HOSTILE,
  slug: "co-quan-la",
  order: 30,
});
// Two that hold each other: editors err, and no page may turn in circles for it.
add("organization", "vong-1", {
  name: "Trung tâm Một",
  slug: "trung-tam-mot",
  parent: "vong-2",
  successor: "vong-2",
  isPublic: true,
});
add("organization", "vong-2", {
  name: "Trung tâm Hai",
  slug: "trung-tam-hai",
  parent: "vong-1",
  successor: "vong-1",
  isPublic: true,
});

const official = (
  slug: string,
  name: string,
  more: Record<string, unknown> = {},
) => add("official", slug, { name, slug, isPublic: true, ...more });

official("chin-chuc", "Đỗ Cửu Nhiệm", {
  honorific: "Đồng chí",
  portrait: addPhoto("chan-dung", "Chân dung.", {
    credit: "Tư liệu gia đình",
    altText: "Một người đàn ông tóc bạc đeo kính",
  }),
  otherNames: ["Đỗ Nhiệm", "Cửu Nhiệm", "Chín Nhiệm", "Đ. C. Nhiệm"],
  biography: Array.from(
    { length: 12 },
    (_, n) =>
      `Năm ${1980 + n * 3}, ông chuyển công tác lần thứ ${n + 1}, mang theo cuốn sổ tay bìa xanh và thói quen ghi lại từng việc đã hứa với dân.`,
  ).join("\n\n"),
});
const OFFICES: [
  string,
  string | null,
  string | null,
  Record<string, unknown>?,
][] = [
  ["Trưởng ban", "2021-05-10", null],
  ["Phó Trưởng ban Thường trực", "2021", "2021-05-10"],
  ["Chánh Văn phòng", "2016-07", "2020"],
  ["Phó Chánh Văn phòng phụ trách", null, "2016-07"],
  ["Tổ trưởng", null, null, { hasEnded: true }],
  ["Thành viên kiêm Thư ký tổng hợp", null, null],
  ["Ủy viên", "2015", "2020", { note: "Nhiệm kỳ 2015 - 2020" }],
  ["Giám đốc", "2008-12-31", "2015-01-01"],
  ["Chuyên viên cao cấp", "1999", "2008-12-31", { note: UNBROKEN }],
];
OFFICES.forEach(([title, startedOn, endedOn, more], n) =>
  add("term", `nhiem-ky-${n}`, {
    official: "chin-chuc",
    position: add("position", `chuc-${n}`, {
      title:
        n === 1
          ? `${title} Ban Chỉ đạo phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi`
          : title,
      organization: n === 7 ? "so-cu" : `co-quan-${n % 4}`,
      rank: n,
    }),
    startedOn,
    endedOn,
    evidence: n % 3 === 0 ? "tit-80-chu" : null,
    attestedOn: n % 2 === 0 ? "2023-11-05" : null,
    ...more,
  }),
);

official("a-rap", ARABIC, {
  otherNames: ["Muhammad al-Qasimi"],
  honorific: "Ngài",
});
official("do-thai", HEBREW, { distinction: `Đại sứ ${FAMILY_EMOJI}` });
official("bieu-tuong", `Trần Văn 🌾 Lúa ${FAMILY_EMOJI}`);
official("la", HOSTILE, {
  otherNames: [HOSTILE],
  honorific: HOSTILE,
  distinction: HOSTILE,
  biography: `${HOSTILE}\n\n<img src=x onerror=alert(1)>\n\n[nhấn vào đây](javascript:alert(1))`,
});
official("mot-chu", "Ánh");
official("ten-dai", `Công Tằng Tôn Nữ ${UNBROKEN}`);
official("nfd", NFD_NAME);
official("trung-ten-1", "Lê Văn Tám", { distinction: "Sở Tài chính" });
official("trung-ten-2", "Lê Văn Tám", { distinction: "xã Mường Lống" });
add("term", "nhiem-ky-la", {
  official: "la",
  position: add("position", "chuc-la", {
    title: HOSTILE,
    organization: "co-quan-la",
    rank: 1,
  }),
  startedOn: "2020",
  note: HOSTILE,
  isPublic: true,
});

const FAMILY_NAMES = ["Nguyễn", "Trần", "Lê", "Vi", "Lô", "Hoàng", "Lương"];
const MIDDLE_NAMES = ["Văn", "Thị", "Đức", "Thị Hồng", "Xuân"];
const GIVEN_NAMES =
  "An Ân Bình Châu Chi Dung Đạt Đông Giang Hà Hải Hạnh Khánh Lan Linh Long Mai Minh Nam Nga Ngọc Oanh Phúc Quân Quỳnh Sơn Tâm Thảo Tú Uyên Ước Vân Vũ Xuyến Yên Yến".split(
    " ",
  );

/** Sixty people, to fill an event and an article with. */
export const crowd = Array.from({ length: 60 }, (_, n) => {
  const name = [FAMILY_NAMES, MIDDLE_NAMES, GIVEN_NAMES]
    .map((names) => names[n % names.length])
    .join(" ");
  return official(`dai-bieu-${n + 1}`, name);
});
