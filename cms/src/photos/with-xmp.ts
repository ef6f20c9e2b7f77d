import { crc32 } from "node:zlib";

import { headFor, riffOf, webpChunks } from "./webp.ts";

/**
 * A picture with words in its file, as XMP. Pixels are not touched. What is no JPEG, PNG or WebP,
 * or has no room for them, comes back as it is.
 */
export function withXmp(bytes: Buffer, xmp: string): Buffer {
  const words = Buffer.from(xmp);
  if (bytes.readUInt16BE(0) === 0xffd8) return jpegWith(bytes, words);
  if (bytes.subarray(1, 4).toString("latin1") === "PNG")
    return pngWith(bytes, words);
  if (bytes.subarray(8, 12).toString("latin1") === "WEBP")
    return webpWith(bytes, words);
  return bytes;
}

function jpegWith(bytes: Buffer, words: Buffer): Buffer {
  const name = Buffer.from("http://ns.adobe.com/xap/1.0/\0", "latin1");
  const size = 2 + name.length + words.length;
  if (size > 0xffff) return bytes;
  const head = Buffer.from([0xff, 0xe1, size >> 8, size & 0xff]);
  // JFIF's own segment must stay the first.
  const at = bytes.readUInt16BE(2) === 0xffe0 ? 4 + bytes.readUInt16BE(4) : 2;
  return inserted(bytes, at, head, name, words);
}

function pngWith(bytes: Buffer, words: Buffer): Buffer {
  const content = Buffer.concat([
    Buffer.from("iTXtXML:com.adobe.xmp\0\0\0\0\0", "latin1"),
    words,
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  const endOfHead = 8 + 12 + bytes.readUInt32BE(8);
  return inserted(bytes, endOfHead, size, content, sum);
}

function webpWith(bytes: Buffer, words: Buffer): Buffer {
  const chunks = webpChunks(bytes);
  const [first] = chunks;
  const head = first?.name === "VP8X" ? first : first && headFor(first);
  if (!head) return bytes;
  const others = chunks.filter((chunk) => chunk !== head);
  return riffOf([head, ...others, { name: "XMP ", data: words }]);
}

const inserted = (bytes: Buffer, at: number, ...parts: Buffer[]) =>
  Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);
