import { z } from "zod";

import { defineType } from "./content-type.ts";
import { choice, instant, longText, one, text } from "./field.ts";

export const comment = defineType({
  name: "comment",
  plural: "comments",
  label: "Ý kiến bạn đọc",
  hint: "Ý kiến gửi về dưới bài viết, hiện sau khi được duyệt.",
  titleField: "name",
  isPublicByItself: () => false,
  lookedUpBy: ["moderation"],
  mayBePublic: (document) => document["moderation"] === "approved",
  fields: {
    article: one("Bài viết", "Bài được góp ý.", "article", {
      carries: "shown-by",
    }),
    name: text("Người gửi", "Tên bạn đọc.", { required: true, searched: true }),
    text: longText("Ý kiến", "Nguyên văn ý kiến.", {
      required: true,
      searched: true,
    }),
    sentAt: instant("Gửi lúc", "Thời điểm nhận được."),
    moderation: choice(
      "Duyệt",
      "Chỉ ý kiến đã duyệt mới hiện.",
      { waiting: "Chờ duyệt", approved: "Đã duyệt", refused: "Không đăng" },
      { byDefault: "waiting" },
    ),
  },
});

export type Comment = z.infer<typeof comment.schema>;
