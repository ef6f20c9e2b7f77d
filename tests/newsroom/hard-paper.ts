import "./hard/articles.ts";
import { add, hardDocuments, HOSTILE, LONG_URL } from "./hard/documents.ts";

/**
 * A paper of everything that a template stumbles over: headlines of eighty words, articles of
 * twelve thousand, forty photos or none, names from right to left, markup in every field.
 */
export const hardPaper = hardDocuments;

/** Pages of documents that are there only to be many. */
export const FILLER = /\/(?:tin-ngan|dai-bieu|chuyen-muc)-\d+\//;

/** Photos of the hard paper whose original cannot be read. */
export const BROKEN_ORIGINALS = ["anh-hong"];

add("site", "site", {
  name: "Báo và Phát thanh - Truyền hình tỉnh Đá Thử Vàng",
  slogan:
    "Cơ quan ngôn luận của Đảng bộ, chính quyền và tiếng nói của nhân dân các dân tộc trong tỉnh, từ vùng biển bãi ngang đến bản làng biên giới",
  owner: HOSTILE,
  licence: LONG_URL,
  links: [
    { name: HOSTILE, url: "https://la.example/?a=1&b=<2>" },
    { name: "Địa chỉ không phải trang web", url: "javascript:alert(1)" },
    ...Array.from({ length: 20 }, (_, n) => ({
      name: `Trang thông tin điện tử của đơn vị liên kết số ${n + 1}`,
      url: `https://don-vi-${n + 1}.example/`,
    })),
  ],
});

const SECTIONS: [string, string, string | null][] = [
  ["doi-song", "Đời sống", null],
  ["tin-nhanh", "Tin nhanh", "Ngắn, đúng, kịp."],
  ["anh-va-cuoc-song", "Ảnh và cuộc sống", null],
  [
    "kinh-te-nong-nghiep",
    "Kinh tế nông nghiệp và xây dựng nông thôn mới",
    null,
  ],
  ["doi-ngoai", "Đối ngoại", null],
  ["ky-tu-la", HOSTILE, HOSTILE],
  ["chua-co-bai", "Chuyên mục chưa có bài", null],
  ...Array.from({ length: 9 }, (_, n): [string, string, string | null] => [
    `chuyen-muc-${n + 1}`,
    `Chuyên mục thứ ${n + 1}`,
    null,
  ]),
];
SECTIONS.forEach(([slug, name, description], order) =>
  add("section", slug, { name, slug, description, order, isPublic: true }),
);

add("topic", "mot-chu-de", { name: "Cầu dân sinh", slug: "cau-dan-sinh" });
add("topic", "chu-de-dai", {
  name: `Chủ đề có tên dài hơn cả một cái tít, kéo theo một địa chỉ ${LONG_URL}`,
  slug: "chu-de-dai",
});
add("topic", "chu-de-la", {
  name: HOSTILE,
  slug: "chu-de-la",
  description: HOSTILE,
});
