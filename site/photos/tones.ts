import type { Sharp } from "sharp";

/**
 * The colours that stand in a picture's place until it is there, by the numbers in the classes of
 * `picture.css`: a grey and five hues, dark, middle and light. A strict CSP forbids a picture to
 * bring a colour of its own.
 */
export const TONES = [
  "#3d3d3d",
  "#59302a",
  "#4e3914",
  "#2c4526",
  "#03464c",
  "#2a3d5d",
  "#808080",
  "#a1736b",
  "#937d57",
  "#6d8967",
  "#538b91",
  "#6b81a5",
  "#cacaca",
  "#e7c0b9",
  "#dac8aa",
  "#bcd2b7",
  "#a9d4d8",
  "#bacce9",
] as const;

/** The nearest of `TONES` to the upper and the lower half of a picture. */
export interface Tones {
  top: number;
  bottom: number;
}

/** @param picture upright, in sRGB. */
export async function tonesOf(picture: Sharp): Promise<Tones> {
  const { data } = await picture
    .flatten({ background: "#ffffff" })
    .resize(1, 2, { fit: "fill" })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const nearest = (half: number) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(
      half * 3,
      half * 3 + 3,
    );
    return nearestTone([red, green, blue]);
  };
  return { top: nearest(0), bottom: nearest(1) };
}

type Rgb = readonly [number, number, number];

const PALETTE = TONES.map((tone) => {
  const value = Number.parseInt(tone.slice(1), 16);
  return oklab([value >> 16, (value >> 8) & 255, value & 255]);
});

function nearestTone(colour: Rgb): number {
  const [light, a, b] = oklab(colour);
  const distances = PALETTE.map(([otherLight, otherA, otherB]) =>
    Math.hypot(light - otherLight, a - otherA, b - otherB),
  );
  return distances.indexOf(Math.min(...distances));
}

/** Distances in Oklab (Björn Ottosson, 2020) are near to those that eyes see. */
function oklab(colour: Rgb): [number, number, number] {
  const [red, green, blue] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(
    0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
  );
  const m = Math.cbrt(
    0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
  );
  const s = Math.cbrt(
    0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
  );
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
