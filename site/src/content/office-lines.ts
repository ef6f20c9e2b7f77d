import {
  officialPath,
  organizationPath,
} from "@toa-soan/content-types/addresses";
import type { Span } from "@toa-soan/content-types/titles/join-terms";

import type { Holding, OfficeGroup } from "../../archive/people/answers.ts";
import { capitalized, namedDate } from "../dates.ts";
import { officeText as words } from "../text/people.ts";

/** The offices of one organization with people, in words. */
export interface OfficeLines {
  organization: string;
  /** Null for offices of no organization. */
  href: string | null;
  offices: { title: string; people: HolderLine[] }[];
}

export interface HolderLine {
  href: string;
  name: string;
  distinction: string | null;
  /** When, as far as is known. */
  when: string;
}

/**
 * Offices in words, without those of which nobody is wanted.
 *
 * @param choose whom of an office to tell, and how.
 */
export const officeLinesOf = (
  groups: OfficeGroup[],
  choose: (holdings: Holding[]) => HolderLine[],
): OfficeLines[] =>
  groups.flatMap(({ organization, offices }): OfficeLines[] => {
    const wanted = offices.flatMap(({ title, holdings }) => {
      const people = choose(holdings);
      return people.length > 0 ? [{ title, people }] : [];
    });
    return wanted.length > 0
      ? [
          {
            organization: organization?.name ?? words.otherOffices,
            href: organization && organizationPath(organization.slug),
            offices: wanted,
          },
        ]
      : [];
  });

/** @param more what else to say of the time. */
export const holderLineOf = (
  { official, ...span }: Holding,
  more: string | null = null,
): HolderLine => ({
  href: officialPath(official.slug),
  name: official.name,
  distinction: official.distinction,
  when: capitalized([spanWords(span), ...(more ? [more] : [])].join("; ")),
});

/** `từ ngày 17/10/2020; được ghi nhận ngày 19/9/2022` */
function spanWords(span: Span): string {
  const known = [periodWords(span), attestedWords(span)].filter(
    (part) => part !== null,
  );
  if (span.isFormer && span.endedOn === null) known.push(words.endedUnknown);
  return known.length > 0 ? known.join("; ") : words.periodUnknown;
}

/** What is known of the start and the end. */
export function periodWords({ startedOn, endedOn }: Span): string | null {
  const start = startedOn && namedDate(startedOn);
  const end = endedOn && namedDate(endedOn);
  if (start && end) return words.fromTo(start, end);
  if (start) return words.from(start);
  return end && words.until(end);
}

/** Which days articles attest. */
export function attestedWords({ attestedOn }: Span): string | null {
  const [first, last] = [attestedOn[0], attestedOn.at(-1)].map((date) =>
    date === undefined ? "" : namedDate(date),
  );
  if (!first || !last) return null;
  switch (attestedOn.length) {
    case 1:
      return words.attested(first);
    case 2:
      return words.attestedTwice(first, last);
    default:
      return words.attestedOften(attestedOn.length, first, last);
  }
}
