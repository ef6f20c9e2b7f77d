import type { Core } from "@strapi/strapi";
import { RESERVED_SLUGS } from "@toa-soan/content-types/addresses";
import type { ContentType } from "@toa-soan/content-types/content-type";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { freeSlug, slugFrom } from "@toa-soan/content-types/vietnamese/slug";

import { nodeOf } from "../change-log/node.ts";
import { recordUpdates } from "../change-log/record-change.ts";
import { CHANGES, SLUGS } from "../change-log/change-tables.ts";
import { inChunks, rows, type Transaction } from "../hidden-tables.ts";

type Data = Record<string, unknown>;

/**
 * The slug a document is saved with: the given one cleaned, else the one it has, else one made from
 * its title. One that another document uses, or used in public, gets a number.
 *
 * @param documentId `null` for a new document.
 */
export async function chooseSlug(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  wanted: { given: unknown; current: unknown; title: unknown },
  documentId: string | null,
): Promise<string> {
  const current = typeof wanted.current === "string" ? wanted.current : "";
  const given = slugFrom(textOf(wanted.given));
  if (current && (!given || given === current)) return current;
  const slug =
    given ||
    slugFrom(textOf(wanted.title)) ||
    `${slugFrom(type.label)}-${Math.random().toString(36).slice(2, 8)}`;
  return freeSlug(slug, async (candidate) => {
    if (RESERVED_SLUGS[type.name]?.includes(candidate)) return true;
    const owner: { document_id: string } | undefined = await rows(
      strapi,
      trx,
      SLUGS,
    )
      .where({ type: type.name, slug: candidate })
      .first("document_id");
    return owner !== undefined && owner.document_id !== documentId;
  });
}

/**
 * The former slugs of a document after a change: what was public and differs from the present one.
 *
 * @param earlier slugs that readers may have kept.
 */
export function formerSlugs(
  known: unknown,
  earlier: unknown[],
  present: unknown,
): string[] {
  const all = [...(Array.isArray(known) ? known : []), ...earlier].filter(
    (slug): slug is string => typeof slug === "string" && slug !== "",
  );
  return [...new Set(all)].filter((slug) => slug !== present);
}

/** Whether readers ever saw a document: then its addresses are theirs. */
export async function wasEverPublic(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  documentId: string,
): Promise<boolean> {
  const change: unknown = await rows(strapi, trx, CHANGES)
    .where({ type: type.name, document_id: documentId })
    .first("id");
  return change !== undefined;
}

/** Notes which slugs a document uses or used in public, in all its versions. */
export async function noteSlugs(
  strapi: Core.Strapi,
  trx: Transaction,
  type: ContentType,
  documentId: string,
): Promise<void> {
  const versions: Data[] = await strapi.db.query(type.uid).findMany({
    select: ["slug", "formerSlugs"],
    where: { documentId },
  });
  const slugs = new Set(
    versions.flatMap((version) => [
      ...formerSlugs(version["formerSlugs"], [version["slug"]], null),
    ]),
  );
  const noted: string[] = await rows(strapi, trx, SLUGS)
    .where({ type: type.name, document_id: documentId })
    .pluck("slug");
  const freed = noted.filter((slug) => !slugs.has(slug));
  const fresh = [...slugs].filter((slug) => !noted.includes(slug));
  if (freed.length > 0)
    await rows(strapi, trx, SLUGS)
      .where({ type: type.name, document_id: documentId })
      .whereIn("slug", freed)
      .delete();
  if (fresh.length > 0)
    await rows(strapi, trx, SLUGS).insert(
      fresh.map((slug) => ({
        type: type.name,
        slug,
        document_id: documentId,
      })),
    );
}

/** Notes the slugs of all documents again when none are noted, after a restore or a transfer. */
export async function noteAllSlugs(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const noted: unknown = await rows(strapi, trx, SLUGS).first("id");
    if (noted !== undefined) return;
    for (const type of Object.values(contentTypes)) {
      if (!type.hasSlug) continue;
      const versions: Data[] = await strapi.db.query(type.uid).findMany({
        select: ["documentId", "slug", "formerSlugs"],
      });
      const list = versions.flatMap((version) =>
        formerSlugs(version["formerSlugs"], [version["slug"]], null).map(
          (slug) => ({
            type: type.name,
            slug,
            document_id: version["documentId"],
          }),
        ),
      );
      for (const chunk of inChunks(list, 200))
        await rows(strapi, trx, SLUGS)
          .insert(chunk)
          .onConflict(["type", "slug"])
          .ignore();
    }
  });
}

/** Gives a slug to what has none because its type got pages with an update of this software. */
export async function giveMissingSlugs(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    for (const type of Object.values(contentTypes)) {
      if (!type.hasSlug) continue;
      const versions: Data[] = await strapi.db.query(type.uid).findMany({
        select: ["id", "documentId", type.titleField],
        where: { slug: { $null: true } },
      });
      for (const version of versions) {
        const documentId = String(version["documentId"]);
        const title = version[type.titleField];
        const wanted = { given: null, current: null, title };
        await strapi.db.query(type.uid).update({
          where: { id: version["id"] },
          data: {
            slug: await chooseSlug(strapi, trx, type, wanted, documentId),
          },
        });
        await noteSlugs(strapi, trx, type, documentId);
      }
      await recordUpdates(
        strapi,
        trx,
        versions.map(({ documentId }) => nodeOf(type.name, String(documentId))),
      );
    }
  });
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");
