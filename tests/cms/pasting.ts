import type {
  AcceptAnswer,
  Choice,
  Choices,
  ReadAnswer,
} from "@toa-soan/content-types/intake/desk-intake";
import { expect } from "vitest";

import type { Ask } from "../newsroom/accounts.ts";

/** An article as it stands on the web, to be pasted. */
export const textNamed = (
  headline: string,
) => `Trang chủ / Tin tức - Sự kiện / Thời sự
${headline}
Ngày đăng: 12-10-2023 08:30

Chiều ngày 11/10/2023, tại Hội trường UBND tỉnh, đồng chí Tạ Minh Khang - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì Hội nghị trực tuyến đánh giá tình hình chuyển đổi số quý III năm 2023.

Tham dự có đồng chí Phan Viết Tài - Bí thư Huyện ủy Tân Hòa. Các xã thực hiện Kế hoạch số 45/KH-UBND từ tháng trước.

Quang cảnh Hội nghị tại điểm cầu UBND tỉnh. Ảnh: Lan Anh

Phát biểu kết luận Hội nghị, đồng chí Tạ Minh Khang yêu cầu các địa phương rà soát thiết bị ở từng bộ phận một cửa.`;

/** Sends a body to a door of “Dán bài”. */
export const postTo = (ask: Ask, name: string, body: object) =>
  ask(`/newsroom/intake/${name}`, {
    method: "POST",
    body: body instanceof FormData ? body : JSON.stringify(body),
  });

/** What the intake understands of a text, asked as somebody. */
export async function readBy(
  ask: Ask,
  text: string,
  marks: object = {},
): Promise<ReadAnswer> {
  const response = await postTo(ask, "read", { text, marks });
  expect(response.status).toBe(200);
  return (await response.json()) as ReadAnswer;
}

const taken = (chosen: string | null | undefined): Choice =>
  chosen ? { what: "use", documentId: chosen } : { what: "make" };

/** What the editor accepts when nothing is changed. */
export const asOffered = (
  { article, matches }: ReadAnswer,
  text: string,
  changed: Partial<Choices> = {},
) => ({
  article,
  text,
  choices: {
    officials: matches.officials.map(({ chosen }) => taken(chosen)),
    event: taken(matches.event?.chosen),
    documents: matches.documents.map(({ chosen }) => taken(chosen)),
    section: matches.section.chosen,
    pictures: article.photos.map(() => null),
    ...changed,
  },
});

/** Accepts an article as somebody. */
export async function acceptBy(ask: Ask, order: object): Promise<AcceptAnswer> {
  const response = await postTo(ask, "accept", order);
  expect(await response.clone().text()).toContain("documentId");
  return (await response.json()) as AcceptAnswer;
}
