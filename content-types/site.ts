import { z } from "zod";

import { defineType } from "./content-type.ts";
import {
  defineComponent,
  longText,
  markdown,
  parts,
  text,
  title,
} from "./field.ts";

export const siteLink = defineComponent(
  "site-link",
  "Liên kết",
  "Liên kết đến trang khác.",
  {
    name: text("Tên", "Tên trang.", { required: true }),
    url: text("Địa chỉ", "Bắt đầu bằng https://", { required: true }),
  },
);

/** Masthead and imprint, as the Press Law (Luật Báo chí 103/2016/QH13, Điều 14, 23) asks of a paper. */
export const site = defineType({
  name: "site",
  plural: "sites",
  label: "Trang báo",
  hint: "Tên báo, thông tin tòa soạn và liên kết.",
  titleField: "name",
  isSingle: true,
  isPublicByItself: () => true,
  fields: {
    name: title("Tên báo", "Tên hiện ở đầu trang."),
    slogan: text("Tiêu đề phụ", "Dòng dưới tên báo."),
    owner: text("Cơ quan chủ quản", "Cơ quan chủ quản của báo."),
    licence: longText("Giấy phép", "Số, ngày, nơi cấp giấy phép."),
    responsible: text(
      "Chịu trách nhiệm",
      "Người chịu trách nhiệm nội dung và chức danh.",
    ),
    address: longText("Địa chỉ", "Địa chỉ tòa soạn."),
    phone: text("Điện thoại", "Số điện thoại tòa soạn."),
    email: text("Thư điện tử", "Địa chỉ thư của tòa soạn."),
    about: markdown("Giới thiệu", "Vài đoạn về tòa soạn."),
    contact: markdown(
      "Liên hệ",
      "Cách gửi tin, bài, ảnh và góp ý. Để trống thì trang hiện lời soạn sẵn.",
    ),
    privacy: markdown(
      "Quyền riêng tư",
      "Trang báo giữ gì của bạn đọc. Để trống thì trang hiện lời soạn sẵn, đúng với phần mềm này; có thêm dịch vụ nào thì phải viết lại.",
    ),
    accessibility: markdown(
      "Khả năng tiếp cận",
      "Trang báo giúp người khuyết tật đọc ra sao, còn thiếu gì. Để trống thì trang hiện lời soạn sẵn.",
    ),
    links: parts("Liên kết website", "Các trang nên giới thiệu.", siteLink),
  },
});

export type Site = z.infer<typeof site.schema>;
