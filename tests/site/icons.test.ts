import { readFileSync } from "node:fs";

import sharp from "sharp";
import { describe, expect, it } from "vitest";

import { drawIcons } from "../../site/cards/icons.ts";

const pixelsOf = async (png: Buffer) => {
  const { data, info } = await sharp(png)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

describe("the icons in site/public", () => {
  it("show the mark as it is now: npm run draw-icons makes them", async () => {
    for (const [file, drawn] of await drawIcons()) {
      const there = readFileSync(`site/public/${file}`);
      expect(await pixelsOf(there), file).toEqual(await pixelsOf(drawn));
    }
  });

  it("have the size that their name says", async () => {
    for (const [file, icon] of await drawIcons()) {
      const { width, height } = await pixelsOf(icon);
      const size = Number(/\d+/.exec(file)?.[0] ?? 180);
      expect({ file, width, height }).toEqual({
        file,
        width: size,
        height: size,
      });
    }
  });

  it("have no transparent corner where devices cut them", async () => {
    const corners: Record<string, number | undefined> = {};
    for (const [file, icon] of await drawIcons())
      corners[file] = (await pixelsOf(icon)).data[3];
    expect(corners).toEqual({
      "icon-192.png": 0,
      "icon-512.png": 0,
      "icon-maskable-192.png": 255,
      "icon-maskable-512.png": 255,
      "apple-touch-icon.png": 255,
    });
  });
});
