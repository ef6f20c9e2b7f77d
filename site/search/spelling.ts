import {
  canonicalTonePlacement,
  otherTonePlacement,
  tonePlacement,
} from "@toa-soan/content-types/vietnamese/tone-placement";

// Pagefind folds marks, but đ is a letter of its own to Unicode. ḑ comes apart into d and a mark,
// so that đ folds like every other Vietnamese letter and is still told from d. No Vietnamese text
// has ḑ.
const STAND_IN = { đ: "ḑ", Đ: "Ḑ" };

// Follows a syllable that its writer spelled the other way ("uỷ"). Pagefind takes it for
// punctuation: no part of the word, kept in the text.
const OTHER_SPELLING = "\u2056";

/** A text in the spelling of the index: ủy and uỷ are one word, đ folds to d. */
export function toIndexed(text: string): string {
  return standIn(
    text
      .normalize("NFC")
      .replace(/\p{L}+/gu, (syllable) =>
        tonePlacement(syllable) === "new"
          ? otherTonePlacement(syllable) + OTHER_SPELLING
          : syllable,
      ),
  );
}

/** What a reader types, in the spelling of the index. */
export const toQuery = (typed: string): string =>
  standIn(canonicalTonePlacement(typed.normalize("NFC")));

/** The text as its writer spelled it, from the spelling of the index. */
export const fromIndexed = (indexed: string): string =>
  indexed
    .replace(/ḑ/g, "đ")
    .replace(/Ḑ/g, "Đ")
    .replace(WRITTEN_OTHERWISE, (_, syllable: string) =>
      otherTonePlacement(syllable),
    )
    .replaceAll(OTHER_SPELLING, "");

const WRITTEN_OTHERWISE = new RegExp(`(\\p{L}+)${OTHER_SPELLING}`, "gu");

const standIn = (text: string) =>
  text.replace(/[đĐ]/g, (letter) => STAND_IN[letter as "đ" | "Đ"]);
