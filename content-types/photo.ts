import { z } from "zod";

import { defineType } from "./content-type.ts";
import {
  laterTitle,
  longText,
  many,
  one,
  partialDate,
  text,
  upload,
  yesOrNo,
} from "./field.ts";

export const photo = defineType({
  name: "photo",
  plural: "photos",
  label: "Ảnh",
  hint: "Ảnh báo chí với chú thích và tác giả.",
  titleField: "caption",
  // Pages and feeds name a photo by its caption.
  mayBePublic: (document) => document["caption"] !== "",
  fields: {
    image: upload("Tệp ảnh", "Ảnh gốc. Có thể bổ sung sau.", ["images"]),
    caption: laterTitle("Chú thích", "Ai, làm gì, ở đâu, khi nào."),
    credit: text("Tác giả ảnh", "Tên người chụp hoặc nguồn ảnh.", {
      searched: true,
    }),
    altText: longText(
      "Mô tả ảnh",
      "Ảnh có gì, cho người không nhìn thấy ảnh. Không chép lại chú thích.",
    ),
    takenOn: partialDate("Ngày chụp", "Ngày bấm máy."),
    place: text("Nơi chụp", "Địa điểm trong ảnh."),
    people: many(
      "Người trong ảnh",
      "Theo thứ tự từ trái sang phải.",
      "official",
    ),
    event: one("Sự kiện", "Sự kiện trong ảnh.", "event"),
    isIllustrative: yesOrNo(
      "Ảnh minh họa",
      "Bật khi ảnh không chụp chính sự việc trong bài.",
      false,
    ),
    isPublic: yesOrNo(
      "Công khai",
      "Bật để ảnh vào thư viện ảnh dù chưa bài nào dùng.",
      false,
    ),
  },
});

export type Photo = z.infer<typeof photo.schema>;
