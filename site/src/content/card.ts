import { articlePath, sectionPath } from "@toa-soan/content-types/addresses";
import { typeset } from "@toa-soan/content-types/vietnamese/typography";
import { withVietnameseOffset } from "@toa-soan/content-types/vietnamese/zone";

import type { ArticleCard } from "../../archive/answers.ts";
import { clockOf, dayOf, timeAndDayOf } from "../dates.ts";
import type { PictureParts, Slot } from "./picture.ts";
import { pictureOf } from "./picture.ts";

/** An article in a list. */
export interface Card {
  href: string;
  headline: string;
  kicker: string | null;
  lead: string | null;
  section: { name: string; href: string } | null;
  /** `datetime` for machines with Vietnam's offset. */
  time: { datetime: string; day: string; full: string };
  picture: PictureParts | null;
}

export function cardOf(article: ArticleCard, slot: Slot): Card {
  const { slug, headline, kicker, lead, section, publishedAt, photo } = article;
  return {
    href: articlePath(slug),
    headline: typeset(headline),
    kicker: kicker && typeset(kicker),
    lead: lead && typeset(lead),
    section: section && { name: section.name, href: sectionPath(section.slug) },
    time: {
      datetime: withVietnameseOffset(publishedAt),
      day: dayOf(publishedAt),
      full: timeAndDayOf(publishedAt),
    },
    picture: pictureOf(photo, slot),
  };
}

/** Articles under the heading of their day, which need not tell it again. */
export const cardsOfDay = (articles: ArticleCard[]): Card[] =>
  articles.map((article) => {
    const card = cardOf(article, "row");
    const { publishedAt } = article;
    return { ...card, time: { ...card.time, full: clockOf(publishedAt) } };
  });

export const cardsOf = (articles: ArticleCard[], slot: Slot) =>
  articles.map((article) => cardOf(article, slot));
