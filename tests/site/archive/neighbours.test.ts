import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { answer } from "../../../site/archive/open.ts";
import { touchedBy } from "../../../site/archive/reader.ts";
import { Store } from "../../../site/archive/store.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

const SLUGS = ["mot", "hai", "ba", "bon", "nam", "sau"] as const;
const SECTIONS = ["thoi-su", "van-hoa", null] as const;

interface Edit {
  slug: (typeof SLUGS)[number];
  /** `null` takes the article away. */
  to: { section: (typeof SECTIONS)[number]; second: number } | null;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  slug: fc.constantFrom(...SLUGS),
  to: fc.option(
    fc.record({
      section: fc.constantFrom(...SECTIONS),
      // Few, so that articles of the same second are frequent.
      second: fc.integer({ min: 0, max: 3 }),
    }),
    { freq: 3, nil: null },
  ),
});

describe("the neighbours of an article in its section", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "toa-soan-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const neighboursIn = (store: Store, slug: string) =>
    answer(store, { question: "neighboursOf", args: [slug] });

  /** The articles of a section, oldest first, sorted by hand. */
  const sorted = (
    state: Map<string, NonNullable<Edit["to"]>>,
    section: string,
  ) =>
    [...state]
      .filter(([, to]) => to.section === section)
      .sort(([one, { second: a }], [other, { second: b }]) =>
        a !== b ? a - b : one < other ? -1 : 1,
      )
      .map(([slug]) => slug);

  const expected = (
    state: Map<string, NonNullable<Edit["to"]>>,
    slug: string,
  ) => {
    const section = state.get(slug)?.section;
    const all = section ? sorted(state, section) : [];
    const place = all.indexOf(slug);
    const link = (other: string | undefined) =>
      other === undefined ? null : { slug: other, headline: `Tin ${other}` };
    return place < 0
      ? { newer: null, older: null }
      : { newer: link(all[place + 1]), older: link(all[place - 1]) };
  };

  it("are those beside it after any edits, and no change of them goes untouched", () => {
    let run = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), {
          maxLength: 8,
        }),
        (batches) => {
          const paper = new SmallPaper();
          const store = new Store(join(folder, `${run++}.sqlite`));
          const state = new Map<string, NonNullable<Edit["to"]>>();
          store.apply(paper.firstCopy().changes, 1);
          store.apply(
            [paper.put("section", "van-hoa", { name: "A", slug: "van-hoa" })],
            2,
          );
          for (const batch of batches) {
            const before = new Map(
              SLUGS.map((slug) => [slug, neighboursIn(store, slug)]),
            );
            const changes = batch.map(({ slug, to }) => {
              if (to) state.set(slug, to);
              else state.delete(slug);
              return to
                ? paper.article(slug, {
                    section: to.section,
                    firstPublicAt: `2026-11-02T03:00:0${to.second}.000Z`,
                  })
                : paper.remove("article", slug);
            });
            const touched = new Set(store.apply(changes, 3).flatMap(touchedBy));
            for (const [slug, { answer: was, reads }] of before) {
              const { answer: is } = neighboursIn(store, slug);
              expect(is).toEqual(expected(state, slug));
              if (JSON.stringify(is) !== JSON.stringify(was))
                expect([...reads].some((read) => touched.has(read))).toBe(true);
            }
          }
          store.close();
        },
      ),
      { numRuns: 150 },
    );
  });

  it("are touched for the article that was newest, and for no older one, when one comes", () => {
    const paper = new SmallPaper();
    const store = new Store(join(folder, "archive.sqlite"));
    store.apply(paper.firstCopy().changes, 1);
    const at = (second: number) => ({
      firstPublicAt: `2026-11-02T03:00:0${second}.000Z`,
    });
    store.apply(
      [0, 1, 2].map((n) => paper.article(SLUGS[n] ?? "", at(n))),
      2,
    );
    const touched = new Set(
      store.apply([paper.article("bon", at(3))], 3).flatMap(touchedBy),
    );
    const isTouched = (slug: string) =>
      [...neighboursIn(store, slug).reads].some((read) => touched.has(read));
    expect(SLUGS.filter(isTouched)).toEqual(["ba", "bon"]);
    store.close();
  });
});
