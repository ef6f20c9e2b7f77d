import type { Core } from "@strapi/strapi";
import type { Article } from "@toa-soan/content-types/article";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";

import { Graph } from "../change-log/graph.ts";
import {
  nodeOf,
  partsOf,
  referencesFrom,
  type Node,
} from "../change-log/node.ts";
import { publicForms } from "../change-log/public-form.ts";

type Data = Record<string, unknown>;

/**
 * Lines of the change feed that an article would bring if it were published now: its own, those of
 * what it shows, and of what becomes public through these. Nothing is written.
 */
export async function linesOfDraft(
  strapi: Core.Strapi,
  draft: Article,
): Promise<string> {
  const own = nodeOf("article", draft.documentId);
  const lines = [lineOf("article", draft.documentId, draft)];
  const seen = new Set<Node>([own]);
  // Drafts are not in the graph; what stands there of the article is what readers see.
  let waiting = shownIn("article", draft);
  let isDirect = true;
  while (waiting.length > 0) {
    const fresh = await notYetShown(strapi, waiting, seen, isDirect);
    isDirect = false;
    for (const node of fresh) seen.add(node);
    waiting = [];
    for (const [type, documentIds] of byType(fresh))
      for (const [documentId, form] of await publicForms(
        strapi,
        contentTypes[type],
        documentIds,
      )) {
        if (!contentTypes[type].mayBePublic(form)) continue;
        lines.push(lineOf(type, documentId, form));
        waiting.push(...shownIn(type, form));
      }
  }
  return lines.join("");
}

/** What the archive has already need not be told again, but for what the editor may just have written. */
async function notYetShown(
  strapi: Core.Strapi,
  nodes: Node[],
  seen: Set<Node>,
  isDirect: boolean,
): Promise<Node[]> {
  const fresh = [...new Set(nodes)].filter(
    (node) => !seen.has(node) && partsOf(node).type !== "article",
  );
  if (isDirect) return fresh;
  return strapi.db.transaction(async ({ trx }) => {
    const known = await new Graph(strapi, trx).publicAmong(fresh);
    return fresh.filter((node) => !known.has(node));
  });
}

const shownIn = (type: TypeName, form: object): Node[] =>
  referencesFrom(contentTypes[type], form as Data).flatMap(
    ({ target, carries }) => (carries === "shows" ? [target as Node] : []),
  );

function byType(nodes: Node[]): Map<TypeName, string[]> {
  const groups = new Map<TypeName, string[]>();
  for (const node of nodes) {
    const { type, documentId } = partsOf(node);
    groups.set(type, [...(groups.get(type) ?? []), documentId]);
  }
  return groups;
}

const lineOf = (type: TypeName, documentId: string, document: object) =>
  `${JSON.stringify({ seq: 0, type, documentId, document })}\n`;
