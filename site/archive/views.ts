import type {
  ArticleCard,
  ArticleView,
  DocumentView,
  EventCard,
  OfficeHolder,
  OfficialCard,
  PhotoView,
  SectionView,
  TermView,
} from "./answers.ts";
import { publishedAt } from "./entries.ts";
import type { Reader } from "./reader.ts";
import type { Kept } from "./store.ts";

export const sectionView = ({
  name,
  slug,
  description,
}: Kept<"section">): SectionView => ({ name, slug, description });

export function photoView(reader: Reader, photo: Kept<"photo">): PhotoView {
  const image = photo.image && reader.image(photo.documentId);
  return {
    caption: photo.caption,
    credit: photo.credit,
    altText: photo.altText,
    isIllustrative: photo.isIllustrative,
    image: image
      ? { ...image.view, focalPoint: photo.image?.focalPoint ?? null }
      : null,
  };
}

export function articleCard(
  reader: Reader,
  article: Kept<"article">,
): ArticleCard {
  const section = reader.document("section", article.section);
  const photo = reader.document("photo", article.photos[0] ?? null);
  return {
    slug: article.slug,
    headline: article.headline,
    kicker: article.kicker,
    lead: article.lead,
    section: section && { name: section.name, slug: section.slug },
    publishedAt: publishedAt(article),
    photo: photo && photoView(reader, photo),
  };
}

export function articleView(
  reader: Reader,
  article: Kept<"article">,
): ArticleView {
  const event = reader.document("event", article.event);
  return {
    ...articleCard(reader, article),
    id: article.documentId,
    dateline: article.dateline,
    body: reader.body(article.documentId),
    bylines: article.bylines,
    sourceCredit: article.sourceCredit,
    photos: reader
      .documents("photo", article.photos)
      .map((photo) => photoView(reader, photo)),
    event: event && eventCard(event),
    mentions: article.mentions.flatMap((mention) => {
      const official = reader.document("official", mention.official);
      if (!official) return [];
      const { titleAsWritten, honorific, isFormer, capacity } = mention;
      return {
        official: { name: official.name, slug: official.slug },
        titleAsWritten,
        honorific,
        isFormer,
        capacity,
      };
    }),
    documents: reader
      .documents("document", article.documents)
      .map((document) => documentView(reader, document)),
    topics: reader.documents("topic", article.topics).map(({ name }) => name),
    related: reader
      .documents("article", article.related)
      .map((related) => articleCard(reader, related)),
    corrections: article.corrections,
    lastUpdatedAt: article.lastUpdatedAt,
    updateNote: article.updateNote,
  };
}

function documentView(
  reader: Reader,
  { title, type, number, issuer, issuerAsWritten, issuedOn }: Kept<"document">,
): DocumentView {
  return {
    title,
    type,
    number,
    issuer: reader.document("organization", issuer)?.name ?? issuerAsWritten,
    issuedOn,
  };
}

export const eventCard = ({
  slug,
  name,
  edition,
  startsOn,
  endsOn,
  partOfDay,
  startsAt,
  place,
}: Kept<"event">): EventCard => ({
  slug,
  name,
  edition,
  startsOn,
  endsOn,
  partOfDay,
  startsAt,
  place,
});

/** Terms of an official, newest first. */
function termsOf(reader: Reader, official: string): Kept<"term">[] {
  return reader.documents(
    "term",
    reader.list("terms-of-official", official, "descending"),
  );
}

export function termViews(reader: Reader, official: string): TermView[] {
  return termsOf(reader, official).flatMap((term) => {
    const position = reader.document("position", term.position);
    if (!position) return [];
    const evidence = reader.document("article", term.evidence);
    return {
      title: position.title,
      organization:
        reader.document("organization", position.organization)?.name ?? null,
      startedOn: term.startedOn,
      endedOn: term.endedOn,
      isFormer: isFormer(term),
      note: term.note,
      attestedOn: term.attestedOn,
      evidence: evidence && {
        slug: evidence.slug,
        headline: evidence.headline,
      },
    };
  });
}

export function officialCard(
  reader: Reader,
  { documentId, slug, name, distinction }: Kept<"official">,
): OfficialCard {
  const terms = termViews(reader, documentId);
  const office = terms.find((term) => !term.isFormer) ?? terms[0];
  return {
    slug,
    name,
    distinction,
    office: office?.title ?? null,
    isFormer: office?.isFormer ?? false,
  };
}

/** Everybody who holds or held an office of an organization, in protocol order. */
export function officeHolders(
  reader: Reader,
  organization: string,
): OfficeHolder[] {
  const holders = new Map<string, OfficeHolder>();
  const positions = reader.documents(
    "position",
    reader.list("positions-of", organization, "ascending"),
  );
  for (const { documentId, title } of positions)
    for (const term of reader.documents(
      "term",
      reader.list("terms-of-position", documentId, "descending"),
    )) {
      const official = reader.document("official", term.official);
      const known = official && holders.get(official.slug);
      // Whoever left one office and holds another here stands with the one that they hold.
      if (!official || (known && (!known.isFormer || isFormer(term)))) continue;
      const { slug, name, distinction } = official;
      holders.delete(slug);
      holders.set(slug, {
        slug,
        name,
        distinction,
        office: title,
        isFormer: isFormer(term),
      });
    }
  return [...holders.values()].sort(
    (one, other) => Number(one.isFormer) - Number(other.isFormer),
  );
}

const isFormer = ({ endedOn, hasEnded }: Kept<"term">) =>
  hasEnded || endedOn !== null;
