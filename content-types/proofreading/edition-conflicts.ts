import { fold } from "../vietnamese/fold.ts";
import { editionFrom } from "../vietnamese/roman.ts";
import type { Passage, PlacedFault } from "./fault.ts";

type Edition = {
  passage: number;
  index: number;
  text: string;
  body: string;
  number: number;
  written: string;
  term: string;
};

// The last body before the number is the one it counts: "Đại hội Đại biểu Đảng bộ Khối …".
const BODY =
  "(?:[Đđ]ảng bộ|Hội đồng nhân dân|HĐND|Công đoàn|Đoàn [Tt]hanh niên|(?<!Đại )(?<!đại )Hội [\\p{Lu}]\\p{L}+|Mặt trận|Quốc hội)";
const EDITION = new RegExp(
  `(?<body>${BODY}(?:(?!lần thứ|kh[oó][áa]|${BODY})[^.;:“”"]){0,90}?)[\\s,]+(?<edition>(?:lần thứ|[Kk]hóa|[Kk]hoá)\\s+(?<number>[IVXLC]+|\\d{1,2}))[\\s,(]{1,3}nhiệm kỳ\\s+(?<from>(?:19|20)\\d{2})\\s*[-–—]\\s*(?<to>(?:19|20)\\d{2})`,
  "gu",
);

/**
 * Editions that contradict each other: one body and one term ("nhiệm kỳ 2020-2025") with two
 * numbers. Roman and Arabic numerals mean the same; another term or another body is no conflict.
 */
export function findEditionConflicts(
  passages: readonly Passage[],
): PlacedFault[] {
  const editions = passages.flatMap(({ text }, passage) =>
    readEditions(text, passage),
  );
  return editions.flatMap((edition) => {
    const rivals = editions.filter(
      (other) =>
        other.term === edition.term &&
        other.number !== edition.number &&
        isSameBody(other.body, edition.body),
    );
    const likes = editions.filter(
      (other) =>
        other.term === edition.term &&
        other.number === edition.number &&
        isSameBody(other.body, edition.body),
    );
    const rival = rivals[0];
    if (!rival) return [];
    // The rarer number is the doubtful one; of two equals the later.
    const isDoubtful =
      likes.length < rivals.length ||
      (likes.length === rivals.length && rival.passage < edition.passage);
    if (!isDoubtful) return [];
    return {
      passage: edition.passage,
      index: edition.index,
      text: edition.text,
      reason: `${passages[rival.passage]?.name ?? "Chỗ khác"} viết “${rival.written}” cho cùng nhiệm kỳ ${edition.term}.`,
      suggestion: edition.text.replace(
        /(?<=(?:lần thứ|khóa|khoá)\s+)(?:[IVXLC]+|\d{1,2})/iu,
        rival.written.split(/\s+/).at(-1) ?? "",
      ),
    };
  });
}

function readEditions(text: string, passage: number): Edition[] {
  return [...text.matchAll(EDITION)].flatMap((match) => {
    const group = match.groups ?? {};
    const number = editionFrom(group.number ?? "");
    if (number === null) return [];
    const written = group.edition ?? "";
    const at = match[0].indexOf(written);
    return {
      passage,
      index: match.index + at,
      text: match[0].slice(at),
      body: fold(group.body ?? ""),
      number,
      written,
      term: `${group.from ?? ""}-${group.to ?? ""}`,
    };
  });
}

// "Đảng bộ Khối các cơ quan tỉnh" and "… tỉnh Nghệ An" are one body, "Đảng bộ tỉnh" is another.
function isSameBody(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
