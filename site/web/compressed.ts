import { open, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The encodings given to readers, the smaller one first. */
const ENCODINGS = ["br", "gzip"] as const;
/** How a file goes to a reader; `identity` is the file as it is (RFC 9110, 8.4.1). */
export type Encoding = (typeof ENCODINGS)[number] | "identity";

// A millisecond a page; the highest quality makes it a tenth smaller and costs fifty.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const KEPT_BYTES = 64 * 1024 * 1024;

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: promisify(gzip),
  identity: (bytes) => Promise.resolve(bytes),
};

/** A file as it goes to readers. */
export interface Compressed {
  bytes: Buffer;
  /** Differs from that of the plain file and of the other encoding. */
  etag: string;
  modifiedAt: Date;
}

interface Kept {
  /** Another value means that a release replaced the file. */
  version: string;
  compressed: Promise<Compressed>;
  /** Zero until it is compressed. */
  size: number;
}

/**
 * Compressed copies of files, made when they are first asked for and kept in memory until the file
 * is replaced or others are asked for more often.
 */
export class CompressedFiles {
  readonly #limit: number;
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  /** @param limit how many bytes are kept at most. */
  constructor(limit = KEPT_BYTES) {
    this.#limit = limit;
  }

  /** @returns null when there is no such file. */
  async get(file: string, encoding: Encoding): Promise<Compressed | null> {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const key = `${encoding} ${file}`;
    const version = `${found.mtimeMs.toString(16)}-${found.size.toString(16)}`;
    const kept = this.#kept.get(key);
    this.#forget(key);
    if (kept?.version === version) {
      this.#kept.set(key, kept);
      this.#size += kept.size;
      return kept.compressed;
    }
    const entry: Kept = {
      version,
      compressed: this.#make(file, encoding),
      size: 0,
    };
    this.#kept.set(key, entry);
    const compressed = await entry.compressed.catch(() => null);
    if (this.#kept.get(key) !== entry) return compressed;
    if (compressed) {
      entry.size = compressed.bytes.length;
      this.#size += entry.size;
    } else this.#kept.delete(key);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#limit) break;
      this.#forget(oldest);
    }
    return compressed;
  }

  #forget(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0;
    this.#kept.delete(key);
  }

  async #make(file: string, encoding: Encoding): Promise<Compressed> {
    // Size and time are those of the bytes that are read, whatever a release does meanwhile.
    const handle = await open(file);
    try {
      const { mtime, mtimeMs, size } = await handle.stat();
      const version = `${size.toString(16)}-${mtimeMs.toString(16)}`;
      return {
        bytes: await compress[encoding](await handle.readFile()),
        etag: `W/"${version}-${encoding}"`,
        modifiedAt: mtime,
      };
    } finally {
      await handle.close();
    }
  }
}

/** The encoding to answer with. @param accepted the header `Accept-Encoding`. */
export function encodingFor(accepted = ""): Encoding {
  const weights = new Map(
    accepted.split(",").map((part) => {
      const [name = "", ...params] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = params.find((param) => param.startsWith("q="));
      return [name, weight ? Number(weight.slice(2)) : 1];
    }),
  );
  const isAccepted = (encoding: Encoding) =>
    (weights.get(encoding) ?? weights.get("*") ?? 0) > 0;
  return ENCODINGS.find(isAccepted) ?? "identity";
}
