/** The one palette of all sample illustrations. */
export const palette = {
  paper: "#fbf7ee",
  cream: "#f1e6d2",
  sand: "#e2cfae",
  gold: "#dfa53a",
  red: "#b5372c",
  darkRed: "#8a2620",
  brown: "#7b5640",
  sky: "#cfe1e0",
  mist: "#a9c6c5",
  teal: "#2f6f73",
  deep: "#1f4a52",
  green: "#7fa56b",
  leaf: "#4f7f57",
  ink: "#22313f",
  grey: "#9aa3a5",
};

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

export const circle = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

export const ellipse = (
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  fill: string,
) =>
  `<ellipse cx="${x}" cy="${y}" rx="${radiusX}" ry="${radiusY}" fill="${fill}"/>`;

/** A filled path, by SVG path data. */
export const shape = (data: string, fill: string) =>
  `<path d="${data}" fill="${fill}"/>`;

/** A stroked path with round ends, by SVG path data. */
export const stroke = (data: string, colour: string, width: number) =>
  `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** An outlined circle. */
export const ring = (
  x: number,
  y: number,
  radius: number,
  colour: string,
  width: number,
) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

/** Shapes moved, turned (degrees) and scaled together. */
export const place = (
  content: string,
  x: number,
  y: number,
  turn = 0,
  scale = 1,
) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${content}</g>`;

/** `count` drawings side by side or in any order, each told its index. */
export const repeat = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join("");

/** A five-pointed star around a centre. */
export function star(x: number, y: number, radius: number, fill: string) {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    const left = (x + reach * Math.cos(angle)).toFixed(1);
    const top = (y + reach * Math.sin(angle)).toFixed(1);
    return `${left},${top}`;
  });
  return `<polygon points="${points.join(" ")}" fill="${fill}"/>`;
}

/** Grey bars that stand for lines of text; the last one is short. */
export const textLines = (
  x: number,
  y: number,
  width: number,
  count: number,
  gap: number,
  colour = palette.grey,
  thickness = 8,
) =>
  repeat(count, (index) =>
    rect(
      x,
      y + index * gap,
      index === count - 1 ? width * 0.6 : width,
      thickness,
      colour,
      thickness / 2,
    ),
  );

/** A soft shadow on the ground. */
export const shadow = (x: number, y: number, width: number, height = 26) =>
  `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${height}" fill="${palette.ink}" opacity="0.12"/>`;

/** The choice at an index, beginning again after the last one. */
export function pick<Choice>(
  choices: readonly Choice[],
  index: number,
): Choice {
  const choice = choices[index % choices.length];
  if (choice === undefined) throw new RangeError("There is nothing to pick.");
  return choice;
}
