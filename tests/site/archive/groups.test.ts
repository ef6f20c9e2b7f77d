import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { answer } from "../../../site/archive/open.ts";
import { touchedBy } from "../../../site/archive/reader.ts";
import { Store } from "../../../site/archive/store.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

const SLUGS = ["mot", "hai", "ba"] as const;
const MONTHS = ["2026-09", "2026-10", "2026-11"] as const;

const edit = fc.record({
  slug: fc.constantFrom(...SLUGS),
  month: fc.option(fc.constantFrom(...MONTHS), { freq: 3, nil: null }),
});

describe("the months of a section", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "toa-soan-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const months = (store: Store) =>
    answer(store, { question: "monthsOf", args: ["thoi-su"] });

  it("are those of its articles, touched exactly when one comes up or goes", () => {
    let run = 0;
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const paper = new SmallPaper();
        const store = new Store(join(folder, `${run++}.sqlite`));
        store.apply(paper.firstCopy().changes, 1);
        const state = new Map<string, string>();
        for (const { slug, month } of edits) {
          const { answer: was, reads } = months(store);
          const change = month
            ? paper.article(slug, { firstPublicAt: `${month}-10T03:00:00Z` })
            : paper.remove("article", slug);
          if (month) state.set(slug, month);
          else state.delete(slug);
          const touched = new Set(store.apply([change], 2).flatMap(touchedBy));
          const { answer: is } = months(store);
          expect(is).toEqual([...new Set(state.values())].sort().reverse());
          expect([...reads].some((read) => touched.has(read))).toBe(
            JSON.stringify(is) !== JSON.stringify(was),
          );
        }
        store.close();
      }),
      { numRuns: 150 },
    );
  });
});
