import type { ContentType } from "@toa-soan/content-types/content-type";
import { referencesOf } from "@toa-soan/content-types/content-type";
import type { TypeName } from "@toa-soan/content-types/type-name";

/** A document in the graph of what shows what: `photo/abc123`. */
export type Node = `${TypeName}/${string}`;

export interface Reference {
  target: string;
  carries: "shows" | "shown-by" | "links" | "root" | "hidden";
}

export const nodeOf = (type: TypeName, documentId: string): Node =>
  `${type}/${documentId}`;

export function partsOf(node: Node): { type: TypeName; documentId: string } {
  const slash = node.indexOf("/");
  return {
    type: node.slice(0, slash) as TypeName,
    documentId: node.slice(slash + 1),
  };
}

/** What a public form adds to the graph, each reference once. */
export function referencesFrom(
  type: ContentType,
  form: Record<string, unknown>,
): Reference[] {
  const references: Reference[] = referencesOf(type.fields, form).map(
    ({ target, documentId, carries }) => ({
      target: nodeOf(target, documentId),
      carries,
    }),
  );
  if (type.isPublicByItself(form))
    references.push({ target: "", carries: "root" });
  if (!type.mayBePublic(form))
    references.push({ target: "", carries: "hidden" });
  return [
    ...new Map(references.map((reference) => [keyOf(reference), reference])),
  ].map(([, reference]) => reference);
}

export const keyOf = ({ target, carries }: Reference) => `${carries} ${target}`;
