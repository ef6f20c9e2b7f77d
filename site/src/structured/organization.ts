import {
  officialPath,
  organizationPath,
} from "@toa-soan/content-types/addresses";
import type { GovernmentOrganization, Organization } from "schema-dts";

import type {
  OrganizationLink,
  OrganizationView,
} from "../../archive/people/answers.ts";
import { roleDatesOf } from "./role.ts";
import { addressOf, some, type Base, type Data } from "./script.ts";

/**
 * How the names of the organs of the state begin: those of the Party, of the Front and of societies
 * are organizations like any other.
 */
const OF_THE_STATE =
  /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|quốc hội|chính phủ|chủ tịch nước|sở|bộ(?! chính trị)|cục|chi cục|tổng cục|công an|tòa án|toà án|viện kiểm sát|thanh tra|kiểm toán nhà nước|kho bạc|văn phòng (?:ubnd|ủy ban nhân dân|hđnd|chính phủ|quốc hội|đoàn đbqh))(?!\p{L})/iu;

const typeOf = (name: string) =>
  OF_THE_STATE.test(name)
    ? ("GovernmentOrganization" as const)
    : ("Organization" as const);

/** An organization as other pages name it. */
export const organizationLinkOf = (
  { name, slug }: OrganizationLink,
  base: Base,
) => ({
  "@type": typeOf(name),
  name,
  url: addressOf(organizationPath(slug), base),
});

/** An organization with everybody who holds or held an office in it. */
export function organizationOf(
  organization: OrganizationView,
  base: Base,
): Data<Organization> | Data<GovernmentOrganization> {
  const { parent, children, foundedOn, dissolvedOn } = organization;
  return {
    ...organizationLinkOf(organization, base),
    alternateName: some(organization.shortNames),
    foundingDate: foundedOn ?? undefined,
    dissolutionDate: dissolvedOn ?? undefined,
    parentOrganization: parent ? organizationLinkOf(parent, base) : undefined,
    subOrganization: some(
      children.map((child) => organizationLinkOf(child, base)),
    ),
    member: some(
      organization.offices.flatMap(({ title, holdings }) =>
        holdings.map(({ official, ...span }) => ({
          "@type": "OrganizationRole" as const,
          roleName: title,
          ...roleDatesOf(span),
          member: {
            "@type": "Person" as const,
            name: official.name,
            url: addressOf(officialPath(official.slug), base),
          },
        })),
      ),
    ),
  };
}
