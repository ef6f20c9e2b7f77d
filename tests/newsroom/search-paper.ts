import type { Change } from "@toa-soan/content-types/change";
import { contentTypes } from "@toa-soan/content-types/content-types";

import type { Batch } from "../../site/publisher/feed.ts";

/** An article as the change feed says it when it is published. */
export function published(
  documentId: string,
  headline: string,
  more: Record<string, unknown> = {},
): Change {
  const values = {
    documentId,
    slug: documentId,
    headline,
    body: headline,
    weight: "normal",
    firstPublicAt: "2023-05-04T02:00:00.000Z",
    ...more,
  };
  const document = contentTypes.article.schema.parse(values);
  return { seq: 1, type: "article", documentId, document } as Change;
}

export const unpublished = (documentId: string): Change => ({
  seq: 1,
  type: "article",
  documentId,
  document: null,
});

export const batchOf = (position: number, changes: Change[]): Batch => ({
  changes,
  position,
  isFirstCopy: false,
});

/** Articles that differ by marks only, by spelling, or by where their words stand. */
export const searchPaper = (): Batch =>
  batchOf(2, [
    published("dang-vien", "Lễ kết nạp ở chi bộ bản Xốp", {
      body: "Thêm ba đảng viên trẻ, đều là người bản địa.",
      section: "xay-dung-dang",
      mentions: [{ official: "nguyen-van-an" }],
    }),
    published("dang-gat", "Cánh đồng đang vào mùa gặt", {
      lead: "Bà con đang gặt, đang phơi.",
      section: "kinh-te",
      mentions: [{ official: "tran-thi-anh" }],
    }),
    published("dang-tay", "Dang tay đón khách dang dở đường về", {
      section: "van-hoa",
    }),
    published("nghe-an", "Nghệ An mở thêm đường ven biển", {
      section: "thoi-su",
      firstPublicAt: "2022-05-04T02:00:00.000Z",
    }),
    published("nghe-va-an", "Nghề đan lưới nuôi cả làng", {
      body: "Có nghề thì an tâm, ông lão nghe kể đã lâu mà vẫn thấy an lòng.",
      firstPublicAt: "2022-06-04T02:00:00.000Z",
    }),
    published("uy-ban-cu", "Ủy ban huyện Quế Sơn họp phiên đầu năm"),
    published("uy-ban-moi", "Uỷ ban huyện Quế Sơn họp phiên cuối năm"),
  ]);
