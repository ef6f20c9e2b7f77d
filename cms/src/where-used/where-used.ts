import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";
import {
  ARTICLES_AT_ONCE,
  type UsedType,
  type WhereUsed,
} from "@toa-soan/content-types/where-used";

import { PUBLIC, REFERENCES } from "../change-log/change-tables.ts";
import { nodeOf } from "../change-log/node.ts";
import {
  articlePathsTo,
  linksOf,
  termPathsTo,
  type LinkTable,
  type Step,
} from "./article-paths.ts";

type Query = ReturnType<Core.Strapi["db"]["getConnection"]>;

/** Types with a page of their own on the site. */
const WITH_PAGE: readonly TypeName[] = [
  "official",
  "organization",
  "event",
  "document",
  "section",
  "topic",
];

/** Which articles show a document, the newest first from one on, and what a change makes anew. */
export async function whereIsUsed(
  strapi: Core.Strapi,
  type: UsedType,
  documentId: string,
  from: number,
): Promise<WhereUsed> {
  const articles = () =>
    strapi.db
      .getConnection("articles")
      .whereIn("id", articleIds(strapi, type, documentId));
  const [counts, rows, pages] = await Promise.all([
    articles()
      .countDistinct({ total: "document_id" })
      .countDistinct({
        published: strapi.db.connection.raw(
          "case when published_at is not null then document_id end",
        ),
      })
      .first() as Promise<{ total: unknown; published: unknown } | undefined>,
    articles()
      .groupBy("document_id")
      .select("document_id")
      .max({ headline: "headline" })
      .max({ published_at: "published_at" })
      .max({ at: "created_at" })
      .orderBy([
        { column: "at", order: "desc" },
        { column: "document_id", order: "desc" },
      ])
      .offset(from)
      .limit(ARTICLES_AT_ONCE) as Promise<
      {
        document_id: string;
        headline: string | null;
        published_at: unknown;
      }[]
    >,
    otherPages(strapi, type, documentId),
  ]);
  const published = Number(counts?.published ?? 0);
  return {
    total: Number(counts?.total ?? 0),
    published,
    articles: rows.map(({ document_id, headline, published_at }) => ({
      documentId: document_id,
      headline: headline ?? "",
      isPublished: published_at !== null,
    })),
    pages: { articles: published, ...pages },
  };
}

/** The rows of articles, drafts and published ones, that lead to a document. */
function articleIds(
  strapi: Core.Strapi,
  type: UsedType,
  documentId: string,
): Query {
  const target = () =>
    strapi.db
      .getConnection(tableOf(strapi, type))
      .where({ document_id: documentId })
      .select("id");
  const own = articlePathsTo(type).map((path) =>
    ownersOf(strapi, path, target()),
  );
  const [evidence] = linksOf(strapi, {
    owner: "term",
    field: "evidence",
    part: null,
    target: "article",
  });
  const attesting = termPathsTo(type).flatMap((path) =>
    evidence
      ? strapi.db
          .getConnection(evidence.name)
          .whereIn(evidence.owner, ownersOf(strapi, path, target()))
          .select({ id: evidence.target })
      : [],
  );
  return unionOf([...own, ...attesting]);
}

function unionOf([first, ...others]: Query[]): Query {
  if (!first) throw new Error("No article can show a document of this type.");
  return others.length > 0 ? first.unionAll(others) : first;
}

/** Walks a path up from its end: ids of the owners at its beginning. */
function ownersOf(strapi: Core.Strapi, path: Step[], target: Query): Query {
  return path
    .flatMap((step) => linksOf(strapi, step))
    .reduceRight(
      (below: Query, link: LinkTable) =>
        strapi.db
          .getConnection(link.name)
          .where(link.where)
          .whereIn(link.target, below)
          .select({ id: link.owner }),
      target,
    );
}

const tableOf = (strapi: Core.Strapi, type: TypeName) =>
  strapi.db.metadata.get(contentTypes[type].uid).tableName;

async function otherPages(
  strapi: Core.Strapi,
  type: UsedType,
  documentId: string,
): Promise<{ own: number; others: number }> {
  const node = nodeOf(type, documentId);
  const isPublic = strapi.db.getConnection(PUBLIC).where({ node }).first();
  const owners = strapi.db
    .getConnection(`${REFERENCES} as reference`)
    .join(`${PUBLIC} as shown`, "shown.node", "reference.owner")
    .where({ "reference.target": node })
    .whereIn("shown.type", [...WITH_PAGE])
    .countDistinct({ count: "reference.owner" })
    .first() as Promise<{ count: unknown } | undefined>;
  return {
    own: WITH_PAGE.includes(type) && (await isPublic) ? 1 : 0,
    others: Number((await owners)?.count ?? 0),
  };
}

/**
 * Strapi has no index from a part to the document that it is in, without which finding who is
 * mentioned where reads every part of every article. Strapi leaves indexes alone that it did not
 * make, except where it changes their table.
 */
export async function indexParts(strapi: Core.Strapi): Promise<void> {
  for (const table of ["articles_cmps", "events_cmps"])
    await strapi.db.connection.raw(
      `create index if not exists newsroom_${table}_part_index on ${table} (cmp_id, component_type, field)`,
    );
}
