import {
  articlePath,
  officialPath,
  organizationPath,
} from "@toa-soan/content-types/addresses";
import { typeset } from "@toa-soan/content-types/vietnamese/typography";

import type {
  Holding,
  OfficialTenure,
  Tenure,
} from "../../archive/people/answers.ts";
import { capitalized, namedDate } from "../dates.ts";
import { peopleText as words } from "../text/people.ts";
import { attestedWords, periodWords } from "./office-lines.ts";

/** An article that attests an office. */
export interface EvidenceLine {
  /** The day of which it attests. */
  day: string | null;
  href: string;
  headline: string;
}

/** Somebody in an office: what is known, and what is not. */
export interface TenureLine {
  /** The office on a person's page, the person on an organization's. */
  title: string;
  href: string | null;
  /** The organization, or what tells namesakes apart. */
  detail: { name: string; href: string | null } | null;
  isFormer: boolean;
  /** Sentences without a full stop. */
  known: string[];
  unknown: string | null;
  notes: readonly string[];
  /** Newest first. */
  evidence: EvidenceLine[];
}

export const officeTenureOf = (tenure: OfficialTenure): TenureLine => {
  const { title, organization } = tenure;
  return {
    title,
    href: null,
    detail: organization && {
      name: organization.name,
      href: organizationPath(organization.slug),
    },
    ...factsOf(tenure),
  };
};

export const holderTenureOf = (tenure: Holding & Tenure): TenureLine => {
  const { name, slug, distinction } = tenure.official;
  return {
    title: name,
    href: officialPath(slug),
    detail: distinction ? { name: distinction, href: null } : null,
    ...factsOf(tenure),
  };
};

function factsOf(tenure: Tenure) {
  const { isFormer, notes } = tenure;
  return {
    isFormer,
    known: [periodWords(tenure), attestedWords(tenure)].flatMap((part) =>
      part ? capitalized(part) : [],
    ),
    unknown: unknownWords(tenure),
    notes: notes.map((note) => typeset(capitalized(note))),
    evidence: evidenceLinesOf(tenure),
  };
}

const evidenceLinesOf = ({ evidence }: Tenure): EvidenceLine[] =>
  evidence.toReversed().map(({ on, article }) => ({
    day: on && namedDate(on),
    href: articlePath(article.slug),
    headline: typeset(article.headline),
  }));

function unknownWords({
  startedOn,
  endedOn,
  isFormer,
  attestedOn,
}: Tenure): string | null {
  if (startedOn === null && endedOn === null && attestedOn.length === 0)
    return isFormer ? words.endedUnknown : words.bothUnknown;
  const start = startedOn === null ? words.startUnknown : null;
  const end =
    endedOn !== null ? null : isFormer ? words.endedUnknown : words.endUnknown;
  const both = [start, end].filter((part) => part !== null);
  return both.length > 0 ? both.join(" ") : null;
}
