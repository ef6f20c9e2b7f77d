import {
  articlePath,
  sectionPath,
  topicPath,
} from "@toa-soan/content-types/addresses";
import { typeset } from "@toa-soan/content-types/vietnamese/typography";

import type { ArticleView } from "../../archive/answers.ts";
import { text } from "../text.ts";
import { arrangeBody } from "./article-body.ts";
import { cardsOf } from "./card.ts";
import { changeHistoryOf, newsTimeOf } from "./change-history.ts";
import { documentLineOf } from "./document-line.ts";
import { eventLineOf } from "./event-line.ts";
import { mentionLineOf } from "./people.ts";
import { figureOf } from "./picture.ts";

const set = (words: string | null) => words && typeset(words);

/**
 * An article in the shapes of the components that show it.
 *
 * @param siteName the paper's name.
 * @param base its address.
 */
export function articlePageOf(
  article: ArticleView,
  siteName: string,
  base: URL | string,
) {
  const { kicker, headline, dateline, lead, bylines, section } = article;
  const { sourceCredit, slug } = article;
  const arranged = arrangeBody(article);
  const history = changeHistoryOf(article);
  const address = new URL(articlePath(slug), base).href;
  const context = {
    event: article.event && eventLineOf(article.event),
    people: article.mentions.map(mentionLineOf),
    documents: article.documents.map(documentLineOf),
    topics: article.topics.map(({ name, slug }) => ({
      name,
      href: topicPath(slug),
    })),
  };
  let number = 0;
  const numbered = (photo: Parameters<typeof figureOf>[0]) => {
    const figure = figureOf(photo, "article");
    return { figure, number: figure.picture ? ++number : undefined };
  };
  return {
    header: {
      kicker: set(kicker),
      headline: typeset(headline),
      dateline: dateline && withoutBrackets(dateline),
      lead: set(lead),
      bylines: bylines.flatMap(({ name, affiliation }) =>
        name ? [{ name, affiliation }] : [],
      ),
      history,
    },
    tools: {
      mail: mailAddress(headline, lead, address),
      credit: text.tools.credit(siteName, history.published.label),
    },
    address,
    sectionStep: section
      ? [{ name: section.name, href: sectionPath(section.slug) }]
      : [],
    corrections: article.corrections.flatMap(({ correctedAt, note }) =>
      note
        ? [
            {
              time: correctedAt ? newsTimeOf(correctedAt) : null,
              note: typeset(note),
            },
          ]
        : [],
    ),
    lead: arranged.lead && numbered(arranged.lead),
    body: {
      parts: arranged.parts.map((part) =>
        part.kind === "text"
          ? part
          : { kind: "figure" as const, ...numbered(part.photo) },
      ),
      sourceCredit: sourceCredit && text.article.source(sourceCredit),
    },
    hasPhotos: number > 0,
    context,
    hasContext: Object.values(context).some((part) =>
      Array.isArray(part) ? part.length > 0 : part !== null,
    ),
    related: cardsOf(article.related, "row"),
  };
}

/** Editors write the dateline with or without the brackets that stand around it. */
export const withoutBrackets = (dateline: string) =>
  dateline.replace(/^\((.*)\)$/, "$1");

function mailAddress(headline: string, lead: string | null, address: string) {
  const body = text.tools.mailBody(headline, lead, address);
  return `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
}
