import { organizationPath } from "@toa-soan/content-types/addresses";

import type { OrganizationLine } from "../../archive/people/answers.ts";
import { namedDate } from "../dates.ts";
import { peopleText } from "../text/people.ts";

/** An organization with those below it. */
export interface OrganizationBranch {
  href: string;
  name: string;
  note: string | null;
  parts: OrganizationBranch[];
}

/** @param lines each before its parts, as `Archive.organizations` gives them. */
export function organizationTree(
  lines: OrganizationLine[],
): OrganizationBranch[] {
  const roots: OrganizationBranch[] = [];
  /** The last branch of each depth. */
  const open: OrganizationBranch[] = [];
  for (const { slug, name, depth, dissolvedOn } of lines) {
    const branch: OrganizationBranch = {
      href: organizationPath(slug),
      name,
      note:
        dissolvedOn &&
        peopleText.organization.dissolvedOn(namedDate(dissolvedOn)),
      parts: [],
    };
    (open[depth - 1]?.parts ?? roots).push(branch);
    open[depth] = branch;
  }
  return roots;
}
