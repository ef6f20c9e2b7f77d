import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { isOfficeOf } from "@toa-soan/content-types/titles/office-match";
import { NameIndex } from "@toa-soan/content-types/titles/name-match";
import type { NamedPerson } from "@toa-soan/content-types/titles/named-people";
import type {
  Register,
  RegisterOfficial,
  RegisterPosition,
  RegisterTerm,
} from "@toa-soan/content-types/titles/register";

import { inChunks } from "../hidden-tables.ts";
import { linesIn } from "../intake/stored.ts";

interface StoredTerm {
  documentId: string;
  startedOn: string | null;
  endedOn: string | null;
  hasEnded: boolean | null;
  attestedOn: string | null;
  official: { documentId: string; name: string } | null;
  position: { documentId: string } | null;
  evidence: { headline: string | null } | null;
}

/**
 * What the register has to say about the people of one article: everybody who is called like them
 * or almost so, and all terms in their offices and in the offices that the article names. Names
 * and offices are read whole, without their documents, which takes some ten milliseconds for
 * thousands.
 *
 * @param chosen officials whom the article's field "Nhân sự" names, whatever their name.
 */
export async function loadRegister(
  strapi: Core.Strapi,
  people: readonly NamedPerson[],
  chosen: ReadonlySet<string>,
): Promise<Register> {
  const all = await allOfficials(strapi);
  const index = new NameIndex(all);
  const named = new Map<string, RegisterOfficial>();
  for (const name of new Set(people.map((person) => person.name))) {
    const exact = index.named(name);
    const found =
      exact.length > 0
        ? exact
        : index.almostNamed(name).map(({ official }) => official);
    for (const official of found) named.set(official.documentId, official);
  }
  for (const official of all)
    if (chosen.has(official.documentId))
      named.set(official.documentId, official);

  const positions = await allPositions(strapi);
  const own = await termsWith(strapi, "official", [...named.keys()]);
  const keys = new Set(
    people.flatMap(({ offices }) => offices.map(({ key }) => key)),
  );
  const wanted = new Set(own.map(({ position }) => position));
  for (const position of positions)
    if ([...keys].some((key) => isOfficeOf(key, position)))
      wanted.add(position.documentId);
  const others = await termsWith(strapi, "position", [...wanted]);
  return {
    officials: [...named.values()],
    positions: positions.filter(({ documentId }) => wanted.has(documentId)),
    terms: [
      ...new Map(
        [...own, ...others].map((term) => [term.documentId, term]),
      ).values(),
    ],
  };
}

async function allOfficials(strapi: Core.Strapi): Promise<RegisterOfficial[]> {
  const rows = (await strapi.db
    .getConnection("officials")
    .select("document_id", "name", "other_names", "distinction")) as {
    document_id: string;
    name: string;
    other_names: string | null;
    distinction: string | null;
  }[];
  return rows.map((row) => ({
    documentId: row.document_id,
    name: row.name,
    otherNames: linesIn(row.other_names),
    distinction: row.distinction,
  }));
}

async function allPositions(strapi: Core.Strapi): Promise<RegisterPosition[]> {
  const stored: {
    documentId: string;
    title: string;
    rank: number | null;
    organization: { name: string; shortNames: string | null } | null;
  }[] = await strapi.db.query(contentTypes.position.uid).findMany({
    select: ["documentId", "title", "rank"],
    populate: { organization: { select: ["name", "shortNames"] } },
  });
  return stored.map(({ documentId, title, rank, organization }) => ({
    documentId,
    title,
    rank,
    organization: organization && {
      name: organization.name,
      shortNames: linesIn(organization.shortNames),
    },
  }));
}

async function termsWith(
  strapi: Core.Strapi,
  field: "official" | "position",
  documentIds: string[],
): Promise<RegisterTerm[]> {
  const terms: RegisterTerm[] = [];
  for (const chunk of inChunks(documentIds)) {
    const stored: StoredTerm[] = await strapi.db
      .query(contentTypes.term.uid)
      .findMany({
        select: [
          "documentId",
          "startedOn",
          "endedOn",
          "hasEnded",
          "attestedOn",
        ],
        where: { [field]: { documentId: { $in: chunk } } },
        populate: {
          official: { select: ["documentId", "name"] },
          position: { select: ["documentId"] },
          evidence: { select: ["headline"] },
        },
      });
    for (const { official, position, evidence, ...term } of stored)
      if (official && position)
        terms.push({
          ...term,
          hasEnded: term.hasEnded ?? false,
          official: official.documentId,
          officialName: official.name,
          position: position.documentId,
          evidence: evidence?.headline ?? null,
        });
  }
  return terms;
}
