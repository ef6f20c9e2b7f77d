import { organizationPath } from "@toa-soan/content-types/addresses";

import type {
  OrganizationLink,
  OrganizationView,
} from "../../archive/people/answers.ts";
import { capitalized, namedDate } from "../dates.ts";
import { peopleText } from "../text/people.ts";
import { cardsOf } from "./card.ts";
import { documentLineOf } from "./document-line.ts";
import { eventLineOf } from "./event-line.ts";
import { holderTenureOf } from "./tenure-line.ts";

const words = peopleText.organization;

/** An organization in the shapes of the components that show it. */
export function organizationPageOf(organization: OrganizationView) {
  const { parent, predecessors, successor } = organization;
  const { foundedOn, dissolvedOn } = organization;
  return {
    facts: [
      ...linkFacts(words.parent, parent ? [parent] : []),
      ...dateFacts(words.founded, foundedOn),
      ...dateFacts(words.dissolved, dissolvedOn),
      ...linkFacts(words.predecessors, predecessors),
      ...linkFacts(words.successor, successor ? [successor] : []),
    ],
    children: organization.children.map(linkOf),
    offices: organization.offices.map(({ title, holdings }) => ({
      title,
      people: holdings.map(holderTenureOf),
    })),
    documents: organization.documents.map(documentLineOf),
    events: organization.events.map(eventLineOf),
    coverage: cardsOf(organization.coverage, "row"),
  };
}

const linkOf = ({ slug, name }: OrganizationLink) => ({
  name,
  href: organizationPath(slug),
});

const linkFacts = (name: string, links: OrganizationLink[]) =>
  links.length > 0 ? [{ name, value: links.map(linkOf) }] : [];

const dateFacts = (name: string, date: string | null) =>
  date ? [{ name, value: capitalized(namedDate(date)) }] : [];
