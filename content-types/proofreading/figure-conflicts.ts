import type { Fault, Passage, PlacedFault } from "./fault.ts";

/** `1.250` and `1250` are one number, `85,5` is another. */
function numberFrom(written: string): number {
  return Number(written.replace(/\.(?=\d{3}(?!\d))/g, "").replace(",", "."));
}

const NUMBER = "\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?";
const SHARE = new RegExp(
  `(?<![\\d/.,\\p{L}-])(?<part>\\d{1,6})/(?<whole>\\d{1,6})(?<between> ?(?:\\p{L}+ ){0,6}?(?:\\(|\\(?đạt |\\(?chiếm |\\(?bằng |, đạt |, chiếm |, bằng )(?:tỷ lệ |tỉ lệ |đạt |chiếm |bằng )?)(?<percent>${NUMBER})\\s?%`,
  "gu",
);
const DAY_AHEAD = /(?:ngày|sáng|trưa|chiều|tối|hôm|từ|đến|và)\s*\(?$/iu;

/** Shares whose percentage is another: "45/50 phiếu (đạt 92%)". */
export function findWrongShares(text: string): Fault[] {
  return [...text.matchAll(SHARE)].flatMap((match): Fault[] => {
    const { part = "", whole = "", percent = "" } = match.groups ?? {};
    const [a, b, told] = [Number(part), Number(whole), numberFrom(percent)];
    if (b === 0 || a > b || DAY_AHEAD.test(text.slice(0, match.index)))
      return [];
    const right = (a / b) * 100;
    // Papers round up, down and to the half.
    if (Math.abs(right - told) < 1) return [];
    return [
      {
        index: match.index,
        text: match[0],
        reason: `${part}/${whole} là ${right.toLocaleString("vi-VN", { maximumFractionDigits: 1 })}%, không phải ${percent}%.`,
        suggestion: null,
      },
    ];
  });
}

const PARTS_OF_WHOLE =
  /(?<![\d.,/])(?<whole>\d{1,6}) (?<unit>(?:đồng chí|đại biểu|đảng viên|người|học sinh|em|hội viên|cán bộ|ủy viên)),? (?:trong đó |gồm )(?:có )?(?<men>\d{1,6}) (?:(?:đồng chí|đại biểu|đảng viên|người|em) )?nam(?: và|,) (?<women>\d{1,6}) (?:(?:đồng chí|đại biểu|đảng viên|người|em) )?nữ(?!\p{L})/giu;

/** Men and women who are not as many as all together. */
export function findWrongSums(text: string): Fault[] {
  return [...text.matchAll(PARTS_OF_WHOLE)].flatMap((match): Fault[] => {
    const { whole = "", men = "", women = "" } = match.groups ?? {};
    const sum = Number(men) + Number(women);
    return sum === Number(whole)
      ? []
      : [
          {
            index: match.index,
            text: match[0],
            reason: `${men} nam và ${women} nữ là ${sum}, không phải ${whole}.`,
            suggestion: null,
          },
        ];
  });
}

const QUANTITY = new RegExp(
  `(?<![\\d.,/%\\p{L}-])(?<number>${NUMBER}) (?<unit>(?:đại biểu|đảng viên|đồng chí|hội viên|đoàn viên|chi bộ|đảng bộ cơ sở|tổ chức cơ sở đảng|tham luận|ý kiến|tập thể|cá nhân|tổ chức đảng)) (?<what>\\p{Ll}+ \\p{Ll}+)`,
  "gu",
);
const COMPARES =
  /(?<!\p{L})(?:so với|năm trước|nhiệm kỳ trước|trước đó|tăng|giảm|thêm|còn|trong đó|khoảng|hơn|gần|trên|dưới|mỗi|từng|riêng|nhiệm kỳ \d|năm (?:19|20)\d\d)(?!\p{L})/iu;

/**
 * The same quantity with two figures, "150 đại biểu tham dự" and "152 đại biểu tham dự": the unit
 * and the next two words are the same, and neither sentence compares or counts parts.
 */
export function findTwoFigures(passages: readonly Passage[]): PlacedFault[] {
  const first = new Map<string, { number: string; name: string }>();
  return passages.flatMap(({ text, name }, passage) =>
    [...text.matchAll(QUANTITY)].flatMap((match): PlacedFault[] => {
      const { number = "", unit = "", what = "" } = match.groups ?? {};
      if (COMPARES.test(sentenceAround(text, match.index))) return [];
      const key = `${unit} ${what}`;
      const known = first.get(key);
      if (!known) {
        first.set(key, { number, name });
        return [];
      }
      if (numberFrom(known.number) === numberFrom(number)) return [];
      return [
        {
          passage,
          index: match.index,
          text: match[0],
          reason: `${known.name} viết “${known.number} ${key}”.`,
          suggestion: `${known.number} ${key}`,
        },
      ];
    }),
  );
}

function sentenceAround(text: string, index: number): string {
  const before = /[^.!?;]*$/u.exec(text.slice(0, index))?.[0] ?? "";
  const after =
    /^[^!?;]*?(?:\.(?!\d)|[!?;]|$)/u.exec(text.slice(index))?.[0] ?? "";
  return before + after;
}
