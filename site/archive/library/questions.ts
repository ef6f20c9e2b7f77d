import type { DocumentOf } from "@toa-soan/content-types/content-types";
import { sortKey } from "@toa-soan/content-types/vietnamese/sort-key";
import { slugFrom } from "@toa-soan/content-types/vietnamese/slug";

import { around } from "../around.ts";
import { bySlug } from "../by-slug.ts";
import type { Reader } from "../reader.ts";
import {
  articleCard,
  articleLink,
  documentView,
  eventCard,
  photoView,
} from "../views.ts";
import type { PhotoView } from "../answers.ts";
import type {
  DocumentGroup,
  CitedDocument,
  LibraryPhoto,
  LibraryQuestions,
} from "./answers.ts";

type Questions = {
  [Name in keyof LibraryQuestions]: (
    reader: Reader,
    ...args: Parameters<LibraryQuestions[Name]>
  ) => ReturnType<LibraryQuestions[Name]>;
};

// Enough to find some with photos among the newest.
const EVENTS_LOOKED_AT = 100;

export const libraryQuestions: Questions = {
  document(reader, slug) {
    const document = bySlug(reader, "document", slug);
    if (!document) return null;
    const { issuer, issuerAsWritten, type, term } = document;
    const organization = reader.document("organization", issuer);
    return {
      ...documentView(reader, document),
      term,
      issuerSlug:
        organization?.slug ?? (slugFrom(issuerAsWritten ?? "") || null),
      typeSlug: slugFrom(type ?? "") || null,
    };
  },

  documentYears: (reader) =>
    reader.sorts("document-years", "").map((year) => year || null),

  documentsOfYear: (reader, year) =>
    citedDocuments(
      reader,
      reader.list("documents-in", year ?? "", "descending"),
    ),

  documentTypes: (reader) =>
    groupsOf(reader.sorts("document-types", "").map(writtenGroup)),

  documentsOfType(reader, slug, limit) {
    const ids = reader.list("documents-of-type", slug, "descending", limit);
    const [newest] = reader.documents("document", ids);
    return newest?.type
      ? { name: newest.type, documents: citedDocuments(reader, ids) }
      : null;
  },

  documentIssuers(reader) {
    const organizations = reader
      .documents(
        "organization",
        reader.sorts("document-issuers", "organization"),
      )
      .map(({ name, slug, order }) => ({
        name,
        slug,
        order: order ?? Infinity,
      }))
      .sort((one, other) => one.order - other.order)
      .map(({ name, slug }) => ({ name, slug }));
    const named = groupsOf(
      reader.sorts("document-issuers", "name").map(writtenGroup),
    );
    const known = new Set(organizations.map(({ slug }) => slug));
    return [...organizations, ...named.filter(({ slug }) => !known.has(slug))];
  },

  documentsOfIssuer(reader, slug, limit) {
    const organization = bySlug(reader, "organization", slug);
    const ids = [
      ...(organization
        ? reader.list(
            "documents-of-issuer",
            organization.documentId,
            "descending",
            limit,
          )
        : []),
      ...reader.list("documents-by-name", slug, "descending", limit),
    ];
    const documents = reader
      .documents("document", ids)
      .sort((one, other) =>
        (one.issuedOn ?? "") < (other.issuedOn ?? "") ? 1 : -1,
      )
      .slice(0, limit);
    const name = organization?.name ?? documents[0]?.issuerAsWritten;
    return name && documents.length > 0
      ? {
          name,
          documents: documents.map((each) => citedDocument(reader, each)),
          isOrganization: organization !== null,
        }
      : null;
  },

  coverageOfDocument(reader, slug, limit) {
    const document = bySlug(reader, "document", slug);
    if (!document) return [];
    const { documentId } = document;
    return reader
      .documents(
        "article",
        reader.list("coverage-of-document", documentId, "descending", limit),
      )
      .map((article) => articleCard(reader, article));
  },

  photoMonths: (reader, month) => around(reader, "photo-months", "", month),

  photoDays: (reader, month, day) => around(reader, "photo-days", month, day),

  photosOn(reader, date) {
    const dated = reader.list("photos-on", date ?? "", "ascending");
    const published = reader
      .documents(
        "article",
        reader.list("photo-articles-on", date ?? "", "descending"),
      )
      .flatMap(({ photos }) => photos)
      .filter((id) => !isDated(reader.document("photo", id)));
    return libraryPhotos(reader, [...published, ...dated]);
  },

  photosOfEvent(reader, slug, limit) {
    const event = bySlug(reader, "event", slug);
    return event
      ? libraryPhotos(reader, photosOfEvent(reader, event.documentId), limit)
      : [];
  },

  eventsWithPhotos(reader, limit) {
    const covers: ReturnType<LibraryQuestions["eventsWithPhotos"]> = [];
    for (const id of reader.list(
      "events",
      "",
      "descending",
      EVENTS_LOOKED_AT,
    )) {
      if (covers.length === limit) break;
      const event = reader.document("event", id);
      const [photo] = pictured(reader, photosOfEvent(reader, id), 1);
      if (event && photo)
        covers.push({ event: eventCard(event), photo: photo.photo });
    }
    return covers;
  },
};

const citedDocuments = (reader: Reader, ids: string[]): CitedDocument[] =>
  reader.documents("document", ids).map((each) => citedDocument(reader, each));

const citedDocument = (
  reader: Reader,
  document: DocumentOf["document"],
): CitedDocument => ({
  ...documentView(reader, document),
  citations: reader.list(
    "coverage-of-document",
    document.documentId,
    "descending",
  ).length,
});

const writtenGroup = (name: string): DocumentGroup => ({
  name,
  slug: slugFrom(name),
});

/** By name, spellings of one slug as one. */
const groupsOf = (groups: DocumentGroup[]): DocumentGroup[] =>
  [...new Map(groups.map((group) => [group.slug, group])).values()].sort(
    (one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1),
  );

const isDated = (photo: DocumentOf["photo"] | null) =>
  (photo?.takenOn ?? "").length >= "2026-11".length;

/**
 * Ids of photos that say so themselves, and of those of the articles about the event; read no
 * further than they are asked for.
 */
function* photosOfEvent(reader: Reader, event: string): Generator<string> {
  yield* reader.list("photos-of-event", event, "ascending");
  for (const id of reader.list("coverage-of-event", event, "ascending"))
    yield* reader.document("article", id)?.photos ?? [];
}

/** The first photos that have a picture, each once. */
function pictured(
  reader: Reader,
  ids: Iterable<string>,
  limit = Infinity,
): { id: string; photo: PhotoView }[] {
  const photos = new Map<string, PhotoView>();
  for (const id of ids) {
    if (photos.size >= limit) break;
    const document = reader.document("photo", id);
    const photo = document && photoView(reader, document);
    if (photo?.image) photos.set(id, photo);
  }
  return [...photos].map(([id, photo]) => ({ id, photo }));
}

/** The same, each with the article that showed it first. */
const libraryPhotos = (
  reader: Reader,
  ids: Iterable<string>,
  limit?: number,
): LibraryPhoto[] =>
  pictured(reader, ids, limit).map(({ id, photo }) => {
    const shownBy = reader.first("articles-with-photo", id);
    const article = reader.document("article", shownBy);
    return { id, photo, article: article && articleLink(article) };
  });
