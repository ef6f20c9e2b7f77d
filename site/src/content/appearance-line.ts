import { articlePath, eventPath } from "@toa-soan/content-types/addresses";
import { typeset } from "@toa-soan/content-types/vietnamese/typography";
import { withVietnameseOffset } from "@toa-soan/content-types/vietnamese/zone";

import type {
  OfficialCoverage,
  OfficialEvent,
} from "../../archive/people/answers.ts";
import { capitalized, dayOf, eventTime } from "../dates.ts";
import { eventName } from "./event-line.ts";
import { titleInArticle } from "./people.ts";

/** Something that a person said or did, as the site tells of it. */
export interface AppearanceLine {
  href: string;
  title: string;
  /** For `<time datetime>`. */
  datetime: string | null;
  when: string;
  /** The title of that day. */
  office: string | null;
  /** What they did there: `Chủ trì`. */
  capacity: string | null;
  summary: string | null;
}

export const appearanceOf = ({
  article,
  capacity,
  ...mention
}: OfficialCoverage): AppearanceLine => ({
  href: articlePath(article.slug),
  title: typeset(article.headline),
  datetime: withVietnameseOffset(article.publishedAt),
  when: dayOf(article.publishedAt),
  office: shown(titleInArticle(mention)),
  capacity: shown(capacity),
  summary: article.lead && typeset(article.lead),
});

export const eventAppearanceOf = ({
  event,
  capacity,
}: OfficialEvent): AppearanceLine => ({
  href: eventPath(event.slug),
  title: eventName(event),
  datetime: event.startsOn,
  when: eventTime(event),
  office: null,
  capacity: shown(capacity),
  summary: null,
});

const shown = (words: string | null) => words && typeset(capitalized(words));
