import type { Core } from "@strapi/strapi";
import { articlePath } from "@toa-soan/content-types/addresses";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { IntakeArticle } from "@toa-soan/content-types/intake/article";
import type { Choices } from "@toa-soan/content-types/intake/desk-intake";
import type { ImportOrder } from "@toa-soan/content-types/intake/import-order";
import { fold } from "@toa-soan/content-types/vietnamese/fold";
import { slugFrom } from "@toa-soan/content-types/vietnamese/slug";

import { DeskError } from "../desk/desk-error.ts";
import { takeWriteTurn } from "../desk/write-turn.ts";
import { chosenDocument, chosenEvent, chosenOfficials } from "./chosen.ts";
import { sectionFor } from "./sections.ts";
import { createDocument, existing } from "./stored.ts";

const { uid } = contentTypes.article;

export interface ImportAnswer {
  result: "created" | "unchanged";
  documentId: string;
  slug: string;
  published: boolean;
  /** Path of the article's page; it exists once the article is published. */
  address: string;
}

/**
 * Makes a draft of an article and everything it mentions, or nothing at all. A text that was
 * imported before changes nothing. A text that was corrected since is another article, even under
 * the same headline: the editors may have worked on the first one.
 *
 * @param choices what an editor chose of the register; without them the article's words decide.
 * @throws DeskError when the article lacks what even a draft needs, or a chosen entry is gone.
 */
export async function importArticle(
  strapi: Core.Strapi,
  { article, sourceHash, publish }: ImportOrder,
  choices: Choices | null = null,
): Promise<ImportAnswer> {
  return await strapi.db.transaction(async ({ trx }) => {
    await takeWriteTurn(strapi, trx);
    const known = await importedBefore(strapi, sourceHash);
    if (known) return known;
    const created = await createArticle(strapi, article, sourceHash, choices);
    if (publish)
      await strapi.documents(uid).publish({ documentId: created.documentId });
    return answerFor("created", created, publish);
  });
}

async function importedBefore(
  strapi: Core.Strapi,
  sourceHash: string,
): Promise<ImportAnswer | null> {
  const versions: { documentId: string; slug: string; publishedAt: unknown }[] =
    await strapi.db.query(uid).findMany({
      select: ["documentId", "slug", "publishedAt"],
      where: { sourceHash },
    });
  const published = versions.find(({ publishedAt }) => publishedAt !== null);
  const version = published ?? versions[0];
  return version
    ? answerFor("unchanged", version, published !== undefined)
    : null;
}

async function createArticle(
  strapi: Core.Strapi,
  article: IntakeArticle,
  sourceHash: string,
  choices: Choices | null,
): Promise<{ documentId: string; slug: string }> {
  const { headline, byline } = article;
  if (headline === null || headline.trim() === "")
    throw new DeskError(
      "Không nhập được bài: không tìm thấy tít. Thêm dòng tít vào đầu văn bản rồi nhập lại; chưa ghi gì.",
    );
  const section = choices?.section
    ? await existing(strapi, "section", choices.section)
    : await sectionFor(strapi, article.section);
  const event =
    article.event && (await chosenEvent(strapi, article.event, choices?.event));
  const officials = await chosenOfficials(strapi, article, choices);
  const photos = await photosFor(strapi, article, {
    headline,
    event,
    officials,
    pictures: choices?.pictures ?? [],
  });
  const documents: string[] = [];
  for (const [index, document] of article.documents.entries()) {
    const id = await chosenDocument(
      strapi,
      document,
      choices?.documents[index],
    );
    if (id) documents.push(id);
  }
  return await createDocument<{ documentId: string; slug: string }>(
    strapi,
    "article",
    {
      headline,
      lead: article.lead,
      dateline: article.dateline,
      body: article.body,
      section,
      bylines: byline ? [byline] : [],
      sourceCredit: article.sourceCredit,
      photos,
      event,
      mentions: article.officials.flatMap((mentioned, index) => {
        const official = officials[index];
        return official
          ? {
              official,
              titleAsWritten: mentioned.titleAsWritten,
              honorific: mentioned.honorific,
              isFormer: mentioned.former,
            }
          : [];
      }),
      documents: [...new Set(documents)],
      related: await relatedTo(strapi, article),
      firstPublicAt: article.publishedAt,
      sourceHash,
    },
  );
}

interface PhotoContext {
  headline: string;
  event: string | null;
  officials: readonly (string | null)[];
  /** Ids of uploaded files, in the order of the photos. */
  pictures: readonly (number | null)[];
}

/** Photos, with their picture when one was uploaded; the people whom the caption names are in them. */
async function photosFor(
  strapi: Core.Strapi,
  article: IntakeArticle,
  { headline, event, officials, pictures }: PhotoContext,
): Promise<string[]> {
  const made: string[] = [];
  for (const [at, photo] of article.photos.entries()) {
    const people = article.officials.flatMap(({ lines }, index) =>
      lines.some((line) => photo.lines.includes(line))
        ? (officials[index] ?? [])
        : [],
    );
    const { documentId } = await createDocument(strapi, "photo", {
      ...(pictures[at] && { image: pictures[at] }),
      caption: photo.caption.trim() || headline,
      credit: photo.credit,
      isIllustrative: photo.illustrative,
      people: [...new Set(people)],
      event: photo.illustrative ? null : event,
    });
    made.push(documentId);
  }
  return made;
}

/** Articles of the same headline that are here already. */
async function relatedTo(
  strapi: Core.Strapi,
  { related }: IntakeArticle,
): Promise<string[]> {
  const found = new Set<string>();
  for (const { headline } of related)
    for (const documentId of await articlesTitled(strapi, headline))
      found.add(documentId);
  return [...found];
}

/** The articles that have a headline. */
export async function articlesTitled(
  strapi: Core.Strapi,
  headline: string,
): Promise<string[]> {
  const candidates: { documentId: string; headline: string | null }[] =
    await strapi.db.query(uid).findMany({
      select: ["documentId", "headline"],
      where: { slug: slugFrom(headline), publishedAt: null },
    });
  return candidates
    .filter((one) => fold(one.headline ?? "") === fold(headline))
    .map(({ documentId }) => documentId);
}

const answerFor = (
  result: ImportAnswer["result"],
  { documentId, slug }: { documentId: string; slug: string },
  published: boolean,
): ImportAnswer => ({
  result,
  documentId,
  slug,
  published,
  address: articlePath(slug),
});
