import {
  decodeLegacy,
  legacyEncodingOf,
} from "@toa-soan/content-types/intake/legacy-encodings";

/** Texts of an IPTC block (IIM) as bytes, by what they are; those that are not there are missing. */
export type IimBytes<Name extends string> = Partial<Record<Name, Uint8Array>>;

/**
 * Decodes the texts of one IPTC block. The block has one encoding for all: UTF-8 when all are,
 * else the Vietnamese encoding in which their words are words, else Windows-1252. The mark that
 * names the encoding is not asked: programs write it wrongly or not at all.
 */
export function decodeIim<Name extends string>(
  texts: IimBytes<Name>,
): Partial<Record<Name, string>> {
  const entries = Object.entries(texts) as [Name, Uint8Array][];
  const decode = decoderFor(entries.map(([, bytes]) => bytes));
  return Object.fromEntries(
    entries.map(([name, bytes]) => [name, decode(bytes)]),
  ) as Partial<Record<Name, string>>;
}

function decoderFor(all: Uint8Array[]): (bytes: Uint8Array) => string {
  const together = Buffer.concat(
    all.flatMap((bytes) => [bytes, Buffer.from(" ")]),
  );
  if (isUtf8(together)) return (bytes) => new TextDecoder().decode(bytes);
  const encoding = legacyEncodingOf(together);
  if (encoding && encoding !== "Windows-1258")
    return (bytes) => decodeLegacy(bytes, encoding);
  const decoder = new TextDecoder(encoding ?? "windows-1252");
  // Windows-1258 has tones behind their vowels.
  return (bytes) => decoder.decode(bytes).normalize("NFC");
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
