import { isSyllable, splitGlued } from "../vietnamese/syllable.ts";
import type { Fault } from "./fault.ts";
import { LOAN_WORDS } from "./word-lists.ts";

const MARK_BETWEEN =
  /(?<![\p{L}\d])(?<left>[\p{L}\d]{1,40})(?<mark>[.;:,!?…]|\.{3})(?<right>\p{L}[\p{L}\d]*)/gu;
const WEB =
  /(?:https?:\/\/|www\.|@)\S*|(?<![\p{L}\d.-])[\p{L}\d-]{1,60}(?:\.[\p{L}\d-]{1,60}){0,4}\.(?:vn|com|net|org|edu|gov|info|asia|tv|io)(?![\p{L}\d])\S*/giu;
const NUMBER_AND_WORD =
  /(?<![\p{L}\d.,/-])(?<number>\d{1,15}(?:[.,]\d{1,3}){0,6})(?<word>\p{L}{2,})/gu;

/** Words, numbers and marks that lost the space between them: "cóđồng chí", "5nội dung", "cực.Năng". */
export function findGluedWords(text: string): Fault[] {
  const plain = text.replace(WEB, (address) => " ".repeat(address.length));
  const found: Fault[] = [];
  for (const { 0: word, index } of plain.matchAll(
    /(?<![\p{L}\d])\p{L}{3,}(?![\p{L}\d])/gu,
  )) {
    const parts = splitGlued(word);
    if (!parts || LOAN_WORDS.has(word.toLowerCase()) || isAbbreviation(word))
      continue;
    found.push({
      index,
      text: word,
      reason: `“${word}” có lẽ là ${parts.length} chữ viết dính nhau.`,
      suggestion: parts.join(" "),
    });
  }
  for (const match of plain.matchAll(NUMBER_AND_WORD)) {
    const { number: digits = "", word = "" } = match.groups ?? {};
    if (!/[^ -~]/.test(word) || /^(?:đ|tr|tỷ|đô)$/iu.test(word)) continue;
    if (!isSyllable(word) && !splitGlued(word)) continue;
    found.push({
      index: match.index,
      text: match[0],
      reason: "Số và chữ viết dính nhau.",
      suggestion: `${digits} ${word}`,
    });
  }
  return [...found, ...findGluedMarks(plain)];
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase() && word.length <= 5;
}

function findGluedMarks(text: string): Fault[] {
  const found: Fault[] = [];
  for (const match of text.matchAll(MARK_BETWEEN)) {
    const { left = "", mark = "", right = "" } = match.groups ?? {};
    if (!isGlue(left, mark, right)) continue;
    found.push({
      index: match.index,
      text: match[0],
      reason: `Thiếu dấu cách sau dấu “${mark}”.`,
      suggestion: `${left}${mark} ${right}`,
    });
  }
  for (const match of text.matchAll(
    /(?<![\p{L}\d])(?<left>[\p{L}\d]{1,40})\((?<right>\p{L}{2,})/gu,
  )) {
    const { left = "", right = "" } = match.groups ?? {};
    if (!isPlainWord(left) || !isPlainWord(right)) continue;
    found.push({
      index: match.index,
      text: match[0],
      reason: "Thiếu dấu cách trước dấu ngoặc.",
      suggestion: `${left} (${right}`,
    });
  }
  return found;
}

// "PGS.TS", "TP.HCM", "T.H" are abbreviations: after a full stop both sides must be plain words.
function isGlue(left: string, mark: string, right: string): boolean {
  if (mark === ".") {
    if (!/^\p{Lu}\p{Ll}/u.test(right) && !isMarked(left) && !isMarked(right))
      return false;
    return (
      /\p{Ll}{2}$|[\p{Ll}]$/u.test(left) &&
      left.length > 1 &&
      !/^(?:Ths|ThS|Th|Tp|Bs|Ks|Gs|Ts|Tr|Ph|Đc)$/.test(left) &&
      isPlainWord(left) &&
      isPlainWord(right)
    );
  }
  if (mark === ":" && /^(?:https?|ftp)$/i.test(left)) return false;
  return isPlainWord(right) || isPlainWord(left);
}

function isPlainWord(word: string): boolean {
  return /^\d+$/.test(word) || isSyllable(word) || splitGlued(word) !== null;
}

function isMarked(word: string): boolean {
  return /[^ -~]/.test(word);
}
