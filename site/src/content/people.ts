import { officialPath } from "@toa-soan/content-types/addresses";

import type { MentionView } from "../../archive/answers.ts";
import type { OfficialCard } from "../../archive/people/answers.ts";
import { capitalized } from "../dates.ts";
import { text } from "../text.ts";

/** A person in a list, with a line or two about them. */
export interface PersonLine {
  href: string;
  name: string;
  /** Stands before the name: `Đồng chí`, `PGS.TS`. */
  honorific: string | null;
  notes: string[];
}

/** The title of an article's day; one that no longer was held says so. */
export function titleInArticle({
  titleAsWritten,
  isFormer,
}: Pick<MentionView, "titleAsWritten" | "isFormer">): string | null {
  const isToldFormer = /^(nguyên|cựu)\s/iu.test(titleAsWritten ?? "");
  return titleAsWritten && isFormer && !isToldFormer
    ? text.article.former(titleAsWritten)
    : titleAsWritten;
}

export function mentionLineOf(mention: MentionView): PersonLine {
  const { official, honorific, capacity } = mention;
  const title = titleInArticle(mention);
  return {
    href: officialPath(official.slug),
    name: official.name,
    honorific: honorific && capitalized(honorific),
    notes: [title, capacity].flatMap((note) => (note ? capitalized(note) : [])),
  };
}

const officialLineOf = ({
  slug,
  name,
  distinction,
  office,
  isFormer,
}: OfficialCard): PersonLine => ({
  href: officialPath(slug),
  name,
  honorific: null,
  notes: [
    distinction,
    office && isFormer ? capitalized(text.article.former(office)) : office,
  ].flatMap((note) => note ?? []),
});

/** People under the first letter of their given name, the last word, as Vietnamese lists sort. */
export function groupedByLetter(officials: OfficialCard[]) {
  const groups = Map.groupBy(officials, ({ name }) => {
    const given = name.trim().split(/\s+/).at(-1) ?? "";
    const [first = ""] = given;
    // Tone marks go, the marks of letters stay: Ánh under A, Ân under Â.
    const letter = first.normalize("NFD").replace(TONES, "").normalize("NFC");
    return /\p{L}/u.test(letter) ? letter.toUpperCase() : NO_LETTER;
  });
  return [...groups].map(([letter, people]) => ({
    letter,
    people: people.map(officialLineOf),
  }));
}

/** Names that begin with something else. */
const NO_LETTER = "#";
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
