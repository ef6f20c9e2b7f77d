import { z } from "zod";

import { defineType } from "./content-type.ts";
import { integer, one, title, yesOrNo } from "./field.ts";

export const position = defineType({
  name: "position",
  plural: "positions",
  label: "Chức vụ",
  hint: "Một chức vụ của một cơ quan, không phụ thuộc ai đang giữ.",
  titleField: "title",
  fields: {
    title: title("Chức vụ", "Tên chức vụ, ví dụ: Bí thư Đảng ủy Khối."),
    organization: one("Cơ quan", "Cơ quan có chức vụ này.", "organization"),
    rank: integer("Thứ bậc", "Số nhỏ đứng trước khi xếp theo nghi thức."),
    isPublic: yesOrNo(
      "Công khai",
      "Bật để hiện dù chưa có nhiệm kỳ công khai.",
      false,
    ),
  },
});

export type Position = z.infer<typeof position.schema>;
