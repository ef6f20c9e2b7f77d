import type { LineRole } from "@toa-soan/content-types/intake/article";
import { TOLD_ROLES } from "@toa-soan/content-types/intake/line-marks";

/** What a line is, in the words of a newsroom, and the colour of its mark. */
export const ROLE_NAMES: Record<LineRole, { name: string; colour: string }> = {
  blank: { name: "", colour: "neutral" },
  headline: { name: "Tít", colour: "primary" },
  meta: { name: "Chuyên mục, ngày", colour: "secondary" },
  lead: { name: "Sapo", colour: "success" },
  byline: { name: "Bút danh", colour: "secondary" },
  source: { name: "Nguồn", colour: "secondary" },
  caption: { name: "Chú thích ảnh", colour: "warning" },
  subhead: { name: "Tít xen", colour: "primary" },
  "pull-quote": { name: "Trích dẫn", colour: "alternative" },
  body: { name: "Nội dung", colour: "neutral" },
  related: { name: "Tin liên quan", colour: "alternative" },
  furniture: { name: "Bỏ (không thuộc bài)", colour: "neutral" },
};

/** What an editor may say of a line. */
export const TELLABLE = TOLD_ROLES.map((role) => ({
  role,
  name: ROLE_NAMES[role].name,
}));
