import type { Thing } from "schema-dts";

/** A type of schema.org with its properties; `schema-dts` lets an address stand for each. */
export type Data<Type> = Exclude<Type, string>;

/** Anything that schema.org knows. */
export type Node = Data<Thing>;

const ESCAPES: Record<string, string> = {
  "<": "\\u003c",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * JSON-LD (W3C JSON-LD 1.1) for a `<script type="application/ld+json">`. No `<` is left in it, so
 * that no text can end the script, and none of the characters that JavaScript takes for the end
 * of a line.
 */
export function jsonLd(nodes: Node[]): string {
  const [only] = nodes;
  const context = { "@context": "https://schema.org" };
  const data =
    nodes.length === 1 && only
      ? { ...context, ...only }
      : { ...context, "@graph": nodes };
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => ESCAPES[character] ?? character,
  );
}

/** The complete address of a path. @param base the site's address. */
export const addressOf = (path: string, base: Base) => new URL(path, base).href;

/** The site's address. */
export type Base = URL | string;

/** `undefined` leaves a property out where there is nothing to say. */
export const some = <T>(values: T[]): T[] | undefined =>
  values.length > 0 ? values : undefined;
