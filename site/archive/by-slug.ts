import type { AddressedType } from "@toa-soan/content-types/addresses";

import type { Reader } from "./reader.ts";
import type { Kept } from "./store.ts";

/** The document that stands at an address now. */
export function bySlug<Name extends AddressedType>(
  reader: Reader,
  type: Name,
  slug: string,
): Kept<Name> | null {
  const [id] = reader.list(`${type}-slug`, slug, "ascending", 1);
  return reader.document(type, id ?? null);
}
