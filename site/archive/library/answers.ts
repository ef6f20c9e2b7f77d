import type {
  ArticleCard,
  ArticleLink,
  DocumentView,
  EventCard,
  PhotoView,
} from "../answers.ts";

/** What pages ask about documents and photos. See `Archive` for the forms of dates. */
export interface LibraryQuestions {
  document(slug: string): DocumentPageView | null;
  /** Years in which documents were issued, newest first; those of an unknown year are `null`, last. */
  documentYears(): (string | null)[];
  documentsOfYear(year: string | null): CitedDocument[];
  /** Types of documents as they are written, by name, each with the slug of its page. */
  documentTypes(): DocumentGroup[];
  /** The newest documents of a type. `null` when there are none. */
  documentsOfType(slug: string, limit: number): DocumentsOfGroup | null;
  /** Whoever issued documents, organizations first in their order. */
  documentIssuers(): DocumentGroup[];
  documentsOfIssuer(slug: string, limit: number): DocumentsOfIssuer | null;
  /** The newest articles that cite a document. */
  coverageOfDocument(slug: string, limit: number): ArticleCard[];
  /** Months in which photos were taken or published; only those around one, when it is given. */
  photoMonths(month?: string): string[];
  /** Days of a month with photos, newest first; only those around one, when it is given. */
  photoDays(month: string, day?: string): string[];
  /**
   * Photos of a day, a month of which no day is known, or `null` for those without a date: what was
   * taken then, and what was published then without saying when it was taken.
   */
  photosOn(date: string | null): LibraryPhoto[];
  photosOfEvent(slug: string, limit: number): LibraryPhoto[];
  /** The newest events of which there are photos, each with one of them. */
  eventsWithPhotos(limit: number): { event: EventCard; photo: PhotoView }[];
}

export interface CitedDocument extends DocumentView {
  /** How many articles cite it. */
  citations: number;
}

export interface DocumentPageView extends DocumentView {
  /** As the document numbers it: `Quốc hội khóa XIII`. */
  term: string | null;
  issuerSlug: string | null;
  typeSlug: string | null;
}

export interface DocumentGroup {
  name: string;
  slug: string;
}

export interface DocumentsOfGroup {
  name: string;
  documents: CitedDocument[];
}

export interface DocumentsOfIssuer extends DocumentsOfGroup {
  /** The issuer has a page of its own. */
  isOrganization: boolean;
}

export interface LibraryPhoto {
  /** Permanent. */
  id: string;
  photo: PhotoView;
  /** The article that showed it first. */
  article: ArticleLink | null;
}
