import type { Core } from "@strapi/strapi";
import {
  contentTypeOf,
  contentTypes,
} from "@toa-soan/content-types/content-types";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

interface Query {
  _q?: unknown;
  where?: unknown;
  orderBy?: unknown;
}

interface ReadEvent {
  model: { uid: string };
  params: Query;
}

/**
 * Makes Strapi's own search and sorting know Vietnamese, wherever editors list or pick documents.
 * SQLite folds ASCII letters only and no database ignores tones, so the search runs over the
 * folded key and titles are sorted by the sort key.
 */
export function searchInVietnamese(strapi: Core.Strapi): void {
  const adapt = (event: unknown) => adaptQuery(event as ReadEvent);
  strapi.db.lifecycles.subscribe({
    models: Object.values(contentTypes).map(({ uid }) => uid),
    beforeFindMany: adapt,
    beforeFindOne: adapt,
    beforeCount: adapt,
  });
}

function adaptQuery({ model, params }: ReadEvent): void {
  const type = contentTypeOf(model.uid);
  if (!type) return;
  if (params.where) params.where = byWords(params.where, type.titleField);
  if (typeof params._q === "string" && params._q !== "") {
    params.where = { $and: [params.where ?? {}, ...wordsIn(params._q)] };
    delete params._q;
  }
  if (params.orderBy !== undefined)
    params.orderBy = byKey(params.orderBy, type.titleField);
}

const wordsIn = (text: string) =>
  fold(text)
    .split(" ")
    .filter(Boolean)
    .map((word) => ({ searchKey: { $contains: word } }));

/** Relation pickers do not search: they ask for titles that contain what was typed. */
function byWords(where: unknown, titleField: string): unknown {
  if (Array.isArray(where))
    return where.map((condition) => byWords(condition, titleField));
  if (!isConditions(where)) return where;
  const conditions = Object.entries(where).flatMap(([name, condition]) => {
    if (name === "$and" || name === "$or")
      return [{ [name]: byWords(condition, titleField) }];
    const words =
      name === titleField && isConditions(condition)
        ? (condition.$containsi ?? condition.$contains)
        : undefined;
    return typeof words === "string" ? wordsIn(words) : [{ [name]: condition }];
  });
  return conditions.length === 1 ? conditions[0] : { $and: conditions };
}

/** Whether a value is conditions by name: they may hold subqueries of knex, which stay as they are. */
export const isConditions = (
  value: unknown,
): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype;

function byKey(orderBy: unknown, titleField: string): unknown {
  if (Array.isArray(orderBy))
    return orderBy.map((part) => byKey(part, titleField));
  if (orderBy === titleField) return "sortKey";
  if (typeof orderBy !== "object" || orderBy === null) return orderBy;
  return Object.fromEntries(
    Object.entries(orderBy).map(([name, direction]) => [
      name === titleField ? "sortKey" : name,
      direction,
    ]),
  );
}
