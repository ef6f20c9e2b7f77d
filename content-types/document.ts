import { z } from "zod";

import { defineType } from "./content-type.ts";
import {
  hiddenList,
  one,
  partialDate,
  slug,
  text,
  title,
  upload,
  yesOrNo,
} from "./field.ts";

export const document = defineType({
  name: "document",
  plural: "documents",
  label: "Văn bản",
  hint: "Nghị quyết, kế hoạch, chỉ thị… được bài viết dẫn.",
  titleField: "title",
  fields: {
    title: title(
      "Trích yếu",
      "Tên văn bản, ví dụ: Nghị quyết về cải cách hành chính.",
    ),
    slug: slug("Phần cuối của địa chỉ trang. Để trống thì tạo từ trích yếu."),
    type: text("Loại", "Nghị quyết, Chỉ thị, Kế hoạch…", { searched: true }),
    number: text("Số, ký hiệu", "Ví dụ: 165-KH/ĐUK.", { searched: true }),
    issuer: one(
      "Cơ quan ban hành",
      "Chọn trong danh sách cơ quan.",
      "organization",
    ),
    issuerAsWritten: text(
      "Cơ quan ban hành, như bài ghi",
      "Dùng khi cơ quan chưa có trong danh sách.",
    ),
    term: text("Khóa, nhiệm kỳ", "Ví dụ: khóa XX, nhiệm kỳ 2020 - 2025."),
    issuedOn: partialDate("Ngày ban hành", "Ngày ghi trên văn bản."),
    file: upload("Tệp", "Bản PDF hoặc Word.", ["files"]),
    isPublic: yesOrNo("Công khai", "Bật để hiện dù chưa bài nào dẫn.", false),
    formerSlugs: hiddenList(
      "Đường dẫn cũ",
      "Những đường dẫn từng công khai, được chuyển về địa chỉ mới.",
    ),
  },
});

export type Document = z.infer<typeof document.schema>;
