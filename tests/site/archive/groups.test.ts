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
const MONTHS = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"];

const edit = fc.record({
  slug: fc.constantFrom(...SLUGS),
  month: fc.option(fc.constantFrom(...MONTHS), { freq: 3, nil: null }),
});

type Answered = ReturnType<typeof answer>;

/** What is asked again after an edit. */
interface Asked {
  was: Answered;
  is: Answered;
  isTouched: boolean;
}

describe("the months of a section", () => {
  let folder: string;
  let run = 0;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "toa-soan-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** @param check is told after each edit the months that have articles, newest first. */
  function afterEveryEdit(
    ask: (store: Store) => Answered[],
    check: (months: string[], asked: Asked[]) => void,
  ): void {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const paper = new SmallPaper();
        const store = new Store(join(folder, `${run++}.sqlite`));
        store.apply(paper.firstCopy().changes, 1);
        const state = new Map<string, string>();
        for (const { slug, month } of edits) {
          const before = ask(store);
          const change = month
            ? paper.article(slug, { firstPublicAt: `${month}-10T03:00:00Z` })
            : paper.remove("article", slug);
          if (month) state.set(slug, month);
          else state.delete(slug);
          const touched = new Set(store.apply([change], 2).flatMap(touchedBy));
          const after = ask(store);
          const asked = before.flatMap((was, place) => {
            const is = after[place];
            const isTouched = [...was.reads].some((read) => touched.has(read));
            return is ? { was, is, isTouched } : [];
          });
          check([...new Set(state.values())].sort().reverse(), asked);
        }
        store.close();
      }),
      { numRuns: 150 },
    );
  }

  const isOther = ({ was, is }: Asked) =>
    JSON.stringify(is.answer) !== JSON.stringify(was.answer);

  it("are those of its articles, touched exactly when one comes up or goes", () => {
    afterEveryEdit(
      (store) => [answer(store, { question: "monthsOf", args: ["thoi-su"] })],
      (months, asked) => {
        for (const each of asked) {
          expect(each.is.answer).toEqual(months);
          expect(each.isTouched).toBe(isOther(each));
        }
      },
    );
  });

  it("have others beside them, touched exactly when these become others", () => {
    afterEveryEdit(
      (store) =>
        MONTHS.map((month) =>
          answer(store, { question: "monthsOf", args: ["thoi-su", month] }),
        ),
      (months, asked) => {
        asked.forEach((each, place) => {
          const at = months.indexOf(MONTHS[place] ?? "");
          expect(each.is.answer).toEqual(
            at < 0 ? [] : months.slice(Math.max(0, at - 1), at + 2),
          );
          expect(each.isTouched).toBe(isOther(each));
        });
      },
    );
  });

  it.each([
    { kind: "section", slug: "thoi-su", day: "" },
    { kind: "paper", slug: "", day: "-10" },
  ] as const)(
    "have others before and after the archives of their $kind's feed",
    ({ kind, slug, day }) => {
      const periodOf = (month: string | undefined) =>
        month === undefined ? null : month + day;
      afterEveryEdit(
        (store) =>
          MONTHS.map((month) =>
            answer(store, {
              question: "feedAround",
              args: [kind, slug, month + day],
            }),
          ),
        (months, asked) => {
          asked.forEach((each, place) => {
            const asked = MONTHS[place] ?? "";
            expect(each.is.answer).toEqual({
              older: periodOf(months.find((month) => month < asked)),
              newer: periodOf(months.findLast((month) => month > asked)),
            });
            expect(each.isTouched || !isOther(each)).toBe(true);
          });
        },
      );
    },
  );
});
