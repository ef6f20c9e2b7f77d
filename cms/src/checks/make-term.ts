import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { officeKey } from "@toa-soan/content-types/intake/title-key";
import { isExactly } from "@toa-soan/content-types/titles/office-match";
import type { TermOrder } from "@toa-soan/content-types/proofreading/check-order";
import { isOnCalendar } from "@toa-soan/content-types/partial-date";

import { DeskError } from "../desk/desk-error.ts";
import { takeWriteTurn } from "../desk/write-turn.ts";
import { createDocument, linesIn } from "../intake/stored.ts";

interface StoredPosition {
  documentId: string;
  title: string;
  organization: {
    documentId: string;
    name: string;
    shortNames: string | null;
  } | null;
}

/**
 * Makes a term of an office that an article attests: since when is not known, and it is public
 * once the article is.
 *
 * @throws DeskError when the person or the article is not there any more, or the day is none.
 */
export async function makeTerm(
  strapi: Core.Strapi,
  order: TermOrder,
): Promise<{ documentId: string; isNew: boolean }> {
  const { official, evidence, attestedOn } = order;
  await mustExist(strapi, "official", official, "nhân sự này");
  await mustExist(strapi, "article", evidence, "bài viết này");
  if (!isOnCalendar(attestedOn))
    throw new DeskError(
      `Không thêm được nhiệm kỳ: “${attestedOn}” không phải ngày có thật. Sửa ngày của sự kiện rồi làm lại; chưa ghi gì.`,
    );
  return await strapi.db.transaction(async ({ trx }) => {
    // Two clicks at once would find neither the other's position nor its term.
    await takeWriteTurn(strapi, trx);
    const position = await positionFor(strapi, order);
    const known = (await strapi.db.query(contentTypes.term.uid).findOne({
      select: ["documentId"],
      where: {
        official: { documentId: official },
        position: { documentId: position },
        evidence: { documentId: evidence },
      },
    })) as { documentId: string } | null;
    if (known) return { documentId: known.documentId, isNew: false };
    const { documentId } = await createDocument(strapi, "term", {
      official,
      position,
      attestedOn,
      evidence,
    });
    return { documentId, isNew: true };
  });
}

async function mustExist(
  strapi: Core.Strapi,
  type: "official" | "article",
  documentId: string,
  name: string,
): Promise<void> {
  const count = await strapi.db
    .query(contentTypes[type].uid)
    .count({ where: { documentId } });
  if (count === 0)
    throw new DeskError(
      `Không thêm được nhiệm kỳ: ${name} không còn. Soát lại bài rồi làm lại; chưa ghi gì.`,
    );
}

/** The position that an office means, made when there is none. */
async function positionFor(
  strapi: Core.Strapi,
  { position, office }: TermOrder,
): Promise<string> {
  const stored: StoredPosition[] = await strapi.db
    .query(contentTypes.position.uid)
    .findMany({
      select: ["documentId", "title"],
      populate: {
        organization: { select: ["documentId", "name", "shortNames"] },
      },
      orderBy: [{ id: "asc" }],
    });
  const named = stored.find(({ documentId }) => documentId === position);
  if (named) return named.documentId;
  const key = officeKey(office);
  const same = stored.filter(({ documentId, title, organization }) =>
    isExactly(key, {
      documentId,
      title,
      rank: null,
      organization: organization && {
        name: organization.name,
        shortNames: linesIn(organization.shortNames),
      },
    }),
  );
  const organization = await organizationIn(strapi, key);
  // Of several with this title it is the one that would be made, so that none is made twice.
  const meant =
    same.length > 1
      ? same.filter(
          (each) => (each.organization?.documentId ?? null) === organization,
        )
      : same;
  if (meant[0]) return meant[0].documentId;
  const made = await createDocument(strapi, "position", {
    title: office.charAt(0).toUpperCase() + office.slice(1),
    organization,
  });
  return made.documentId;
}

/** The organization with whose name an office ends: the longest that does. */
async function organizationIn(
  strapi: Core.Strapi,
  key: string,
): Promise<string | null> {
  const all: {
    documentId: string;
    name: string;
    shortNames: string | null;
  }[] = await strapi.db
    .query(contentTypes.organization.uid)
    .findMany({ select: ["documentId", "name", "shortNames"] });
  const found = all
    .flatMap(({ documentId, name, shortNames }) =>
      [name, ...linesIn(shortNames)].map((each) => ({
        documentId,
        name: officeKey(each),
      })),
    )
    .filter(({ name }) => name !== "" && key.endsWith(` ${name}`))
    .sort((one, other) => other.name.length - one.name.length);
  return found[0]?.documentId ?? null;
}
