/**
 * Folding: the form of a text in which searching ignores case, tone marks, vowel marks and đ/d.
 *
 * NFD does not decompose đ, so it is mapped by hand. Tone placement (hòa/hoà, ủy/uỷ) needs no
 * care here: without marks both spellings are the same letters.
 */

/** Text in NFC without control characters, the form in which every text is stored. */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return text;
  const composed = text.normalize("NFC");
  const clean = FORBIDDEN.test(composed)
    ? composed.replace(/\r\n?/g, "\n").replace(FORBIDDEN_ALL, "")
    : composed;
  // Half of a surrogate pair is no character; looking for one by pattern is slow in long texts.
  return clean.isWellFormed() ? clean : clean.replace(LONE_SURROGATES, "");
}

// Letters of which Vietnamese and its neighbours are written, and the signs of print: nothing here is
// forbidden, and by NFC_Quick_Check (https://unicode.org/reports/tr15/) all of it stays as it is.
// One look at a long text instead of three.
const PLAIN = /^[\t\n -~\u00a0-\u02ff\u1e00-\u1eff\u2010-\u205e\u20ab]*$/;
// Everything XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets), since every text may reach a feed.
const CONTROL = "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ufffe\\uffff";
const FORBIDDEN = new RegExp(`[${CONTROL}]`);
const FORBIDDEN_ALL = new RegExp(`[${CONTROL}]`, "g");
const LONE_SURROGATES =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The search key of a text: lower case, no marks, đ as d, everything that is not a letter or a
 * digit as one space. `fold("Đảng  uỷ")` and `fold("ĐẢNG ỦY")` are both `"dang uy"`.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
