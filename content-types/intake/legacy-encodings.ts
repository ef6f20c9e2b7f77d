import { isSyllable } from "../vietnamese/syllable.ts";

/** The Vietnamese encodings from before Unicode that old newsroom files still carry. */
export type LegacyEncoding = "TCVN3 (ABC)" | "VNI" | "VPS" | "Windows-1258";

type Table = ReadonlyMap<number, string>;

/** A table from letters and the hexadecimal bytes they had, in the same order. */
function table(letters: string, bytes: string): Table {
  const codes = bytes.split(" ").map((byte) => parseInt(byte, 16));
  return new Map([...letters].map((letter, at) => [codes[at] ?? 0, letter]));
}

const TCVN3 = table(
  "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
  "B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB AE CC CE CF D0 D1 AA D2 D3 D4 D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE EF F1 F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE A1 A2 A3 A4 A5 A6 A7",
);
const VPS = table(
  "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĐ",
  "E0 E1 E4 E3 E5 E6 A2 A1 A3 A4 A5 E2 C0 C3 C4 C5 C6 C7 E8 E9 C8 EB CB EA 8A 89 8B CD 8C EC ED CC EF CE F2 F3 D5 F5 86 F4 D2 D3 B0 87 B6 D6 A9 A7 AA AB AE F9 FA FB DB F8 DC D8 D9 BA BB BF FF 9A 9B CF 9C F1",
);
// Windows-1258 has tones as bytes of their own behind the vowel.
const WINDOWS_1258 = table(
  "ĂăêÊđĐơƠưƯâôÂÔ\u0300\u0309\u0303\u0301\u0323àáèéùúíóÀÁÈÉ",
  "C3 E3 EA CA F0 D0 F5 D5 FD DD E2 F4 C2 D4 CC D2 DE EC F2 E0 E1 E8 E9 F9 FA ED F3 C0 C1 C8 C9",
);
// VNI writes the plain vowel and one byte behind it for all its marks, and a few letters whole.
const VNI_MARKS: ReadonlyMap<number, string> = new Map([
  [0xf8, "\u0300"],
  [0xf9, "\u0301"],
  [0xfb, "\u0309"],
  [0xf5, "\u0303"],
  [0xef, "\u0323"],
  [0xe2, "\u0302"],
  [0xe0, "\u0302\u0300"],
  [0xe1, "\u0302\u0301"],
  [0xe5, "\u0302\u0309"],
  [0xe3, "\u0302\u0303"],
  [0xe4, "\u0302\u0323"],
  [0xea, "\u0306"],
  [0xe8, "\u0306\u0300"],
  [0xe9, "\u0306\u0301"],
  [0xfa, "\u0306\u0309"],
  [0xfc, "\u0306\u0303"],
  [0xeb, "\u0306\u0323"],
]);
const VNI_LETTERS = table(
  "đĐơƠưƯìíỉĩịỵ",
  "F1 D1 F4 D4 F6 D6 EC ED E6 F3 F2 EE",
);

const DECODERS: readonly (readonly [
  LegacyEncoding,
  (bytes: Uint8Array) => string,
])[] = [
  ["TCVN3 (ABC)", (bytes) => decodeBy(bytes, TCVN3)],
  ["VNI", decodeVni],
  ["VPS", (bytes) => decodeBy(bytes, VPS)],
  ["Windows-1258", (bytes) => decodeBy(bytes, WINDOWS_1258)],
];

function decodeBy(bytes: Uint8Array, letters: Table): string {
  let text = "";
  for (const byte of bytes)
    text += letters.get(byte) ?? String.fromCharCode(byte);
  return text.normalize("NFC");
}

function decodeVni(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    const isBehindVowel = /[aeouyơưAEOUYƠƯ]$/.test(text);
    // Capitals carry the same marks as capitals: 0x20 lower.
    const mark =
      VNI_MARKS.get(byte) ??
      (byte >= 0xc0 && byte < 0xe0 ? VNI_MARKS.get(byte + 0x20) : undefined);
    text +=
      isBehindVowel && mark !== undefined
        ? mark
        : (VNI_LETTERS.get(byte) ?? String.fromCharCode(byte));
  }
  return text.normalize("NFC");
}

// Enough for a verdict; a longer text says the same again.
const SAMPLE = 20_000;
const FEWEST_WORDS = 3;
const CERTAIN = 0.8;

/**
 * The legacy encoding in which some bytes are Vietnamese, or null. Each encoding is tried: in the
 * right one nearly every word with a mark is a well-formed syllable.
 */
export function legacyEncodingOf(bytes: Uint8Array): LegacyEncoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  let best: { name: LegacyEncoding; share: number } | null = null;
  for (const [name, decode] of DECODERS) {
    const share = shareOfSyllables(decode(sample));
    if (share >= CERTAIN && (!best || share > best.share))
      best = { name, share };
  }
  return best?.name ?? null;
}

/** Some bytes read in an encoding that `legacyEncodingOf` named. */
export function decodeLegacy(
  bytes: Uint8Array,
  encoding: LegacyEncoding,
): string {
  const decode = DECODERS.find(([name]) => name === encoding)?.[1];
  return decode?.(bytes) ?? "";
}

/**
 * The legacy encoding whose bytes somebody has read as Western letters, so that "Đảng" became
 * "§¶ng" (TCVN3) or "Ñaûng" (VNI) in a file that is valid UTF-8; null for sound text.
 */
export function mojibakeOf(text: string): LegacyEncoding | null {
  const sample = text.slice(0, SAMPLE);
  // Sound Vietnamese has letters that no Western code page knows.
  if (/[\u0102-\u01b0\u1ea0-\u1ef9]/.test(sample)) return null;
  if (shareOfSyllables(sample) >= CERTAIN) return null;
  return legacyEncodingOf(Uint8Array.from(sample, westernByte));
}

/** The byte that a character of Windows-1252 stood for; "?" for any other. */
function westernByte(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x100) return code;
  const at = WINDOWS_1252.indexOf(character);
  return at >= 0 ? 0x80 + at : 0x3f;
}

const WINDOWS_1252 =
  "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Of the words with a letter outside ASCII, the share that are syllables; 0 when they are few. */
function shareOfSyllables(text: string): number {
  const words = (text.match(/[\p{L}\p{M}\u0080-\u00ff]+/gu) ?? []).filter(
    (word) => /[^\u0000-~]/.test(word),
  );
  if (words.length < FEWEST_WORDS) return 0;
  return words.filter(isSyllable).length / words.length;
}
