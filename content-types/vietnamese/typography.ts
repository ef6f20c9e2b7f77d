/**
 * How Vietnamese text is set: what belongs on one line stays there, and quotation marks are “ ”.
 * Every change puts one character in the place of one other, so that positions in a text stay
 * true, and none touches a letter or a digit.
 */
const NBSP = "\u00a0";

const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const NUMBER = "\\d+(?:[.,]\\d+)*";
// Small letters are words: "vi", "di".
const ROMAN = `[IVXLC]+${END}`;

/** Words that say what the number behind them counts: “ngày 5”, “Điều 14”, “số 18-NQ/TW”. */
const COUNTED =
  "ngày|tháng|năm|quý|khóa|khoá|kỳ|số|lần|thứ|điều|khoản|chương|phần|mục|trang|ảnh|bảng|lớp|khối|tổ|xóm|thôn|phường|quận|quốc lộ|hạng|cấp";

const ORDINALS = "nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười";

/** Units and magnitudes behind a number: “5 km”, “1,2 tỷ”, “14 giờ”. */
const UNITS =
  "%|‰|°C|mm|cm|dm|km|m|km2|m2|m3|km²|m²|m³|km/h|ha|mg|g|kg|tạ|tấn|ml|lít|kW|kWh|MW|MB|GB|trăm|nghìn|ngàn|triệu|tỷ|tỉ|đồng|đ|USD|VND|VNĐ|EUR|giờ|phút|giây";

/** Abbreviations that stand before a name: “TP. Vinh”, “PGS.TS Trần”. */
const BEFORE_NAMES = "TP|Tp|TX|GS|PGS|GS\\.TS|PGS\\.TS|TS|ThS|BS|KS|LS|đ/c|Đ/c";

/**
 * The spaces at which no line may end. Each is found by itself and looked at from its rarer side
 * first: a page of text has a thousand spaces and few of these.
 */
const JOINT = new RegExp(
  ` (?:${[
    `(?=${NUMBER}|${ROMAN})(?<=${START}(?i:${COUNTED}) )`,
    `(?<=${START}(?i:thứ) )(?=(?i:${ORDINALS})${END})`,
    `(?<=${START}(?i:chủ) )(?=(?i:nhật)${END})`,
    `(?<=${START}${NUMBER} )(?=(?i:${UNITS})${END})`,
    `(?=\\p{Lu})(?<=${START}(?:${BEFORE_NAMES})\\.? )`,
    // A dash stands at the end of a line rather than at its beginning.
    "(?=[-–—] )(?<=\\S )",
  ].join("|")})`,
  "gu",
);

/** `thứ Tư, ngày 13/3: "Tốt"` as `thứ Tư, ngày 13/3: “Tốt”`. Setting it twice changes nothing. */
export function typeset(text: string): string {
  const joined = text.replace(JOINT, NBSP);
  return joined.includes('"') ? withCurlyQuotes(joined) : joined;
}

const BEFORE_OPENING = /[\s([{“‘/–—-]/u;
const BEHIND_CLOSING = /[\s)\]}”’.,;:!?…/–—-]/u;

/**
 * Straight double quotes as “ ”, when each one plainly opens or closes; otherwise all stay, because
 * a wrong guess turns the quotation inside out.
 */
function withCurlyQuotes(text: string): string {
  let isOpen = false;
  let isPlain = true;
  const set = text.replace(/"/g, (_mark, index: number) => {
    const opens = index === 0 || BEFORE_OPENING.test(text.charAt(index - 1));
    const closes =
      index === text.length - 1 || BEHIND_CLOSING.test(text.charAt(index + 1));
    isPlain &&= opens !== closes && closes === isOpen;
    isOpen = !isOpen;
    return isOpen ? "“" : "”";
  });
  return isPlain && !isOpen ? set : text;
}
