/** A photo's place in the body of an article: `![](photo:2)` shows the second of its photos. */
export const PHOTO_MARKER = /!\[[^\]]*\]\(photo:(\d+)\)/g;

/** The marker of a photo as the desk writes it. */
export const photoMarker = (number: number) => `![](photo:${number})`;

/** The numbers of the photos that a body shows. */
export const markedPhotos = (body: string): Set<number> =>
  new Set([...body.matchAll(PHOTO_MARKER)].map(([, number]) => Number(number)));

/**
 * The body after the list of photos changed: each marker shows the photo that it showed before.
 * Markers of photos that left go, with the line that they had for themselves. A marker without a
 * photo stays as it is: whoever wrote it is waiting for the photo of that number.
 *
 * @param before names of the photos in the order of the numbers, each once.
 * @param after likewise.
 */
export function renumberMarkers(
  body: string,
  before: string[],
  after: string[],
): string {
  const numbers = new Map(after.map((photo, index) => [photo, index + 1]));
  const renumbered = body.replace(PHOTO_MARKER, (marker, written: string) => {
    const photo = before[Number(written) - 1];
    if (photo === undefined) return marker;
    const number = numbers.get(photo);
    if (number === undefined) return GONE;
    return number === Number(written) ? marker : withNumber(marker, number);
  });
  return renumbered.includes(GONE) ? withoutGone(renumbered) : renumbered;
}

const withNumber = (marker: string, number: number) =>
  marker.replace(/photo:\d+\)$/, `photo:${number})`);

// No text that is stored has this character.
const GONE = "\u0000";

/** Takes away what is gone; a line that had nothing else goes with the empty one behind it. */
function withoutGone(body: string): string {
  const kept: string[] = [];
  let followsGone = false;
  for (const line of body.split("\n")) {
    const rest = line.replaceAll(GONE, "");
    const isGone = rest !== line && rest.trim() === "";
    const isSpare = followsGone && rest.trim() === "" && !kept.at(-1)?.trim();
    if (!isGone && !isSpare) kept.push(rest);
    followsGone = isGone;
  }
  return kept.join("\n");
}

/** The body with a photo at its end, in a paragraph of its own. */
export const withMarkerAtEnd = (body: string, number: number) =>
  `${body.trimEnd()}${body.trim() === "" ? "" : "\n\n"}${photoMarker(number)}\n`;
