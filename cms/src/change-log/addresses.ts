import type { Core } from "@strapi/strapi";
import { pathOf, type AddressedType } from "@toa-soan/content-types/addresses";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";

import { Graph } from "./graph.ts";
import { nodeOf, partsOf, type Node } from "./node.ts";
import { ADDRESSES, PUBLIC } from "./change-tables.ts";
import { inChunks, rows, type Transaction } from "../hidden-tables.ts";

interface Address {
  type: string;
  slug: string;
  document_id: string;
}

/** Whether documents of a type have pages of their own. */
export const isAddressed = (type: TypeName): type is AddressedType =>
  type in pathOf;

/** Notes the slugs of public documents as known to readers, for ever. */
export async function noteAddresses(
  strapi: Core.Strapi,
  trx: Transaction,
  nodes: Node[],
): Promise<void> {
  for (const type of Object.keys(pathOf) as AddressedType[]) {
    const documentIds = nodes
      .map(partsOf)
      .filter((part) => part.type === type)
      .map(({ documentId }) => documentId);
    for (const chunk of inChunks(new Set(documentIds)))
      await noteOfType(strapi, trx, type, chunk);
  }
}

async function noteOfType(
  strapi: Core.Strapi,
  trx: Transaction,
  type: AddressedType,
  documentIds: string[],
): Promise<void> {
  const { uid, hasDrafts } = contentTypes[type];
  const versions: Record<string, unknown>[] = await strapi.db
    .query(uid)
    .findMany({
      select: ["documentId", "slug", "formerSlugs"],
      where: {
        documentId: { $in: documentIds },
        ...(hasDrafts && { publishedAt: { $notNull: true } }),
      },
    });
  const addresses = versions.flatMap(({ documentId, slug, formerSlugs }) =>
    [slug, ...(Array.isArray(formerSlugs) ? (formerSlugs as unknown[]) : [])]
      .filter((each): each is string => typeof each === "string")
      .map((each) => ({ type, slug: each, document_id: String(documentId) })),
  );
  for (const chunk of inChunks(addresses, 200))
    await rows(strapi, trx, ADDRESSES)
      .insert(chunk)
      .onConflict(["type", "slug"])
      .merge(["document_id"]);
}

/**
 * The slugs under which readers knew those of some documents that are public no longer. Another
 * document that took a slug since has it to itself.
 */
export async function goneAddresses(
  strapi: Core.Strapi,
  trx: Transaction,
  nodes: Node[],
): Promise<Map<Node, string[]>> {
  const asked = nodes.filter((node) => isAddressed(partsOf(node).type));
  const published = await new Graph(strapi, trx).publicAmong(asked);
  const hidden = asked.filter((node) => !published.has(node));
  const gone = new Map<Node, string[]>();
  for (const chunk of inChunks(hidden)) {
    const found: Address[] = await rows(strapi, trx, ADDRESSES)
      .whereIn(
        ["type", "document_id"],
        chunk.map((node) => {
          const { type, documentId } = partsOf(node);
          return [type, documentId];
        }),
      )
      .orderBy("document_id")
      .orderBy("slug")
      .select("type", "slug", "document_id");
    for (const { type, slug, document_id } of found) {
      const node = nodeOf(type as AddressedType, document_id);
      gone.set(node, [...(gone.get(node) ?? []), slug]);
    }
  }
  return gone;
}

/**
 * Notes the slugs of everything public whose type has none noted: after a restore or a transfer,
 * or when an update of this software gives a type pages.
 */
export async function noteAllAddresses(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const noted: string[] = await rows(strapi, trx, ADDRESSES)
      .distinct()
      .pluck("type");
    const nodes: Node[] = await rows(strapi, trx, PUBLIC)
      .whereIn("type", Object.keys(pathOf))
      .whereNotIn("type", noted)
      .pluck("node");
    await noteAddresses(strapi, trx, nodes);
  });
}
