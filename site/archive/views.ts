import { documentFilePath } from "@toa-soan/content-types/addresses";
import type { DocumentOf } from "@toa-soan/content-types/content-types";

import type {
  ArticleCard,
  ArticleLink,
  ArticleView,
  DocumentView,
  EventCard,
  PhotoView,
  SectionView,
  TopicView,
} from "./answers.ts";
import { publishedAt } from "./entries.ts";
import type { Reader } from "./reader.ts";

export const sectionView = ({
  name,
  slug,
  description,
}: DocumentOf["section"]): SectionView => ({ name, slug, description });

export const topicView = ({
  name,
  slug,
  description,
}: DocumentOf["topic"]): TopicView => ({ name, slug, description });

export function photoView(
  reader: Reader,
  photo: DocumentOf["photo"],
): PhotoView {
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

export const articleLink = ({
  slug,
  headline,
}: DocumentOf["article"]): ArticleLink => ({ slug, headline });

export function articleCard(
  reader: Reader,
  article: DocumentOf["article"],
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
  article: DocumentOf["article"],
): ArticleView {
  const event = reader.document("event", article.event);
  return {
    ...articleCard(reader, article),
    id: article.documentId,
    dateline: article.dateline,
    body: article.body,
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
    topics: reader
      .documents("topic", article.topics)
      .map(({ name, slug }) => ({ name, slug })),
    related: reader
      .documents("article", article.related)
      .map((related) => articleCard(reader, related)),
    corrections: article.corrections,
    lastUpdatedAt: article.lastUpdatedAt,
    updateNote: article.updateNote,
    updates: article.updates,
  };
}

export function documentView(
  reader: Reader,
  document: DocumentOf["document"],
): DocumentView {
  const { documentId, slug, title, type, number, issuer, issuedOn } = document;
  const file = document.file && reader.documentFile(documentId);
  return {
    slug,
    title,
    type,
    number,
    issuer:
      reader.document("organization", issuer)?.name ?? document.issuerAsWritten,
    issuedOn,
    file: file && { path: documentFilePath(file.file), bytes: file.bytes },
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
}: DocumentOf["event"]): EventCard => ({
  slug,
  name,
  edition,
  startsOn,
  endsOn,
  partOfDay,
  startsAt,
  place,
});
