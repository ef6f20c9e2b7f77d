import { createHash } from "node:crypto";

import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type {
  IntakeArticle,
  IntakeEvent,
} from "@toa-soan/content-types/intake/article";
import type {
  Candidate,
  Match,
  Matches,
  Warning,
} from "@toa-soan/content-types/intake/desk-intake";
import { fold, normalize } from "@toa-soan/content-types/vietnamese/fold";

import { documentCandidates } from "../documents.ts";
import { eventCandidates } from "../events.ts";
import { articlesTitled } from "../import-article.ts";
import { OfficialFinder } from "../officials.ts";
import { organizationNamed } from "../organizations.ts";
import { sectionNamed } from "../sections.ts";

const { uid } = contentTypes.article;

/** What tells one text from another, as the import has it. */
export const sourceHashOf = (text: string): string =>
  createHash("sha256").update(normalize(text)).digest("hex");

/** What the register knows of an article; nothing is written. */
export async function matchesOf(
  strapi: Core.Strapi,
  article: IntakeArticle,
  text: string,
): Promise<Matches> {
  const finder = new OfficialFinder(strapi);
  const officials: Match[] = [];
  for (const official of article.officials)
    officials.push(await finder.look(official));
  const documents: Match[] = [];
  for (const document of article.documents)
    documents.push(await documentCandidates(strapi, document));
  const related: (string | null)[] = [];
  for (const { headline } of article.related)
    related.push((await articlesTitled(strapi, headline))[0] ?? null);
  return {
    officials,
    event: article.event && (await eventCandidates(strapi, article.event)),
    host: article.event && (await hostMatch(strapi, article.event)),
    documents,
    section: await sectionMatch(strapi, article.section),
    sections: await strapi.db.query(contentTypes.section.uid).findMany({
      select: ["documentId", "name"],
      orderBy: { name: "asc" },
    }),
    related,
    warnings: await warningsOf(strapi, article, text),
  };
}

async function hostMatch(
  strapi: Core.Strapi,
  { host }: IntakeEvent,
): Promise<Match | null> {
  if (!host) return null;
  return named(host, await organizationNamed(strapi, host));
}

async function sectionMatch(
  strapi: Core.Strapi,
  name: string | null,
): Promise<Match> {
  return named(name ?? "", name ? await sectionNamed(strapi, name) : null);
}

function named(label: string, documentId: string | null): Match {
  const candidates: Candidate[] = documentId
    ? [{ documentId, slug: "", label, details: [] }]
    : [];
  return { candidates, chosen: documentId };
}

async function warningsOf(
  strapi: Core.Strapi,
  { headline }: IntakeArticle,
  text: string,
): Promise<Warning[]> {
  const query = strapi.db.query(uid);
  const select = ["documentId", "headline"];
  type Row = { documentId: string; headline: string };
  const same: Row[] = await query.findMany({
    select,
    where: { sourceHash: sourceHashOf(text) },
  });
  const alike = headline ? await articlesTitled(strapi, headline) : [];
  const known: Row[] =
    alike.length > 0
      ? await query.findMany({ select, where: { documentId: { $in: alike } } })
      : [];
  const found = new Map<string, Warning>();
  for (const row of known)
    if (fold(row.headline) === fold(headline ?? ""))
      found.set(row.documentId, { kind: "same-headline", ...pick(row) });
  for (const row of same)
    found.set(row.documentId, { kind: "same-text", ...pick(row) });
  return [...found.values()];
}

const pick = ({ documentId, headline }: Omit<Warning, "kind">) => ({
  documentId,
  headline,
});
