import { z } from "zod";

import { defineType } from "./content-type.ts";
import { one, partialDate, text, yesOrNo } from "./field.ts";

/** Who held which office from when to when, and which article attests it. */
export const term = defineType({
  name: "term",
  plural: "terms",
  label: "Nhiệm kỳ",
  hint: "Một người giữ một chức vụ trong một thời gian, kèm bài viết làm chứng.",
  titleField: "note",
  fields: {
    official: one("Nhân sự", "Người giữ chức vụ.", "official"),
    position: one("Chức vụ", "Chức vụ được giữ.", "position"),
    startedOn: partialDate("Từ", "Ngày nhận nhiệm vụ; để trống nếu chưa rõ."),
    endedOn: partialDate(
      "Đến",
      "Ngày thôi nhiệm vụ; để trống nếu chưa rõ hoặc đang giữ.",
    ),
    hasEnded: yesOrNo(
      "Đã thôi giữ chức",
      "Bật khi biết người này đã thôi chức vụ, dù chưa rõ từ ngày nào.",
      false,
    ),
    evidence: one(
      "Bài làm chứng",
      "Bài viết ghi người này giữ chức vụ này.",
      "article",
      {
        carries: "shown-by",
      },
    ),
    attestedOn: partialDate(
      "Ngày được ghi nhận",
      "Ngày mà bài làm chứng nói đến.",
    ),
    note: text("Ghi chú", "Ví dụ: nhiệm kỳ 2020 - 2025. Hiện cạnh chức vụ."),
    isPublic: yesOrNo(
      "Công khai",
      "Bật để hiện dù bài làm chứng chưa đăng. Không bật với bổ nhiệm chưa công bố.",
      false,
    ),
  },
});

export type Term = z.infer<typeof term.schema>;
