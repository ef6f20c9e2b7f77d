import type { DocumentOf } from "@toa-soan/content-types/content-types";

import type { ArticleCard } from "../answers.ts";
import { newestOf, placed } from "../newest.ts";
import type { Reader } from "../reader.ts";
import type { Placed } from "../store.ts";
import { articleCard, documentView, eventCard } from "../views.ts";
import type { OrganizationLine, OrganizationView } from "./answers.ts";
import { heldBy, organizationLink, positionsOf, tenureOf } from "./offices.ts";

const DOCUMENTS = 10;
const EVENTS = 10;
const COVERAGE = 10;

type Organization = DocumentOf["organization"];

/** All organizations in protocol order, each before its parts. */
export function organizationLines(reader: Reader): OrganizationLine[] {
  const all = reader.documents(
    "organization",
    reader.list("organizations", "", "ascending"),
  );
  const known = new Set(all.map(({ documentId }) => documentId));
  const parts = Map.groupBy(all, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  );
  const lines = new Map<string, OrganizationLine>();
  const add = (organization: Organization, depth: number) => {
    const { documentId, dissolvedOn } = organization;
    if (lines.has(documentId)) return;
    lines.set(documentId, {
      ...organizationLink(organization),
      depth,
      dissolvedOn,
    });
    for (const part of parts.get(documentId) ?? []) add(part, depth + 1);
  };
  for (const organization of parts.get(null) ?? []) add(organization, 0);
  // Those that editors put in a circle are below nothing.
  for (const organization of all) add(organization, 0);
  return [...lines.values()];
}

export function organizationView(
  reader: Reader,
  organization: Organization,
): OrganizationView {
  const { documentId: id } = organization;
  const linkTo = (other: string | null) => {
    const found = reader.document("organization", other);
    return found && organizationLink(found);
  };
  const linksIn = (list: string) =>
    reader
      .documents("organization", reader.list(list, id, "ascending"))
      .map(organizationLink);
  const offices = positionsOf(reader, id).flatMap(({ documentId, title }) => {
    const terms = reader.documents(
      "term",
      reader.list("terms-of-position", documentId, "descending"),
    );
    const held = heldBy(reader, terms);
    return held.length > 0 ? [{ title, held }] : [];
  });
  const documents = reader.documents(
    "document",
    reader.list("documents-of-issuer", id, "descending", DOCUMENTS),
  );
  const events = reader.documents(
    "event",
    reader.list("events-of-host", id, "descending", EVENTS),
  );
  const evidence = offices.flatMap(({ held }) =>
    held.flatMap(({ terms }) =>
      terms.flatMap(({ evidence }) => evidence ?? []),
    ),
  );
  return {
    ...organizationLink(organization),
    shortNames: organization.shortNames,
    parent: linkTo(organization.parent),
    children: linksIn("children"),
    successor: linkTo(organization.successor),
    predecessors: linksIn("predecessors"),
    foundedOn: organization.foundedOn,
    dissolvedOn: organization.dissolvedOn,
    offices: offices.map(({ title, held }) => ({
      title,
      holdings: held.map(({ holding, terms }) => ({
        ...holding,
        ...tenureOf(reader, { span: holding, terms }),
      })),
    })),
    documents: documents.map((document) => documentView(reader, document)),
    events: events.map(eventCard),
    hasCalendar: reader.list("calendar-of-host", id, "ascending", 1).length > 0,
    coverage: cardsOf(reader, [
      ...placed(reader, evidence),
      ...events.flatMap(({ documentId }) =>
        reader.newest("coverage-of-event", documentId, COVERAGE),
      ),
      ...documents.flatMap(({ documentId }) =>
        reader.newest("coverage-of-document", documentId, COVERAGE),
      ),
    ]),
  };
}

const cardsOf = (reader: Reader, articles: Placed[]): ArticleCard[] =>
  reader
    .documents(
      "article",
      newestOf(articles)
        .slice(0, COVERAGE)
        .map(({ id }) => id),
    )
    .map((article) => articleCard(reader, article));
