import { findDates, type FoundDate } from "../vietnamese/dates.ts";
import type { IntakeDocument } from "./article.ts";
import { wordCount } from "./lines.ts";
import { endOfTitle } from "./title-phrase.ts";
import { readWords } from "./word-stream.ts";
import { COUNTED, DOCUMENT_TYPES } from "./document-types.ts";

const TYPES = DOCUMENT_TYPES.map((type) => type.toLowerCase());
const NUMBER =
  "\\d{1,5}(?:/\\d{4})?(?:[-/][\\p{Lu}][\\p{Lu}\\d&]*[\\p{Ll}]?)*(?:[-/][\\p{Lu}][\\p{L}\\d]*)*";
const NUMBERED = new RegExp(
  `(?<!\\p{L})(?<type>${DOCUMENT_TYPES.join("|")})\\s+(?<label>(?:số\\s*:?\\s*)?)(?<number>${NUMBER})(?![\\p{L}\\d/%]|[.,]\\d)`,
  "giu",
);
const NAMED_LAW =
  /(?<!\p{L})(?<type>Bộ luật|Luật|Pháp lệnh)\s+(?<name>(?!Sư)\p{Lu}\p{L}+(?:(?:, chống|, công chức|, viên chức)(?!\p{L})|(?:,? \p{L}+)){0,14}?)(?: (?:năm )?(?<year>(?:19|20)\d{2}))?(?=\s*(?:[.;:()“”"–]|,(?! (?:chống|công chức|viên chức)(?!\p{L}))| (?:được|đã|sẽ|là|có|và|cho|tại|trong|quy định|về|theo|với|gồm|sửa|nêu|ban hành|số|năm|để|nhằm|vào|từ|của|đến|ngày)(?!\p{L})|$))/gu;

/** Where the words behind a paper's number stop being part of its issuer or title. */
const ISSUER_END =
  /[,;.:()“”"…]|\s[-–—]\s|\s(?:về|gắn|trong|được|đã|sẽ|tới|đến|theo|nhằm|để|vào|tại|cho|với|ngày|là|có|từ|giai đoạn|ban hành|quy định|yêu cầu|nêu|gồm|và (?:các|những|triển khai|thực hiện|kế hoạch|nghị|chỉ|kết luận|quyết|thông|hướng|quy|chương trình))(?!\p{L})/iu;
const TITLE_END =
  /[.;:…](?:\s|$)|\s(?:được (?:ban hành|triển khai|thực hiện|quán triệt|thông qua)|đã|đến nay|gắn với|bước đầu|và (?:nghị quyết|chỉ thị|kết luận|kế hoạch|quyết định|thông báo|thông tư|nghị định) )(?!\p{L})|,\s(?:trong đó|đến nay|qua đó|từ đó|thời gian qua|đồng chí|các|hội nghị|ban|đảng)(?!\p{L})/iu;

/** The official papers that a paragraph cites, in order. */
export function readDocuments(text: string): IntakeDocument[] {
  const found: (IntakeDocument & { index: number; end: number })[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    const { type = "", label = "", number = "" } = match.groups ?? {};
    const start = match.index + match[0].length;
    if (label === "" && !isNumberOfPaper(type, number, text.slice(start)))
      continue;
    found.push({
      number,
      type: canonicalType(type),
      ...readDetails(text, start),
      index: match.index,
    });
  }
  shareIssuers(found, text);
  for (const match of text.matchAll(NAMED_LAW)) {
    if (found.some(({ index }) => index === match.index)) continue;
    found.push({
      number: null,
      type: canonicalType(match.groups?.type ?? ""),
      issuedOn: null,
      issuer: null,
      title: match[0],
      index: match.index,
      end: match.index + match[0].length,
    });
  }
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ number, type, issuedOn, issuer, title }) => ({
      number,
      type,
      issuedOn,
      issuer,
      title,
    }));
}

function canonicalType(type: string): string {
  return DOCUMENT_TYPES[TYPES.indexOf(type.toLowerCase())] ?? type;
}

// "Nghị quyết 26" is a paper, "Kế hoạch 5 năm" and "Chương trình 2021-2025" are none.
function isNumberOfPaper(type: string, number: string, rest: string): boolean {
  if (/[/-]\p{Lu}/u.test(number)) return true;
  if (!/^\p{Lu}/u.test(type) || /^(?:19|20)\d{2}$/.test(number)) return false;
  return !COUNTED.test(rest) && !/^\s*[-–]\s*\d/.test(rest);
}

function readDetails(
  text: string,
  start: number,
): {
  issuedOn: string | null;
  issuer: string | null;
  title: string | null;
  end: number;
} {
  let at = start;
  let issuedOn: string | null = null;
  let issuer: string | null = null;
  let title: string | null = null;
  for (let step = 0; step < 4; step++) {
    const rest = text.slice(at);
    const date = /^[\s,(]*ngày\s+(?=\d)/iu.exec(rest);
    const dated = date && dateAt(text, at + date[0].length);
    const by = /^[\s,)]*(?:của|do)\s+(?=\S)/iu.exec(rest);
    const about = /^[\s,)]*(?:về việc|về|“|")\s*(?=\S)/iu.exec(rest);
    if (dated && !issuedOn) {
      issuedOn = dated.day;
      at = dated.end;
    } else if (by && !issuer) {
      const from = at + by[0].length;
      issuer = readIssuer(text.slice(from));
      at = from + issuer.length;
      if (issuer === "") issuer = null;
    } else if (about && !title) {
      const from = at + about[0].search(/[^\s,)]/);
      const read = readTitle(text, from, opensSentence(text, start));
      title = read.title;
      at = read.end;
    } else break;
  }
  return { issuedOn, issuer, title, end: at };
}

