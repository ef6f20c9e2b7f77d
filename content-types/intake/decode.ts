import { legacyEncodingOf, mojibakeOf } from "./legacy-encodings.ts";

/** The text of a file, or one Vietnamese line: what happened, why, what to do. */
export type Decoded = { text: string } | { problem: string };

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024;

const TO_UNICODE =
  "Chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey, Ctrl+Shift+F6), lưu thành UTF-8 rồi nhập lại.";

/**
 * Decodes a text file: UTF-8, or UTF-16 with a byte order mark. Anything else is refused with the
 * reason, and the legacy Vietnamese encodings are named. Never throws.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0)
    return problem(
      "tệp rỗng, không có chữ nào. Kiểm tra lại tệp rồi nhập lại.",
    );
  if (bytes.length > LARGEST_FILE)
    return problem(
      `tệp lớn ${megabytes(bytes.length)} MB, quá mức 5 MB của một bài viết. Chia nhỏ tệp hoặc chọn đúng tệp văn bản.`,
    );
  const utf16 = decodeUtf16(bytes);
  if (utf16) return utf16;
  const text = decodeAs("utf-8", bytes);
  if (isBinary(bytes, text !== null))
    return problem(
      "tệp không phải văn bản thuần (có thể là tệp Word, PDF hoặc ảnh). Mở tệp, chép phần chữ và lưu thành tệp .txt mã UTF-8.",
    );
  if (text === null) return notUtf8(legacyEncodingOf(bytes));
  const garbled = mojibakeOf(text);
  if (garbled)
    return problem(
      `chữ trong tệp là mã ${garbled} bị hiểu nhầm thành chữ Tây Âu. ${TO_UNICODE}`,
    );
  if (text.trim() === "")
    return problem("tệp chỉ có khoảng trắng. Kiểm tra lại tệp rồi nhập lại.");
  return { text };
}

function problem(reason: string): Decoded {
  return { problem: `Không đọc được văn bản: ${reason}` };
}

function notUtf8(encoding: string | null): Decoded {
  return encoding
    ? problem(`tệp dùng mã ${encoding}, không phải UTF-8. ${TO_UNICODE}`)
    : problem(
        "tệp không phải UTF-8 và không nhận ra bảng mã. Mở tệp bằng trình soạn thảo, lưu lại thành UTF-8 rồi nhập lại.",
      );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(".", ",");
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeUtf16(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  if (!isLittle && !(first === 0xfe && second === 0xff)) return null;
  const text = decodeAs(isLittle ? "utf-16le" : "utf-16be", bytes);
  if (text === null || text.includes("\0"))
    return problem(
      "tệp UTF-16 bị hỏng. Mở tệp bằng trình soạn thảo, lưu lại thành UTF-8 rồi nhập lại.",
    );
  return text.trim() === ""
    ? problem("tệp chỉ có khoảng trắng. Kiểm tra lại tệp rồi nhập lại.")
    : { text };
}

// VPS uses a few control codes as letters, so outside UTF-8 only NUL and known signatures count.
function isBinary(bytes: Uint8Array, isUtf8: boolean): boolean {
  if (bytes.includes(0)) return true;
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (
    /^(?:%PDF|PK\x03\x04|\x89PNG|\xff\xd8\xff|GIF8|\{\\rtf|\xd0\xcf\x11\xe0)/.test(
      start,
    )
  )
    return true;
  if (!isUtf8) return false;
  const controls = bytes.filter(
    (byte) => byte < 0x20 && !WHITE_SPACE.has(byte),
  ).length;
  return controls / bytes.length > 0.02;
}

const WHITE_SPACE = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
