import { normalize } from "@toa-soan/content-types/vietnamese/fold";

/**
 * The same value with every string in NFC and without control characters, however deep it lies.
 * Dates and other objects of a class stay as they are.
 */
export function cleanText(value: unknown): unknown {
  if (typeof value === "string") return normalize(value);
  if (Array.isArray(value)) return value.map(cleanText);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, cleanText(inner)]),
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
