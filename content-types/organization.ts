import { z } from "zod";

import { defineType } from "./content-type.ts";
import {
  hiddenList,
  integer,
  lines,
  one,
  partialDate,
  slug,
  title,
  yesOrNo,
} from "./field.ts";

export const organization = defineType({
  name: "organization",
  plural: "organizations",
  label: "Cơ quan",
  hint: "Cơ quan, tổ chức có chức vụ hoặc ban hành văn bản.",
  titleField: "name",
  fields: {
    name: title("Tên", "Tên chính thức."),
    slug: slug("Phần cuối của địa chỉ trang. Để trống thì tạo từ tên."),
    shortNames: lines("Tên gọi tắt", "Mỗi dòng một tên.", { searched: true }),
    parent: one(
      "Cơ quan cấp trên",
      "Cơ quan quản lý trực tiếp.",
      "organization",
    ),
    foundedOn: partialDate("Thành lập", "Ngày thành lập."),
    dissolvedOn: partialDate("Kết thúc hoạt động", "Ngày giải thể, sáp nhập."),
    successor: one(
      "Cơ quan kế tục",
      "Cơ quan nhận nhiệm vụ sau sáp nhập.",
      "organization",
    ),
    order: integer("Thứ tự", "Số nhỏ đứng trước trong danh sách nhân sự."),
    isPublic: yesOrNo(
      "Công khai",
      "Bật để hiện dù chưa bài nào nhắc đến.",
      false,
    ),
    formerSlugs: hiddenList(
      "Đường dẫn cũ",
      "Những đường dẫn từng công khai, được chuyển về địa chỉ mới.",
    ),
  },
});

export type Organization = z.infer<typeof organization.schema>;
