import { PROVINCES } from "../vietnamese/place-names.ts";

const DASH = "[-–—]";
/** "(Baonghean.vn) - ", "(TTXVN) ", "(NADT) – ". */
const BRACKETED = new RegExp(
  `^\\(\\s*([^()]{2,40}?)\\s*\\)\\s*(?:${DASH}+|:)?\\s*(?=\\S)`,
  "u",
);
/** "BHG - ", "VOV.VN - ", "Baothanhhoa.vn - ". */
const BARE = new RegExp(
  `^([\\p{Lu}\\d&]{2,10}(?:\\.[\\p{L}]{2,4}|\\s[Oo]nline|\\s?ĐT)?|[\\p{L}\\d]{3,25}\\.(?:vn|com|net|org|com\\.vn|gov\\.vn|org\\.vn))\\s*${DASH}+\\s+(?=[\\p{Lu}\\d“"])`,
  "u",
);
/** "Nghệ An, ngày 5/5 (TTXVN) - ", "Hà Nội (TTXVN) - ", "Vinh, 5/5 - ". */
const PLACED = new RegExp(
  `^(\\p{Lu}[\\p{L}.]*(?:\\s\\p{Lu}[\\p{L}.]*){0,4}(?:,?\\s(?:ngày\\s)?\\d{1,2}/\\d{1,2}(?:/\\d{4})?)?(?:,?\\s*\\([\\p{Lu}\\d.]{2,12}(?:\\.vn)?\\))?)\\s*${DASH}+\\s+(?=[\\p{Lu}“"])`,
  "u",
);

/** A paragraph without the agency or place it opens with, and that opening. */
export function splitDateline(text: string): {
  dateline: string | null;
  rest: string;
} {
  const bracketed = BRACKETED.exec(text);
  if (bracketed?.[1] && isAgency(bracketed[1], /[-–—]\s*$/.test(bracketed[0])))
    return { dateline: bracketed[1], rest: text.slice(bracketed[0].length) };
  const bare = BARE.exec(text);
  if (bare?.[1] && !NOT_AGENCIES.test(bare[1]))
    return { dateline: bare[1], rest: text.slice(bare[0].length) };
  const placed = PLACED.exec(text);
  // Without a date or an agency the same shape is a name and a title: "Trần Văn A - Bí thư …".
  if (placed?.[1] && /[\d)]$/.test(placed[1]))
    return { dateline: placed[1], rest: text.slice(placed[0].length) };
  const city = /^(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) ?(?=\p{Lu}\p{Ll}+ \p{Ll})/u.exec(
    text,
  );
  // Some papers print the place in other letters and without any mark before the lead.
  if (city?.[1] && PROVINCES.has(city[1]))
    return { dateline: city[1], rest: text.slice(city[0].length) };
  return { dateline: null, rest: text };
}

const NOT_AGENCIES = /^(?:\d+|UBND|HĐND|UBMTTQ|BCH|BTV|MTTQ|PV|HLV)$/;

// Before a dash a bracket at the very start names a paper in whatever form.
function isAgency(text: string, hasDash: boolean): boolean {
  return (
    (hasDash && /^\p{Lu}/u.test(text) && text.split(" ").length <= 4) ||
    /\.(?:vn|com|net|org)$/i.test(text) ||
    /^[\p{Lu}\d./&-]{2,14}$/u.test(text) ||
    /^(?:Báo|Tạp chí|Cổng TTĐT|Dân trí|Tổ quốc|Chinhphu|Xây dựng Đảng)/u.test(
      text,
    )
  );
}
