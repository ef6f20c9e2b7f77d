import {
  decodeText,
  LARGEST_FILE,
} from "@toa-soan/content-types/intake/decode";
import type { FileAnswer } from "@toa-soan/content-types/intake/desk-intake";

import { DeskError } from "../../desk/desk-error.ts";
import { readDocx } from "./docx.ts";
import { zipEntries } from "./zip-entries.ts";

/** The largest file that is taken, in bytes: a Word file with its photos. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;
const LARGEST_UNPACKED = 200 * 1024 * 1024;

const STARTS: [Buffer, string][] = [
  [
    Buffer.from("d0cf11e0", "hex"),
    "tệp là Word kiểu cũ (.doc) hoặc có mật khẩu. Mở bằng Word, chọn Lưu thành (Save As) kiểu .docx không mật khẩu rồi thả lại",
  ],
  [
    Buffer.from("%PDF"),
    "tệp là PDF, không còn biết đâu là đoạn, đâu là tít. Mở tệp, chép phần chữ rồi dán vào ô bên dưới",
  ],
  [
    Buffer.from("{\\rtf"),
    "tệp là RTF. Mở bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi thả lại",
  ],
];

/**
 * The text of a `.docx` or a plain text file, with what is known of its lines, and its pictures.
 *
 * @throws DeskError for any other file, saying what it is and what to do instead.
 */
export async function readFile(file: Buffer): Promise<FileAnswer> {
  if (file.length === 0)
    throw refused("tệp rỗng. Kiểm tra lại tệp rồi thả lại");
  if (file.length > LARGEST_UPLOAD)
    throw refused(
      "tệp lớn hơn 25 MB. Bỏ bớt ảnh khỏi tệp Word (đưa ảnh lên sau ở ô Ảnh) rồi thả lại",
    );
  const known = STARTS.find(([start]) =>
    file.subarray(0, start.length).equals(start),
  );
  if (known) throw refused(known[1]);
  if (file.subarray(0, 2).toString("latin1") === "PK")
    return await readZip(file);
  return readPlain(file);
}

async function readZip(file: Buffer): Promise<FileAnswer> {
  const entries = zipEntries(file);
  if (!entries)
    throw refused(
      "tệp Word bị hỏng hoặc chép chưa xong. Mở bằng Word xem còn đọc được không, lưu lại rồi thả lại",
    );
  if (!entries.some(({ name }) => name === "word/document.xml"))
    throw refused(
      "tệp nén này không phải Word (.docx). Chọn đúng tệp .docx, hoặc chép phần chữ rồi dán",
    );
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED)
    throw refused(
      "tệp khi mở ra lớn hơn 200 MB. Chép phần chữ rồi dán vào ô bên dưới",
    );
  return await readDocx(file).catch(() => {
    throw refused(
      "tệp Word bị hỏng. Mở bằng Word xem còn đọc được không, lưu lại rồi thả lại",
    );
  });
}

function readPlain(file: Buffer): FileAnswer {
  if (file.length > LARGEST_FILE)
    throw refused("tệp văn bản lớn hơn 5 MB. Chọn đúng tệp của một bài");
  const decoded = decodeText(file);
  if ("problem" in decoded)
    throw new DeskError(`${decoded.problem} Chưa ghi gì.`);
  return { text: decoded.text, marks: {}, pictures: [], notes: [] };
}

const refused = (reason: string) =>
  new DeskError(`Không đọc được tệp: ${reason}; chưa ghi gì.`);
