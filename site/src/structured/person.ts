import { officialPath } from "@toa-soan/content-types/addresses";
import type { Person } from "schema-dts";

import type { PhotoView } from "../../archive/answers.ts";
import type { OfficialView } from "../../archive/people/answers.ts";
import { capitalized } from "../dates.ts";
import { imageOf } from "./image.ts";
import { organizationLinkOf } from "./organization.ts";
import { roleDatesOf } from "./role.ts";
import { addressOf, some, type Base, type Data } from "./script.ts";

/** @param photos those that the page shows beside the portrait. */
export function personOf(
  official: OfficialView,
  photos: PhotoView[],
  base: Base,
): Data<Person> {
  const { name, slug, honorific, distinction, portrait, tenures } = official;
  // The head of the page shows only the credit of the portrait.
  const face = portrait && { ...portrait, caption: "" };
  const pictures = [...(face ? [face] : []), ...photos];
  return {
    "@type": "Person",
    name,
    url: addressOf(officialPath(slug), base),
    alternateName: some(official.otherNames),
    honorificPrefix: honorific ? capitalized(honorific) : undefined,
    disambiguatingDescription: distinction ?? undefined,
    jobTitle: some(
      tenures.filter(({ isFormer }) => !isFormer).map(({ title }) => title),
    ),
    image: some(pictures.flatMap((photo) => imageOf(photo, base) ?? [])),
    memberOf: some(
      tenures.flatMap(({ organization, title, ...span }) =>
        organization
          ? {
              "@type": "OrganizationRole" as const,
              roleName: title,
              ...roleDatesOf(span),
              memberOf: organizationLinkOf(organization, base),
            }
          : [],
      ),
    ),
    hasOccupation: some(
      tenures.flatMap(({ organization, title, ...span }) =>
        organization
          ? []
          : {
              "@type": "Role" as const,
              roleName: title,
              ...roleDatesOf(span),
              hasOccupation: { "@type": "Occupation" as const, name: title },
            },
      ),
    ),
  };
}
