const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record is 22 bytes and a comment. */
const LONGEST_END = 22 + 0xffff;

export interface ZipEntry {
  name: string;
  /** Bytes when unpacked, as the file itself says. */
  size: number;
}

/** The table of contents of a ZIP file, `null` when it has none that can be read. */
export function zipEntries(file: Buffer): ZipEntry[] | null {
  const end = endRecord(file);
  if (end === null) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      size: file.readUInt32LE(at + 24),
    });
    at +=
      46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endRecord(file: Buffer): number | null {
  const first = Math.max(0, file.length - LONGEST_END);
  for (let at = file.length - 22; at >= first; at--)
    if (file.readUInt32LE(at) === END) return at;
  return null;
}
