import type { DocumentOf } from "@toa-soan/content-types/content-types";
import {
  inOrderOf,
  joinTerms,
  timeOf,
  type JoinedTerms,
} from "@toa-soan/content-types/titles/join-terms";
import { personSortKey } from "@toa-soan/content-types/vietnamese/sort-key";

import type { Reader } from "../reader.ts";
import { articleLink } from "../views.ts";
import type {
  Holding,
  OfficeGroup,
  OfficialLink,
  OrganizationLink,
  Tenure,
} from "./answers.ts";

type Term = DocumentOf["term"];

export const officialLink = ({
  slug,
  name,
  distinction,
}: DocumentOf["official"]): OfficialLink => ({ slug, name, distinction });

export const organizationLink = ({
  slug,
  name,
}: DocumentOf["organization"]): OrganizationLink => ({ slug, name });

/** Terms as offices with those who hold and held them, in protocol order. */
export function officeGroups(reader: Reader, terms: Term[]): OfficeGroup[] {
  const byPosition = Map.groupBy(terms, ({ position }) => position);
  const organizations = reader.documents(
    "organization",
    reader.list("organizations", "", "ascending"),
  );
  return [...organizations, null].flatMap((organization): OfficeGroup[] => {
    const offices = positionsOf(reader, organization?.documentId ?? "").flatMap(
      ({ documentId, title }) => {
        const held = heldBy(reader, byPosition.get(documentId) ?? []);
        const holdings = held.map(({ holding }) => holding);
        return holdings.length > 0 ? [{ title, holdings }] : [];
      },
    );
    return offices.length > 0
      ? [
          {
            organization: organization && organizationLink(organization),
            offices,
          },
        ]
      : [];
  });
}

/** Positions by rank. @param organization id, empty for those of none. */
export const positionsOf = (reader: Reader, organization: string) =>
  reader.documents(
    "position",
    reader.list("positions-of", organization, "ascending"),
  );

/** Who holds and held one office, in the order of `Office`, with the terms that tell it. */
export function heldBy(
  reader: Reader,
  terms: Term[],
): { holding: Holding; terms: Term[] }[] {
  const held = [...Map.groupBy(terms, ({ official }) => official)].flatMap(
    ([id, ofOfficial]) => {
      const official = reader.document("official", id);
      return official
        ? joinTerms(ofOfficial).map(({ span, terms }) => ({
            holding: { official: officialLink(official), ...span },
            terms,
          }))
        : [];
    },
  );
  return held.toSorted(
    ({ holding: one }, { holding: other }) =>
      Number(one.isFormer) - Number(other.isFormer) ||
      inOrderOf(timeOf(other), timeOf(one)) ||
      inOrderOf(
        personSortKey(one.official.name),
        personSortKey(other.official.name),
      ),
  );
}

/** What stands behind a span. */
export function tenureOf(
  reader: Reader,
  { span, terms }: JoinedTerms<Term>,
): Tenure {
  return {
    ...span,
    notes: [...new Set(terms.flatMap(({ note }) => note ?? []))],
    evidence: terms.flatMap(({ attestedOn, evidence }) => {
      const article = reader.document("article", evidence);
      return article ? [{ on: attestedOn, article: articleLink(article) }] : [];
    }),
  };
}

interface OfficeOfPerson extends JoinedTerms<Term> {
  title: string;
  organization: OrganizationLink | null;
  rank: number;
}

/** The offices of one person: those that they hold by rank, then the others, newest first. */
export function officesOf(reader: Reader, official: string): OfficeOfPerson[] {
  const terms = reader.documents(
    "term",
    reader.list("terms-of-official", official, "descending"),
  );
  return [...Map.groupBy(terms, ({ position }) => position)]
    .flatMap(([id, ofPosition]) => {
      const position = reader.document("position", id);
      if (!position) return [];
      const { title, rank } = position;
      const organization = reader.document(
        "organization",
        position.organization,
      );
      return joinTerms(ofPosition).map((joined) => ({
        ...joined,
        rank: rank ?? Infinity,
        title,
        organization: organization && organizationLink(organization),
      }));
    })
    .toSorted(
      (one, other) =>
        Number(one.span.isFormer) - Number(other.span.isFormer) ||
        (one.span.isFormer
          ? inOrderOf(timeOf(other.span), timeOf(one.span))
          : 0) ||
        inOrderOf(one.rank, other.rank) ||
        inOrderOf(timeOf(other.span), timeOf(one.span)) ||
        inOrderOf(one.title, other.title),
    );
}
