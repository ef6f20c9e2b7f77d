import { describe, expect, it } from "vitest";

import { cropsOf } from "../../../site/photos/crops.ts";

const shapesOf = (
  width: number,
  height: number,
  focus: { x: number; y: number } | null = null,
) => cropsOf({ width, height }, focus);

describe("the crops of a picture", () => {
  it("are 1,200 pixels wide in 16:9, 4:3 and 1:1 where the original is large enough", () => {
    expect(shapesOf(4000, 3000).map(({ size }) => size)).toEqual([
      { width: 1200, height: 675 },
      { width: 1200, height: 900 },
      { width: 1200, height: 1200 },
    ]);
  });

  it("are no larger than the original", () => {
    expect(shapesOf(800, 600).map(({ size }) => size)).toEqual([
      { width: 800, height: 450 },
      { width: 800, height: 600 },
      { width: 600, height: 600 },
    ]);
    for (const { part, size } of shapesOf(1, 3)) {
      expect(part.width).toBe(1);
      expect(size.height).toBeGreaterThan(0);
    }
  });

  it("stand in the middle when nobody said where the subject is", () => {
    const [, , square] = shapesOf(1600, 1000);
    expect(square?.part).toEqual({
      width: 1000,
      height: 1000,
      left: 300,
      top: 0,
    });
  });

  it.each([
    ["on the right", { x: 60, y: 50 }, 460],
    ["at the left edge", { x: 0, y: 50 }, 0],
    ["at the right edge", { x: 100, y: 50 }, 600],
  ])("stand around a subject %s and inside the picture", (_, focus, left) => {
    const [, , square] = shapesOf(1600, 1000, focus);
    expect(square?.part.left).toBe(left);
    for (const { part } of shapesOf(1067, 1600, focus)) {
      expect(part.left + part.width).toBeLessThanOrEqual(1067);
      expect(part.top + part.height).toBeLessThanOrEqual(1600);
    }
  });
});
