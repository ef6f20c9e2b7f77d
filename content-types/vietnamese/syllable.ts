import { ONSETS, RHYMES, RHYMES_AFTER_QU } from "./syllable-parts.ts";

const TONE_MARKS = /[\u0300\u0309\u0303\u0301\u0323]/g;
// Any letter outside ASCII: ă, đ, ế …
const HAS_MARK = /[^ -~]/;
// Syllables closed by a stop carry only these two tones.
const STOPPED_TONES = /[\u0301\u0323]/;
const STOPPED = /(?:c|ch|p|t)$/;
const FRONT_VOWEL = /^[eêi]/;
const BEFORE_FRONT_VOWELS = new Set(["k", "gh", "ngh"]);
const NOT_BEFORE_FRONT_VOWELS = new Set(["c", "g", "ng"]);

/** A syllable without its tone mark, `Đảng` as `đang`, and the marks that were taken off. */
function withoutTone(syllable: string): { letters: string; tones: string[] } {
  const parts = syllable.toLowerCase().normalize("NFD");
  return {
    letters: parts.replace(TONE_MARKS, "").normalize("NFC"),
    tones: parts.match(TONE_MARKS) ?? [],
  };
}

/** Whether a word is one well-formed syllable of Vietnamese spelling, in any letter case. */
export function isSyllable(word: string): boolean {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const answer = readSyllable(word);
  if (cache.size < CACHE_SIZE) cache.set(word, answer);
  return answer;
}

// Articles repeat few hundred syllables many times; the limit keeps hostile input from growing it.
const CACHE_SIZE = 20_000;
const cache = new Map<string, boolean>();

function readSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const { letters, tones } = withoutTone(word);
  if (tones.length > 1) return false;
  return ONSETS.some((onset) => {
    if (!letters.startsWith(onset)) return false;
    const rhyme = letters.slice(onset.length);
    return fits(onset, rhyme, tones[0] ?? "");
  });
}

function fits(onset: string, rhyme: string, tone: string): boolean {
  if (STOPPED.test(rhyme) && !STOPPED_TONES.test(tone)) return false;
  if (onset === "gi" && (rhyme === "" || rhyme === "n")) return true;
  if (onset === "g" && /^iê[ngct]/.test(rhyme)) return RHYMES.has(rhyme);
  if (onset === "qu")
    return (
      RHYMES.has(`o${rhyme}`) ||
      RHYMES.has(`u${rhyme}`) ||
      RHYMES_AFTER_QU.has(rhyme)
    );
  if (!RHYMES.has(rhyme)) return false;
  if (rhyme.startsWith("y")) {
    if (rhyme === "y") return "hklmstv".includes(onset);
    return onset === "";
  }
  if (rhyme.startsWith("iê") && onset === "") return false;
  if (FRONT_VOWEL.test(rhyme)) return !NOT_BEFORE_FRONT_VOWELS.has(onset);
  // "ky" is handled above; k before back vowels is only found in foreign names.
  return !BEFORE_FRONT_VOWELS.has(onset);
}

/**
 * The syllables that stand glued together in a word, `["cáo", "kiểm"]` for "cáokiểm", or null when
 * the word is a syllable itself or does not come apart. Words without any Vietnamese mark are left
 * alone: they are foreign far more often than glued.
 */
export function splitGlued(word: string): string[] | null {
  if (word.length < 3 || word.length > 24) return null;
  if (!/^\p{L}+$/u.test(word) || !HAS_MARK.test(word)) return null;
  if (isSyllable(word)) return null;
  return splitInto(word, 2) ?? splitInto(word, 3);
}

function splitInto(word: string, pieces: number): string[] | null {
  if (pieces === 1) return isSyllable(word) ? [word] : null;
  let best: { parts: string[]; rank: number } | null = null;
  for (let at = 1; at < word.length; at++) {
    const first = word.slice(0, at);
    if (!isSyllable(first)) continue;
    const rest = splitInto(word.slice(at), pieces - 1);
    if (!rest) continue;
    const next = rest[0] ?? "";
    const rank =
      (/^\p{Lu}/u.test(next) ? 4 : 0) +
      (/^[^aeiouyăâêôơư]/.test(withoutTone(next).letters) ? 2 : 0) +
      (first.length > 1 ? 1 : 0);
    if (!best || rank > best.rank) best = { parts: [first, ...rest], rank };
  }
  return best?.parts ?? null;
}
