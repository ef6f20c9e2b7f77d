import { fold } from "@toa-soan/content-types/vietnamese/fold";
import { canonicalTonePlacement } from "@toa-soan/content-types/vietnamese/tone-placement";

/** A stretch of text, found or not. */
export interface Stretch {
  text: string;
  isFound: boolean;
}

interface Word {
  start: number;
  end: number;
  exact: string;
  folded: string;
}

type Spelling = "exact" | "folded";

/**
 * Where a text has what was looked for: the whole phrase where it stands so, else its words; as it
 * was typed, else without marks.
 */
export function stretches(text: string, query: string): Stretch[] {
  const words = wordsIn(text);
  const wanted = wordsIn(query);
  const found = [
    phrases(words, wanted, "exact"),
    phrases(words, wanted, "folded"),
    singles(words, wanted, "exact"),
    singles(words, wanted, "folded"),
  ].find(({ length }) => length > 0);
  const parts: Stretch[] = [];
  let done = 0;
  for (const { start, end } of found ?? []) {
    if (start > done)
      parts.push({ text: text.slice(done, start), isFound: false });
    parts.push({ text: text.slice(start, end), isFound: true });
    done = end;
  }
  if (done < text.length)
    parts.push({ text: text.slice(done), isFound: false });
  return parts;
}

function phrases(words: Word[], wanted: Word[], spelling: Spelling) {
  const found: { start: number; end: number }[] = [];
  for (let index = 0; index + wanted.length <= words.length; index++) {
    const run = words.slice(index, index + wanted.length);
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) break;
    if (run.some((word, at) => word[spelling] !== wanted[at]?.[spelling]))
      continue;
    found.push({ start: first.start, end: last.end });
    index += wanted.length - 1;
  }
  return found;
}

const singles = (words: Word[], wanted: Word[], spelling: Spelling) =>
  words.filter((word) =>
    wanted.some((each) => each[spelling] === word[spelling]),
  );

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    exact: canonicalTonePlacement(word.normalize("NFC")).toLowerCase(),
    folded: fold(word),
  }));
