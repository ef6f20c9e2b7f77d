import {
  FEED_FORMATS,
  feedPath,
  iconPath,
  type FeedFormat,
} from "@toa-soan/content-types/addresses";

import type { Archive } from "../../archive/answers.ts";
import type { FeedKind, FeedQuestions } from "../../archive/feeds/answers.ts";
import { eventName } from "../content/event-line.ts";
import { text } from "../text.ts";
import { correctionsText } from "../text/library.ts";
import { tagUri } from "../exchange/tag-uri.ts";
import type {
  FeedItem,
  Publisher,
  RenewedFeed,
  StandingItem,
} from "./document.ts";
import { articleUri, correctionItemOf, fullItemOf, itemOf } from "./item.ts";
import { FEEDS, type AnyFeedKind } from "./routes.ts";

/** How many corrections their feed carries before its archives begin. */
const NEWEST_CORRECTIONS = 50;

/** What feeds are made from. */
export interface Sources {
  archive: Archive;
  /**
   * The item of an article that stands in the feed already and need not be written again, `null`
   * when it must be.
   *
   * @param uri of the item. @param question from whose answer it was made.
   */
  standing: (
    uri: string,
    question: keyof Pick<FeedQuestions, "feedEntry" | "feedArticle">,
    id: string,
  ) => StandingItem | null;
  site: URL;
  /** Address of a WebSub hub. */
  hub: string | null;
}

/** What a feed says of itself, and what it carries. */
interface Carried {
  /** Permanent. */
  id: string;
  /** What part of the paper it is about; `null` for all of it. */
  title: string | null;
  description: string;
  items: RenewedFeed["items"];
  /** The period of the next archive. */
  older: string | null;
  /** The period of the archive before it; a feed itself has none. */
  newer: string | null;
}

/**
 * A feed, or its archive of one period.
 *
 * @param slug the present one, `""` for the whole paper. @param period `null` for the newest.
 * @returns `null` when there is nothing of the kind.
 */
export function feedOf(
  kind: AnyFeedKind,
  slug: string,
  period: string | null,
  sources: Sources,
): RenewedFeed | null {
  const { archive, site, hub } = sources;
  const publisher = publisherOf(archive, site);
  const carried =
    kind === "corrections"
      ? corrections(period, sources)
      : articles(kind, slug, period, sources);
  if (!carried) return null;
  const { newest, archive: ofPeriods } = FEEDS[kind];
  const addresses = (page: string) => addressesBeside(page, site);
  const page = newest.path(slug, "");
  const self = addresses(period === null ? page : ofPeriods.path(slug, period));
  const archiveAt = (other: string | null) =>
    other === null ? null : addresses(ofPeriods.path(slug, other));
  const { id, title, description, items, older, newer } = carried;
  return {
    id: tagUri(site, period === null ? `feed/${id}` : `feed/${id}/${period}`),
    title: text.feed.title(publisher.name, title),
    description,
    home: new URL(page, site).href,
    self,
    publisher,
    updatedAt: items.reduce<string | null>(
      (newest, { updatedAt }) =>
        newest === null || updatedAt > newest ? updatedAt : newest,
      null,
    ),
    // Archives never change on their own, so nobody is told of them.
    hub: period === null ? hub : null,
    archiveOf: period === null ? null : addresses(page),
    older: archiveAt(older),
    newer: archiveAt(newer),
    items,
  };
}

function articles(
  kind: FeedKind,
  slug: string,
  period: string | null,
  { archive, standing, site }: Sources,
): Carried | null {
  const subject = archive.feedSubject(kind, slug);
  if (!subject) return null;
  const { name, edition, description } = subject;
  const paper = archive.site();
  const title = name === null ? null : eventName({ name, edition });
  const head = {
    id: `${kind}/${subject.id}`,
    title,
    description: description ?? text.feed.description(paper.name, title),
  };
  const whole = (id: string) => {
    const item = standing(articleUri(id, site), "feedArticle", id);
    if (item) return item;
    const article = archive.feedArticle(id);
    return article ? fullItemOf(article, site) : [];
  };
  const short = (id: string) => {
    const item = standing(articleUri(id, site), "feedEntry", id);
    if (item) return item;
    const article = archive.feedEntry(id);
    return article ? itemOf(article, site) : [];
  };
  if (period === null) {
    const { articles, older } = archive.feed(kind, slug);
    return { ...head, items: articles.flatMap(whole), older, newer: null };
  }
  const ids = archive.feedIn(kind, slug, period);
  if (!ids) return null;
  return {
    ...head,
    // One archive of each article holds its text: that of the whole paper.
    items: ids.flatMap(kind === "paper" ? whole : short),
    ...archive.feedAround(kind, slug, period),
  };
}

function corrections(
  period: string | null,
  { archive, site }: Sources,
): Carried | null {
  const years = archive.correctionYears();
  const head = {
    id: "corrections",
    title: correctionsText.title,
    description: text.feed.correctionsOf(archive.site().name),
  };
  const itemsOf = (year: string) =>
    archive.correctionsOfYear(year).map((line) => correctionItemOf(line, site));
  if (period !== null) {
    const items = itemsOf(period);
    const older = years.find((year) => year < period) ?? null;
    const newer = years.findLast((year) => year > period) ?? null;
    return items.length > 0 ? { ...head, items, older, newer } : null;
  }
  const items: FeedItem[] = [];
  for (const year of years) {
    const ofYear = itemsOf(year);
    const room = NEWEST_CORRECTIONS - items.length;
    items.push(...ofYear.slice(0, room));
    if (ofYear.length > room)
      return { ...head, items, older: year, newer: null };
  }
  return { ...head, items, older: null, newer: null };
}

function publisherOf(archive: Archive, site: URL): Publisher {
  const { name, email, responsible } = archive.site();
  const icon = (path: string) => new URL(path, site).href;
  return {
    name,
    home: site.href,
    editor: email ? { name: responsible ?? name, email } : null,
    icons: { small: icon(iconPath(192)), large: icon(iconPath(512)) },
  };
}

const addressesBeside = (page: string, site: URL) =>
  Object.fromEntries(
    FEED_FORMATS.map((format) => [
      format,
      new URL(feedPath(page, format), site).href,
    ]),
  ) as Record<FeedFormat, string>;
