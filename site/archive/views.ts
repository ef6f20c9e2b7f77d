import { cardPath, documentFilePath } from "@toa-soan/content-types/addresses";

import type {
  ArticleCard,
  ArticleLink,
  ArticleView,
  DocumentView,
  DrawnCard,
  EventCard,
  PhotoView,
  SectionView,
  TopicView,
} from "./answers.ts";
import { changedAt, publishedAt } from "./entries.ts";
import type { FeedEntry } from "./feeds/answers.ts";
import type { Reader } from "./reader.ts";
import type { Kept } from "./store.ts";

export const sectionView = ({
  name,
  slug,
  description,
}: Kept<"section">): SectionView => ({ name, slug, description });

export const topicView = ({
  name,
  slug,
  description,
}: Kept<"topic">): TopicView => ({ name, slug, description });

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

export const articleLink = ({
  slug,
  headline,
}: Kept<"article">): ArticleLink => ({ slug, headline });

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

/** An article as archives of feeds list it. */
export function articleEntry(
  reader: Reader,
  article: Kept<"article">,
): FeedEntry {
  const section = reader.document("section", article.section);
  return {
    id: article.documentId,
    slug: article.slug,
    headline: article.headline,
    lead: article.lead,
    publishedAt: publishedAt(article),
    changedAt: changedAt(article),
    bylines: article.bylines,
    section: section && { name: section.name, slug: section.slug },
    topics: topicLinks(reader, article),
    photos: photoViews(reader, article),
  };
}

const photoViews = (reader: Reader, { photos }: Kept<"article">) =>
  reader.documents("photo", photos).map((photo) => photoView(reader, photo));

const topicLinks = (reader: Reader, { topics }: Kept<"article">) =>
  reader.documents("topic", topics).map(({ name, slug }) => ({ name, slug }));

export function articleView(
  reader: Reader,
  article: Kept<"article">,
): ArticleView {
  const event = reader.document("event", article.event);
  return {
    ...articleCard(reader, article),
    ...articleEntry(reader, article),
    dateline: article.dateline,
    body: reader.body(article.documentId),
    sourceCredit: article.sourceCredit,
    card: drawnCard(reader, "article", article.documentId),
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
    related: reader
      .documents("article", article.related)
      .map((related) => articleCard(reader, related)),
    corrections: article.corrections,
    lastUpdatedAt: article.lastUpdatedAt,
    updateNote: article.updateNote,
    updates: article.updates,
  };
}

export function drawnCard(
  reader: Reader,
  type: "article" | "site",
  id: string,
): DrawnCard | null {
  const card = reader.card(`${type} ${id}`);
  return (
    card && {
      path: cardPath(card.file),
      width: card.width,
      height: card.height,
    }
  );
}

export function documentView(
  reader: Reader,
  document: Kept<"document">,
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
