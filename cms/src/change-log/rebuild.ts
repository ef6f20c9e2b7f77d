import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { ContentType } from "@toa-soan/content-types/content-type";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";

import { Graph } from "./graph.ts";
import { nodeOf, referencesFrom, type Node, type Reference } from "./node.ts";
import { publicForms } from "./public-form.ts";
import { log } from "./record-change.ts";
import { PUBLIC, REFERENCES } from "./change-tables.ts";
import { rows, type Transaction } from "../hidden-tables.ts";

const BATCH = 500;

/**
 * Makes the graph of public documents from the stored content when it is empty: after a restore, a
 * transfer, or the first start with this program. Every public document is logged as new.
 */
export async function rebuildIfEmpty(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    for (const table of [PUBLIC, REFERENCES])
      if (await rows(strapi, trx, table).first("id")) return;
    await rebuild(strapi, trx);
  });
}

async function rebuild(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  const references = new Map<Node, Reference[]>();
  for (const name of TYPE_NAMES)
    for await (const [documentId, form] of allForms(strapi, contentTypes[name]))
      references.set(
        nodeOf(name, documentId),
        referencesFrom(contentTypes[name], form),
      );
  if (references.size === 0) return;
  const graph = new Graph(strapi, trx);
  await graph.addReferences(
    [...references].flatMap(([owner, list]) =>
      list.map((reference) => ({ owner, ...reference })),
    ),
  );
  const shown = reachable(references);
  const inOrder = [...references.keys()].filter((node) => shown.has(node));
  await graph.makePublic(inOrder);
  await log(
    strapi,
    trx,
    inOrder.map((node) => [node, "publish"] as const),
  );
}

async function* allForms(strapi: Core.Strapi, type: ContentType) {
  let last = 0;
  for (;;) {
    const entries: { id: number; documentId: string }[] = await strapi.db
      .query(type.uid)
      .findMany({
        select: ["id", "documentId"],
        where: { id: { $gt: last } },
        orderBy: { id: "asc" },
        limit: BATCH,
      });
    const end = entries.at(-1);
    if (!end) return;
    last = end.id;
    yield* await publicForms(
      strapi,
      type,
      entries.map(({ documentId }) => documentId),
    );
  }
}

function reachable(references: Map<Node, Reference[]>): Set<Node> {
  const shows = new Map<Node, Node[]>();
  const hidden = new Set<Node>();
  const open: Node[] = [];
  const connect = (from: Node, to: Node) =>
    shows.set(from, [...(shows.get(from) ?? []), to]);
  for (const [owner, list] of references)
    for (const { target, carries } of list) {
      if (carries === "root") open.push(owner);
      if (carries === "hidden") hidden.add(owner);
      if (carries === "shows") connect(owner, target as Node);
      if (carries === "shown-by") connect(target as Node, owner);
    }
  const found = new Set<Node>();
  for (let node = open.pop(); node; node = open.pop()) {
    if (found.has(node) || hidden.has(node)) continue;
    found.add(node);
    open.push(...(shows.get(node) ?? []));
  }
  return found;
}
