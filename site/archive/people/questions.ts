import type { DocumentOf } from "@toa-soan/content-types/content-types";

import { around } from "../around.ts";
import { bySlug } from "../by-slug.ts";
import type { Reader } from "../reader.ts";
import { articleCard, eventCard, photoView } from "../views.ts";
import type {
  OfficialCard,
  OfficialCoverage,
  PeopleQuestions,
} from "./answers.ts";
import { officeGroups, officesOf, officialLink, tenureOf } from "./offices.ts";
import { organizationLines, organizationView } from "./organizations.ts";

type Questions = {
  [Name in keyof PeopleQuestions]: (
    reader: Reader,
    ...args: Parameters<PeopleQuestions[Name]>
  ) => ReturnType<PeopleQuestions[Name]>;
};

export const peopleQuestions: Questions = {
  officials: (reader) =>
    reader
      .documents("official", reader.list("officials", "", "ascending"))
      .map((official) => officialCard(reader, official)),

  official(reader, slug) {
    const official = bySlug(reader, "official", slug);
    if (!official) return null;
    const portrait = reader.document("photo", official.portrait);
    return {
      ...officialLink(official),
      honorific: official.honorific,
      otherNames: official.otherNames,
      portrait: portrait && photoView(reader, portrait),
      biography: official.biography,
      tenures: officesOf(reader, official.documentId).map((office) => ({
        title: office.title,
        organization: office.organization,
        ...tenureOf(reader, office),
      })),
    };
  },

  coverageOfOfficial(reader, slug, limit) {
    const official = bySlug(reader, "official", slug);
    return official
      ? coverage(reader, official, "coverage-of-official", "", limit)
      : [];
  },

  coverageYearsOf(reader, slug, year) {
    const official = bySlug(reader, "official", slug);
    return official
      ? around(reader, "coverage-years", official.documentId, year)
      : [];
  },

  coverageOfOfficialIn(reader, slug, year) {
    const official = bySlug(reader, "official", slug);
    return official
      ? coverage(reader, official, "coverage-of-official-in", ` ${year}`)
      : [];
  },

  photosOfOfficial(reader, slug, limit) {
    const official = bySlug(reader, "official", slug);
    if (!official) return [];
    const ids = reader.list(
      "photos-of-official",
      official.documentId,
      "descending",
      limit,
    );
    return reader
      .documents("photo", ids)
      .map((photo) => photoView(reader, photo));
  },

  eventsOfOfficial(reader, slug, limit) {
    const official = bySlug(reader, "official", slug);
    if (!official) return [];
    const { documentId } = official;
    const ids = reader.list(
      "events-of-official",
      documentId,
      "descending",
      limit,
    );
    return reader.documents("event", ids).map((event) => ({
      event: eventCard(event),
      capacity:
        event.participants.find(({ official }) => official === documentId)
          ?.capacity ?? null,
    }));
  },

  offices: (reader) =>
    officeGroups(
      reader,
      reader.documents("term", reader.list("terms", "", "ascending")),
    ),

  officesUntil(reader, year) {
    const years = reader.sorts("office-years", "");
    const ids = years
      .filter((since) => since <= year)
      .flatMap((since) => reader.list("terms-since", since, "ascending"));
    return officeGroups(reader, reader.documents("term", ids));
  },

  officeYears: (reader) => [...reader.sorts("office-years", "")],

  organizations: organizationLines,

  organization(reader, slug) {
    const organization = bySlug(reader, "organization", slug);
    return organization && organizationView(reader, organization);
  },
};

function officialCard(
  reader: Reader,
  official: DocumentOf["official"],
): OfficialCard {
  const [office] = officesOf(reader, official.documentId);
  return {
    ...officialLink(official),
    office: office?.title ?? null,
    isFormer: office?.span.isFormer ?? false,
  };
}

function coverage(
  reader: Reader,
  { documentId }: DocumentOf["official"],
  list: string,
  part: string,
  limit?: number,
): OfficialCoverage[] {
  const ids = reader.list(list, `${documentId}${part}`, "descending", limit);
  return reader.documents("article", ids).map((article) => {
    const mention = article.mentions.find(
      ({ official }) => official === documentId,
    );
    return {
      article: articleCard(reader, article),
      titleAsWritten: mention?.titleAsWritten ?? null,
      isFormer: mention?.isFormer ?? false,
      capacity: mention?.capacity ?? null,
    };
  });
}
