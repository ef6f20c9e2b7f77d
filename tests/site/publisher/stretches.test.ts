import { describe, expect, it } from "vitest";

import { Stretches } from "../../../site/publisher/stretches.ts";

const upTo = (end: number) => Array.from({ length: end }, (_, n) => n);

describe("the stretches of a full build", () => {
  it("give everything once, whoever is fast", () => {
    for (const length of [0, 1, 2, 7, 100, 401])
      for (const workers of [1, 2, 3, 8])
        for (const fast of upTo(workers)) {
          const stretches = new Stretches(upTo(length), workers);
          const taken: number[] = [];
          // The others come once in five times only.
          for (let turn = 0; taken.length < length && turn < 10_000; turn++) {
            const worker = turn % 5 === 0 ? turn % workers : fast;
            taken.push(...stretches.take(worker, 10));
          }
          expect(taken.sort((one, other) => one - other)).toEqual(upTo(length));
          expect(stretches.take(fast, 10)).toEqual([]);
        }
  });

  it("let neighbours be made by one worker, one after another", () => {
    const stretches = new Stretches(upTo(100), 2);
    expect(stretches.take(0, 30)).toEqual(upTo(30));
    expect(stretches.take(1, 30)).toEqual(upTo(80).slice(50));
    expect(stretches.take(1, 30)).toEqual(upTo(100).slice(80));
    // Of the twenty that are left to the first the second takes the later half.
    expect(stretches.take(1, 30)).toEqual(upTo(50).slice(40));
    expect(stretches.take(0, 30)).toEqual(upTo(40).slice(30));
    expect(stretches.take(0, 30)).toEqual([]);
  });

  it("give nothing after their end", () => {
    const stretches = new Stretches(upTo(100), 2);
    stretches.take(0, 10);
    stretches.end();
    expect(stretches.take(0, 10)).toEqual([]);
    expect(stretches.take(1, 10)).toEqual([]);
  });
});
