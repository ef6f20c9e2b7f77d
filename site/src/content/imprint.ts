import type { SiteView } from "../../archive/answers.ts";
import { aboutText as words } from "../text/information.ts";

/** A line of the imprint. */
export interface ImprintFact {
  name: string;
  value: string;
  href?: string;
}

const NBSP = "\u00a0";

/** How readers reach the paper. */
export function contactFacts({
  address,
  phone,
  email,
}: SiteView): ImprintFact[] {
  return [
    ...factOf(words.address, address),
    ...factOf(
      words.phone,
      phone && phone.replaceAll(" ", NBSP),
      phone && `tel:${phone.replace(/[^\d+]/g, "")}`,
    ),
    ...factOf(words.email, email, email && `mailto:${email}`),
  ];
}

/** What a paper must say of itself. */
export const imprintFacts = (site: SiteView): ImprintFact[] => [
  ...factOf(words.name, site.name),
  ...factOf(words.owner, site.owner),
  ...factOf(words.licence, site.licence),
  ...factOf(words.responsible, site.responsible),
  ...contactFacts(site),
];

const factOf = (
  name: string,
  value: string | null,
  href: string | null = null,
): ImprintFact[] =>
  value
    ? [{ name, value: withoutLabel(name, value), ...(href && { href }) }]
    : [];

/** Editors often write the label themselves: "Giấy phép số …". */
function withoutLabel(name: string, value: string): string {
  if (!value.toLowerCase().startsWith(name.toLowerCase())) return value;
  const rest = value.slice(name.length).replace(/^[\s:]+/, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
