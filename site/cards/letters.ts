import { typeset } from "@toa-soan/content-types/vietnamese/typography";

import type { Face } from "./face.ts";

// More than five lines hold.
const MOST_LETTERS = 500;

// Of what stays of text when everything else in it is drawn as nothing.
const NOTHING = /[\p{C}\p{M}\ufffd]/gu;

/**
 * The letters of a text that a face can draw, set as on the page. What it has not is drawn as the
 * plain letters for which it stands, or left out: emoji, other scripts, marks on letters that have
 * no such form.
 *
 * @returns `null` when too little is left to say the same.
 */
export function drawableLetters(text: string, face: Face): string | null {
  const composed = text.slice(0, 4 * MOST_LETTERS).normalize("NFC");
  // Letters in other styles, which some write for bold ones: first, that marks find them.
  const letters = [...composed]
    .map((letter) => (face.has(letter) ? letter : letter.normalize("NFKC")))
    .join("")
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(NOTHING, "");
  let drawn = "";
  let count = 0;
  let missing = 0;
  for (const letter of letters) {
    const plain = drawable(letter, face);
    drawn += plain ?? " ";
    if (!/\p{L}/u.test(letter)) continue;
    count++;
    if (plain === null) missing++;
  }
  const kept = [...drawn.replace(/ +/g, " ").trim()]
    .slice(0, MOST_LETTERS)
    .join("");
  return !kept || missing * 2 > count ? null : typeset(kept);
}

function drawable(letter: string, face: Face): string | null {
  if (face.has(letter)) return letter;
  const plain = letter.normalize("NFD").replace(NOTHING, "");
  return plain && [...plain].every((each) => face.has(each)) ? plain : null;
}
