import { z } from "zod";

import { defineType } from "./content-type.ts";
import {
  choice,
  defineComponent,
  hiddenList,
  integer,
  longText,
  one,
  partialDate,
  parts,
  slug,
  text,
  title,
  yesOrNo,
} from "./field.ts";
import { PARTS_OF_DAY } from "./parts-of-day.ts";

export const participant = defineComponent(
  "participant",
  "Người tham dự",
  "Một người và tư cách tham dự sự kiện.",
  {
    official: one(
      "Nhân sự",
      "Người tham dự, chọn trong danh sách.",
      "official",
    ),
    capacity: text(
      "Tư cách",
      "Chủ trì, phát biểu chỉ đạo, trình bày tham luận…",
    ),
  },
);

export const event = defineType({
  name: "event",
  plural: "events",
  label: "Sự kiện",
  hint: "Đại hội, hội nghị, hội thảo, lễ kỷ niệm…",
  titleField: "name",
  fields: {
    name: title("Tên", "Tên đầy đủ của sự kiện."),
    slug: slug("Phần cuối của địa chỉ trang. Để trống thì tạo từ tên."),
    edition: integer("Lần thứ", "Số thường; trang hiện số La Mã."),
    summary: longText("Giới thiệu", "Một hai câu về sự kiện.", {
      searched: true,
    }),
    startsOn: partialDate("Bắt đầu", "Ngày khai mạc."),
    endsOn: partialDate("Kết thúc", "Ngày bế mạc, nếu kéo dài."),
    partOfDay: choice("Buổi", "Buổi trong ngày.", PARTS_OF_DAY),
    startsAt: text("Giờ", "Giờ bắt đầu nếu biết, ví dụ: 7 giờ 30."),
    place: text("Địa điểm", "Nơi diễn ra.", { searched: true }),
    host: one("Đơn vị tổ chức", "Cơ quan đứng ra tổ chức.", "organization"),
    parent: one("Thuộc sự kiện", "Sự kiện lớn hơn.", "event"),
    participants: parts("Người tham dự", "Theo thứ tự nghi thức.", participant),
    isPublic: yesOrNo(
      "Công khai",
      "Bật để hiện dù chưa bài nào đưa tin.",
      false,
    ),
    formerSlugs: hiddenList(
      "Đường dẫn cũ",
      "Những đường dẫn từng công khai, được chuyển về địa chỉ mới.",
    ),
  },
});

export type Event = z.infer<typeof event.schema>;
