import {
  aboutPath,
  contactPath,
  correctionsPath,
  homePath,
  iconPath,
  searchPath,
} from "@toa-soan/content-types/addresses";
import type { NewsMediaOrganization, SearchAction, WebSite } from "schema-dts";

import type { SiteView } from "../../archive/answers.ts";
import { addressOf, type Base, type Data } from "./script.ts";

/** At least 112 × 112 pixels for Google. */
const LOGO = iconPath(512);

const paperId = (base: Base) => addressOf("/#toa-soan", base);
const websiteId = (base: Base) => addressOf("/#trang-bao", base);

/** Stands for `publisherOf` on the same page. */
export const paperReference = (base: Base) => ({ "@id": paperId(base) });

/** Stands for `websiteOf` on the front page. */
export const websiteReference = (base: Base) => ({ "@id": websiteId(base) });

/** The paper as pages name it that are about something else. */
export const publisherOf = ({ name }: SiteView, base: Base) =>
  ({
    "@type": "NewsMediaOrganization",
    "@id": paperId(base),
    name,
    url: addressOf(homePath, base),
    logo: addressOf(LOGO, base),
  }) satisfies NewsMediaOrganization;

/** The paper with its imprint, as the foot of the page says it. */
export function paperOf(
  site: SiteView,
  base: Base,
): Data<NewsMediaOrganization> {
  const { owner, address, phone, email } = site;
  return {
    ...publisherOf(site, base),
    slogan: site.slogan ?? undefined,
    parentOrganization: owner
      ? { "@type": "Organization", name: owner }
      : undefined,
    address: address ?? undefined,
    telephone: phone ?? undefined,
    email: email ?? undefined,
    masthead: addressOf(aboutPath, base),
    correctionsPolicy: addressOf(correctionsPath, base),
    actionableFeedbackPolicy: addressOf(contactPath, base),
  };
}

/** The site and how to search it. */
export function websiteOf({ name }: SiteView, base: Base): Data<WebSite> {
  // schema-dts does not know the properties that Google names.
  const search: SearchAction & { "query-input": string } = {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${addressOf(searchPath, base)}?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  };
  return {
    "@type": "WebSite",
    "@id": websiteId(base),
    name,
    url: addressOf(homePath, base),
    inLanguage: "vi",
    publisher: paperReference(base),
    potentialAction: search,
  };
}
