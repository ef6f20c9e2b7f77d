import { articlePath, officialPath } from "@toa-soan/content-types/addresses";

import type {
  MentionView,
  OfficeHolder,
  OfficialCard,
  TermView,
} from "../../archive/answers.ts";
import { capitalized, namedDate } from "../dates.ts";
import { text } from "../text.ts";

/** A person in a list, with a line or two about them. */
export interface PersonLine {
  href: string;
  name: string;
  /** Stands before the name: `Đồng chí`, `PGS.TS`. */
  honorific: string | null;
  notes: string[];
}

export function mentionLineOf(mention: MentionView): PersonLine {
  const { official, honorific, titleAsWritten, isFormer, capacity } = mention;
  const isToldFormer = /^(nguyên|cựu)\s/iu.test(titleAsWritten ?? "");
  const title =
    titleAsWritten && isFormer && !isToldFormer
      ? text.article.former(titleAsWritten)
      : titleAsWritten;
  return {
    href: officialPath(official.slug),
    name: official.name,
    honorific: honorific && capitalized(honorific),
    notes: [title, capacity].flatMap((note) => (note ? capitalized(note) : [])),
  };
}

export const officialLineOf = ({
  slug,
  name,
  distinction,
  office,
  isFormer,
}: OfficialCard | OfficeHolder): PersonLine => ({
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
    // Tone marks go, the marks of letters stay: Ánh under A, Ân under Â.
    const letter = (given[0] ?? "").normalize("NFD").replace(TONES, "");
    return letter.normalize("NFC").toUpperCase();
  });
  return [...groups].map(([letter, people]) => ({
    letter,
    people: people.map(officialLineOf),
  }));
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** What is known of when somebody held an office, and what is not. */
function periodOf({ startedOn, endedOn, isFormer }: TermView): {
  period: string | null;
  unknown: string | null;
} {
  const words = text.official;
  const start = startedOn && namedDate(startedOn);
  const end = endedOn && namedDate(endedOn);
  if (start && end) return { period: words.fromTo(start, end), unknown: null };
  const unknownEnd = isFormer ? words.endedUnknown : words.endUnknown;
  if (start) return { period: words.from(start), unknown: unknownEnd };
  if (end) return { period: words.until(end), unknown: words.startUnknown };
  return {
    period: null,
    unknown: isFormer ? words.endedUnknown : words.periodUnknown,
  };
}

/** A term of office in the shape of its component. */
export function termLineOf(term: TermView) {
  const { title, organization, note, attestedOn, evidence } = term;
  const attested = attestedOn && namedDate(attestedOn);
  return {
    title,
    organization,
    note,
    ...periodOf(term),
    attestation: evidence
      ? text.official.evidence(attested)
      : attested && text.official.attested(attested),
    evidence: evidence && {
      href: articlePath(evidence.slug),
      headline: evidence.headline,
    },
  };
}
