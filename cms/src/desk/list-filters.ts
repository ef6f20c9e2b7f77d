import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";

import { isConditions } from "./search.ts";

interface Relation {
  relation?: string;
  target: string;
  /** Of a relation that stands in a column of the document's own table. */
  joinColumn?: { name: string };
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
  };
}

interface Model {
  uid: string;
  tableName: string;
  attributes: Record<string, Relation>;
}

interface ReadEvent {
  model: Model;
  params: { where?: unknown; limit?: unknown };
}

/**
 * Keeps lists fast that are filtered by what a document belongs to: its section, its event, who
 * made it. Strapi joins those tables, and with a join it makes every row distinct, texts included,
 * before it takes the ten of a page. Here the database finds the ids in the link's own index, and
 * the list is read without a join.
 */
export function filterByIds(strapi: Core.Strapi): void {
  const adapt = ({ model, params }: ReadEvent) => {
    if (params.where) params.where = byIds(strapi, model, params.where);
  };
  strapi.db.lifecycles.subscribe({
    models: Object.values(contentTypes).map(({ uid }) => uid),
    // What asks for all it can get names few documents: there the join costs nothing.
    beforeFindMany(event) {
      const list = event as unknown as ReadEvent;
      if (list.params.limit !== undefined) adapt(list);
    },
    beforeCount: (event) => adapt(event as unknown as ReadEvent),
  });
}

function byIds(strapi: Core.Strapi, model: Model, where: unknown): unknown {
  if (Array.isArray(where))
    return where.map((each) => byIds(strapi, model, each));
  if (!isConditions(where)) return where;
  const conditions = Object.entries(where).map(([name, condition]) => {
    if (name === "$and" || name === "$or")
      return { [name]: byIds(strapi, model, condition) };
    const relation = model.attributes[name];
    return relation?.relation?.endsWith("ToOne") && !meansNone(condition)
      ? { id: { $in: idsWith(strapi, model, relation, condition) } }
      : { [name]: condition };
  });
  return conditions.length === 1 ? conditions[0] : { $and: conditions };
}

/** The ids of the rows of a model whose relation meets a condition, as a subquery. */
function idsWith(
  strapi: Core.Strapi,
  model: Model,
  { target, joinTable, joinColumn }: Relation,
  condition: unknown,
) {
  const meant = strapi.db
    .queryBuilder(target)
    .select("id")
    .where(isConditions(condition) ? condition : { id: condition })
    .getKnexQuery();
  return joinTable
    ? strapi.db
        .getConnection(joinTable.name)
        .select(joinTable.joinColumn.name)
        .whereIn(joinTable.inverseJoinColumn.name, meant)
    : strapi.db
        .getConnection(model.tableName)
        .select("id")
        .whereIn(joinColumn?.name ?? "", meant);
}

/** Whether a condition is met by a document that has no such relation: no link says that. */
const meansNone = (condition: unknown): boolean =>
  condition === null ||
  (isConditions(condition) &&
    Object.entries(condition).some(
      ([name, value]) =>
        name === "$null" ||
        name === "$notNull" ||
        [value].flat().some(meansNone),
    ));
