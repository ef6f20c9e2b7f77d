import { isSyllable } from "../vietnamese/syllable.ts";
import type { Passage, PlacedFault } from "./fault.ts";
import { MARKUP } from "./plain-form.ts";

/** What every reader of a Vietnamese paper knows. */
const KNOWN: ReadonlySet<string> = new Set(
  `UBND HĐND UBMTTQ MTTQ TP TX TT TW TƯ BCH BTV XHCN CHXHCN UB QH NQ CT QĐ NĐ TNCS ĐBQH THPT THCS TH ĐH CĐ GD ĐT GDĐT CNTT KHCN
  HTX CLB TNHH CP MTV DN PGS TS GS ThS BS BSCKI BSCKII KS NSND NSƯT NGƯT TTƯT LĐLĐ LHPN CCB GDP GRDP CPI FDI ODA PCI PAR SIPAS OCOP
  WTO WHO UNESCO UNICEF ASEAN APEC EU UN UNDP FAO IMF WB ADB NATO AFF FIFA AFC SEA COVID SARS HIV AIDS ADN DNA USB PDF RSS IT AI
  VTV VOV TTXVN VNA HTV VTC PV BTC USD VND VNĐ EUR VAT ATM QR SMS USA UK VN KCN KKT QL ĐT CT BHXH BHYT BHTN CCHC CSGT PCCC ATGT ANTT
  CAND QĐND LLVT BĐBP TDP ATK TV FM AM CEO SME KPI GPS LED ISO VIP OK QS TAND TANDTC VKSND VKSNDTC UBKT BCĐ TTCN NTM ĐBSCL TPHCM TP.HCM HCM HN`
    .split(/\s+/)
    .filter(Boolean),
);

const ABBREVIATION =
  /(?<![\p{L}\d/&.-])\p{Lu}[\p{Lu}&]{1,7}(?![\p{L}\d&]|[/-][\p{L}\d])/gu;
/** Mostly capitals: a headline or a name in capitals has no abbreviations to be told apart. */
const IN_CAPITALS = 0.5;

/**
 * Abbreviations that the article uses and never explains, "Ban Quản lý (BQL)", each where it first
 * stands; and those that are only explained further on.
 *
 * @param allowed further ones that readers know.
 */
export function findAbbreviations(
  passages: readonly Passage[],
  allowed: readonly string[] = [],
): PlacedFault[] {
  const known = new Set([...KNOWN, ...allowed]);
  const seen = new Set<string>();
  return passages.flatMap(({ text }, passage) => {
    if (isInCapitals(text)) return [];
    return [...text.matchAll(ABBREVIATION)].flatMap(
      ({ 0: word, index }): PlacedFault[] => {
        if (
          seen.has(word) ||
          known.has(word) ||
          /^[IVXLCDM]+$/.test(word) ||
          isWordInCapitals(word) ||
          word.split("&").every((part) => known.has(part))
        )
          return [];
        seen.add(word);
        if (isExplained(text, word, index)) return [];
        const later = passages.findIndex(({ text: other }, at) =>
          isExplainedIn(other, word, at === passage ? index + 1 : 0),
        );
        return [
          {
            passage,
            index,
            text: word,
            reason:
              later >= 0
                ? `“${word}” được dùng trước khi giải thích (${passages[later]?.name ?? ""}). Viết đủ ở lần đầu.`
                : `“${word}” chưa được giải thích. Viết đủ ở lần đầu, ví dụ “tên đầy đủ (${word})”.`,
            suggestion: null,
          },
        ];
      },
    );
  });
}

function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 0 && capitals / letters > IN_CAPITALS;
}

// "ĐẢNG CỘNG SẢN": words in capitals for looks.
const isWordInCapitals = (word: string) =>
  word.length > 2 && isSyllable(word.toLowerCase());

// "Ban Quản lý dự án (BQL)", "(gọi tắt là BQL)", "BQL (Ban Quản lý)", and rows of a table of abbreviations.
function isExplained(text: string, word: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 25), index);
  const after = text.slice(index + word.length, index + word.length + 40);
  return (
    /\p{L}["”]?\s*\(["“]?$/u.test(before) ||
    /(?:gọi tắt là|viết tắt là|viết tắt|gọi tắt)[:\s“"]*$/iu.test(before) ||
    /^\s*\((?:\p{L}{2,}\s|\p{L}{3,}|tức)/u.test(after) ||
    TABLE_CELL.test(after)
  );
}

const TABLE_CELL = new RegExp(`^ *${MARKUP} *\\p{L}\\p{Ll}`, "u");

function isExplainedIn(text: string, word: string, from: number): boolean {
  for (
    let at = text.indexOf(word, from);
    at >= 0;
    at = text.indexOf(word, at + 1)
  )
    if (isExplained(text, word, at)) return true;
  return false;
}
