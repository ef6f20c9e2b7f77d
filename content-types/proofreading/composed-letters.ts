import type { Fault } from "./fault.ts";

const COMPOSED = /\p{L}*\p{L}[\u0300-\u036f][\p{L}\u0300-\u036f]*/gu;

/**
 * Letters that are typed as a letter and its marks apart (NFD), as some keyboards and PDF files
 * give them: they look right and are not found by a search. One fault for the whole text.
 */
export function findComposedLetters(text: string): Fault[] {
  const whole = text.normalize("NFC");
  const words = text.match(COMPOSED) ?? [];
  return whole === text || words.length === 0
    ? []
    : [
        {
          index: 0,
          text,
          reason: `${words.length} chữ gõ kiểu tổ hợp (NFD), chữ và dấu rời nhau, ví dụ “${words[0]?.normalize("NFC") ?? ""}”. Khi lưu, hệ thống ghép lại.`,
          suggestion: whole,
        },
      ];
}
