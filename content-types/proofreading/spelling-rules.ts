import { z } from "zod";

import type { ToneStyle } from "./tone-mixture.ts";

/** What proofreading looks for, and what settings call it. */
export const SPELLING_RULES = {
  "glued-words": "Chữ viết dính nhau",
  "doubled-words": "Chữ bị lặp",
  misspellings: "Lỗi chính tả hay gặp",
  "quotes-and-brackets": "Ngoặc kép, ngoặc đơn thiếu cặp",
  "tone-placement": "Kiểu đặt dấu (hòa hay hoà)",
  "composed-letters": "Chữ tổ hợp (NFD)",
  weekday: "Thứ không khớp với ngày",
  contradictions: "Số liệu, kỳ thứ mâu thuẫn",
  abbreviations: "Chữ viết tắt chưa giải thích",
  spacing: "Dấu cách và dấu câu",
} as const;

export type SpellingRule = keyof typeof SPELLING_RULES;

/** How the house places tones, as settings call it. */
export const TONE_STYLES: Record<ToneStyle, string> = {
  "like-the-article": "Thống nhất trong từng bài",
  old: "hòa, thủy, ủy",
  new: "hoà, thuỷ, uỷ",
};

/** How a newsroom wants its articles looked through. */
export const proofreadingSettings = z.object({
  /** `SpellingRule`s and `TitleRule`s that are turned off. */
  off: z.array(z.string()).default([]),
  toneStyle: z
    .enum(["like-the-article", "old", "new"])
    .default("like-the-article"),
  /** Abbreviations that readers of this paper know, beside the common ones. */
  abbreviations: z.array(z.string()).default([]),
});

export type ProofreadingSettings = z.infer<typeof proofreadingSettings>;
