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

export const topic = defineType({
  name: "topic",
  plural: "topics",
  label: "Chủ đề",
  hint: "Chủ đề đi qua nhiều chuyên mục.",
  titleField: "name",
  fields: {
    name: title("Tên", "Tên chủ đề."),
    slug: slug("Phần cuối của địa chỉ. Để trống thì tạo từ tên."),
    description: longText("Giới thiệu", "Một câu về chủ đề."),
    order: integer("Thứ tự", "Số nhỏ đứng trước."),
    isPublic: yesOrNo("Công khai", "Bật để hiện dù chưa có bài.", false),
    formerSlugs: hiddenList(
      "Đường dẫn cũ",
      "Những đường dẫn từng công khai, được chuyển về địa chỉ mới.",
    ),
  },
});

export type Topic = z.infer<typeof topic.schema>;
