import { contentTypes } from "@toa-soan/content-types/content-types";
import type { Stage } from "@toa-soan/content-types/stages";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { askAs, makeAccount, type Ask } from "../newsroom/accounts.ts";
import {
  startCms,
  type Cms,
  type Saved,
  type StartedCms,
} from "../newsroom/start-cms.ts";
import { describeArticleLists } from "./article-lists.ts";

let started: StartedCms;
let cms: Cms;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
});
afterAll(() => started.stop());

describeArticleLists(() => cms);

const LIST = `/content-manager/collection-types/${contentTypes.article.uid}?page=1&pageSize=10`;
const ASKED = {
  "as it opens": "sort=updatedAt:DESC",
  "by headline": "sort=headline:ASC",
  "by creation": "sort=createdAt:DESC",
  "by first day": "sort=firstPublicAt:ASC",
  "by stage": "sort=stage:ASC",
  "by section": "sort=section.name:ASC",
  "searched for words": "sort=updatedAt:DESC&_q=mua%20mang",
  "searched, by headline": "sort=headline:ASC&_q=mua%20mang",
  "of a section":
    "sort=updatedAt:DESC&filters[$and][0][section][name][$eq]=Mục 3",
  "of a maker": "sort=updatedAt:DESC&filters[$and][0][createdBy][id][$eq]=1",
  "at a stage": "sort=updatedAt:DESC&filters[$and][0][stage][$eq]=published",
};

interface Query {
  sql: string;
  bindings: unknown[];
}

describe("with two thousand articles", () => {
  const askedBy: Record<string, Ask> = {};

  beforeAll(async () => {
    await fill(2_000);
    for (const role of ["reporter", "editor"] as const) {
      const email = `${role}-co-nhieu-bai@toasoan.local`;
      await makeAccount(cms, role, { email, firstname: "A", lastname: "B" });
      askedBy[role] = await askAs(cms, email);
    }
  });

  describe.each(["reporter", "editor"])("the list of one who is %s", (role) => {
    test.each(Object.entries(ASKED))(
      "%s reads no table of articles from end to end",
      async (_, query) => {
        const queries = await queriesOf(async () => {
          const response = await askedBy[role]?.(
            `${LIST}&${query.replaceAll(" ", "%20")}`,
          );
          expect(response?.status).toBe(200);
          const { results } = (await response?.json()) as { results: object[] };
          if (!query.includes("createdBy"))
            expect(results.length).toBeGreaterThan(5);
        });
        expect(queries.length).toBeGreaterThan(1);
        for (const query of queries)
          expect(await costly(query), query.sql).toEqual([]);
      },
    );
  });
});

/** The queries for articles that a request makes. */
async function queriesOf(request: () => Promise<void>): Promise<Query[]> {
  const queries: Query[] = [];
  const note = ({ sql, bindings }: Query) => {
    if (/^select .* from `articles` as/.test(sql))
      queries.push({ sql, bindings });
  };
  cms.strapi.db.connection.on("query", note);
  await request();
  cms.strapi.db.connection.removeListener("query", note);
  return queries;
}

/** What SQLite does for a query that grows with the number of articles and their length. */
async function costly({ sql, bindings }: Query): Promise<string[]> {
  const knex = cms.strapi.db.connection;
  const ask = (how: string) =>
    knex.raw(`${how} ${sql}`, bindings as string[]) as unknown as Promise<
      { opcode: string; p1: number; p2: number; detail: string }[]
    >;
  const table = (await knex("sqlite_master")
    .where({ type: "table", name: "articles" })
    .first("rootpage")) as { rootpage: number };
  const program = await ask("explain");
  const plan = (await ask("explain query plan")).map(({ detail }) => detail);
  const cursors = program
    .filter(({ opcode, p2 }) => opcode === "OpenRead" && p2 === table.rootpage)
    .map(({ p1 }) => p1);
  const walks = program.some(
    ({ opcode, p1 }) => /^(Rewind|Last)$/.test(opcode) && cursors.includes(p1),
  );
  const isCount = /^select count/.test(sql);
  // The ids come first, and of those the rows are read.
  const knowsIds = sql.includes("`id` in (select");
  return [
    ...(walks ? ["walks over the table"] : []),
    ...(isCount && cursors.length > 0 && !knowsIds ? ["counts rows"] : []),
    ...(sql.includes("`t0`.*") && !knowsIds
      ? plan.filter((detail) =>
          /^USE TEMP B-TREE FOR (ORDER BY|DISTINCT)$/.test(detail),
        )
      : []),
    // The versions of the documents on a page.
    ...(/`document_id` in \(\?/.test(sql)
      ? plan.filter((detail) => !detail.includes("articles_documents_idx"))
      : []),
  ];
}

/** Copies one published article many times, as rows: through the desk it would take minutes. */
async function fill(number: number): Promise<void> {
  const knex = cms.strapi.db.connection;
  const sections: Saved[] = [];
  for (let index = 0; index < 5; index++)
    sections.push(await cms.create("section", { name: `Mục ${index}` }));
  const { documentId } = await cms.create("article", {
    section: sections[0]?.documentId,
    headline: "Mùa màng",
    lead: "Lúa chín sớm.",
    body: "Trời nắng, gặt xong trước mưa. ".repeat(100),
  });
  await cms.publish(documentId);
  const rows = (await knex("articles").where({
    document_id: documentId,
  })) as Record<string, unknown>[];
  const last = (await knex("articles").max({ id: "id" }).first()) as {
    id: number;
  };
  await knex.transaction(async (trx) => {
    for (let index = 0; index < number; index++)
      for (const row of rows) {
        const id = ++last.id;
        await trx("articles").insert({
          ...row,
          id,
          document_id: `bai-${index}`,
          slug: `mua-mang-${index}`,
          updated_at: index,
          sort_key: String(index),
          ...(index % 50 === 0 && { stage: "draft" satisfies Stage }),
        });
        await trx("articles_section_lnk").insert({
          article_id: id,
          section_id: sections[index % 5]?.["id"],
        });
      }
  });
  // As every night.
  await cms.runJob("newsroomFigures");
}
