import {
  aboutPath,
  articlePath,
  documentPath,
  eventPath,
  officialPath,
  renditionPath,
  sectionPath,
  topicPath,
} from "@toa-soan/content-types/addresses";

import type {
  ArticleView,
  DocumentView,
  EventCard,
  ImageView,
  MentionView,
  PhotoView,
} from "../../archive/answers.ts";
import { withoutBrackets } from "../content/article-page.ts";
import { changeHistoryOf } from "../content/change-history.ts";
import { eventName } from "../content/event-line.ts";
import { titleInArticle } from "../content/people.ts";
import { outsideBody } from "../content/markdown.ts";
import { creditOf } from "../content/picture.ts";
import { text } from "../text.ts";
import { tagUri } from "./tag-uri.ts";

const STANDARD = {
  name: "ninjs",
  version: "3.3",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json#",
};

/**
 * An article in the form in which papers and agencies exchange news: IPTC ninjs 3.3
 * (https://iptc.org/standards/ninjs/). Photos and the event are its associations; the title of a
 * person's day stands in `literal`, for which ninjs has no place of its own.
 *
 * @param content the whole text as HTML, see `contentOf`.
 * @param paper the paper's name.
 * @param site its address.
 */
export function ninjsOf(
  article: ArticleView,
  content: string,
  paper: string,
  site: URL,
) {
  const { id, slug, headline, kicker, lead, bylines, sourceCredit } = article;
  const absolute = (path: string) => new URL(path, site).href;
  const history = changeHistoryOf(article);
  const published = history.published.datetime;
  const dateline = article.dateline && withoutBrackets(article.dateline);
  const holder = sourceCredit ?? paper;
  const uri = tagUri(site, `article/${id}`);
  const writers = bylines.flatMap(({ name }) => name ?? []);
  const { words } = outsideBody(article.body, site.href);
  return filled({
    uri,
    type: "text",
    representationType: "full",
    profile: "article",
    version: String(Math.max(1, history.entries.length)),
    firstCreated: published,
    versionCreated: history.updated?.datetime ?? published,
    pubStatus: "usable",
    language: "vi",
    copyrightHolder: holder,
    copyrightNotice: text.exchange.copyright(published.slice(0, 4), holder),
    usageTerms: text.exchange.usage(paper),
    rightsInfo: { linkedRights: absolute(aboutPath) },
    slugline: slug,
    headlines: [
      plain("main", headline),
      ...(kicker ? [plain("kicker", kicker)] : []),
    ],
    descriptions: [
      ...(lead ? [plain("lead", lead)] : []),
      ...notes("update", article.updates),
      ...notes("correction", article.corrections),
    ],
    bodies: [
      {
        ...plain("main", words),
        charCount: words.length,
        wordCount: words.match(/\S+/g)?.length ?? 0,
      },
      {
        role: "richtext",
        contentType: "application/xhtml+xml",
        value: asXml(content),
      },
    ],
    by: writers.join(", ") || null,
    infoSources: [
      ...writers.map((name) => ({ name, role: "author" })),
      ...(sourceCredit ? [{ name: sourceCredit, role: "source" }] : []),
    ],
    located: dateline,
    places: [
      ...(dateline ? [{ name: dateline, rel: "dateline" }] : []),
      ...(article.event?.place
        ? [{ name: article.event.place, rel: "event" }]
        : []),
    ],
    people: article.mentions.map((mention) => personOf(mention, absolute)),
    organisations: issuersOf(article.documents),
    subjects: [
      ...(article.section
        ? [subjectOf("section", article.section, sectionPath, absolute)]
        : []),
      ...article.topics.map((topic) =>
        subjectOf("topic", topic, topicPath, absolute),
      ),
    ],
    events: article.event ? [eventOf(article.event, absolute)] : [],
    objects: article.documents.map(({ slug, title, number }) =>
      filled({
        name: title,
        rel: "cites",
        uri: absolute(documentPath(slug)),
        literal: number,
      }),
    ),
    renditions: [
      {
        name: "web",
        href: absolute(articlePath(slug)),
        contentType: "text/html",
      },
    ],
    associations: [
      ...article.photos.map((photo, place) =>
        photoOf(photo, place + 1, uri, absolute),
      ),
      ...(article.event ? [eventItemOf(article.event, absolute)] : []),
    ],
    standard: STANDARD,
  });
}

