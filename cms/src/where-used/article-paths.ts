import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { Field } from "@toa-soan/content-types/field";
import type { TypeName } from "@toa-soan/content-types/type-name";

/** One reference on the way from an article to a document: who refers, in which field, to what. */
export interface Step {
  owner: TypeName;
  field: string;
  /** For a reference inside the parts of a field. */
  part: string | null;
  target: TypeName;
}

/** What an article shows together with what it refers to: a photo's people, an event's host. */
const SHOWN_WITH_ARTICLE = ["photo", "event", "document"] as const;

/**
 * The ways in which an article comes to show a document of a type, each from the article down:
 * its own reference, one of its photos, events and documents, or a term that it attests (from
 * which the way leads up to the article).
 */
export function articlePathsTo(type: TypeName): Step[][] {
  return [
    ...stepsBetween("article", type).map((step) => [step]),
    ...SHOWN_WITH_ARTICLE.filter((middle) => middle !== type).flatMap(
      (middle) =>
        stepsBetween("article", middle).flatMap((first) =>
          stepsBetween(middle, type).map((second) => [first, second]),
        ),
    ),
  ];
}

/** The ways from a term to a document of a type: the term's evidence shows what it names. */
export function termPathsTo(type: TypeName): Step[][] {
  return [
    ...stepsBetween("term", type).map((step) => [step]),
    ...stepsBetween("position", type).flatMap((second) =>
      stepsBetween("term", "position").map((first) => [first, second]),
    ),
  ];
}

function stepsBetween(owner: TypeName, target: TypeName): Step[] {
  const refers = ({ reference }: Field) =>
    reference?.target === target && reference.carries !== "links";
  return Object.entries(contentTypes[owner].fields).flatMap(
    ([field, definition]): Step[] => [
      ...(refers(definition) ? [{ owner, field, part: null, target }] : []),
      ...Object.entries(definition.parts ?? {})
        .filter(([, part]) => refers(part))
        .map(([part]) => ({ owner, field, part, target })),
    ],
  );
}

/** The table that keeps a relation, and its columns for the two ends. */
export interface LinkTable {
  name: string;
  owner: string;
  target: string;
  /** Of parts: the field and the component that a row is for. */
  where: Record<string, string>;
}

interface Attribute {
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
  };
}

/** The tables of a step, from the owner down. */
export function linksOf(strapi: Core.Strapi, step: Step): LinkTable[] {
  const { owner, field, part } = step;
  const outer = attributeOf(strapi, contentTypes[owner].uid, field);
  if (part === null) return [linkFrom(outer)];
  const component = String(
    contentTypes[owner].fields[field]?.attribute["component"],
  );
  return [
    linkFrom(outer, { field, component_type: component }),
    linkFrom(attributeOf(strapi, component, part)),
  ];
}

const attributeOf = (strapi: Core.Strapi, uid: string, name: string) =>
  strapi.db.metadata.get(uid).attributes[name] as Attribute;

function linkFrom(
  { joinTable }: Attribute,
  where: Record<string, string> = {},
): LinkTable {
  if (!joinTable) throw new Error("A relation of the newsroom has no table.");
  return {
    name: joinTable.name,
    owner: joinTable.joinColumn.name,
    target: joinTable.inverseJoinColumn.name,
    where,
  };
}
