import {
  certaintyBetween,
  type Certainty,
} from "@toa-soan/content-types/titles/span-certainty";

import type { Holding, OfficeGroup } from "../../archive/people/answers.ts";
import { officeText as words } from "../text/people.ts";
import {
  holderLineOf,
  officeLinesOf,
  type OfficeLines,
} from "./office-lines.ts";

/** Who held which office at some time between two days, and of whom that is not known. */
export interface OfficesBetween {
  known: OfficeLines[];
  unknown: OfficeLines[];
}

/** @param from first and @param to last day, `2020-07-23`; equal for one day. */
export function officesBetween(
  groups: OfficeGroup[],
  from: string,
  to: string,
): OfficesBetween {
  const those = (holdings: Holding[], certainty: Certainty) =>
    holdings.filter(
      (holding) => certaintyBetween(holding, from, to) === certainty,
    );
  return {
    known: officeLinesOf(groups, (holdings) => [
      ...those(holdings, "attested").map((holding) => holderLineOf(holding)),
      ...those(holdings, "open").map((holding) =>
        holderLineOf(holding, words.notEnded),
      ),
    ]),
    unknown: officeLinesOf(groups, (holdings) =>
      those(holdings, "unknown").map((holding) => holderLineOf(holding)),
    ),
  };
}

/** How many people in how many offices. */
export function countOf(lines: OfficeLines[]): {
  people: number;
  offices: number;
} {
  const offices = lines.flatMap((group) => group.offices);
  const people = new Set(
    offices.flatMap((office) => office.people.map(({ href }) => href)),
  );
  return { people: people.size, offices: offices.length };
}
