import type { Core } from "@strapi/strapi";
import { pathOf } from "@toa-soan/content-types/addresses";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type {
  KeptReport,
  PublisherState,
  Trouble,
} from "@toa-soan/content-types/publisher-state";
import type { TypeName } from "@toa-soan/content-types/type-name";

import { isAddressed } from "../change-log/addresses.ts";
import { nodeOf } from "../change-log/node.ts";
import { lastReport } from "./kept-report.ts";

/** A document that an editor looks at. */
export interface LookedAt {
  type: TypeName;
  documentId: string;
}

interface Change {
  id: number;
  at: string;
}

/**
 * How the publisher is, what waits for it, and how far a document is on its way to readers. Who
 * looks at a document is told of its own photos and files only.
 */
export async function stateForEditors(
  strapi: Core.Strapi,
  lookedAt: LookedAt | null,
): Promise<PublisherState> {
  const report = await lastReport(strapi);
  const siteUrl = process.env["SITE_URL"] || null;
  return {
    publisher: report && {
      ...report,
      troubles: lookedAt
        ? await troublesOf(strapi, lookedAt, report.troubles)
        : report.troubles,
      silentMs: millisecondsSince(report.heardAt),
    },
    waiting: await changesAfter(strapi, report?.position ?? 0),
    siteUrl,
    document: lookedAt && (await wayOf(strapi, lookedAt, report, siteUrl)),
  };
}

async function troublesOf(
  strapi: Core.Strapi,
  { type, documentId }: LookedAt,
  troubles: Trouble[],
): Promise<Trouble[]> {
  const nodes = troubles.flatMap(({ owner }) => owner?.replace(" ", "/") ?? []);
  if (nodes.length === 0) return troubles;
  const node = nodeOf(type, documentId);
  const shown = (await strapi.db.query("newsroom::reference").findMany({
    select: ["target"],
    where: {
      owner: node,
      target: { $in: nodes },
    },
  })) as { target: string }[];
  const own = new Set<string>([node, ...shown.map(({ target }) => target)]);
  return troubles.filter(
    ({ owner }) => owner === null || own.has(owner.replace(" ", "/")),
  );
}

async function changesAfter(
  strapi: Core.Strapi,
  position: number,
): Promise<PublisherState["waiting"]> {
  const where = { id: { $gt: position } };
  const changes = strapi.db.query("newsroom::change");
  const oldest = (await changes.findOne({
    where,
    orderBy: { id: "asc" },
  })) as Change | null;
  if (!oldest) return null;
  return {
    count: await changes.count({ where }),
    since: new Date(oldest.at).toISOString(),
    ms: millisecondsSince(oldest.at),
  };
}

async function wayOf(
  strapi: Core.Strapi,
  { type, documentId }: LookedAt,
  report: KeptReport | null,
  siteUrl: string | null,
): Promise<PublisherState["document"]> {
  const where = { type, documentId };
  const change = (await strapi.db
    .query("newsroom::change")
    .findOne({ where, orderBy: { id: "desc" } })) as Change | null;
  const isPublic =
    (await strapi.db.query("newsroom::public").count({ where })) > 0;
  // After a restore or a transfer the log may be empty while everything is public.
  if (!change && !isPublic) return null;
  const path = isPublic ? await pathTo(strapi, type, documentId) : null;
  return {
    isPublic,
    isReleased: report !== null && (change?.id ?? 0) <= report.position,
    changedAt: change && new Date(change.at).toISOString(),
    ms: change && report ? millisecondsUntilReleased(change, report) : null,
    address: path && siteUrl && new URL(path, siteUrl).href,
  };
}

function millisecondsUntilReleased(
  change: Change,
  { release }: KeptReport,
): number | null {
  // A first copy brings what may have been published years ago.
  if (!release || release.backTo !== null || release.after === 0) return null;
  if (change.id <= release.after || change.id > release.position) return null;
  return Math.max(0, Date.parse(release.at) - Date.parse(change.at));
}

async function pathTo(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
): Promise<string | null> {
  if (!isAddressed(type)) return null;
  const { uid, hasDrafts } = contentTypes[type];
  const published = (await strapi.db.query(uid).findOne({
    select: ["slug"],
    where: {
      documentId,
      ...(hasDrafts && { publishedAt: { $notNull: true } }),
    },
  })) as { slug: string | null } | null;
  return published?.slug ? pathOf[type](published.slug) : null;
}

const millisecondsSince = (instant: string) =>
  Math.max(0, Date.now() - Date.parse(instant));
