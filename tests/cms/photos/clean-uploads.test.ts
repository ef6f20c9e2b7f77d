import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

import { load } from "exifreader";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  startCms,
  type Cms,
  type StartedCms,
} from "../../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
});
afterAll(() => started.stop());

type Format = "jpeg" | "png" | "webp";

const WORDS = {
  caption: "Gặt lúa ở <Quỳ Châu> & Quế Phong",
  credit: "Lê Hà/TTXVN",
  altText: "Máy gặt trên ruộng",
  takenOn: "2026-11-20",
  place: "Xã Châu Hạnh",
};

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><exif:GPSLatitude>19,33.5N</exif:GPSLatitude><exif:GPSLongitude>105,6.2E</exif:GPSLongitude><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Gặt lúa ở &lt;Quỳ Châu&gt; &amp; Quế Phong</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Lê Hà</rdf:li></rdf:Seq></dc:creator><photoshop:Credit>TTXVN</photoshop:Credit><photoshop:DateCreated>2026-11-20</photoshop:DateCreated><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Máy gặt trên ruộng</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility><Iptc4xmpCore:Location>Xã Châu Hạnh</Iptc4xmpCore:Location></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A picture as a phone and an agency leave it: on its side. */
async function picture(format: Format, options: object = {}): Promise<Buffer> {
  const plain = sharp({
    create: {
      width: 320,
      height: 200,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .withExif({
      IFD0: { Model: "Dien thoai" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "19/1 33/1 30/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "105/1 6/1 12/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(format, options);
  if (format !== "png") return await plain.withXmp(XMP).toBuffer();
  return withXmpChunk(await plain.toBuffer());
}

/** sharp writes XMP into a PNG compressed; Photoshop does not. */
function withXmpChunk(png: Buffer): Buffer {
  const content = Buffer.from(`iTXtXML:com.adobe.xmp\0\0\0\0\0${XMP}`);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([
    png.subarray(0, 33),
    size,
    content,
    sum,
    png.subarray(33),
  ]);
}

const setUp = (settings: object) =>
  cms.strapi
    .store({ type: "plugin", name: "upload", key: "settings" })
    .set({ value: { responsiveDimensions: true, ...settings } });

interface StoredFile {
  id: number;
  url: string;
  width: number;
  /** In kilobytes. */
  size: number;
  formats: Record<string, { url: string }> | null;
}

async function send(path: string, bytes: Buffer, format: Format) {
  const body = new FormData();
  const type = `image/${format}`;
  const name = `gps.${format === "jpeg" ? "jpg" : format}`;
  body.append("files", new Blob([new Uint8Array(bytes)], { type }), name);
  const response = await cms.askAdmin(path, { method: "POST", body });
  const answer = (await response.json()) as StoredFile[] | StoredFile;
  const [file] = [answer].flat();
  if (!file?.url) throw new Error(JSON.stringify(answer));
  return file;
}

const stored = (url: string) =>
  readFileSync(
    join(
      process.env["DATA_DIR"] ?? "",
      "uploads",
      url.replace("/uploads/", ""),
    ),
  );

/** Everything in a file that tells where it was taken or by which camera. */
function telling(bytes: Buffer): string[] {
  const { gps, exif, xmp } = load(bytes, { expanded: true });
  return [gps, exif, xmp]
    .flatMap((tags) => Object.keys(tags ?? {}))
    .filter((name) => /gps|latitude|longitude|model/i.test(name));
}

/** What the desk would read from a file. */
function wordsIn(bytes: Buffer) {
  const xmp = load(bytes, { expanded: true }).xmp as
    Record<string, { description: string }> | undefined;
  const read = (name: string) => xmp?.[name]?.description;
  return {
    caption: read("description"),
    credit: read("Credit"),
    altText: read("AltTextAccessibility"),
    takenOn: read("DateCreated"),
    place: read("Location"),
  };
}

describe("a picture with coordinates that comes by the media library", () => {
  it("has them, before", async () => {
    for (const format of ["jpeg", "png", "webp"] as const)
      expect(telling(await picture(format))).toEqual(
        expect.arrayContaining(["Latitude", "Model", "GPSLatitude"]),
      );
  });

  it.each([
    ["jpeg", { quality: 40 }],
    ["png", {}],
    ["webp", { quality: 40 }],
    ["webp", { lossless: true }],
  ] as const)(
    "is stored upright and without them, but with its words: %s %o",
    async (format, options) => {
      const bytes = await picture(format, options);
      const file = await send("/upload", bytes, format);
      const after = stored(file.url);
      expect(telling(after)).toEqual([]);
      expect(wordsIn(after)).toEqual(WORDS);
      expect(file).toMatchObject({ width: 200, height: 320 });
      expect(file.size).toBeCloseTo(after.length / 1000, 1);
      const { width, height } = await sharp(after).autoOrient().metadata();
      expect([width, height]).toEqual([200, 320]);
      expect(file.formats).toHaveProperty("thumbnail");
      for (const { url } of Object.values(file.formats ?? {}))
        expect(telling(stored(url))).toEqual([]);
    },
  );

  it("is stored without them when Strapi does not write it anew", async () => {
    await setUp({ autoOrientation: false, sizeOptimization: false });
    const bytes = await picture("jpeg");
    const { url } = await send("/upload", bytes, "jpeg");
    await setUp({ autoOrientation: true, sizeOptimization: true });
    const after = stored(url);
    expect(telling(after)).toEqual([]);
    expect(wordsIn(after)).toEqual(WORDS);
    expect(await sharp(after).metadata()).toMatchObject({ orientation: 6 });
    const pixels = (file: Buffer) => sharp(file).raw().toBuffer();
    expect((await pixels(after)).equals(await pixels(bytes))).toBe(true);
  });

  it("replaces another without bringing them in", async () => {
    const plain = await sharp({
      create: { width: 9, height: 9, channels: 3, background: "#123" },
    })
      .jpeg()
      .toBuffer();
    const { id } = await send("/upload", plain, "jpeg");
    const bytes = await picture("jpeg", { quality: 40 });
    const file = await send(`/upload?id=${id}`, bytes, "jpeg");
    expect(file.width).toBe(200);
    expect(telling(stored(file.url))).toEqual([]);
    expect(wordsIn(stored(file.url))).toEqual(WORDS);
  });

  it("does not bring them in behind filling bytes or in a maker's own segment", async () => {
    const bytes = await picture("jpeg", { quality: 40 });
    const marker = Buffer.from("GPMF GPSLatitude 19.558", "latin1");
    const odd = Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.from([0xff, 0xe6, 0, marker.length + 2]),
      marker,
      Buffer.from([0xff, 0xff]),
      bytes.subarray(2),
    ]);
    const { url } = await send("/upload", odd, "jpeg");
    expect(stored(url).includes("GPS")).toBe(false);
    expect(await sharp(stored(url)).stats()).toBeDefined();
  });
});
