import {
  MarkedText,
  type ParagraphKind,
  type Run,
} from "@toa-soan/content-types/intake/marked-text";
import { webAddress } from "@toa-soan/content-types/intake/web-address";
import type {
  FileAnswer,
  FilePicture,
} from "@toa-soan/content-types/intake/desk-intake";
import mammoth from "mammoth";

/** The parts of a Word file as mammoth reads them, as far as an article has them. */
interface Part {
  type: string;
  children?: Part[];
  value?: string;
  isBold?: boolean;
  /** Of a link to another page. */
  href?: string;
  styleName?: string | null;
  styleId?: string | null;
  numbering?: { level: number | string; isOrdered: boolean } | null;
  contentType?: string;
  readAsBase64String?: () => Promise<string>;
}

const EXTENSIONS: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
};
const MOST_PICTURES = 40;

/** @throws Error when the file cannot be read as Word's. */
export async function readDocx(file: Buffer): Promise<FileAnswer> {
  let read: Part = { type: "document" };
  await mammoth.convertToHtml(
    { buffer: file },
    {
      // The parts tell more than the HTML that would be made of them.
      transformDocument: (document: Part) => {
        read = document;
        return { ...document, children: [] };
      },
    },
  );
  const reader = new DocxReader();
  reader.readAll(read.children ?? []);
  return {
    text: reader.marked.text,
    marks: reader.marked.marks,
    ...(await picturesOf(reader.pictures)),
  };
}

class DocxReader {
  readonly marked = new MarkedText();
  readonly pictures: { part: Part; line: number }[] = [];
  /** The last number given, by level; bullets count nothing. */
  #numbers: number[] = [];

  readAll(parts: readonly Part[]): void {
    for (const part of parts)
      if (part.type === "paragraph") this.#readParagraph(part);
      else if (part.type === "table") this.#readTable(part);
      else this.readAll(part.children ?? []);
  }

  #readParagraph(part: Part): void {
    const runs = runsIn(part);
    const isEmpty = runs.every(({ text }) => text.trim() === "");
    const pictures = partsIn(part, "image");
    // A picture stands above the words of its own paragraph, which caption it.
    for (const picture of pictures)
      this.pictures.push({ part: picture, line: this.marked.nextLine });
    if (!isEmpty) this.marked.addParagraph(runs, this.#kindOf(part));
  }

  #kindOf({ styleName, styleId, numbering }: Part): ParagraphKind {
    const style = `${styleName ?? ""} ${styleId ?? ""}`.toLowerCase();
    if (/\btitle\b/.test(style) && !style.includes("subtitle"))
      return { is: "title" };
    if (/\bheading ?\d/.test(style)) return { is: "heading" };
    if (/\bcaption\b/.test(style)) return { is: "caption" };
    if (!numbering) {
      this.#numbers = [];
      return { is: "text" };
    }
    const level = Math.min(Number(numbering.level) || 0, 5);
    this.#numbers.length = level + 1;
    const number = numbering.isOrdered ? (this.#numbers[level] ?? 0) + 1 : 0;
    this.#numbers[level] = number;
    return { is: "item", level, number: number || null };
  }

  #readTable(table: Part): void {
    const rows = partsIn(table, "tableRow").map((row) =>
      partsIn(row, "tableCell"),
    );
    const isLayout =
      rows.every((cells) => cells.length < 2) ||
      partsIn(table, "image").length > 0;
    // Pictures with their captions are often laid out by a table without lines.
    if (isLayout)
      for (const cell of rows.flat()) this.readAll(cell.children ?? []);
    else
      this.marked.addTable(
        rows.map((cells) =>
          cells.map((cell) =>
            partsIn(cell, "paragraph")
              .map((paragraph) =>
                runsIn(paragraph)
                  .map(({ text }) => text)
                  .join(""),
              )
              .join(" "),
          ),
        ),
      );
  }
}

/** The parts of a kind inside another, those inside such a part left out. */
function partsIn(part: Part, type: string): Part[] {
  return (part.children ?? []).flatMap((child) =>
    child.type === type ? [child] : partsIn(child, type),
  );
}

function runsIn(
  part: Part,
  look: Omit<Run, "text"> = { isBold: false },
): Run[] {
  if (part.type === "text") return [{ text: part.value ?? "", ...look }];
  if (part.type === "tab") return [{ text: " ", ...look }];
  if (part.type === "break") return [{ text: "\n", ...look }];
  const href = webAddress(part.href ?? "");
  const inside = {
    ...look,
    isBold: look.isBold || part.isBold === true,
    ...(href && { href }),
  };
  return (part.children ?? []).flatMap((child) => runsIn(child, inside));
}

async function picturesOf(
  found: readonly { part: Part; line: number }[],
): Promise<Pick<FileAnswer, "pictures" | "notes">> {
  const pictures: FilePicture[] = [];
  let lost = Math.max(0, found.length - MOST_PICTURES);
  for (const { part, line } of found.slice(0, MOST_PICTURES)) {
    const mime = part.contentType ?? "";
    const extension = EXTENSIONS[mime];
    // A picture that is only linked is nowhere in the file.
    const base64 =
      extension && (await part.readAsBase64String?.().catch(() => null));
    if (base64)
      pictures.push({
        name: `anh-${pictures.length + 1}.${extension}`,
        line,
        mime,
        base64,
      });
    else lost++;
  }
  return {
    pictures,
    notes:
      lost > 0
        ? [
            `${lost} hình trong tệp không lấy được (hình vẽ, liên kết hoặc kiểu lạ). Đưa lên riêng ở ô Ảnh nếu cần.`,
          ]
        : [],
  };
}
