import { PERSON_LIKE_PLACES, PROVINCES } from "../vietnamese/place-names.ts";
import { isSignedName } from "../vietnamese/names.ts";
import type { Byline } from "./article.ts";
import { wordCount } from "./lines.ts";
import { endOfTitle } from "./title-phrase.ts";
import { readWords } from "./word-stream.ts";

/** What a signature line states. A line can state a byline and a source together. */
export type Signature = { byline: Byline | null; source: string | null };

const LABEL =
  /^(?:(?:tin|bài|bài viết|tin bài)\s*(?:,|và|-|–|&|\/|\+)?\s*(?:ảnh|hình|clip|video)|bài viết|bài|tin bài|tin|tác giả bài viết|tác giả|người viết|thực hiện|nhóm thực hiện|biên soạn|tổng hợp|phóng viên|người thực hiện|nội dung|viết bởi)\s*:\s*(?=\S)/iu;
const SOURCE = /^[([]?\s*(?:nguồn(?: tin)?\s*:|theo|\(theo)\s+(?=\S)/iu;
const DESK =
  /^(?:PV|P\.V|BBT|BTV|CTV|TTV|Nhóm PV|Nhóm phóng viên|Phóng viên|Ban Biên tập|Tòa soạn|PV-CTV|Tin CTV|Nhóm P\.V)$/iu;
const ORGANIZATION =
  /^(?:Báo|Đài|Tạp chí|Ban|Sở|Phòng|UBND|HĐND|Ủy ban|Uỷ ban|Đảng ủy|Đảng uỷ|Huyện ủy|Huyện uỷ|Thành ủy|Tỉnh ủy|Trung tâm|Văn phòng|Công an|Trường|Hội|Liên|Cổng|Viện|Bệnh viện|Bộ|Cục|Chi cục|Tổng cục|Đoàn|Thông tấn|TTXVN|TT |TTVH|Trang|Thị ủy|Xã|Huyện|Trưởng|Phó|Giám đốc|Chi bộ|Công ty|Khối|Học viện|Đại học|Quân khu|Bộ đội|BCH|Bộ Chỉ huy)(?!\p{L})/u;
const AGENCY =
  /^(?:TTXVN|VOV|VTV|BNEWS|VietnamPlus|TTO|[\p{Lu}]{1,5}TV|Vietnam\+|[\p{L}\d-]+\.(?:vn|com|net|org)(?:\.vn)?|[\p{L}\d]+\.(?:gov|com|org)\.vn)$/iu;
const LONGEST_SIGNATURE = 24;

/** What a line at the end of an article signs, or null when it signs nothing. */
export function readSignature(text: string): Signature | null {
  const line = text.replace(/^[-–—*]+\s*/, "").replace(/\s*\.$/, "");
  if (line === "" || wordCount(line) > LONGEST_SIGNATURE) return null;
  const source = readSource(line);
  if (source) return { byline: null, source };
  if (AGENCY.test(line)) return { byline: null, source: line };
  const label = LABEL.exec(line);
  if (label) return readLabelled(line.slice(label[0].length));
  if (/[:!?]/.test(line)) return null;
  return readNamed(line);
}

// "Bài: Lan Anh; Ảnh: Minh Hà" signs the text with the first of both.
function readLabelled(rest: string): Signature | null {
  const name = rest.replace(/\s*[;,.–-]\s*(?:ảnh|video|clip)\s*:.*$/iu, "");
  return (
    readNamed(name) ?? {
      byline: { name: name.trim(), affiliation: null },
      source: null,
    }
  );
}

function readSource(line: string): string | null {
  const match = SOURCE.exec(line);
  if (!match) return null;
  const rest = line.slice(match[0].length).replace(/[)\]\s]+$/u, "");
  const isNamed =
    /^\p{Lu}/u.test(rest) ||
    /\.\p{L}{2,}/u.test(rest) ||
    /^(?:báo|đài|trang|tạp chí)\s/iu.test(rest);
  if (!isNamed || wordCount(rest) > 12) return null;
  return /,\s|\.\s/.test(rest) ? null : rest;
}

function readNamed(line: string): Signature | null {
  const bracketed = /^(.+?)\s*\(\s*([^()]+?)\s*\)$/u.exec(line);
  if (bracketed?.[1] && bracketed[2]) {
    if (!isNameList(bracketed[1])) return null;
    return withNote(bracketed[1], bracketed[2]);
  }
  if (isNameList(line))
    return { byline: { name: line, affiliation: null }, source: null };
  const parts = /^(.+?)\s*(?:\s[-–—]\s|,\s|\/\s?)(.+)$/u.exec(line);
  const name = parts?.[1]?.trim() ?? "";
  const affiliation = parts?.[2]?.trim() ?? "";
  if (isNameList(name) && isOrganization(affiliation))
    return { byline: { name, affiliation }, source: null };
  return null;
}

function withNote(name: string, note: string): Signature {
  const source = readSource(note);
  if (source) return { byline: { name, affiliation: null }, source };
  const isManner =
    /^(?:t\/h|th|t\.h|tổng hợp|lược ghi|ghi|dịch|st|sưu tầm|thực hiện|biên dịch|lược dịch|biên soạn)$/iu;
  return {
    byline: { name, affiliation: isManner.test(note) ? null : note },
    source: null,
  };
}

function isNameList(text: string): boolean {
  const names = text.split(/\s*(?:,|;|\s[-–—]\s|\s&\s|\svà\s|\/|\s\+\s)\s*/u);
  return names.length <= 5 && names.every(isName);
}

function isName(text: string): boolean {
  const bare = text.replace(
    /^(?:CTV|PV|BTV|Phóng viên|TS|ThS|PGS\.TS|Ths|Nhà báo)\.?\s+/u,
    "",
  );
  if (DESK.test(text)) return true;
  return (
    isSignedName(bare) &&
    !PERSON_LIKE_PLACES.has(bare) &&
    !PROVINCES.has(bare) &&
    !ORGANIZATION.test(bare)
  );
}

/** Whether a short line names an office, paper or other body: the affiliation under a name. */
export function isOrganization(text: string): boolean {
  return (
    wordCount(text) <= 16 &&
    !/[.:!?;]$/.test(text) &&
    (ORGANIZATION.test(text) || AGENCY.test(text))
  );
}

/** Whether a line is nothing but the name of an office, as sites have it for a masthead. */
export function isOfficeName(text: string): boolean {
  if (!ORGANIZATION.test(text) || /[.,:;!?“"]/.test(text)) return false;
  const words = readWords(text);
  return words.length > 2 && endOfTitle(words, 0) === words.length;
}

/** What a line under the headline signs, or null. */
export function readTopSignature(text: string): Signature | null {
  return wordCount(text) > 12 ? null : readSignature(text);
}
