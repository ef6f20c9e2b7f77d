import { z } from "zod";

import { defineType } from "./content-type.ts";
import {
  hiddenList,
  integer,
  longText,
  slug,
  title,
  yesOrNo,
} from "./field.ts";

export const section = defineType({
  name: "section",
  plural: "sections",
  label: "Chuyên mục",
  hint: "Các chuyên mục trên thanh điều hướng.",
  titleField: "name",
  fields: {
    name: title("Tên", "Tên hiện trên thanh điều hướng."),
    slug: slug("Địa chỉ của chuyên mục. Để trống thì tạo từ tên."),
    description: longText("Giới thiệu", "Một câu về chuyên mục."),
    order: integer("Thứ tự", "Số nhỏ đứng trước."),
    isPublic: yesOrNo("Công khai", "Tắt để ẩn chuyên mục chưa có bài.", true),
    formerSlugs: hiddenList(
      "Đường dẫn cũ",
      "Những đường dẫn từng công khai, được chuyển về địa chỉ mới.",
    ),
  },
});

export type Section = z.infer<typeof section.schema>;
