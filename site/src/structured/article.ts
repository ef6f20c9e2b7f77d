import { articlePath, documentPath } from "@toa-soan/content-types/addresses";
import { withVietnameseOffset } from "@toa-soan/content-types/vietnamese/zone";
import type { NewsArticle } from "schema-dts";

import type { ArticleView, SiteView } from "../../archive/answers.ts";
import { withoutBrackets } from "../content/article-page.ts";
import type { ChangeHistory } from "../content/change-history.ts";
import { picturedPhotoOf, shapesOf } from "../content/shared-image.ts";
import { capitalized } from "../dates.ts";
import { text } from "../text.ts";
import { namedOf } from "./creator.ts";
import { eventCardOf, personInTextOf } from "./event.ts";
import { imagesOf } from "./image.ts";
import { paperReference, publisherOf, websiteReference } from "./paper.ts";
import { addressOf, some, type Base, type Node } from "./script.ts";

/**
 * What an article's page shows, but the body
 * (developers.google.com/search/docs/appearance/structured-data/article).
 *
 * @param comments how many readers' comments stand below it.
 */
export function articleOf(
  article: ArticleView,
  history: ChangeHistory,
  comments: number,
  site: SiteView,
  base: Base,
): Node[] {
  const { dateline, section, event, sourceCredit } = article;
  const address = addressOf(articlePath(article.slug), base);
  const photo = picturedPhotoOf(article.photos);
  const news: NewsArticle = {
    "@type": "NewsArticle",
    url: address,
    mainEntityOfPage: address,
    isPartOf: websiteReference(base),
    inLanguage: "vi",
    headline: article.headline,
    description: article.lead ?? undefined,
    dateline: dateline ? withoutBrackets(dateline) : undefined,
    datePublished: history.published.datetime,
    dateModified: history.updated?.datetime,
    author: authorsOf(article) ?? paperReference(base),
    publisher: paperReference(base),
    creditText: sourceCredit ? text.article.source(sourceCredit) : undefined,
    articleSection: section?.name,
    keywords: some(article.topics.map(({ name }) => name)),
    about: event ? eventCardOf(event, base) : undefined,
    mentions: some(
      article.mentions.map((mention) => ({
        ...personInTextOf(mention, base),
        honorificPrefix: mention.honorific
          ? capitalized(mention.honorific)
          : undefined,
      })),
    ),
    citation: some(
      article.documents.map(({ title, slug }) => ({
        "@type": "CreativeWork" as const,
        name: title,
        url: addressOf(documentPath(slug), base),
      })),
    ),
    correction: some(
      article.corrections.flatMap(({ correctedAt, note }) =>
        note
          ? {
              "@type": "CorrectionComment" as const,
              text: note,
              datePublished: correctedAt
                ? withVietnameseOffset(correctedAt)
                : undefined,
            }
          : [],
      ),
    ),
    commentCount: comments > 0 ? comments : undefined,
    image: photo
      ? shapesOf(photo).map(({ path }) => addressOf(path, base))
      : undefined,
    associatedMedia: imagesOf(article.photos, base),
  };
  return [news, publisherOf(site, base)];
}

function authorsOf({ bylines }: ArticleView) {
  const authors = bylines.flatMap(({ name, affiliation }) => {
    if (!name) return [];
    const author = namedOf(name) ?? { "@type": "Person" as const, name };
    return affiliation
      ? {
          ...author,
          affiliation: { "@type": "Organization" as const, name: affiliation },
        }
      : author;
  });
  return some(authors);
}
