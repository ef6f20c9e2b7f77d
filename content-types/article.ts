import { z } from "zod";

import { defineType } from "./content-type.ts";
import {
  choice,
  defineComponent,
  hiddenKey,
  hiddenList,
  instant,
  longText,
  many,
  markdown,
  one,
  parts,
  slug,
  text,
  title,
  yesOrNo,
} from "./field.ts";
import { STAGES } from "./stages.ts";

export const byline = defineComponent(
  "byline",
  "Bút danh",
  "Người ký bài và nơi công tác.",
  {
    name: text("Tên", "Tên như ký dưới bài.", { required: true }),
    affiliation: text("Nơi công tác", "Cơ quan ghi sau tên, nếu có."),
  },
);

export const mention = defineComponent(
  "mention",
  "Nhân sự trong bài",
  "Một người và chức danh đúng như bài viết ghi, giữ nguyên về sau.",
  {
    official: one(
      "Nhân sự",
      "Người được nhắc đến, chọn trong danh sách.",
      "official",
    ),
    titleAsWritten: text(
      "Chức danh trong bài",
      "Đúng từng chữ như bài viết; không đổi khi người này chuyển công tác.",
    ),
    honorific: text("Danh xưng", "Đồng chí, ông, bà, PGS.TS…"),
    isFormer: yesOrNo("Nguyên chức", "Bật khi bài ghi “nguyên”, “cựu”.", false),
    capacity: text(
      "Tư cách tham dự",
      "Chủ trì, phát biểu chỉ đạo, trình bày báo cáo…",
    ),
  },
);

export const correction = defineComponent(
  "correction",
  "Đính chính",
  "Một lần đính chính công khai.",
  {
    correctedAt: instant("Thời điểm", "Để trống thì hệ thống ghi khi đăng."),
    note: longText("Nội dung", "Sai gì, đúng là gì.", { required: true }),
  },
);

export const update = defineComponent(
  "update",
  "Cập nhật",
  "Một lần cập nhật công khai.",
  {
    changedAt: instant("Thời điểm", "Để trống thì hệ thống ghi khi đăng."),
    note: longText("Nội dung", "Cập nhật điều gì, bạn đọc thấy được.", {
      required: true,
    }),
  },
);

export const article = defineType({
  name: "article",
  plural: "articles",
  label: "Bài viết",
  hint: "Tin, bài của tòa soạn.",
  titleField: "headline",
  hasDrafts: true,
  // Only published versions are ever asked.
  isPublicByItself: () => true,
  lookedUpBy: [
    "slug",
    "source_hash",
    "first_public_at",
    "stage,created_by_id",
    "updated_at",
    "publish_at",
    "unpublish_at",
  ],
  deskFields: {
    publishedRelated: hiddenList(
      "Bài liên quan đã đăng",
      "Bài liên quan lúc đăng, kể cả bài chưa công khai.",
    ),
    suggestedRelated: hiddenList(
      "Bài liên quan tự chọn",
      "Bài gần nhất về nội dung lúc đăng, dùng khi biên tập viên không chọn bài nào.",
    ),
    sourceHash: hiddenKey(
      "Dấu nguồn",
      "Dấu của văn bản được nhập, để không nhập hai lần.",
    ),
    stage: choice(
      "Quy trình",
      "Bài đang ở bước nào; đổi bằng các nút trong ô Quy trình.",
      STAGES,
      { byDefault: "draft", hidden: true },
    ),
  },
  fields: {
    kicker: text(
      "Tít phụ trên",
      "Dòng ngắn trên tít, nói bài thuộc chuyện gì.",
    ),
    headline: title("Tít", "Tít chính của bài."),
    slug: slug("Phần cuối của địa chỉ bài. Để trống thì tạo từ tít."),
    lead: longText("Sapo", "Đoạn mở đầu tóm tắt bài.", { searched: true }),
    dateline: text("Nơi đưa tin", "Chữ đứng trước sapo, ví dụ: Baonghean.vn."),
    body: markdown(
      "Nội dung",
      "Viết bằng Markdown. Đặt ảnh bằng một dòng ![](photo:1), số là thứ tự trong ô Ảnh.",
    ),
    section: one("Chuyên mục", "Chuyên mục đăng bài.", "section"),
    topics: many("Chủ đề", "Các chủ đề bài thuộc về.", "topic"),
    bylines: parts("Tác giả", "Những người ký bài, theo thứ tự.", byline),
    sourceCredit: text("Nguồn", "Nơi lấy bài, ghi sau chữ “Theo”."),
    photos: many("Ảnh", "Ảnh của bài, theo thứ tự.", "photo"),
    event: one("Sự kiện", "Sự kiện mà bài đưa tin.", "event"),
    mentions: parts("Nhân sự", "Những người bài nhắc đến.", mention),
    documents: many("Văn bản", "Văn bản bài dẫn.", "document"),
    related: many(
      "Bài liên quan",
      "Chọn vài bài. Để trống thì khi đăng hệ thống chọn bài cùng sự kiện, nhân sự, chủ đề.",
      "article",
      { carries: "links" },
    ),
    corrections: parts(
      "Đính chính",
      "Các lần đính chính, cũ trước.",
      correction,
    ),
    weight: choice(
      "Vị trí trang nhất",
      "Bài nào lên đầu trang nhất. Bỏ trống là bài thường.",
      { lead: "Tin chính", featured: "Tin nổi bật", normal: "Bài thường" },
      { byDefault: "normal" },
    ),
    publishAt: instant("Hẹn giờ đăng", "Tự đăng vào lúc này (giờ Việt Nam)."),
    unpublishAt: instant("Hẹn giờ gỡ", "Tự gỡ vào lúc này (giờ Việt Nam)."),
    // Not "firstPublishedAt": Strapi writes a field of that name itself and empties it on updates.
    firstPublicAt: instant(
      "Đăng lần đầu",
      "Thời điểm ghi trên bài. Để trống thì hệ thống ghi khi đăng.",
    ),
    updateNote: text(
      "Ghi chú cập nhật",
      "Lần đăng này đổi điều gì đáng kể. Khi đăng, ghi chú vào lịch sử cập nhật và ô này trống lại.",
    ),
    lastUpdatedAt: instant(
      "Cập nhật",
      "Thời điểm cập nhật ghi trên bài. Hệ thống ghi khi đăng có ghi chú cập nhật.",
    ),
    updates: parts(
      "Lịch sử cập nhật",
      "Các lần cập nhật bạn đọc thấy, cũ trước. Hệ thống thêm khi đăng có ghi chú cập nhật.",
      update,
    ),
    formerSlugs: hiddenList(
      "Đường dẫn cũ",
      "Những đường dẫn từng công khai, được chuyển về địa chỉ mới.",
    ),
  },
});

export type Article = z.infer<typeof article.schema>;
