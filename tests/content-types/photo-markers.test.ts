import {
  markedPhotos,
  photoMarker,
  renumberMarkers,
  withMarkerAtEnd,
} from "@toa-soan/content-types/photo-markers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** What each marker of a body shows; the number itself where there is no such photo. */
const shown = (body: string, photos: string[]) =>
  [...body.matchAll(/photo:(\d+)\)/g)].map(
    ([, number]) => photos[Number(number) - 1] ?? Number(number),
  );

const names = fc.uniqueArray(fc.constantFrom(..."abcdefghijkl"), {
  maxLength: 12,
});
const words = fc.constantFrom("Chữ.", "", " ", "- mục", "> trích", "| ô |");
const marker = fc
  .tuple(fc.constantFrom("", "cũ"), fc.integer({ min: 0, max: 14 }))
  .map(([text, number]) => `![${text}](photo:${number})`);
const body = fc
  .array(fc.array(fc.oneof(words, marker), { maxLength: 3 }), { maxLength: 8 })
  .map((lines) => lines.map((parts) => parts.join("")).join("\n"));

describe("when the photos of an article change", () => {
  it("each marker shows the photo that it showed before", () => {
    fc.assert(
      fc.property(body, names, names, (text, before, after) => {
        const kept = shown(text, before)
          .filter((each) => typeof each === "number" || after.includes(each))
          // What waited for a photo of its number has it when there is one now.
          .map((each) =>
            typeof each === "number" ? (after[each - 1] ?? each) : each,
          );
        expect(shown(renumberMarkers(text, before, after), after)).toEqual(
          kept,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("no word of the writer's is lost", () => {
    const wordsIn = (text: string) =>
      text.replace(/!\[[^\]]*\]\(photo:\d+\)/g, "").replace(/\s/g, "");
    fc.assert(
      fc.property(body, names, names, (text, before, after) => {
        expect(wordsIn(renumberMarkers(text, before, after))).toBe(
          wordsIn(text),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("nothing changes when the order does not", () => {
    fc.assert(
      fc.property(body, names, (text, photos) => {
        expect(renumberMarkers(text, photos, photos)).toBe(text);
      }),
    );
  });

  it("and change back, the body is as before while no photo left", () => {
    fc.assert(
      fc.property(
        body,
        names.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
          ),
        ),
        (text, [before, after]) => {
          const moved = renumberMarkers(text, before, after);
          expect(renumberMarkers(moved, after, before)).toBe(text);
        },
      ),
    );
  });

  it("the marker of a photo that left goes with its line", () => {
    expect(
      renumberMarkers(
        "Một.\n\n![](photo:1)\n\nHai ![](photo:1) ba.\n\n![](photo:2)\n",
        ["a", "b"],
        ["b"],
      ),
    ).toBe("Một.\n\nHai  ba.\n\n![](photo:1)\n");
  });
});

describe("a marker", () => {
  it("is found in a body", () => {
    expect(markedPhotos(`A ${photoMarker(3)}\n\n![x](photo:12)`)).toEqual(
      new Set([3, 12]),
    );
  });

  it.each([
    ["", "![](photo:1)\n"],
    ["Chữ.\n", "Chữ.\n\n![](photo:1)\n"],
  ])("at the end of %j stands alone", (text, whole) => {
    expect(withMarkerAtEnd(text, 1)).toBe(whole);
  });
});
