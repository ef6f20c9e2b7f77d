import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type {
  CheckOrder,
  CheckReport,
} from "@toa-soan/content-types/proofreading/check-order";
import type { ReportedEvent } from "@toa-soan/content-types/proofreading/event-editions";
import {
  captionField,
  type FieldText,
} from "@toa-soan/content-types/proofreading/finding";
import type { ArticleMention } from "@toa-soan/content-types/titles/mention-titles";
import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

/** An article as its form says it, with what the form only refers to. */
export interface ArticleForm {
  texts: FieldText[];
  mentions: ArticleMention[];
  event: ReportedEvent | null;
  day: CheckReport["day"];
  dayFrom: CheckReport["dayFrom"];
}

interface Saved {
  event: { documentId: string } | null;
  photos: { documentId: string }[];
  mentions: { id: number; official: { documentId: string } | null }[];
}

type Changes = CheckOrder["event"];

/** Completes a form by what is saved: captions, the event's day, who is in "Nhân sự". */
export async function readForm(
  strapi: Core.Strapi,
  order: CheckOrder,
): Promise<ArticleForm> {
  const saved = await savedArticle(strapi, order.documentId);
  const [eventId] = changed(saved?.event ? [saved.event] : [], order.event);
  const event = eventId ? await eventOf(strapi, eventId) : null;
  const rows = new Map(saved?.mentions.map((row) => [row.id, row.official]));
  return {
    texts: [
      { field: "kicker", name: "Tít phụ trên", text: order.kicker },
      { field: "headline", name: "Tít", text: order.headline },
      { field: "lead", name: "Sapo", text: order.lead },
      { field: "body", name: "Nội dung", text: order.body },
      ...(await captionsOf(strapi, changed(saved?.photos ?? [], order.photos))),
    ],
    mentions: order.mentions.map(({ id, official, titleAsWritten }) => {
      const before = id ? (rows.get(id) ?? null) : null;
      return {
        official: changed(before ? [before] : [], official).at(-1) ?? null,
        titleAsWritten: titleAsWritten ?? null,
      };
    }),
    event,
    ...dayOf(order, event?.startsOn ?? null),
  };
}

function dayOf(
  { firstPublicAt, publishAt }: CheckOrder,
  startsOn: string | null,
): Pick<ArticleForm, "day" | "dayFrom"> {
  if (startsOn) return { day: startsOn, dayFrom: "event" };
  for (const [instant, dayFrom] of [
    [firstPublicAt, "published"],
    [publishAt, "planned"],
  ] as const)
    if (instant && !Number.isNaN(Date.parse(instant)))
      return { day: vietnameseTime(instant).slice(0, 10), dayFrom };
  return { day: vietnameseTime(new Date()).slice(0, 10), dayFrom: "today" };
}

function changed(
  before: readonly { documentId: string }[],
  { connect, disconnect }: Changes,
): string[] {
  const kept = before
    .map(({ documentId }) => documentId)
    .filter((id) => !disconnect.includes(id) && !connect.includes(id));
  return [...kept, ...connect];
}

async function savedArticle(
  strapi: Core.Strapi,
  documentId: string | null,
): Promise<Saved | null> {
  if (!documentId) return null;
  return (await strapi.db.query(contentTypes.article.uid).findOne({
    select: ["id"],
    where: { documentId, publishedAt: null },
    populate: {
      event: { select: ["documentId"] },
      photos: { select: ["documentId"] },
      mentions: {
        select: ["id"],
        populate: { official: { select: ["documentId"] } },
      },
    },
  })) as Saved | null;
}

async function eventOf(strapi: Core.Strapi, documentId: string) {
  return (await strapi.db.query(contentTypes.event.uid).findOne({
    select: ["name", "edition", "startsOn"],
    where: { documentId },
  })) as (ReportedEvent & { startsOn: string | null }) | null;
}

async function captionsOf(
  strapi: Core.Strapi,
  documentIds: string[],
): Promise<FieldText[]> {
  if (documentIds.length === 0) return [];
  const photos: { documentId: string; caption: string | null }[] =
    await strapi.db.query(contentTypes.photo.uid).findMany({
      select: ["documentId", "caption"],
      where: { documentId: { $in: documentIds } },
    });
  const captions = new Map(
    photos.map(({ documentId, caption }) => [documentId, caption ?? ""]),
  );
  return documentIds.map((documentId, at) => ({
    field: captionField(documentId),
    name: `Chú thích ảnh ${at + 1}`,
    text: captions.get(documentId) ?? "",
  }));
}
