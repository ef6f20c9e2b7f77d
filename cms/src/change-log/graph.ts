import type { Core } from "@strapi/strapi";

import { keyOf, partsOf, type Node, type Reference } from "./node.ts";
import { PUBLIC, REFERENCES } from "./change-tables.ts";
import { inChunks, rows, type Transaction } from "../hidden-tables.ts";

/** The graph of what shows what, as one transaction sees it. */
export class Graph {
  private readonly strapi: Core.Strapi;
  private readonly trx: Transaction;

  constructor(strapi: Core.Strapi, trx: Transaction) {
    this.strapi = strapi;
    this.trx = trx;
  }

  /** Everything that a document refers to, with its own marks. */
  async referencesOf(owner: Node): Promise<Reference[]> {
    return await this.references().where({ owner }).select("target", "carries");
  }

  /** Documents that refer to a node, in any way. */
  async referrersTo(target: Node): Promise<Node[]> {
    return await this.references().where({ target }).distinct().pluck("owner");
  }

  /** Replaces what a document refers to and answers what it no longer refers to. */
  async replaceReferences(
    owner: Node,
    next: Reference[],
  ): Promise<Reference[]> {
    const before = await this.referencesOf(owner);
    const kept = new Set(next.map(keyOf));
    const known = new Set(before.map(keyOf));
    const removed = before.filter((reference) => !kept.has(keyOf(reference)));
    const added = next.filter((reference) => !known.has(keyOf(reference)));
    for (const { target, carries } of removed)
      await this.references().where({ owner, target, carries }).delete();
    await this.addReferences(
      added.map((reference) => ({ owner, ...reference })),
    );
    return removed;
  }

  async addReferences(list: (Reference & { owner: Node })[]): Promise<void> {
    for (const chunk of inChunks(list)) await this.references().insert(chunk);
  }

  /** Forgets every reference to a node that is no more. */
  async dropReferencesTo(target: Node): Promise<void> {
    await this.references().where({ target }).delete();
  }

  /** Those of some nodes that are public. */
  async publicAmong(nodes: Iterable<Node>): Promise<Set<Node>> {
    const found = await this.pluckIn<Node>(nodes, (chunk) =>
      rows(this.strapi, this.trx, PUBLIC).whereIn("node", chunk).pluck("node"),
    );
    return new Set(found);
  }

  async makePublic(nodes: Iterable<Node>): Promise<void> {
    const list = [...nodes].map((node) => {
      const { type, documentId } = partsOf(node);
      return { node, type, document_id: documentId };
    });
    for (const chunk of inChunks(list))
      await rows(this.strapi, this.trx, PUBLIC).insert(chunk);
  }

  async takeBack(nodes: Iterable<Node>): Promise<void> {
    for (const chunk of inChunks(nodes))
      await rows(this.strapi, this.trx, PUBLIC).whereIn("node", chunk).delete();
  }

  /** Nodes that are public when one of these is. */
  async shownBy(nodes: Iterable<Node>): Promise<Set<Node>> {
    const list = [...nodes];
    const shown = await this.pluckIn<Node>(list, (chunk) =>
      this.references()
        .whereIn("owner", chunk)
        .where({ carries: "shows" })
        .pluck("target"),
    );
    const showing = await this.pluckIn<Node>(list, (chunk) =>
      this.references()
        .whereIn("target", chunk)
        .where({ carries: "shown-by" })
        .pluck("owner"),
    );
    return this.withoutHidden([...shown, ...showing]);
  }

  /**
   * Those of some nodes that can be reached from a root. Most are one step away, which two queries
   * tell for all of them; the others are searched upwards one by one.
   */
  async reachableAmong(nodes: Iterable<Node>): Promise<Set<Node>> {
    const asked = await this.withoutHidden(nodes);
    const reachable = await this.oneStepFromRoot(asked);
    for (const node of asked)
      if (!reachable.has(node) && (await this.isReachable(node)))
        reachable.add(node);
    return reachable;
  }

  private async isReachable(start: Node): Promise<boolean> {
    // Photos show officials whose portraits they are: the graph has cycles.
    const visited = new Set<Node>([start]);
    let frontier = new Set<Node>([start]);
    while (frontier.size > 0) {
      const parents = await this.withoutHidden(await this.parentsOf(frontier));
      frontier = new Set([...parents].filter((node) => !visited.has(node)));
      if ((await this.oneStepFromRoot(frontier)).size > 0) return true;
      for (const node of frontier) visited.add(node);
    }
    return false;
  }

  private async parentsOf(nodes: Set<Node>): Promise<Node[]> {
    const owners = await this.pluckIn<Node>(nodes, (chunk) =>
      this.references()
        .whereIn("target", chunk)
        .where({ carries: "shows" })
        .pluck("owner"),
    );
    const evidence = await this.pluckIn<Node>(nodes, (chunk) =>
      this.references()
        .whereIn("owner", chunk)
        .where({ carries: "shown-by" })
        .pluck("target"),
    );
    return [...owners, ...evidence];
  }

  private async oneStepFromRoot(nodes: Set<Node>): Promise<Set<Node>> {
    const roots = await this.pluckIn<Node>(nodes, (chunk) =>
      this.references()
        .whereIn("owner", chunk)
        .where({ carries: "root" })
        .pluck("owner"),
    );
    const rest = [...nodes].filter((node) => !roots.includes(node));
    const shown = await this.pluckIn<Node>(rest, (chunk) =>
      this.besideRoots("owner")
        .whereIn("reference.target", chunk)
        .where("reference.carries", "shows")
        .distinct()
        .pluck("reference.target"),
    );
    const evident = await this.pluckIn<Node>(rest, (chunk) =>
      this.besideRoots("target")
        .whereIn("reference.owner", chunk)
        .where("reference.carries", "shown-by")
        .distinct()
        .pluck("reference.owner"),
    );
    return new Set([...roots, ...shown, ...evident]);
  }

  /** References joined with the root mark of their owner or target, unless that is hidden. */
  private besideRoots(end: "owner" | "target") {
    const hidden = this.strapi.db
      .getConnection(REFERENCES)
      .where({ carries: "hidden" })
      .select("owner");
    return this.strapi.db
      .getConnection(`${REFERENCES} as reference`)
      .transacting(this.trx)
      .join(`${REFERENCES} as root`, "root.owner", `reference.${end}`)
      .where("root.carries", "root")
      .whereNotIn("root.owner", hidden);
  }

  private async withoutHidden(nodes: Iterable<Node>): Promise<Set<Node>> {
    const all = new Set(nodes);
    const hidden = await this.pluckIn<Node>(all, (chunk) =>
      this.references()
        .whereIn("owner", chunk)
        .where({ carries: "hidden" })
        .pluck("owner"),
    );
    for (const node of hidden) all.delete(node);
    return all;
  }

  private async pluckIn<Value>(
    nodes: Iterable<Node>,
    query: (chunk: Node[]) => PromiseLike<Value[]>,
  ): Promise<Value[]> {
    const found: Value[] = [];
    for (const chunk of inChunks(nodes)) found.push(...(await query(chunk)));
    return found;
  }

  private references() {
    return rows(this.strapi, this.trx, REFERENCES);
  }
}
