import type { Block } from "./blocks.ts";
import {
  hasPhotoCredit,
  isPlainScene,
  isScene,
  readCaption,
} from "./captions.ts";
import { splitDateline } from "./dateline.ts";
import { linesOf, made } from "./evidence-made.ts";
import type { Evidence } from "./evidence.ts";
import type { IntakePhoto } from "./article.ts";
import { wordCount, type Line } from "./lines.ts";
import { locate, locateInOne } from "./locate.ts";
import type { Reading } from "./parse.ts";
import { withoutRelatedLabel } from "./tail.ts";

/** Evidence of the text itself: lead, dateline, the body's parts, photos, related articles. */
export function bodyEvidence(reading: Reading): Evidence[] {
  const { article } = reading;
  return [
    lead(reading),
    ...dateline(reading),
    ...reading.parts.map((part, index) =>
      bodyPart(reading, `body.${index}`, part.blocks),
    ),
    ...article.photos.flatMap((photo, index) =>
      photoEvidence(reading, `photos.${index}`, photo),
    ),
    ...related(reading),
  ];
}

const linesOfBlock = (block: Block | undefined): Line[] => block?.lines ?? [];

function lead({ article, blocks }: Reading): Evidence {
  const block = blocks.find(({ role }) => role === "lead");
  if (article.lead === null || !block)
    return made(
      "lead",
      [],
      "check",
      "Không đoạn nào rõ là sapo; đoạn đầu để trong nội dung.",
    );
  const at = locate(block.lines, article.lead);
  const lines = block.lines.map(({ number }) => number);
  if (article.dateline !== null)
    return made("lead", at, "sure", "Đoạn đầu, mở bằng nơi đưa tin.", lines);
  return wordCount(article.lead) > 90
    ? made("lead", at, "check", "Đoạn đầu dài, có thể không phải sapo.", lines)
    : made(
        "lead",
        at,
        "likely",
        "Đoạn đầu sau tít, không có dấu hiệu riêng.",
        lines,
      );
}

function dateline({ article, blocks }: Reading): Evidence[] {
  if (article.dateline === null) return [];
  const block = blocks.find(({ role }) => role === "lead" || role === "body");
  const text = block?.text ?? "";
  const opening = text.slice(0, text.length - splitDateline(text).rest.length);
  const at = locate(linesOfBlock(block).slice(0, 1), article.dateline);
  if (/^\(/.test(opening))
    return [made("dateline", at, "sure", "Tên báo trong ngoặc trước sapo.")];
  return [
    /[-–—]\s*$/.test(opening)
      ? made("dateline", at, "likely", "Chữ đứng trước dấu gạch ở đầu sapo.")
      : made(
          "dateline",
          at,
          "check",
          "Tên địa phương đầu đoạn, không có dấu ngăn.",
        ),
  ];
}

const PART_REASONS = {
  lead: ["likely", "Đoạn văn của bài."],
  body: ["sure", "Đoạn văn của bài."],
  subhead: ["likely", "Dòng ngắn không dấu chấm, đứng trên đoạn văn."],
  "pull-quote": ["likely", "Đoạn chỉ có lời trong ngoặc kép."],
  caption: ["likely", "Vị trí chú thích trong văn bản."],
} as const;

function bodyPart(
  { article, marks }: Reading,
  field: string,
  blocks: readonly Block[],
): Evidence {
  const role = blocks[0]?.role ?? "body";
  const lines = blocks.flatMap(linesOfBlock);
  const numbers = lines.map(({ number }) => number);
  const [sureness, reason] =
    role === "subhead" && numbers.some((line) => marks[line]?.isHeading)
      ? (["sure", "Là đề mục ở nơi chép."] as const)
      : PART_REASONS[role];
  const text = lines.map((line) => line.text).join("\n");
  // Without a lead the first paragraph has lost its dateline.
  const { rest } = splitDateline(text);
  const isCut = article.lead === null && article.dateline !== null;
  return made(
    field,
    locate(lines, isCut && field === "body.0" ? rest : text),
    sureness,
    reason,
    numbers,
  );
}

function photoEvidence(
  reading: Reading,
  field: string,
  photo: IntakePhoto,
): Evidence[] {
  const lines = reading.lines.filter(({ number }) =>
    photo.lines.includes(number),
  );
  const caption = captionReason(reading, lines, photo);
  const found: Evidence[] = [
    made(
      `${field}.caption`,
      locateInOne(lines, photo.caption),
      ...caption,
      photo.lines,
    ),
  ];
  const withCredit = lines.filter(({ text }) => hasPhotoCredit(text));
  if (photo.credit === null)
    found.push(
      made(
        `${field}.credit`,
        [],
        "check",
        photo.illustrative
          ? "Chỉ ghi “Ảnh minh họa”, không ghi tác giả."
          : "Chú thích không ghi tác giả ảnh.",
        photo.lines,
      ),
    );
  else {
    const own = withCredit.filter(({ text }) =>
      readCaption(text).credit?.includes(photo.credit ?? ""),
    );
    const line = own[0];
    const isAlone = line !== undefined && readCaption(line.text).caption === "";
    found.push(
      made(
        `${field}.credit`,
        // The credit stands last: a caption may name the photographer too.
        locateLast(own.slice(0, 1), photo.credit),
        isAlone ? "likely" : "sure",
        isAlone
          ? "Tác giả ảnh đứng riêng, ngay dưới chú thích."
          : "Tác giả đứng sau chữ “Ảnh” ở cuối chú thích.",
      ),
    );
  }
  return found;
}

function captionReason(
  { article }: Reading,
  lines: readonly Line[],
  photo: IntakePhoto,
): ["sure" | "likely" | "check", string] {
  if (photo.caption === "")
    return ["check", "Chỉ có tác giả ảnh, chưa có chú thích."];
  const [first] = lines;
  if (first && hasPhotoCredit(first.text))
    return ["sure", "Dòng kết thúc bằng tên tác giả ảnh."];
  if (photo.credit !== null)
    return ["likely", "Dòng ngắn ngay trên dòng ghi tác giả ảnh."];
  if (lines.length > 1) return ["likely", "Dòng được chép lặp hai lần."];
  if (first && isPlainScene(first.text))
    return ["likely", "Câu ngắn tả cảnh, đứng riêng; không ghi tác giả."];
  if (first && isScene(first.text))
    return ["check", "Đoán là chú thích vì câu tả cảnh; không ghi tác giả."];
  return [
    article.photos.some(({ credit }) => credit) ? "check" : "likely",
    "Đứng ngay sau chỗ của một ảnh.",
  ];
}

function locateLast(lines: readonly Line[], words: string) {
  for (const { number, text } of lines) {
    const start = text.lastIndexOf(words);
    if (start >= 0) return [{ line: number, start, end: start + words.length }];
  }
  return [];
}

function related(reading: Reading): Evidence[] {
  const lines = linesOf(reading, "related");
  return reading.article.related.map(({ headline, teaser }, index) => {
    const line = lines.find(
      ({ text }) => withoutRelatedLabel(text) === headline,
    );
    const below = lines.filter(({ number }) => number > (line?.number ?? 0));
    const isLabelled = line !== undefined && line.text !== headline;
    return made(
      `related.${index}`,
      [
        ...locate(line ? [line] : [], headline),
        ...(teaser ? locateInOne(below, teaser) : []),
      ],
      isLabelled ? "sure" : "likely",
      isLabelled
        ? "Dòng có dấu “>>” hoặc chữ “Xem thêm”."
        : "Đứng dưới đề mục “Tin liên quan” hay tương tự.",
    );
  });
}
