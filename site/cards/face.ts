import { createRequire } from "node:module";

import type { Font } from "fontkit";

import { openInWeight } from "./weight.ts";

/** Letters beside each other, from where the first begins. */
export interface Outline {
  /** How far they move what follows, in em. */
  width: number;
  /** An SVG path, y upwards, 1000 units to the em. */
  path: string;
}

/** Fontsource cuts a family into these files. A letter is taken from the first that has it. */
const PARTS = ["latin", "vietnamese", "latin-ext", "greek", "cyrillic"];

// Opening takes a tenth of a second, for which no article shall wait. The others wait for a letter.
const OPENED_AT_ONCE = 2;

/** In all files of both families. */
export const UNITS_PER_EM = 1000;

// Headlines are made of the same syllables again and again.
const KEPT_OUTLINES = 4_000;

const resolve = createRequire(import.meta.url).resolve;

/** A family of the paper's fonts in one weight. */
export class Face {
  readonly #family: string;
  readonly #weight: number;
  readonly #fonts: Font[];
  readonly #fontOf = new Map<string, Font | null>();
  readonly #outlines = new Map<string, Outline>();

  constructor(family: "source-sans-3" | "source-serif-4", weight: number) {
    this.#family = family;
    this.#weight = weight;
    this.#fonts = PARTS.slice(0, OPENED_AT_ONCE).map((part) =>
      this.#open(part),
    );
  }

  /** @param letter one code point. */
  has(letter: string): boolean {
    return this.#font(letter) !== null;
  }

  /** @param text of letters that the face has. */
  outline(text: string): Outline {
    const kept = this.#outlines.get(text);
    if (kept) return kept;
    let width = 0;
    let path = "";
    for (const { font, letters } of this.#runs(text)) {
      const { glyphs, positions } = font.layout(letters);
      positions.forEach(({ xAdvance, xOffset, yOffset }, index) => {
        path +=
          glyphs[index]?.path.translate(width + xOffset, yOffset).toSVG() ?? "";
        width += xAdvance;
      });
    }
    const outline = { width: width / UNITS_PER_EM, path };
    if (this.#outlines.size >= KEPT_OUTLINES) this.#outlines.clear();
    this.#outlines.set(text, outline);
    return outline;
  }

  #runs(text: string): { font: Font; letters: string }[] {
    const runs: { font: Font; letters: string }[] = [];
    for (const letter of text) {
      const font = this.#font(letter);
      const last = runs.at(-1);
      if (last && last.font === font) last.letters += letter;
      else if (font) runs.push({ font, letters: letter });
    }
    return runs;
  }

  #font(letter: string): Font | null {
    const known = this.#fontOf.get(letter);
    if (known !== undefined) return known;
    const codePoint = letter.codePointAt(0) ?? 0;
    let found: Font | null = null;
    for (let part = 0; part < PARTS.length && !found; part++) {
      const font = (this.#fonts[part] ??= this.#open(PARTS[part] ?? ""));
      if (font.hasGlyphForCodePoint(codePoint)) found = font;
    }
    this.#fontOf.set(letter, found);
    return found;
  }

  #open(part: string): Font {
    return openInWeight(
      resolve(
        `@fontsource-variable/${this.#family}/files/${this.#family}-${part}-wght-normal.woff2`,
      ),
      this.#weight,
    );
  }
}
