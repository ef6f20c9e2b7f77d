import { z } from "zod";

import { defineType } from "./content-type.ts";
import {
  hiddenList,
  lines,
  markdown,
  one,
  slug,
  text,
  title,
  yesOrNo,
} from "./field.ts";

export const official = defineType({
  name: "official",
  plural: "officials",
  label: "Nhân sự",
  hint: "Người giữ chức vụ được nhắc đến trong tin bài.",
  titleField: "name",
  sortsAs: "person",
  fields: {
    name: title("Họ và tên", "Họ tên đầy đủ, không kèm danh xưng."),
    slug: slug("Phần cuối của địa chỉ trang. Để trống thì tạo từ họ tên."),
    otherNames: lines("Cách viết khác", "Mỗi dòng một cách viết tên.", {
      searched: true,
    }),
    honorific: text("Danh xưng", "Đồng chí, ông, bà, PGS.TS…"),
    distinction: text(
      "Phân biệt",
      "Điều phân biệt với người trùng tên, ví dụ: Sở Nội vụ.",
      { searched: true },
    ),
    portrait: one("Ảnh chân dung", "Chọn trong kho ảnh.", "photo"),
    biography: markdown("Tiểu sử tóm tắt", "Vài câu, chỉ điều đã công bố."),
    isPublic: yesOrNo(
      "Công khai",
      "Bật để có trang riêng dù chưa bài nào nhắc đến.",
      false,
    ),
    formerSlugs: hiddenList(
      "Đường dẫn cũ",
      "Những đường dẫn từng công khai, được chuyển về địa chỉ mới.",
    ),
  },
});

export type Official = z.infer<typeof official.schema>;
