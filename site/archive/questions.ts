import type { AddressedType } from "@toa-soan/content-types/addresses";
import { pathOf } from "@toa-soan/content-types/addresses";

import type { Archive, OfficialGroup } from "./answers.ts";
import type { Reader } from "./reader.ts";
import {
  articleCard,
  articleView,
  eventCard,
  officeHolders,
  officialCard,
  photoView,
  sectionView,
  termViews,
} from "./views.ts";

const LATEST_ON_FRONT = 30;
const FEATURED_ON_FRONT = 5;

type Questions = {
  [Name in keyof Archive]: (
    reader: Reader,
    ...args: Parameters<Archive[Name]>
  ) => ReturnType<Archive[Name]>;
};

/** How each named question is answered. Answers are plain data, equal for equal archives. */
export const questions: Questions = {
  site(reader) {
    const [id] = reader.list("site", "", "ascending", 1);
    const site = reader.document("site", id ?? null);
    return {
      name: site?.name ?? "Tòa Soạn",
      slogan: site?.slogan ?? null,
      owner: site?.owner ?? null,
      licence: site?.licence ?? null,
      responsible: site?.responsible ?? null,
      address: site?.address ?? null,
      phone: site?.phone ?? null,
      email: site?.email ?? null,
      about: site?.about ?? "",
      links: (site?.links ?? []).flatMap(({ name, url }) =>
        name && url ? { name, url } : [],
      ),
    };
  },

  sections: (reader) =>
    reader
      .documents("section", reader.list("sections", "", "ascending"))
      .map(sectionView),

  section(reader, slug) {
    const section = bySlug(reader, "section", slug);
    return section && sectionView(section);
  },

  front(reader) {
    const latest = articles(reader, "latest", "", LATEST_ON_FRONT);
    const [chosen] = articles(reader, "front", "lead", 1);
    // Without a decision of the editors the newest article leads.
    const lead = chosen ?? latest[0] ?? null;
    const featured = articles(reader, "front", "featured", FEATURED_ON_FRONT);
    const above = new Set([lead, ...featured].map((card) => card?.slug));
    return {
      lead,
      featured,
      latest: latest.filter(({ slug }) => !above.has(slug)),
    };
  },

  latest: (reader, limit) => articles(reader, "latest", "", limit),

  latestIn(reader, sectionSlug, limit) {
    const section = bySlug(reader, "section", sectionSlug);
    return section
      ? articles(reader, "latest-in", section.documentId, limit)
      : [];
  },

  monthsOf(reader, sectionSlug) {
    const section = bySlug(reader, "section", sectionSlug);
    return section ? reader.sorts("section-months", section.documentId) : [];
  },

  articlesOf(reader, sectionSlug, month) {
    const section = bySlug(reader, "section", sectionSlug);
    return section
      ? articles(reader, "section-month", `${section.documentId} ${month}`)
      : [];
  },

  article(reader, slug) {
    const article = bySlug(reader, "article", slug);
    return article && articleView(reader, article);
  },

  officialsByOrganization(reader) {
    return reader
      .documents("organization", reader.list("organizations", "", "ascending"))
      .flatMap(({ documentId, name }): OfficialGroup[] => {
        const holders = officeHolders(reader, documentId);
        return holders.length > 0 ? [{ organization: name, holders }] : [];
      });
  },

  officials: (reader) =>
    reader
      .documents("official", reader.list("officials", "", "ascending"))
      .map((official) => officialCard(reader, official)),

  official(reader, slug) {
    const official = bySlug(reader, "official", slug);
    if (!official) return null;
    const portrait = reader.document("photo", official.portrait);
    return {
      slug: official.slug,
      name: official.name,
      honorific: official.honorific,
      otherNames: official.otherNames,
      distinction: official.distinction,
      portrait: portrait && photoView(reader, portrait),
      biography: official.biography,
      terms: termViews(reader, official.documentId),
    };
  },

  coverageOfOfficial(reader, slug, limit) {
    const official = bySlug(reader, "official", slug);
    return official
      ? articles(reader, "coverage-of-official", official.documentId, limit)
      : [];
  },

  event(reader, slug) {
    const event = bySlug(reader, "event", slug);
    if (!event) return null;
    const parent = reader.document("event", event.parent);
    return {
      ...eventCard(event),
      summary: event.summary,
      host: reader.document("organization", event.host)?.name ?? null,
      parent: parent && { name: parent.name, slug: parent.slug },
      participants: event.participants.flatMap(({ official: id, capacity }) => {
        const official = reader.document("official", id);
        return official
          ? {
              official: { name: official.name, slug: official.slug },
              capacity,
            }
          : [];
      }),
    };
  },

  coverageOfEvent(reader, slug, limit) {
    const event = bySlug(reader, "event", slug);
    return event
      ? articles(reader, "coverage-of-event", event.documentId, limit)
      : [];
  },

  eventMonths: (reader) =>
    reader.sorts("event-months", "").map((month) => month || null),

  eventsIn: (reader, month) =>
    reader
      .documents("event", reader.list("events-in", month ?? "", "ascending"))
      .map(eventCard),

  feed(reader, sectionSlug, limit) {
    const section =
      sectionSlug === null ? null : bySlug(reader, "section", sectionSlug);
    if (sectionSlug !== null && !section) return [];
    const ids = section
      ? reader.list("latest-in", section.documentId, "descending", limit)
      : reader.list("latest", "", "descending", limit);
    return reader
      .documents("article", ids)
      .map((article) => articleView(reader, article));
  },

  movedTo(reader, type, slug) {
    const [id] = reader.list(`${type}-former-slug`, slug, "ascending", 1);
    return reader.document(type, id ?? null)?.slug ?? null;
  },

  redirects: (reader) =>
    reader
      .sorts("moved", "")
      .reverse()
      .flatMap((moved) => {
        const [type, former] = moved.split(" ") as [AddressedType, string];
        const to = questions.movedTo(reader, type, former);
        const path = pathOf[type];
        return to ? { from: path(former), to: path(to) } : [];
      }),
  gone: (reader) =>
    reader
      .gone()
      .map(({ type, slug }) => pathOf[type](slug))
      .sort(),
};

function bySlug<Name extends AddressedType>(
  reader: Reader,
  type: Name,
  slug: string,
) {
  const [id] = reader.list(`${type}-slug`, slug, "ascending", 1);
  return reader.document(type, id ?? null);
}

function articles(reader: Reader, name: string, key: string, limit?: number) {
  return reader
    .documents("article", reader.list(name, key, "descending", limit))
    .map((article) => articleCard(reader, article));
}
