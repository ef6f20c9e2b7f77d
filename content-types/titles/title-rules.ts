/** What the title guard looks for, and what settings call it. */
export const TITLE_RULES = {
  "outdated-title": "Chức danh không còn giữ",
  "early-title": "Chức danh chưa nhận",
  "still-in-office": "Thừa chữ “nguyên”",
  "other-office": "Chức danh khác với danh mục",
  "unknown-person": "Người chưa có trong danh mục",
  "misspelled-name": "Tên viết gần giống người trong danh mục",
  homonym: "Người trùng tên",
  "protocol-order": "Thứ tự nghi thức",
  "mention-title": "Ô Nhân sự khác với bài viết",
} as const;

export type TitleRule = keyof typeof TITLE_RULES;
