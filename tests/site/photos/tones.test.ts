import { readFileSync } from "node:fs";

import sharp from "sharp";
import { describe, expect, it } from "vitest";

import { TONES, tonesOf } from "../../../site/photos/tones.ts";

const CSS = readFileSync(
  new URL("../../../site/src/styles/picture.css", import.meta.url),
  "utf8",
);

/** A picture of two halves. */
const halves = (top: string, bottom: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="20" fill="${top}"/><rect y="20" width="60" height="20" fill="${bottom}"/></svg>`,
    ),
  );

describe("the colours in a picture's place", () => {
  it("are the nearest to its upper and its lower half", async () => {
    for (const [index, tone] of TONES.entries()) {
      const next = (index + 5) % TONES.length;
      expect(await tonesOf(halves(tone, TONES[next] ?? ""))).toEqual({
        top: index,
        bottom: next,
      });
    }
  });

  it.each([
    ["a blue sky over rice", "#7fb2e5", "#5a7a3a", "#bacce9", "#6d8967"],
    ["night over fire", "#101018", "#b0503c", "#3d3d3d", "#a1736b"],
    ["paper", "#ffffff", "#ffffff", "#cacaca", "#cacaca"],
  ])("suit %s", async (_what, top, bottom, upper, lower) => {
    const tones = await tonesOf(halves(top, bottom));
    expect([TONES[tones.top], TONES[tones.bottom]]).toEqual([upper, lower]);
  });

  it("are white where a picture is transparent", async () => {
    const tones = await tonesOf(halves("transparent", "transparent"));
    expect(TONES[tones.top]).toBe("#cacaca");
  });

  it("have a class each in the style sheet", () => {
    for (const [index, tone] of TONES.entries())
      for (const half of ["top", "bottom"])
        expect(CSS).toContain(`.${half}-${index} {\n  --${half}: ${tone};\n}`);
  });
});
