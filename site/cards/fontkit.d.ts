/** The part of fontkit 2 that cards use; it brings no types. */
declare module "fontkit" {
  interface Point {
    x: number;
    y: number;
    endContour: boolean;
    copy(): Point;
  }
  interface Path {
    translate(x: number, y: number): Path;
    toSVG(): string;
  }
  interface Glyph {
    path: Path;
  }
  interface GlyphPosition {
    xAdvance: number;
    xOffset: number;
    yOffset: number;
  }
  /** What a WOFF2 file says of one glyph. */
  interface DecodedGlyph {
    points?: Point[];
    components?: { dx: number; dy: number }[];
  }
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): Glyph;
    layout(text: string): { glyphs: Glyph[]; positions: GlyphPosition[] };
    variationCoords: number[] | null;
    readonly _variationProcessor: {
      transformPoints(id: number, points: Point[]): void;
    };
    _transformedGlyphs: DecodedGlyph[];
  }
  export function openSync(file: string): Font;
}