// An issuer is an office: it ends where the title of an office would.
function readIssuer(text: string): string {
  const short = upTo(text, ISSUER_END);
  const words = readWords(short);
  const last = words[endOfTitle(words, 0) - 1];
  return last && words[0]?.before === "" ? short.slice(0, last.end) : short;
}

function dateAt(text: string, at: number): FoundDate | null {
  const date = findDates(text.slice(at, at + 30))[0];
  return date?.index === 0 ? { ...date, end: at + date.end } : null;
}

// "Theo Quyết định … về …, ngân sách chi …": there a comma ends the title.
function opensSentence(text: string, at: number): boolean {
  const sentence =
    text
      .slice(0, at)
      .split(/[.!?]\s+/)
      .at(-1) ?? "";
  return /^\s*(?:theo|thực hiện|căn cứ|triển khai|trên cơ sở|sau khi|nhằm|để|cùng với|với|từ khi)(?!\p{L})/iu.test(
    sentence,
  );
}

// Short parts between commas are a list inside the title; a long one is the main clause.
function cutMainClause(title: string): string {
  const parts = title.split(/,\s+/);
  const clause = parts.findIndex(
    (part, index) =>
      index > 0 &&
      (wordCount(part) >= 6 ||
        /^(?:\p{Lu}|các\s|những\s|đồng chí\s)/u.test(part)),
  );
  return clause > 0 ? parts.slice(0, clause).join(", ") : title;
}

function readTitle(
  text: string,
  at: number,
  isBeforeClause: boolean,
): { title: string | null; end: number } {
  const quoted = /^(?:về\s+(?:việc\s+)?)?[“"]([^“”"]+)[”"]/iu.exec(
    text.slice(at),
  );
  if (quoted?.[1])
    return { title: quoted[1].trim(), end: at + quoted[0].length };
  const whole = upTo(text.slice(at), TITLE_END).replace(/[,\s]+$/, "");
  const title = isBeforeClause ? cutMainClause(whole) : whole;
  return {
    title: /\s/.test(title) && !/^[“"]/.test(title) ? title : null,
    end: at + title.length,
  };
}

function upTo(text: string, end: RegExp): string {
  const stop = end.exec(text);
  return (stop ? text.slice(0, stop.index) : text).trim();
}

// "Nghị quyết 26 và Thông báo số 55 của Bộ Chính trị": one issuer for both.
function shareIssuers(
  found: {
    issuer: string | null;
    title: string | null;
    number: string | null;
    index: number;
    end: number;
  }[],
  text: string,
): void {
  for (let at = found.length - 2; at >= 0; at--) {
    const one = found[at];
    const next = found[at + 1];
    if (!one || !next || one.issuer || one.title || !next.issuer) continue;
    // "45/KH-UBND" tells its own issuer.
    if (/\p{L}/u.test(one.number ?? "")) continue;
    if (
      /^\s*(?:,|;|và|cùng|,\s*và)?\s*$/u.test(text.slice(one.end, next.index))
    )
      one.issuer = next.issuer;
  }
}

/** The papers of an article, each once: what one place leaves out another fills in. */
export function mergeDocuments(
  found: readonly IntakeDocument[],
): IntakeDocument[] {
  const merged: IntakeDocument[] = [];
  for (const document of found) {
    const known = merged.find((other) => isSamePaper(other, document));
    if (!known) merged.push({ ...document });
    else {
      if ((document.number?.length ?? 0) > (known.number?.length ?? 0))
        known.number = document.number;
      known.issuedOn ??= document.issuedOn;
      known.issuer ??= document.issuer;
      known.title ??= document.title;
    }
  }
  return merged;
}

function isSamePaper(one: IntakeDocument, other: IntakeDocument): boolean {
  if (one.type !== other.type) return false;
  if (one.number === null || other.number === null)
    return one.number === other.number && one.title === other.title;
  // "Nghị quyết 26" is short for 26-NQ/TW, but two bodies each have a "Chỉ thị 02".
  const [a, b] = [one.number.toLowerCase(), other.number.toLowerCase()];
  if (a !== b && !a.startsWith(`${b}-`) && !b.startsWith(`${a}-`)) return false;
  return (
    !one.issuer ||
    !other.issuer ||
    one.issuer === other.issuer ||
    (/[-/]/.test(a) === /[-/]/.test(b) && /[-/]/.test(a))
  );
}
