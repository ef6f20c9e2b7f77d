import type { Core } from "@strapi/strapi";
import type { Field } from "@toa-soan/content-types/field";

import { rows, type Transaction } from "../hidden-tables.ts";

type Entry = Record<string, unknown> & { id: number };

/** By the id of an entry what one of its fields holds, in the editors' order. */
type Held<Value> = Map<number, Value[]>;

interface Asked {
  uid: string;
  /** What is read beside the fields. */
  columns: string[];
  fields: Record<string, Field>;
  where: Record<string, unknown>;
}

/** Where Strapi keeps the relations or components of a field. */
interface Stored {
  target: string;
  relation: string;
  joinTable: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    on?: Record<string, string>;
    orderColumnName?: string;
  };
}

// What `upload` in content-types/field.ts reads; the renditions that Strapi keeps beside are long.
const FILE = "url name hash ext mime size width height focalPoint".split(" ");

/**
 * Stored documents or components with what their fields read and nothing else: relations as
 * documentIds, files, components with what these refer to.
 *
 * The `populate` of Strapi's queries gives the same, but joins whole rows to the links, sorts them
 * to find doubles and copies them for every field; a first copy reads all there is.
 */
export async function storedEntries(
  strapi: Core.Strapi,
  trx: Transaction,
  { uid, columns, fields, where }: Asked,
): Promise<Entry[]> {
  const named = Object.entries(fields);
  const isLinked = ({ reference, parts }: Field) => !!(reference ?? parts);
  const isFile = ({ attribute }: Field) => attribute["type"] === "media";
  const entries: Entry[] = await strapi.db.query(uid).findMany({
    select: [
      ...columns,
      ...named.flatMap(([name, field]) =>
        isLinked(field) || isFile(field) ? [] : [name],
      ),
    ],
    where,
    populate: Object.fromEntries(
      named.flatMap(([name, field]) =>
        isFile(field) ? [[name, { select: FILE }]] : [],
      ),
    ),
  });
  const ids = entries.map(({ id }) => id);
  const { attributes } = strapi.db.metadata.get(uid);
  for (const [name, field] of named) {
    if (!isLinked(field)) continue;
    const stored = attributes[name] as unknown as Stored;
    const held = field.parts
      ? await components(strapi, trx, stored, field.parts, ids)
      : await documentIds(strapi, trx, stored, ids);
    for (const entry of entries) {
      const values = held.get(entry.id) ?? [];
      entry[name] = stored.relation === "oneToOne" ? values[0] : values;
    }
  }
  return entries;
}

async function documentIds(
  strapi: Core.Strapi,
  trx: Transaction,
  stored: Stored,
  owners: number[],
): Promise<Held<string>> {
  const { tableName } = strapi.db.metadata.get(stored.target);
  const { inverseJoinColumn } = stored.joinTable;
  const links: { owner: number; documentId: string }[] = await linksFrom(
    strapi,
    trx,
    stored,
    owners,
  )
    .join(
      `${tableName} as target`,
      "target.id",
      `link.${inverseJoinColumn.name}`,
    )
    .select("target.document_id as documentId");
  return byOwner(links, ({ documentId }) => documentId);
}

async function components(
  strapi: Core.Strapi,
  trx: Transaction,
  stored: Stored,
  fields: Record<string, Field>,
  owners: number[],
): Promise<Held<Entry>> {
  const { inverseJoinColumn } = stored.joinTable;
  const links: { owner: number; id: number }[] = await linksFrom(
    strapi,
    trx,
    stored,
    owners,
  ).select(`link.${inverseJoinColumn.name} as id`);
  if (links.length === 0) return new Map();
  const found = await storedEntries(strapi, trx, {
    uid: stored.target,
    columns: ["id"],
    fields,
    where: { id: { $in: links.map(({ id }) => id) } },
  });
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  return byOwner(
    links.flatMap(({ owner, id }) => {
      const entry = byId.get(id);
      return entry ? [{ owner, entry }] : [];
    }),
    ({ entry }) => entry,
  );
}

function linksFrom(
  strapi: Core.Strapi,
  trx: Transaction,
  { joinTable }: Stored,
  owners: number[],
) {
  const { name, joinColumn, on, orderColumnName } = joinTable;
  const links = rows(strapi, trx, `${name} as link`)
    .whereIn(`link.${joinColumn.name}`, owners)
    .select(`link.${joinColumn.name} as owner`);
  for (const [column, value] of Object.entries(on ?? {}))
    void links.where(`link.${column}`, value);
  return orderColumnName ? links.orderBy(`link.${orderColumnName}`) : links;
}

function byOwner<Link extends { owner: number }, Value>(
  links: Link[],
  valueOf: (link: Link) => Value,
): Held<Value> {
  const held: Held<Value> = new Map();
  for (const link of links) {
    const values = held.get(link.owner);
    if (values) values.push(valueOf(link));
    else held.set(link.owner, [valueOf(link)]);
  }
  return held;
}
