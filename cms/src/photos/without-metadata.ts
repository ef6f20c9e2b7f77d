import { riffOf, webpChunks } from "./webp.ts";

/**
 * The same picture without what its file tells besides the picture: where the photographer stood,
 * which camera, thumbnails of what was cropped away. Pixels are not touched and a JPEG keeps which
 * side is up. What is no JPEG, PNG or WebP comes back as it is.
 */
export function withoutMetadata(bytes: Buffer, orientation: number): Buffer {
  if (bytes.readUInt16BE(0) === 0xffd8) return bareJpeg(bytes, orientation);
  if (bytes.subarray(1, 4).toString("latin1") === "PNG") return barePng(bytes);
  if (bytes.subarray(8, 12).toString("latin1") === "WEBP")
    return bareWebp(bytes);
  return bytes;
}

const START_OF_SCAN = 0xda;
const END_OF_PICTURE = 0xd9;
const COMMENT = 0xfe;

function bareJpeg(bytes: Buffer, orientation: number): Buffer {
  const kept = [bytes.subarray(0, 2)];
  if (orientation > 1 && orientation <= 8) kept.push(uprightMark(orientation));
  for (let at = markerAt(bytes, 2); at >= 0 && at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    // Phones hang more pictures and videos behind the first one, each with an EXIF of its own.
    if (marker === END_OF_PICTURE) break;
    const segmentEnd = at + 2 + bytes.readUInt16BE(at + 2);
    const end =
      marker === START_OF_SCAN ? endOfScan(bytes, segmentEnd) : segmentEnd;
    const segment = bytes.subarray(at, end);
    if (isOfThePicture(marker, segment)) kept.push(segment);
    at = markerAt(bytes, end);
  }
  kept.push(Buffer.from([0xff, END_OF_PICTURE]));
  return Buffer.concat(kept);
}

/**
 * Of the segments for applications only those without which colours would change: cameras write
 * coordinates into others too, not only into EXIF and XMP.
 */
function isOfThePicture(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = segment.subarray(4, 16).toString("latin1");
  return (
    name.startsWith("JFIF\0") ||
    name === "ICC_PROFILE\0" ||
    name.startsWith("Adobe")
  );
}

/** Where the next marker stands. Stray bytes before it are passed over, as every reader does. */
function markerAt(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && bytes[at + 1] === 0xff) at += 1;
  return at;
}

/** Where the scan ends: inside it 0xff is followed by 0 or a restart mark. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0;) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

/** An EXIF segment that says nothing but the orientation. */
function uprightMark(orientation: number): Buffer {
  const tiff = Buffer.from(
    "4d4d002a00000008000101120003000000010000000000000000",
    "hex",
  );
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from("ffe100004578696600" + "00", "hex");
  head.writeUInt16BE(head.length - 2 + tiff.length, 2);
  return Buffer.concat([head, tiff]);
}

const TELLING_CHUNKS = new Set(["eXIf", "iTXt", "tEXt", "zTXt"]);

function barePng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!TELLING_CHUNKS.has(bytes.subarray(at + 4, at + 8).toString("latin1")))
      kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

const bareWebp = (bytes: Buffer) =>
  riffOf(
    webpChunks(bytes).filter(({ name }) => name !== "EXIF" && name !== "XMP "),
  );