type Absolute = (path: string) => string;

const plain = (role: string, value: string) => ({
  role,
  contentType: "text/plain",
  value,
});

const notes = (role: string, told: { note: string | null }[]) =>
  told.flatMap(({ note }) => (note ? plain(role, note) : []));

/** `Đồng chí Trần Thị Lan, nguyên Chủ tịch UBND tỉnh (chủ trì)`, as the article has it. */
function personOf(mention: MentionView, absolute: Absolute) {
  const { official, honorific, capacity } = mention;
  const title = titleInArticle(mention);
  const named = [honorific, official.name].filter(Boolean).join(" ");
  const told = [named, title].filter(Boolean).join(", ");
  return {
    name: official.name,
    rel: "mentions",
    uri: absolute(officialPath(official.slug)),
    literal: capacity ? `${told} (${capacity})` : told,
  };
}

const issuersOf = (documents: DocumentView[]) =>
  [...new Set(documents.flatMap(({ issuer }) => issuer ?? []))].map((name) => ({
    name,
    rel: "issuer",
  }));

const subjectOf = (
  rel: string,
  { name, slug }: { name: string; slug: string },
  path: (slug: string) => string,
  absolute: Absolute,
) => ({ name, rel, uri: absolute(path(slug)) });

const eventOf = (event: EventCard, absolute: Absolute) => ({
  name: eventName(event),
  rel: "about",
  uri: absolute(eventPath(event.slug)),
});

function eventItemOf(event: EventCard, absolute: Absolute) {
  const { startsOn, endsOn, place } = event;
  return filled({
    ...eventOf(event, absolute),
    rel: "event",
    type: "event",
    language: "vi",
    located: place,
    eventDetails: startsOn && {
      dates: filled({ expectedStartDate: startsOn, expectedEndDate: endsOn }),
    },
  });
}

function photoOf(
  photo: PhotoView,
  place: number,
  article: string,
  absolute: Absolute,
) {
  const { caption, altText, image, isIllustrative } = photo;
  const credit = creditOf(photo);
  return filled({
    name: `photo-${place}`,
    rel: isIllustrative ? "illustration" : "photo",
    uri: `${article}/photo/${place}`,
    type: "picture",
    language: "vi",
    by: photo.credit,
    copyrightNotice: credit,
    descriptions: [
      plain("caption", caption),
      ...(altText ? [plain("altText", altText)] : []),
    ],
    renditions: image ? renditionsOf(image, absolute) : [],
  });
}

/** The largest one, one for a page and the smallest, as JPEG, which everybody reads. */
function renditionsOf(image: ImageView, absolute: Absolute) {
  const { key, widths, focalPoint } = image;
  const largest = widths.at(-1);
  const names = new Map([
    [widths[0], "thumbnail"],
    [widths.find((width) => width >= 800), "web"],
    [largest, "highRes"],
  ]);
  return [...names].flatMap(([width, name]) => {
    if (width === undefined) return [];
    const height = Math.round((image.height * width) / image.width);
    return filled({
      name,
      href: absolute(renditionPath(key, width, "jpg")),
      contentType: "image/jpeg",
      width,
      height,
      poi: focalPoint && {
        x: Math.round((focalPoint.x * width) / 100),
        y: Math.round((focalPoint.y * height) / 100),
      },
    });
  });
}

/** Our HTML as XHTML: it differs in elements without an end only. */
const asXml = (html: string) =>
  html.replaceAll(/<((?:br|hr|img|wbr)\b[^>]*?)\s*\/?>/g, "<$1/>");

/** Without what is not known: ninjs has no `null`, and an empty list says nothing. */
function filled<Item extends object>(item: Item): Item {
  const known = Object.entries(item).filter(
    ([, value]) =>
      value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known) as Item;
}
