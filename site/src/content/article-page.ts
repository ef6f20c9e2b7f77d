import { sectionPath } from "@toa-soan/content-types/addresses";
import { formatNewsDate } from "@toa-soan/content-types/vietnamese/dates";
import { withVietnameseOffset } from "@toa-soan/content-types/vietnamese/zone";

import type { ArticleView, DocumentView } from "../../archive/answers.ts";
import { namedDate } from "../dates.ts";
import { text } from "../text.ts";
import { arrangeBody } from "./article-body.ts";
import { cardsOf } from "./card.ts";
import { eventLineOf } from "./event-line.ts";
import { mentionLineOf } from "./people.ts";
import { figureOf, largestAddress } from "./picture.ts";

/** An article in the shapes of the components that show it. */
export function articlePageOf(article: ArticleView) {
  const { kicker, headline, dateline, lead, bylines, section } = article;
  const { publishedAt, lastUpdatedAt, updateNote, sourceCredit } = article;
  const arranged = arrangeBody(article);
  const context = {
    event: article.event && eventLineOf(article.event),
    people: article.mentions.map(mentionLineOf),
    documents: article.documents.map(documentLineOf),
    topics: article.topics,
  };
  const picture = article.photos.find(({ image }) => image !== null)?.image;
  return {
    header: {
      kicker,
      headline,
      dateline: dateline && withoutBrackets(dateline),
      lead,
      bylines: bylines.flatMap(({ name, affiliation }) =>
        name ? [{ name, affiliation }] : [],
      ),
      published: timeOf(publishedAt),
      updated: lastUpdatedAt ? timeOf(lastUpdatedAt) : null,
      updateNote,
    },
    sectionStep: section
      ? [{ name: section.name, href: sectionPath(section.slug) }]
      : [],
    corrections: article.corrections.flatMap(({ correctedAt, note }) =>
      note ? [{ time: correctedAt ? timeOf(correctedAt) : null, note }] : [],
    ),
    lead: arranged.lead && figureOf(arranged.lead, "article"),
    body: {
      parts: arranged.parts.map((part) =>
        part.kind === "text"
          ? part
          : {
              kind: "figure" as const,
              figure: figureOf(part.photo, "article"),
            },
      ),
      sourceCredit: sourceCredit && text.article.source(sourceCredit),
    },
    context,
    hasContext: Object.values(context).some((part) =>
      Array.isArray(part) ? part.length > 0 : part !== null,
    ),
    related: cardsOf(article.related, "row"),
    /** What shared links show. */
    image: picture ? largestAddress(picture) : null,
  };
}

const timeOf = (instant: string) => ({
  datetime: withVietnameseOffset(instant),
  label: formatNewsDate(instant),
});

/** Editors write the dateline with or without the brackets that stand around it. */
export const withoutBrackets = (dateline: string) =>
  dateline.replace(/^\((.*)\)$/, "$1");

/** `Nghị quyết số 18-NQ/TW, Ban Chấp hành Trung ương, ban hành ngày 25/10/2017`. */
function documentLineOf(document: DocumentView) {
  const { title, type, number, issuer, issuedOn } = document;
  const name = [type, number && text.article.documentNumber(number)]
    .filter((part) => part !== null)
    .join(" ");
  const facts = [
    name,
    issuer,
    issuedOn && text.article.issuedOn(namedDate(issuedOn)),
  ]
    .filter((part) => part)
    .join(", ");
  return { title, facts: facts === "" ? null : facts };
}
