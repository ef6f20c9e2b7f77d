import { term } from "@toa-soan/content-types/term";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { joinTerms } from "../../../content-types/titles/join-terms.ts";

type Dates = Partial<
  Record<"startedOn" | "endedOn" | "attestedOn", string | null>
> & { hasEnded?: boolean };

const termsOf = (all: Dates[]) =>
  all.map((dates, n) =>
    term.schema.parse({
      documentId: `term-${n}`,
      official: "lan",
      position: "bi-thu",
      ...dates,
    }),
  );
const spansOf = (all: Dates[]) =>
  joinTerms(termsOf(all)).map(({ span }) => span);

describe("terms of one person in one office", () => {
  it("are one when all that they tell is a day in office", () => {
    expect(
      spansOf([{ attestedOn: "2022-09-19" }, { attestedOn: "2020-09-03" }]),
    ).toEqual([
      {
        startedOn: null,
        endedOn: null,
        isFormer: false,
        attestedOn: ["2020-09-03", "2022-09-19"],
      },
    ]);
  });

  it("are one when they tell the same start, the more precise day counting", () => {
    expect(
      spansOf([
        { startedOn: "2020", endedOn: "2025-06" },
        { startedOn: "2020-10-17" },
      ]),
    ).toMatchObject([{ startedOn: "2020-10-17", endedOn: "2025-06" }]);
  });

  it("are two when they tell different starts or ends", () => {
    expect(
      spansOf([
        { startedOn: "2015", endedOn: "2020" },
        { startedOn: "2020-10", endedOn: null },
      ]),
    ).toMatchObject([{ startedOn: "2020-10" }, { startedOn: "2015" }]);
  });

  it("are two when one tells a start and another an end, which may be of another time", () => {
    expect(spansOf([{ startedOn: "2010" }, { endedOn: "2020" }])).toHaveLength(
      2,
    );
  });

  it("take in a day that lies inside, the newest of them where two could", () => {
    const spans = spansOf([
      { startedOn: "2015", endedOn: "2020-09" },
      { startedOn: "2020-10" },
      { attestedOn: "2017-05-01" },
      { attestedOn: "2022-09-19" },
    ]);
    expect(spans.map(({ attestedOn }) => attestedOn)).toEqual([
      ["2022-09-19"],
      ["2017-05-01"],
    ]);
  });

  it("leave a day alone that lies in none", () => {
    const spans = spansOf([
      { startedOn: "2015", endedOn: "2020" },
      { attestedOn: "2022-09-19" },
    ]);
    expect(spans).toMatchObject([
      { startedOn: null, attestedOn: ["2022-09-19"] },
      { startedOn: "2015", attestedOn: [] },
    ]);
  });

  it("have ended when one of them says so", () => {
    expect(
      spansOf([
        { attestedOn: "2020-09-03", hasEnded: true },
        { attestedOn: "2021-07-02" },
      ]),
    ).toMatchObject([{ isFormer: true, endedOn: null }]);
  });

  it("are all told, each once, in whatever order they come", () => {
    const date = fc.option(
      fc.constantFrom("2019", "2020", "2020-10", "2020-10-17", "2022-01"),
      { nil: null },
    );
    const dates = fc.record({
      startedOn: date,
      endedOn: date,
      attestedOn: date,
      hasEnded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 8 }), (all) => {
        const terms = termsOf(all);
        const joined = joinTerms(terms);
        expect(
          joined
            .flatMap((each) => each.terms.map(({ documentId }) => documentId))
            .sort(),
        ).toEqual(terms.map(({ documentId }) => documentId).sort());
        expect(joinTerms(terms.toReversed())).toEqual(joined);
      }),
    );
  });
});
