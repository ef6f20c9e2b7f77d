import { createHash } from "node:crypto";
import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import sharp from "sharp";

import { cardFile } from "@toa-soan/content-types/addresses";

import type { StoredCard } from "../archive/store.ts";
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  COLOURS,
  drawCard,
  drawEmptyCard,
  MARK,
  type Words,
} from "./drawing.ts";
import { distance, IndexedPng, MOST_COLOURS, type Rgb } from "./indexed-png.ts";

// Raise it when cards are drawn in another way: all are drawn anew then.
const EDITION = 1;

const MARK_HASH = createHash("sha256").update(MARK).digest("hex").slice(0, 10);

/** What a card depends on. No two owners share a file: removing one leaves the other whole. */
export const cardSource = (owner: string, words: Words): string =>
  JSON.stringify([EDITION, MARK_HASH, owner, words]);

/** Draws a card into a folder, unless it is there already. */
export async function makeCard(
  folder: string,
  source: string,
  words: Words,
): Promise<StoredCard> {
  const key = createHash("sha256").update(source).digest("hex").slice(0, 20);
  const name = cardFile(key);
  const file = join(folder, name);
  if (!(await exists(file))) {
    await mkdir(folder, { recursive: true });
    // Half a file must never look like a whole one after a crash.
    await writeFile(`${file}.part`, await cardBytes(words));
    await rename(`${file}.part`, file);
  }
  return { source, file: name, width: CARD_WIDTH, height: CARD_HEIGHT };
}

/** A card as a PNG file. */
export async function cardBytes(words: Words): Promise<Buffer> {
  const [encoder, pixels] = await Promise.all([png, pixelsOf(drawCard(words))]);
  return encoder.encode(pixels, CARD_WIDTH, CARD_HEIGHT);
}

const pixelsOf = (svg: string): Promise<Uint8Array> =>
  sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();

/** Letters need few shades towards the paper; the rest of the palette is for the mark. */
async function encoderForCards(): Promise<IndexedPng> {
  const [paper, ink, brand] = [
    rgbOf(COLOURS.paper),
    rgbOf(COLOURS.ink),
    rgbOf(COLOURS.brand),
  ];
  const palette = [paper, ...shades(paper, ink, 5), ...shades(paper, brand, 3)];
  for (const colour of await commonColours(drawEmptyCard()))
    if (
      palette.length < MOST_COLOURS &&
      palette.every((each) => distance(each, colour) > NEAR)
    )
      palette.push(colour);
  return new IndexedPng(palette);
}

/** The colours of a picture, the most frequent first. */
async function commonColours(svg: string): Promise<Rgb[]> {
  const pixels = await pixelsOf(svg);
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = Buffer.from(pixels.subarray(at, at + 3)).toString("hex");
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([colour]) => rgbOf(`#${colour}`));
}

/** The square of a distance at which colours look alike. */
const NEAR = 35 ** 2;

/** @param hex `#a3151c`. */
function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** So many steps from one colour to another, ending with that. */
function shades(from: Rgb, to: Rgb, steps: number): Rgb[] {
  const [red, green, blue] = from;
  return Array.from({ length: steps }, (_, step) => {
    const part = (step + 1) / steps;
    const mixed = (one: number, other: number) =>
      Math.round(one + (other - one) * part);
    return [mixed(red, to[0]), mixed(green, to[1]), mixed(blue, to[2])];
  });
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

// Made at once: no article shall wait for it.
const png = encoderForCards();
