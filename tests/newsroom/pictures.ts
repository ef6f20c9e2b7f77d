import sharp, { type Exif } from "sharp";

/** What a test writes into a picture. */
export interface PictureText {
  exif?: Exif;
  /** The inside of an `rdf:Description`, with the prefixes of `XMP_SPACES`. */
  xmp?: string;
  /** Datasets of IPTC's record 2 by their numbers, in the bytes of any encoding. */
  iim?: [dataset: number, bytes: Uint8Array | string][];
  color?: string;
  width?: number;
  height?: number;
  orientation?: number;
}

const XMP_SPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:exif="http://ns.adobe.com/exif/1.0/"';

/** A JPEG of one colour with the metadata that a test asks for. */
export async function makeJpeg(text: PictureText = {}): Promise<Buffer> {
  const { exif, xmp, iim, orientation } = text;
  const { color = "#486", width = 640, height = 400 } = text;
  let picture = sharp({
    create: { width, height, channels: 3, background: color },
  }).jpeg();
  if (exif) picture = picture.withExif(exif);
  if (orientation) picture = picture.withMetadata({ orientation });
  if (xmp)
    picture = picture.withXmp(
      `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${XMP_SPACES}>${xmp}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    );
  const bytes = await picture.toBuffer();
  return iim ? withIim(bytes, iim) : bytes;
}

/** An XMP text in one language. */
export const xmpText = (name: string, text: string, language = "x-default") =>
  `<${name}><rdf:Alt><rdf:li xml:lang="${language}">${text}</rdf:li></rdf:Alt></${name}>`;

export const xmpList = (name: string, ...texts: string[]) =>
  `<${name}><rdf:Seq>${texts.map((text) => `<rdf:li>${text}</rdf:li>`).join("")}</rdf:Seq></${name}>`;

/** Puts an IPTC block behind the start of a JPEG, as Photoshop does. */
function withIim(
  jpeg: Buffer,
  datasets: [number, Uint8Array | string][],
): Buffer {
  const records = Buffer.concat(
    datasets.map(([dataset, value]) => {
      const bytes = Buffer.from(value as Uint8Array);
      const head = Buffer.from([0x1c, 2, dataset, 0, 0]);
      head.writeUInt16BE(bytes.length, 3);
      return Buffer.concat([head, bytes]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(records.length);
  const block = Buffer.concat([
    Buffer.from("Photoshop 3.0\0" + "8BIM\u0004\u0004\0\0", "latin1"),
    size,
    records,
    Buffer.alloc(records.length % 2),
  ]);
  const segment = Buffer.from([0xff, 0xed, 0, 0]);
  segment.writeUInt16BE(block.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, block, jpeg.subarray(2)]);
}
