import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { fromIndexed, toQuery } from "../../search/spelling.ts";
import type { Shelf } from "./library.ts";
import type {
  Filters,
  PagefindAnswer,
  PagefindInstance,
  PagefindResult,
} from "./pagefind.ts";

const LOOKED_INTO = 5;

export interface Ranked {
  results: PagefindResult[];
  /** How many at the top have the words side by side or every mark as typed. */
  good: number;
  people: Record<string, number>;
}

/**
 * What is found, the best first: the words side by side and with the marks as typed, the words
 * with their marks, the words side by side whatever the marks, the rest. Among equals Pagefind's
 * own order stands.
 *
 * @param typed quotes around it ask for the words side by side only.
 */
export async function rank(
  shelf: Shelf,
  typed: string,
  filters: Filters,
): Promise<Ranked> {
  const bare = bareQuery(typed);
  const query = toQuery(bare);
  const phrase = `"${query}"`;
  const hasMarks = bare.toLowerCase() !== foldedOnly(bare);
  const ask = (index: PagefindInstance, words: string) =>
    index.search(words, { filters });
  const folded = await shelf.index("folded");
  const all = await ask(folded, query);
  const folds = await ask(folded, phrase);
  // Whoever types without marks means any marks.
  const exact = hasMarks ? await shelf.index("exact") : null;
  const exacts = exact
    ? [await ask(exact, phrase), await ask(exact, query)]
    : [];
  const places = new Map(all.results.map(({ id }, place) => [id, place]));
  const inOrder = ({ results }: PagefindAnswer) =>
    [...results].sort(
      (one, other) =>
        (places.get(one.id) ?? Infinity) - (places.get(other.id) ?? Infinity),
    );
  const unique = (answers: PagefindAnswer[]) => [
    ...new Map(
      answers.flatMap(inOrder).map((result) => [result.id, result]),
    ).values(),
  ];
  const good = unique([...exacts, folds]);
  const isPhraseOnly = /^["“].*["”]$/.test(typed.trim());
  const results = isPhraseOnly
    ? unique([...exacts.slice(0, 1), folds])
    : unique([...exacts, folds, all]);
  return {
    results:
      good.length > 0 || (await haveAnyWord(results, bare)) ? results : [],
    good: good.length,
    people: all.filters["person"] ?? {},
  };
}

/**
 * Where no text has a word, Pagefind finds those that have its first letters: "xyzzy" finds "X".
 * Such results show among the first ones, of which this looks into a few.
 */
async function haveAnyWord(
  results: PagefindResult[],
  words: string,
): Promise<boolean> {
  const wanted = fold(words).split(" ");
  for (const result of results.slice(0, LOOKED_INTO)) {
    const { content } = await result.data();
    const text = ` ${fold(fromIndexed(content))}`;
    if (wanted.some((word) => text.includes(` ${word}`))) return true;
  }
  return false;
}

/** The words without the quotes around them. */
export const bareQuery = (typed: string): string =>
  typed.replace(/["“”]/g, " ").replace(/\s+/g, " ").trim();

/** Lower case without marks, all else as it is. */
const foldedOnly = (text: string) =>
  [...text.toLowerCase()]
    .map((letter) => (/\p{L}/u.test(letter) ? fold(letter) : letter))
    .join("");
