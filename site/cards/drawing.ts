import { readFileSync } from "node:fs";

import { Face, UNITS_PER_EM } from "./face.ts";
import { drawableLetters } from "./letters.ts";
import { setText } from "./lines.ts";

/** What stands on a card, in letters that it can draw. */
export interface Words {
  form: "article" | "paper";
  /** The headline, or the paper's name. */
  title: string;
  /** The kicker, or the paper's slogan. */
  small: string | null;
}

/** Pixels: 1.91 to 1, as the services show a picture that fills the width of a shared link. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** As in `tokens.css`. */
export const COLOURS = {
  paper: "#fdfcfa",
  ink: "#1e1b18",
  brand: "#a3151c",
} as const;

const EDGE = 80;
const BAND = 20;
/** In em: the marks above and below capitals of two lines do not touch. */
const LINE_HEIGHT = 1.27;
const TEXT_WIDTH = CARD_WIDTH - 2 * EDGE;

const serif = new Face("source-serif-4", 650);
const sans = new Face("source-sans-3", 600);

/** The site's mark. Another one makes other cards. */
export const MARK = readFileSync(
  new URL("../public/favicon.svg", import.meta.url),
  "utf8",
);

/** @returns `null` when nothing of the title can be drawn. */
export function wordsOf(
  form: Words["form"],
  title: string,
  small: string | null,
): Words | null {
  const drawn = drawableLetters(title, serif);
  return drawn === null
    ? null
    : { form, title: drawn, small: small && drawableLetters(small, sans) };
}

/** An SVG picture in which all letters are outlines: the same wherever it is drawn. */
export const drawCard = (words: Words): string =>
  svg(words.form === "article" ? articleCard(words) : paperCard(words));

/** What all cards have: only the mark's colours beside `COLOURS`. */
export const drawEmptyCard = (): string => svg(mark(EDGE, 64, 88));

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">` +
  `<rect width="100%" height="100%" fill="${COLOURS.paper}"/>` +
  `<rect y="${CARD_HEIGHT - BAND}" width="100%" height="${BAND}" fill="${COLOURS.brand}"/>` +
  `${content}</svg>`;

function articleCard({ title, small }: Words): string {
  const size = 80;
  const top = 64;
  const kicker = small
    ? block(sans, small, {
        left: EDGE + size + 28,
        top,
        width: TEXT_WIDTH - size - 28,
        height: size,
        above: 0.5,
        sizes: [34, 30],
        lineHeight: LINE_HEIGHT,
        mostLines: 1,
        colour: COLOURS.brand,
      })
    : "";
  const headline = block(serif, title, {
    left: EDGE,
    top: top + size + 28,
    width: TEXT_WIDTH,
    height: CARD_HEIGHT - BAND - 36 - (top + size + 28),
    above: 0.4,
    sizes: [112, 100, 90, 82, 74, 68, 62, 56, 52],
    lineHeight: LINE_HEIGHT,
    mostLines: 5,
    colour: COLOURS.ink,
  });
  return mark(EDGE, top, size) + kicker + headline;
}

function paperCard({ title, small }: Words): string {
  const name = block(serif, title, {
    left: EDGE,
    top: 190,
    width: TEXT_WIDTH,
    height: 240,
    above: 1,
    sizes: [120, 104, 92, 80, 68, 60],
    lineHeight: LINE_HEIGHT,
    mostLines: 2,
    colour: COLOURS.ink,
  });
  const slogan = small
    ? block(sans, small, {
        left: EDGE,
        top: 448,
        width: TEXT_WIDTH,
        height: 110,
        above: 0,
        sizes: [40, 36, 32],
        lineHeight: LINE_HEIGHT,
        mostLines: 2,
        colour: COLOURS.brand,
      })
    : "";
  return mark(EDGE, 64, 112) + name + slogan;
}

interface Block {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Which part of the height that is left over stands above the text. */
  above: number;
  sizes: readonly number[];
  lineHeight: number;
  mostLines: number;
  colour: string;
}

/** Of the height of capitals and the depth of none, in em: what looks like the middle of a line. */
const MIDDLE = 0.33;

function block(
  face: Face,
  text: string,
  { left, top, height, above, colour, ...room }: Block,
): string {
  const space = face.outline(" ").width;
  const widthOf = (words: string) =>
    words
      .split(" ")
      .reduce((sum, word) => sum + face.outline(word).width + space, -space);
  const { size, lines } = setText(text, { ...room, height, widthOf });
  const step = size * room.lineHeight;
  const spare = height - lines.length * step;
  const first = top + spare * above + step / 2 + size * MIDDLE;
  const scale = size / UNITS_PER_EM;
  const paths = lines.flatMap((words, index) => {
    let x = left;
    // On a whole pixel the feet of the letters are sharp.
    const y = Math.round(first + index * step);
    return words.map((word) => {
      const { path, width } = face.outline(word);
      const at = `translate(${round(x)} ${y}) scale(${scale} ${-scale})`;
      x += (width + space) * size;
      return `<path transform="${at}" d="${path}"/>`;
    });
  });
  return `<g fill="${colour}">${paths.join("")}</g>`;
}

const round = (pixels: number) => Math.round(pixels * 100) / 100;

/** The mark in a square. */
function mark(x: number, y: number, size: number): string {
  return MARK.slice(MARK.indexOf("<svg")).replace(/^<svg[^>]*/, (tag) =>
    tag
      .replace(/\s(?:x|y|width|height)="[^"]*"/g, "")
      .replace(
        "<svg",
        `<svg x="${x}" y="${y}" width="${size}" height="${size}"`,
      ),
  );
}
