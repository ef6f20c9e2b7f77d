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
  if (typeof params._q === "string" && params._q !== "") {
    const words = fold(params._q).split(" ").filter(Boolean);
    const conditions = words.map((word) => ({ searchKey: { $contains: word } }));
    params.where = { $and: [params.where ?? {}, ...conditions] };
    delete params._q;
  }
  if (params.orderBy !== undefined)
    params.orderBy = byKey(params.orderBy, type.titleField);
}

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
