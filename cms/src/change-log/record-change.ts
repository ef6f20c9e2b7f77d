import type { Core } from "@strapi/strapi";
import type { ContentType } from "@toa-soan/content-types/content-type";

import { noteAddresses } from "./addresses.ts";
import { Graph } from "./graph.ts";
import { nodeOf, partsOf, referencesFrom, type Node } from "./node.ts";
import { publicForm } from "./public-form.ts";
import { CHANGES } from "./change-tables.ts";
import { inChunks, rows, type Transaction } from "../hidden-tables.ts";

export type Action = "create" | "update" | "publish" | "unpublish" | "delete";

interface Written {
  type: ContentType;
  documentId: string;
  action: Action;
}

/**
 * Brings the graph up to date with a document that was just written and logs what changed for
 * readers, in the same transaction: first what became public with it, then the document itself,
 * then what is public no longer and what referred to a deleted document.
 *
 * @throws Error in Vietnamese when the document does not fit its definition.
 */
export async function recordChange(
  strapi: Core.Strapi,
  trx: Transaction,
  { type, documentId, action }: Written,
): Promise<void> {
  const graph = new Graph(strapi, trx);
  const node = nodeOf(type.name, documentId);
  const form = await publicForm(strapi, type, documentId);
  const wasPublic = (await graph.publicAmong([node])).has(node);
  const isDeleted = action === "delete";
  const referrers = isDeleted ? await graph.referrersTo(node) : [];

  const removed = await graph.replaceReferences(
    node,
    form ? referencesFrom(type, form) : [],
  );
  if (isDeleted) await graph.dropReferencesTo(node);

  const lost = await takeBackUnreachable(graph, [
    node,
    ...removed
      .filter(({ carries }) => carries === "shows")
      .map(({ target }) => target as Node),
    ...referrers,
  ]);
  const gained = form ? await showReachable(graph, node) : [];

  const isPublic = gained.includes(node) || (wasPublic && !lost.includes(node));
  const others = (nodes: Node[]) => nodes.filter((other) => other !== node);
  const changedReferrers = isDeleted ? await graph.publicAmong(referrers) : [];
  await noteAddresses(strapi, trx, [...(isPublic ? [node] : []), ...gained]);
  await log(strapi, trx, [
    ...others(gained).map((gain) => [gain, "publish"] as const),
    ...(wasPublic || isPublic ? [[node, action] as const] : []),
    ...others(lost).map((loss) => [loss, "unpublish"] as const),
    ...others([...changedReferrers]).map((owner) => [owner, "update"] as const),
  ]);
}

/** Logs an update of those of some documents that are public; their references stay the same. */
export async function recordUpdates(
  strapi: Core.Strapi,
  trx: Transaction,
  nodes: Node[],
): Promise<void> {
  const published = await new Graph(strapi, trx).publicAmong(nodes);
  await log(
    strapi,
    trx,
    [...published].map((node) => [node, "update"] as const),
  );
}

/** Adds rows to the change log, in order. */
export async function log(
  strapi: Core.Strapi,
  trx: Transaction,
  changes: (readonly [Node, Action])[],
): Promise<void> {
  const at = new Date();
  const list = changes.map(([node, action]) => {
    const { type, documentId } = partsOf(node);
    return { type, document_id: documentId, action, at };
  });
  for (const chunk of inChunks(list, 150))
    await rows(strapi, trx, CHANGES).insert(chunk);
}

/** Takes back what no root reaches any more, starting from nodes that lost a reference. */
async function takeBackUnreachable(
  graph: Graph,
  candidates: Node[],
): Promise<Node[]> {
  const lost: Node[] = [];
  const proven = new Set<Node>();
  let queue = await graph.publicAmong(candidates);
  while (queue.size > 0) {
    const reachable = await graph.reachableAmong(queue);
    for (const node of reachable) proven.add(node);
    const gone = [...queue].filter((node) => !reachable.has(node));
    await graph.takeBack(gone);
    lost.push(...gone);
    queue = await graph.publicAmong(
      [...(await graph.shownBy(gone))].filter((node) => !proven.has(node)),
    );
  }
  return lost;
}

/** Makes a document and what it shows public if a root reaches it; the deepest come first. */
async function showReachable(graph: Graph, node: Node): Promise<Node[]> {
  if (!(await graph.reachableAmong([node])).has(node)) return [];
  const gained: Node[] = [];
  const show = async (nodes: Set<Node>) => {
    const known = await graph.publicAmong(nodes);
    const fresh = [...nodes].filter((other) => !known.has(other));
    await graph.makePublic(fresh);
    gained.unshift(...fresh);
    return fresh;
  };
  await show(new Set([node]));
  // What was public before has shown its own already, except for the document just written.
  let opened = [node];
  while (opened.length > 0) opened = await show(await graph.shownBy(opened));
  return gained;
}
