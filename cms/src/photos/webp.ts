/** A part of a WebP file: `VP8X` its head, `VP8 ` or `VP8L` the picture, `XMP ` its words. */
export interface WebpChunk {
  name: string;
  data: Buffer;
}

/** The parts of a WebP file, as far as it is whole. */
export function webpChunks(bytes: Buffer): WebpChunk[] {
  const chunks: WebpChunk[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    chunks.push({
      name: bytes.subarray(at, at + 4).toString("latin1"),
      data: bytes.subarray(at + 8, at + 8 + size),
    });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const HAS_ALPHA = 0x10;

/** A WebP file of its parts; its head, where it has one, says which metadata there is. */
export function riffOf(chunks: WebpChunk[]): Buffer {
  const has = (name: string) => chunks.some((chunk) => chunk.name === name);
  const parts = chunks.flatMap(({ name, data }) => {
    const head = Buffer.from(`${name}\0\0\0\0`, "latin1");
    head.writeUInt32LE(data.length, 4);
    const content = Buffer.from(data);
    if (name === "VP8X" && content.length > 0)
      content[0] =
        ((content[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) |
        (has("EXIF") ? HAS_EXIF : 0) |
        (has("XMP ") ? HAS_XMP : 0);
    return [head, content, Buffer.alloc(data.length % 2)];
  });
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(
    parts.reduce((sum, part) => sum + part.length, head.length - 8),
    4,
  );
  return Buffer.concat([head, ...parts]);
}

/** The head that a WebP file needs to carry metadata; `null` when its picture cannot be read. */
export function headFor({ name, data }: WebpChunk): WebpChunk | null {
  if (data.length < 10) return null;
  const bits = data.readUInt32LE(1);
  const [width, height, flags] =
    name === "VP8L"
      ? [bits & 0x3fff, (bits >> 14) & 0x3fff, (bits >> 28) & 1 ? HAS_ALPHA : 0]
      : [
          (data.readUInt16LE(6) & 0x3fff) - 1,
          (data.readUInt16LE(8) & 0x3fff) - 1,
          0,
        ];
  const head = Buffer.alloc(10);
  head[0] = flags;
  head.writeUIntLE(width, 4, 3);
  head.writeUIntLE(height, 7, 3);
  return { name: "VP8X", data: head };
}
