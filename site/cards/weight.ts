import { openSync, type Font, type Point } from "fontkit";

/**
 * A WOFF2 file with the axis "wght" and no other, opened in one weight.
 *
 * fontkit gives only the default weight of such files, see
 * https://github.com/foliojs/fontkit/pull/377. So every outline is led to the other weight as soon
 * as it is decoded; advance widths follow by themselves.
 */
export function openInWeight(file: string, weight: number): Font {
  const plain = openSync(file);
  // Decodes all of them.
  plain.getGlyph(0);
  const font = openSync(file);
  font._transformedGlyphs = plain._transformedGlyphs;
  font.variationCoords = [weight];
  const { _variationProcessor: variation } = font;
  font._transformedGlyphs.forEach(({ points, components }, id) => {
    const moved =
      points ?? components?.map(({ dx, dy }) => new PlainPoint(dx, dy));
    if (!moved) return;
    variation.transformPoints(id, [...moved, ...phantomPoints()]);
    components?.forEach((component, index) => {
      component.dx = moved[index]?.x ?? component.dx;
      component.dy = moved[index]?.y ?? component.dy;
    });
  });
  return font;
}

class PlainPoint implements Point {
  readonly endContour = true;
  x: number;
  y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  copy(): PlainPoint {
    return new PlainPoint(this.x, this.y);
  }
}

/** The four points for metrics that variations count behind those of an outline (OpenType, gvar). */
const phantomPoints = () =>
  Array.from({ length: 4 }, () => new PlainPoint(0, 0));
