import fc from "fast-check";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { beforeAll, describe, expect, test } from "vitest";

import { askAs, makeAccount } from "../newsroom/accounts.ts";
import type { Cms } from "../newsroom/start-cms.ts";

const { uid } = contentTypes.article;
const SECTIONS = ["Cầu đường", "Mùa màng", "Sân khấu"];

/** The same on every database: what lists of articles hold that are filtered by a relation. */
export function describeArticleLists(started: () => Cms): void {
  describe("a list of articles that is filtered by what they belong to", () => {
    const people: number[] = [];

    beforeAll(async () => {
      const cms = started();
      const sections = await Promise.all(
        SECTIONS.map((name) => cms.create("section", { name })),
      );
      const event = await cms.create("event", { name: "Ngày hội cầu đường" });
      for (const name of ["an", "binh"])
        people.push(
          await makeAccount(cms, "reporter", {
            email: `${name}-danh-sach@toasoan.local`,
            firstname: name,
            lastname: "Phóng viên",
          }),
        );
      for (let index = 0; index < 16; index++) {
        const { documentId } = await cms.create("article", {
          headline: `Bài trong danh sách số ${index}`,
          section: sections[index % 4]?.documentId ?? null,
          event: index % 3 === 0 ? event.documentId : null,
        });
        if (index % 4 < 3 && index % 2 === 0) await cms.publish(documentId);
        const maker = people[index % 3];
        if (maker !== undefined)
          await cms.strapi.db.query(uid).updateMany({
            where: { documentId },
            data: { createdBy: maker },
          });
      }
    });

    /** What Strapi's own joins find, without the adapted filter. */
    const byJoin = async (where: object) => {
      const rows = (await started()
        .strapi.db.queryBuilder(uid)
        .select("id")
        .where(where)
        .execute()) as { id: number }[];
      return rows.map(({ id }) => id).sort((a, b) => a - b);
    };

    test("holds what Strapi's joins find, and counts it", async () => {
      const name = fc.constantFrom(...SECTIONS, "Không có mục này");
      const ofSection = fc.oneof(
        name.map(($eq) => ({ name: { $eq } })),
        name.map(($ne) => ({ name: { $ne } })),
        fc.array(name, { minLength: 1 }).map(($in) => ({ name: { $in } })),
        name.map(($notIn) => ({ name: { $notIn: [$notIn] } })),
        fc.boolean().map(($null) => ({ id: { $null } })),
        fc.boolean().map(($notNull) => ({ name: { $notNull } })),
        name.map(($eq) => ({ name: { $not: { $eq } } })),
        fc.constant({ $or: [{ name: SECTIONS[0] }, { name: null }] }),
        fc.constant(null),
      );
      const single = fc.oneof(
        ofSection.map((section) => ({ section })),
        fc.constantFrom(0, 1).map((index) => ({
          createdBy: { id: people[index] },
        })),
        fc.constantFrom(0, 1).map((index) => ({ createdBy: people[index] })),
        fc.constant({ createdBy: null }),
        fc.constant({ event: { name: { $contains: "cầu" } } }),
        fc.constantFrom("draft", "published").map((stage) => ({ stage })),
        fc.boolean().map(($null) => ({ publishedAt: { $null } })),
      );
      const { where } = fc.letrec<{ where: object }>((tie) => ({
        where: fc.oneof(
          // A join for each: SQLite joins sixty-four tables at most.
          { maxDepth: 2, withCrossShrink: true },
          single,
          fc.record({
            $and: fc.array(tie("where"), { minLength: 1, maxLength: 3 }),
          }),
          fc.record({
            $or: fc.array(tie("where"), { minLength: 1, maxLength: 3 }),
          }),
          fc.tuple(single, single).map(([a, b]) => ({ ...a, ...b })),
        ),
      }));
      const query = started().strapi.db.query(uid);
      await fc.assert(
        fc.asyncProperty(where, async (condition) => {
          const expected = await byJoin(condition);
          const [rows, total] = await query.findWithCount({
            where: condition,
            limit: 500,
            orderBy: { id: "asc" },
          });
          expect((rows as { id: number }[]).map(({ id }) => id)).toEqual(
            expected,
          );
          expect(total).toBe(expected.length);
        }),
        { numRuns: 60 },
      );
    });

    test("shows a reporter the own ones and those that are published", async () => {
      const ask = await askAs(started(), "an-danh-sach@toasoan.local");
      const path = `/content-manager/collection-types/${uid}`;
      const response = await ask(
        `${path}?page=1&pageSize=100&filters[$and][0][section][name][$eq]=${SECTIONS[0]}`,
      );
      const { results } = (await response.json()) as {
        results: {
          headline: string;
          stage: string;
          createdBy: { id: number };
        }[];
      };
      expect(results.map(({ headline }) => headline).sort()).toEqual(
        [0, 4, 8, 12].map((index) => `Bài trong danh sách số ${index}`).sort(),
      );
      expect(
        results.every(
          ({ stage, createdBy }) =>
            stage === "published" || createdBy.id === people[0],
        ),
      ).toBe(true);
      const drafts = await ask(
        `${path}?page=1&pageSize=100&filters[$and][0][section][name][$eq]=${SECTIONS[1]}`,
      );
      expect(await drafts.json()).toMatchObject({
        results: [{ createdBy: { id: people[0] } }],
        pagination: { total: 1 },
      });
    });
  });
}
